import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { faultsByAxe } from '../support/axe.js';
import type { Api } from '../support/api.js';
import { describeInBrowser, openBrowser } from '../support/browser.js';
import { byKeyboard, openPage, overflow, signInAsStaff } from '../support/citizen-in-browser.js';
import { aMoveKnownToBanks } from '../support/moves.js';
import { Surfer } from '../support/surfer.js';
import { startTodoke, type Todoke, until } from '../support/todoke.js';

jest.setTimeout(120_000);

const [broken, away] = ['bank-broken', 'bank-away'] as const;
const evilName = '=<img src=x onerror=alert(1)>銀行';
const evil = `${evilName}\u202e`;

let todoke: Todoke;
let browser: Browser;
let citizen: Api;
let filing: { id: string; receiptNumber: string };
beforeAll(async () => {
  if (process.env.TODOKE_SKIP_BROWSER === '1') return;
  [todoke, browser] = await Promise.all([startTodoke({ env: { TODOKE_WATCH_SECONDS: '1' } }), openBrowser()]);
  await todoke.register({ id: broken, name: evilName, kind: 'bank' });
  await todoke.register({ id: away, kind: 'bank' });
  await todoke.behave(broken, 'gone');
  await todoke.behave(away, 'silent');
  citizen = await todoke.as('citizen', 'customer');
  filing = (await citizen.file(aMoveKnownToBanks([broken, away]))).body;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await todoke?.stop();
}, 60_000);

const staff = async (name: string, role: string, to: string, organisation?: string): Promise<Page> => {
  const page = await openPage(browser, todoke.apiUrl, {
    viewport: { width: 320, height: 720 },
    javaScriptEnabled: false,
  });
  await signInAsStaff(page, { name, role, to, ...(organisation ? { organisation } : {}) });
  return page;
};
const statusAt = async (bank: string): Promise<string> =>
  (await citizen.filing(filing.id)).notices.find(({ recipient }) => recipient?.id === bank)!.status;
const main = (page: Page): Promise<string> => page.locator('main').innerText();

describeInBrowser('many notices that were given up', () => {
  it('are sent again when a second person agrees, and each says what became of it', async () => {
    await until('the notice to be given up', async () => (await statusAt(broken)) === 'escalated');
    const first = await staff('operator 1', 'operator', '/desk/batches');
    await first.click('.buttons button');
    expect(await first.locator('.error-summary li').count()).toBe(2);
    await first.fill('#recipient', 'img src=x');
    await first.check('input[value=resend-given-up]');
    await first.click('.buttons button');
    const at = new URL(first.url()).pathname;
    expect(await main(first)).toContain('試算：1件が対象です');
    expect(await main(first)).toContain(filing.receiptNumber);
    expect(await main(first)).toContain('あなたが提案したため、承認できません');
    expect(await overflow(first)).toBe(0);
    const self = await Surfer.signedIn(todoke.apiUrl, 'operator 1', { role: 'operator' });
    await self.get(at);
    const refused = await self.post(`${at}/approve`, {});
    expect([refused.status, refused.html.includes('提案した人は承認できません')]).toEqual([403, true]);
    expect(await statusAt(broken)).toBe('escalated');

    await todoke.behave(broken, 'accept');
    const owner = await todoke.as('recipient', 'it', { organisation: broken });
    await owner.call('PUT', '/v1/recipient/endpoint', { url: `${todoke.sandboxUrl}/recipients/${broken}/webhook` });
    const second = await staff('boss', 'supervisor', at, broken);
    await byKeyboard(second, `form[action="${at}/approve"] button`, 'Enter');
    await second.waitForSelector('[role=status]');
    await until('the batch to be done', async () => {
      await second.goto(at);
      return (await second.locator('[role=status]').innerText()) === '1件のうち1件を処理しました';
    });
    expect(await main(second)).toContain('送り直しました');
    expect(await second.locator('progress').getAttribute('value')).toBe('1');
    await until('the bank to accept', async () => (await statusAt(broken)) === 'accepted');
    const late = await self.post(`${at}/reject`, {});
    expect([late.status, late.html.includes('すでに承認または却下')]).toEqual([409, true]);
  });
});

