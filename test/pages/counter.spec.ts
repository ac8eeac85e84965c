import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { textOf } from '../../activities/letters/reader.fixture.js';
import { faultsByAxe } from '../support/axe.js';
import { describeInBrowser, openBrowser } from '../support/browser.js';
import { answerTheRest, fileIt, goOn, openPage, overflow, signInAsStaff } from '../support/citizen-in-browser.js';
import { Surfer } from '../support/surfer.js';
import { startTodoke, type Todoke } from '../support/todoke.js';

jest.setTimeout(120_000);

const office = 'city-011002';
const evil = '<img src=x onerror=alert(1)>\u202e職員';

let todoke: Todoke;
let browser: Browser;
beforeAll(async () => {
  if (process.env.TODOKE_SKIP_BROWSER === '1') return;
  [todoke, browser] = await Promise.all([startTodoke({ parts: ['api'] }), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await todoke?.stop();
}, 60_000);

const atDesk = async (name: string, to = '/desk/counter'): Promise<Page> => {
  const page = await openPage(browser, todoke.apiUrl, {
    viewport: { width: 320, height: 720 },
    javaScriptEnabled: false,
  });
  await signInAsStaff(page, { name, role: 'caseworker', organisation: office, to });
  return page;
};
const paperOf = async (page: Page, at: string): Promise<string[]> => {
  const response = await page.request.get(`${at}/sheet.pdf`);
  expect(response.headers()['content-type']).toContain('pdf');
  return textOf(new Uint8Array(await response.body()));
};

describeInBrowser('a filing at the counter, for somebody without a device', () => {
  it('is begun at one desk, printed, scanned and gone on with at the next, and says who filed it', async () => {
    const first = await atDesk(evil);
    await first.click('.buttons button');
    expect(await first.locator('.error-summary').innerText()).toContain('本人確認の方法');
    await first.check('input[value=move]');
    await first.check('input[value=photo]');
    expect(await overflow(first)).toBe(0);
    await first.click('button[name=sample]');
    await goOn(first);
    const mark = await first.locator('.notice--info').first().innerText();
    await first.click('text=中断する');
    const at = new URL(first.url()).pathname;
    const draftPaper = await paperOf(first, at);

    expect(mark).toContain('窓口での届出です');
    expect(at).toMatch(/^\/desk\/counter\/[0-9a-f-]{36}$/);
    expect(draftPaper).toHaveLength(1);
    expect(draftPaper[0]!.replace(/\s/gu, '')).toContain('入力の途中です');

    const next = await atDesk('colleague', at);
    expect(await overflow(next)).toBe(0);
    await next.click('text=続きを入力する');
    await answerTheRest(next);
    await fileIt(next);
    expect(new URL(next.url()).pathname).toBe(at);
    const number = await next.locator('.panel__number').innerText();
    const filedPaper = await paperOf(next, at);
    const { rows } = await todoke.db.pool.query<{ id: string; counter: object }>(
      'SELECT id, counter FROM filing WHERE receipt_number = $1',
      [number],
    );
    const { rows: log } = await todoke.db.pool.query('SELECT role, actor, what FROM access WHERE filing_id = $1', [
      rows[0]!.id,
    ]);

    expect(filedPaper).toHaveLength(1);
    expect(filedPaper[0]).toContain(number);
    expect(rows[0]!.counter).toEqual({ office, staff: 'colleague', check: 'photo' });
    expect(log).toEqual([{ role: 'caseworker', actor: office, what: 'filed' }]);
    const clerk = await todoke.as('caseworker', 'colleague', { organisation: office });
    expect(await clerk.get(`/v1/desk/filings/${rows[0]!.id}`)).toMatchObject({ counter: { staff: 'colleague' } });
    const elsewhere = await Surfer.signedIn(todoke.apiUrl, 'x', { role: 'caseworker', organisation: 'city-131016' });
    const scanned = await elsewhere.get(at);
    expect([scanned.at, scanned.status]).toEqual([`/desk/cases/${rows[0]!.id}`, 404]);
    await next.goBack();
    await next.reload();
    expect(new URL(next.url()).pathname).toBe(at);
  });

  it('is the office’s own until it is filed', async () => {
    const clerk = await Surfer.signedIn(todoke.apiUrl, 'clerk', { role: 'caseworker', organisation: office });
    await clerk.get('/desk/counter');
    const { at } = await clerk.post('/desk/counter', { event: 'birth', check: 'agent' });
    const id = at.split('/')[2]!;
    const others = [
      await Surfer.signedIn(todoke.apiUrl, 'clerk', { role: 'caseworker', organisation: 'city-131016' }),
      await Surfer.signedIn(todoke.apiUrl, 'clerk'),
    ];

    expect(at).toMatch(/^\/drafts\//);
    for (const other of others) {
      const seen = await Promise.all([`/drafts/${id}`, at, `/desk/counter/${id}/sheet.pdf`].map((it) => other.get(it)));
      expect(seen.every(({ status }) => status === 404 || status === 403)).toBe(true);
    }
    expect((await others[0]!.post(`/desk/counter/${id}/discard`, {})).status).toBe(404);
    await clerk.get(`/desk/counter/${id}`);
    expect((await clerk.post(`/desk/counter/${id}/discard`, {})).at).toBe('/desk/counter');
    expect((await clerk.get(`/desk/counter/${id}`)).status).toBe(404);
    const operator = await Surfer.signedIn(todoke.apiUrl, 'operator', { role: 'operator' });
    expect((await operator.get('/desk/counter')).status).toBe(403);
  });

  it('has pages without a fault, in both widths, and runs nothing that a name says', async () => {
    const page = await openPage(browser, todoke.apiUrl);
    const alerts: string[] = [];
    page.on('dialog', (dialog) => alerts.push(dialog.message()));
    await signInAsStaff(page, { name: evil, role: 'caseworker', organisation: office, to: '/desk/counter' });
    await page.check('input[value=move]');
    await page.check('input[value=agent]');
    await page.click('button[name=sample]');
    const faults: string[] = [];
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      faults.push(...(await faultsByAxe(page)));
      expect(await overflow(page)).toBe(0);
    }

    expect([faults, alerts]).toEqual([[], []]);
  });
});
