/** A caseworker before a browser. */
import type { Page } from 'playwright-core';

export async function signInAsStaff(
  page: Page,
  name: string,
  { role = 'caseworker', organisation = '', to = '/desk' } = {},
): Promise<void> {
  await page.goto(`/sign-in?as=staff&to=${to}`);
  await page.fill('#name', name);
  await page.check(`input[name=role][value=${role}]`);
  await page.fill('#organisation', organisation);
  await page.click('main button.button');
}