describeInBrowser('an outage', () => {
  it('is declared once, reaches the case, and is ended', async () => {
    const page = await staff('boss', 'supervisor', '/desk/outages', away);
    await page.fill('#until', 'あした');
    await page.click('.buttons button');
    expect(await page.locator('.error-summary li').count()).toBe(2);
    expect(await page.inputValue('#until')).toBe('あした');
    const end = new Date(Date.now() + 33 * 3_600_000).toISOString();
    await page.fill('#until', `${end.slice(0, 10)} ${end.slice(11, 16)}`);
    await page.fill('#reason', evil.slice(1));
    await page.click('.buttons button');
    expect(await page.locator('[role=status]').innerText()).toContain('休止を登録しました');
    expect(await overflow(page)).toBe(0);
    await until('the citizen to hear of it', async () =>
      (await citizen.messages()).some(({ title, body }) => `${title}${body}`.includes('止まっています')),
    );
    await page.click('text=今すぐ終わらせる');
    expect(await main(page)).toContain('終わりました');
    const clerk = await Surfer.signedIn(todoke.apiUrl, 'clerk', { role: 'caseworker', organisation: away });
    await clerk.get('/desk/outages');
    expect((await clerk.post('/desk/outages', { key: crypto.randomUUID() })).status).toBe(403);
  });
});

describeInBrowser('a search', () => {
  it('finds by number in any width, recipient by name, event, state and day; and nothing of other offices', async () => {
    const day = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
    const page = await staff('operator 1', 'operator', '/desk/search');
    await page.fill('#receiptNumber', filing.receiptNumber.toLowerCase().normalize('NFKC').replaceAll('-', '－'));
    await page.fill('#recipient', away);
    await page.selectOption('#event', 'move');
    await page.fill('#day', day.replaceAll('-', '/'));
    await page.click('.buttons button');
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(await page.locator('tbody a').getAttribute('href')).toBe(`/desk/cases/${filing.id}`);
    expect(await overflow(page)).toBe(0);
    const csv = await page.request.get((await page.locator('a[href^="/desk/search.csv"]').getAttribute('href'))!);
    expect(csv.headers()['content-type']).toContain('text/csv');
    expect(await csv.text()).toMatch(new RegExp(`^\ufeff"受付番号",.*\r\n"${filing.receiptNumber}",.*\r\n$`));

    await page.goto(`/desk/search?recipient=${encodeURIComponent('見本')}`);
    expect(await page.locator('.error-summary').innerText()).toContain('複数');
    await page.goto('/desk/search?day=1999-01-01');
    expect(await main(page)).toContain('当てはまる届出はありません');
    const stranger = await Surfer.signedIn(todoke.apiUrl, 'x', { role: 'caseworker', organisation: 'city-011002' });
    const seen = await stranger.get(`/desk/search.csv?receiptNumber=${filing.receiptNumber}`);
    expect(seen.html.split('\r\n')).toHaveLength(2);
  });
});

describeInBrowser('the tools of the desk', () => {
  it('have no fault in both widths, and run nothing that a name says', async () => {
    const page = await openPage(browser, todoke.apiUrl);
    const alerts: string[] = [];
    page.on('dialog', (dialog) => alerts.push(dialog.message()));
    page.on('pageerror', (error) => alerts.push(error.message));
    await signInAsStaff(page, { name: evil, role: 'operator', to: '/desk/search' });
    const faults: string[] = [];
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      for (const at of ['search?event=move', 'batches', 'outages', 'statistics']) {
        await page.goto(`/desk/${at}`);
        faults.push(...(await faultsByAxe(page)).map((fault) => `${width} ${at}: ${fault}`));
        if ((await overflow(page)) > 0) faults.push(`${width} ${at}: sideways`);
      }
    }
    const bars = await page.locator('svg.chart rect').count();

    expect(faults).toEqual([]);
    expect(alerts).toEqual([]);
    expect(bars).toBeGreaterThan(3);
  });
});
