/** A citizen before a browser: signs in, answers page after page, and looks. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const images = fileURLToPath(new URL('../../docs/images/', import.meta.url));

export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'ja-JP',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

export async function signIn(page: Page, name: string, to = '/filings', level = '3'): Promise<void> {
  await page.goto(`/sign-in?to=${to}`);
  await page.fill('#name', name);
  await page.check(`input[name=level][value="${level}"]`);
  await page.click('main button.button');
}

export const goOn = (page: Page): Promise<void> => page.click('main .buttons button');

const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** Answers whatever is left with the least there is: 「わからない」 where it is offered, else 「いいえ」 or none. */
export async function answerTheRest(page: Page): Promise<string[]> {
  const seen: string[] = [];
  for (let left = 60; left > 0 && !pathOf(page).endsWith('/plan'); left -= 1) {
    seen.push(pathOf(page).split('/').at(-1)!);
    const names = await page.evaluate<string[]>(
      `[...new Set([...document.querySelectorAll('main input[type=radio]')].map((it) => it.name))]
        .filter((name) => ![...document.getElementsByName(name)].some((it) => it.checked))`,
    );
    for (const name of names) {
      const own = page.locator(`input[name="${name}"]`);
      const least = page.locator(
        ['unknown', 'no', 'none', ''].map((it) => `input[name="${name}"][value="${it}"]`).join(','),
      );
      await ((await least.count()) > 0 ? least : own).last().check();
    }
    await goOn(page);
    if ((await page.locator('.error-summary').count()) > 0)
      throw new Error(`${pathOf(page)}: ${await page.locator('.error-summary').innerText()}`);
  }
  return seen;
}

/** From the plan to the receipt number. */
export async function fileIt(page: Page): Promise<void> {
  await goOn(page);
  await page.check('#agree');
  await goOn(page);
  await goOn(page);
}

/** How much wider than its window a page is; 0 when nobody has to scroll sideways. */
export const overflow = async (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Presses Tab until the control is reached, then the key. Fails where the keyboard does not lead. */
export async function byKeyboard(page: Page, selector: string, key: string): Promise<void> {
  for (let left = 400; left > 0; left -= 1) {
    const isThere = page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`);
    // A page that is just being left answers nothing; the next one does.
    if (await isThere.catch(() => false)) return page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

/** A picture for the docs, when TODOKE_SCREENSHOTS=1 asks for pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.TODOKE_SCREENSHOTS !== '1') return;
  fs.mkdirSync(images, { recursive: true });
  await page.screenshot({ path: path.join(images, `${name}.png`) });
}

/** Somebody of an office, by the demo's form. */
export async function signInAsStaff(
  page: Page,
  { name, role, organisation, to }: { name: string; role: string; organisation?: string; to: string },
): Promise<void> {
  await page.goto(`/sign-in?as=staff&to=${encodeURIComponent(to)}`);
  await page.fill('#name', name);
  await page.check(`input[name=role][value=${role}]`);
  if (organisation) await page.fill('#organisation', organisation);
  await page.click('main button.button');
}
