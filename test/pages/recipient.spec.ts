import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { faultsByAxe } from '../support/axe.js';
import type { Api } from '../support/api.js';
import { describeInBrowser, openBrowser } from '../support/browser.js';
import { openPage, overflow, signInAsStaff } from '../support/citizen-in-browser.js';
import { aMoveKnownToBanks } from '../support/moves.js';
import { Surfer } from '../support/surfer.js';
import { startTodoke, type Todoke, until } from '../support/todoke.js';

jest.setTimeout(120_000);

const bank = 'bank-by-hand';
const evilName = '<img src=x onerror=alert(1)>銀行';
const evil = `${evilName}\u202e`;

let todoke: Todoke;
let browser: Browser;
let citizen: Api;
let filingId: string;
beforeAll(async () => {
  if (process.env.TODOKE_SKIP_BROWSER === '1') return;
  [todoke, browser] = await Promise.all([startTodoke(), openBrowser()]);
  await todoke.register({ id: bank, name: evilName, kind: 'bank' });
  await todoke.behave(bank, 'silent');
  citizen = await todoke.as('citizen', 'customer');
  filingId = (await citizen.file(aMoveKnownToBanks([bank]))).body.id;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await todoke?.stop();
}, 60_000);

const noticeOf = async () => (await citizen.filing(filingId)).notices.find(({ recipient }) => recipient?.id === bank)!;
const heading = (page: Page): Promise<string> => page.locator('h1').innerText();

describeInBrowser('a recipient’s clerk without JavaScript, on a small phone', () => {
  it('finds what waits, asks the citizen, reads the answer of the rules, and accepts by hand', async () => {
    await until('the notice to be told', async () => (await noticeOf()).status === 'delivered');
    const page = await openPage(browser, todoke.apiUrl, {
      viewport: { width: 320, height: 720 },
      javaScriptEnabled: false,
    });
    await signInAsStaff(page, { name: 'bank clerk', role: 'recipient', organisation: bank, to: '/' });
    expect(new URL(page.url()).pathname).toBe('/recipient');
    await page.click('tbody a');
    expect(await page.locator('main').innerText()).toContain('届出人に見える記録');
    expect(await overflow(page)).toBe(0);

    await page.click('text=画面で回答する');
    await page.click('.buttons button');
    expect(await page.locator('.error-summary').innerText()).toContain('回答の種類');
    await page.check('input[value=appointment-required]');
    await page.click('.buttons button');
    await page.fill('#slotFrom-1', '12月1日');
    await page.fill('#note', evil);
    await page.click('.buttons button');
    expect(await page.locator('.error-summary').innerText()).toContain('2026-11-25 14:30');
    expect(await page.inputValue('#slotFrom-1')).toBe('12月1日');
    expect(await overflow(page)).toBe(0);
    await page.fill('#slotFrom-1', '2026/12/1 10:00');
    await page.click('.buttons button');
    expect(await page.locator('[role=status]').innerText()).toContain('回答を受け付けました');
    await until('the citizen to be asked', async () => (await noticeOf()).status === 'needs-information');
    await page.reload();
    expect(await page.locator('main').innerText()).toContain('届出人の返事を待っています');

    await page.click('text=画面で回答する');
    await page.check('input[value=accepted]');
    await page.click('.buttons button');
    await page.fill('#reference', 'HAND-1');
    await page.click('.buttons button');
    await until('the answer to be applied', async () => (await noticeOf()).status === 'accepted');
    expect((await noticeOf()).reference).toBe('HAND-1');
    await page.reload();
    expect(await page.locator('main').innerText()).toContain('この通知は終わっています');
    expect(await page.locator('text=画面で回答する').count()).toBe(0);
    await page.context().close();
  });
});

describeInBrowser('the pages of a recipient', () => {
  it('show what is there without a fault, in both widths, and run nothing that a name says', async () => {
    const page = await openPage(browser, todoke.apiUrl);
    const alerts: string[] = [];
    page.on('dialog', (dialog) => alerts.push(dialog.message()));
    page.on('pageerror', (error) => alerts.push(error.message));
    await signInAsStaff(page, { name: evil, role: 'recipient', organisation: bank, to: '/recipient?view=all' });
    const { id } = await noticeOf();
    const faults: string[] = [];
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      for (const at of ['?view=all', `/notices/${id}`, '/deliveries', '/statistics', '/connection']) {
        await page.goto(`/recipient${at}`);
        const where = `${width} ${at}`;
        faults.push(...(await faultsByAxe(page)).map((fault) => `${where}: ${fault}`));
        if ((await overflow(page)) > 0) faults.push(`${where}: sideways`);
      }
    }

    expect(faults).toEqual([]);
    expect(alerts).toEqual([]);
    expect(await heading(page)).toBe('連携の状態');
  });

  it('send a test, and say what became of it', async () => {
    const page = await openPage(browser, todoke.apiUrl);
    await signInAsStaff(page, {
      name: 'bank clerk',
      role: 'recipient',
      organisation: bank,
      to: '/recipient/connection',
    });
    await page.click('main form button');
    expect(await page.locator('[role=status]').innerText()).toContain('テストを頼みました');
    await until('the test to end', async () => {
      await page.goto('/recipient/connection');
      return (await page.locator('main').innerText()).includes('受け取りました');
    });
    await page.context().close();
  });

  it('are for recipients only, and for the one that is signed in', async () => {
    const { id } = await noticeOf();
    const other = await Surfer.signedIn(todoke.apiUrl, 'x', { role: 'recipient', organisation: 'city-011002' });
    const clerk = await Surfer.signedIn(todoke.apiUrl, 'x', { role: 'caseworker', organisation: bank });

    for (const at of [`/recipient/notices/${id}`, `/recipient/notices/${id}/answer`])
      expect([(await other.get(at)).status, (await clerk.get(at)).status]).toEqual([404, 403]);
    const posted = await other.post(`/recipient/notices/${id}/answer`, { kind: 'accepted', key: crypto.randomUUID() });
    expect(posted.status).toBe(404);
    const stale = await other.post('/recipient/tests', { _csrf: 'old' });
    expect(stale.status).toBe(409);
  });

  it('leave a trace of reading that the citizen sees', async () => {
    const log = await citizen.get<{ items: object[] }>('/v1/access-log?limit=100');

    expect(log.items).toContainEqual(expect.objectContaining({ role: 'recipient', actor: bank, what: 'read' }));
  });
});
