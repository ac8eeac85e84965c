import fs from 'node:fs';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from '../support/browser.js';
import { languages } from '../../life-events/language.js';
import { assets, examplePages } from '../support/examples.js';
import { faultsByAxe, show } from '../support/axe.js';

jest.setTimeout(400_000);

/** The library puts its rules together anew for each page, which takes twice as long as to look at the page. */
class OneConfig extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;
  override getConfigFor(handle: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    return (this.#resolved ??= super.getConfigFor(handle));
  }
}

const rules = new OneConfig({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': ['error', { style: 'selfclose' }],
    'long-title': 'off',
    // Buttons submit where nothing else is said: that is what ours are for.
    'no-implicit-button-type': 'off',
    'no-inline-style': 'error',
    // A bare > is allowed within an attribute, and how Preact writes it.
    'no-raw-characters': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
  },
});
const validator = new HtmlValidate(rules);

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
  it('is of every page there is', () => {
    const folders = fs.readdirSync(new URL('../../apps/api/src/web/pages/', import.meta.url));
    const missing = folders.filter((folder) => !pages.some(({ name }) => name.startsWith(`pages/${folder}/`)));

    expect(missing).toEqual([]);
  });

  it('is valid HTML in every language', async () => {
    const faults: string[] = [];
    for (const { at, html } of eachInEveryLanguage()) {
      const { results } = await validator.validateString(html);
      for (const { messages } of results)
        faults.push(...messages.map(({ ruleId, message, column }) => `${at}: ${ruleId} ${message} at ${column}`));
    }

    expect(faults).toEqual([]);
  });

  it('begins high on a phone of 320 px, needs no sideways scrolling, and has no fault that axe finds, contrast included, once all is unfolded', async () => {
    const page = await blank({ width: 320, height: 800 });
    const faults: string[] = [];
    for (const { at, html } of eachInEveryLanguage()) {
      await show(page, html, assets.style.body);
      const top = await page.evaluate<number>('document.querySelector("main").getBoundingClientRect().top');
      if (top > 100) faults.push(`${at}: begins at ${top} px`);
      // axe passes over what is folded away.
      await page.evaluate('document.querySelectorAll("details").forEach((it) => (it.open = true))');
      faults.push(...(await faultsByAxe(page)).map((fault) => `${at}: ${fault}`));
      const width = await page.evaluate('document.documentElement.scrollWidth');
      if (width !== 320) faults.push(`${at}: ${String(width)} px wide`);
    }

    expect(faults).toEqual([]);
  });
});

describeInBrowser('every example of a page, as people set their browsers', () => {
  it('needs no sideways scrolling at 1280 px, nor with text twice as large', async () => {
    const page = await blank({ width: 1280, height: 900 });
    const wide: string[] = [];
    for (const { at, html } of eachInEveryLanguage()) {
      await show(page, html, assets.style.body);
      const widths = await page.evaluate<number[]>(`['100%', '200%'].map((size) => {
        document.documentElement.style.fontSize = size;
        return document.documentElement.scrollWidth;
      })`);
      if (Math.max(...widths) > 1280) wide.push(`${at}: ${widths.join(' and ')} px`);
    }

    expect(wide).toEqual([]);
    await page.close();
  });

  it('shows every control and the focus in forced colours', async () => {
    const page = await blank({ width: 320, height: 800 });
    await page.emulateMedia({ forcedColors: 'active' });
    const lost: string[] = [];
    for (const { name, html } of pages) {
      await show(page, html('ja'), assets.style.body);
      const found = await page.evaluate<string[]>(withoutEdge);
      lost.push(...found.map((control) => `${name}: ${control}`));
    }

    expect(lost).toEqual([]);
    await page.close();
  });
});

/** Controls that would melt into the page where colours of surfaces are taken away, resting or focused. */
const withoutEdge = `[...document.querySelectorAll('.button, input:not([type=hidden]), select, textarea')].flatMap((it) => {
  if (it.hidden || it.closest('[hidden], details:not([open])') || it.tabIndex < 0) return [];
  const line = (style, width) => style !== 'none' && parseFloat(width) > 0;
  const rest = getComputedStyle(it);
  const isNative = it.matches('[type=radio], [type=checkbox], [type=file]');
  const hasEdge = isNative || line(rest.borderTopStyle, rest.borderTopWidth);
  it.focus();
  const focused = getComputedStyle(it);
  const hasRing = it !== document.activeElement || line(focused.outlineStyle, focused.outlineWidth);
  return hasEdge && hasRing ? [] : [it.outerHTML.slice(0, 120)];
})`;

/** A page of ours without a server. */
async function blank(viewport: { width: number; height: number }): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><p>' }));
  await page.goto('http://todoke.test/');
  return page;
}

describeInBrowser('what every page is drawn with', () => {
  it('keeps within its budgets', () => {
    expect(Buffer.byteLength(assets.style.body)).toBeLessThanOrEqual(20_000);
    expect(Buffer.byteLength(assets.script.body)).toBeLessThanOrEqual(3_000);
  });
});
