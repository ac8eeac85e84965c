import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { languages } from '../../apps/api/src/web/text/text.js';
import { describeInBrowser, openBrowser } from '../support/browser.js';
import { assets, examplePages } from '../support/examples.js';
import { faultsByAxe, show } from '../support/axe.js';

jest.setTimeout(120_000);

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': ['error', { style: 'selfclose' }],
    'long-title': 'off',
    // Buttons submit where nothing else is said: that is what ours are for.
    'no-implicit-button-type': 'off',
    'no-inline-style': 'error',
    // A bare > is allowed within an attribute, and how Preact writes it.
    'no-raw-characters': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
  },
});

let browser: Browser;
let pages: Awaited<ReturnType<typeof examplePages>>;
beforeAll(async () => {
  pages = await examplePages();
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const eachInEveryLanguage = () =>
  pages.flatMap(({ name, html }) => languages.map((language) => ({ at: `${name} ${language}`, html: html(language) })));

describeInBrowser('every example of a component or page', () => {
  it('is valid HTML in every language', async () => {
    const faults: string[] = [];
    for (const { at, html } of eachInEveryLanguage()) {
      const { results } = await validator.validateString(html);
      for (const { messages } of results)
        faults.push(...messages.map(({ ruleId, message, column }) => `${at}: ${ruleId} ${message} at ${column}`));
    }

    expect(faults).toEqual([]);
  });

  it('has no fault that axe finds, contrast included, and needs no sideways scrolling at 320 px', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    const faults: string[] = [];
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><p>' }));
    await page.goto('http://todoke.test/');
    for (const { at, html } of eachInEveryLanguage()) {
      await show(page, html, assets.style.body);
      faults.push(...(await faultsByAxe(page)).map((fault) => `${at}: ${fault}`));
      const width = await page.evaluate('document.documentElement.scrollWidth');
      if (width !== 320) faults.push(`${at}: ${String(width)} px wide`);
    }

    expect(faults).toEqual([]);
  });
});

describeInBrowser('what every page is drawn with', () => {
  it('keeps within its budgets', () => {
    expect(Buffer.byteLength(assets.style.body)).toBeLessThanOrEqual(20_000);
    expect(Buffer.byteLength(assets.script.body)).toBeLessThanOrEqual(3_000);
  });
});
