import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { lifeEvent } from '../../life-events/index.js';
import type { Language } from '../../life-events/language.js';
import { messageTexts } from '../../life-events/message-text/texts.js';
import { translate } from '../../life-events/translate.js';
import { plain } from '../../apps/api/src/web/text/ruby.js';
import { languageNames } from '../../apps/api/src/web/text/text.js';
import { faultsByAxe } from '../support/axe.js';
import { bareKanji } from '../support/bare-kanji.js';
import { describeInBrowser, openBrowser } from '../support/browser.js';
import { answerTheRest, byKeyboard, goOn, openPage, overflow, picture, signIn } from '../support/citizen-in-browser.js';
import { startTodoke, type Todoke, until } from '../support/todoke.js';

jest.setTimeout(120_000);

let todoke: Todoke;
let browser: Browser;
beforeAll(async () => {
  if (process.env.TODOKE_SKIP_BROWSER === '1') return;
  [todoke, browser] = await Promise.all([startTodoke(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await todoke?.stop();
}, 60_000);

/** With the journeys in `citizen.spec.ts`, every two of event, language, script, width and keyboard meet. */
const journeys: [event: string, language: Language, script: 'script' | 'no script', width: 320 | 1280, by: string][] = [
  ['birth', 'en', 'script', 320, 'mouse'],
  ['birth', 'ja-easy', 'script', 1280, 'keyboard'],
  ['birth', 'ja', 'no script', 1280, 'mouse'],
  ['death', 'ja-easy', 'no script', 1280, 'mouse'],
  ['death', 'ja', 'script', 320, 'mouse'],
  ['death', 'en', 'no script', 320, 'keyboard'],
  ['move', 'en', 'no script', 1280, 'mouse'],
  ['move', 'ja-easy', 'script', 320, 'mouse'],
];

const pictured = ['plan-birth-en', 'plan-move-ja-easy', 'follow-move-ja-easy'];

/** Headings and questions in another language than the page says. */
const strangeWords = `[...document.querySelectorAll('main :is(h1, h2, h3, legend, label, .hint, dt, button)')].flatMap((it) => {
  const copy = it.cloneNode(true);
  copy.querySelectorAll('[lang=ja], .card__title, input').forEach((inner) => inner.remove());
  const text = copy.textContent.replace(/[(（][^)）]*[)）]/g, '');
  return it.closest('[lang=ja]:not(html)') || !/[ぁ-んァ-ヶ]/.test(text) ? [] : [text];
})`;
describeInBrowser('a citizen files in their own language:', () => {
  it.each(journeys)('a %s in %s, with %s, at %i px, by %s', async (event, language, script, width, by) => {
    const options = { viewport: { width, height: 800 }, javaScriptEnabled: script === 'script' };
    const page = await openPage(browser, todoke.apiUrl, options);
    const faults: string[] = [];
    page.on('dialog', (dialog) => faults.push(dialog.message()));
    const look = async (name: string): Promise<void> => {
      const seen = await lookAt(page, language);
      // Without script nothing can look for axe either; the page is the same.
      if (script === 'script') seen.push(...(await faultsByAxe(page)));
      faults.push(...seen.map((fault) => `${name}: ${fault}`));
      const drawn = `${name}-${event}-${language}`;
      if (pictured.includes(drawn)) await picture(page, `phone-${drawn}`);
    };
    const press = (selector: string): Promise<void> =>
      by === 'keyboard' ? byKeyboard(page, selector, 'Enter') : page.click(selector);

    await page.goto(`/?lang=${language}`);
    await signIn(page, `${event} ${language}`, `/events/${event}`);
    await look('start');
    await press('button[name=sample]');
    await page.waitForURL(/drafts/);
    await answerTheRest(page);
    await look('plan');
    await press('main .buttons button');
    await page.waitForURL(/consent/);
    await look('consent');
    await page.check('#agree');
    await goOn(page);
    await page.waitForURL(/check$/);
    await look('check');
    await press('main .buttons button');
    await page.waitForURL(/done/);
    await look('done');
    expect(await page.locator('.panel__number').innerText()).toMatch(/^[A-Z]{2}-/);
    await page.goto(page.url().replace(/\/done$/, ''));
    await look('follow');
    if (width === 320) await press('.fold summary');
    await press('.menu a[href="/mailbox"]');
    await page.waitForURL(/mailbox$/);
    const title = plain(filedTitle(event, language));
    const shown = await openMessage(page, title);
    await look('message');

    expect(faults).toEqual([]);
    expect(shown).toBe(title);
    await page.context().close();
  });
});

async function lookAt(page: Page, language: Language): Promise<string[]> {
  const wide = await overflow(page);
  const strange = language === 'ja' ? [] : await page.evaluate<string[]>(language === 'en' ? strangeWords : bareKanji);
  const lang = await page.evaluate<string>('document.documentElement.lang');
  return [
    ...(wide > 0 ? [`${wide} px too wide`] : []),
    ...(lang === languageNames[language].lang ? [] : [`lang is ${lang}`]),
    ...strange.map((text) => `not in ${language}: ${text}`),
  ];
}

/** Finds the message by its title and opens it; answers the title it shows. */
async function openMessage(page: Page, title: string): Promise<string> {
  const link = page.locator('main a[href^="/mailbox/0"]');
  await until('the message to come', async () => {
    await page.goto(`/mailbox?q=${encodeURIComponent(title)}`);
    return (await link.count()) > 0;
  });
  await link.first().click();
  return page.evaluate<string>(`(() => {
    const title = document.querySelector('main h1').cloneNode(true);
    title.querySelectorAll('rt').forEach((it) => it.remove());
    return title.textContent;
  })()`);
}

function filedTitle(event: string, language: Language): string {
  const { title, quiet } = lifeEvent(event)!;
  const text = messageTexts[language];
  return (quiet ? text.quiet.filed : text.filed.title)(translate(title, language));
}
