import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { faultsByAxe } from '../support/axe.js';
import { describeInBrowser, openBrowser } from '../support/browser.js';
import {
  answerTheRest,
  byKeyboard,
  fileIt,
  goOn,
  openPage,
  overflow,
  picture,
  signIn,
} from '../support/citizen-in-browser.js';
import { startTodoke, type Todoke, until } from '../support/todoke.js';

jest.setTimeout(120_000);

const phone = { viewport: { width: 320, height: 720 } };
const evil = '<img src=x onerror=alert(1)>𠮷';

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

describeInBrowser('a citizen without JavaScript, on a small phone', () => {
  it('files a move by hand, page by page, and finds it again', async () => {
    const page = await openPage(browser, todoke.apiUrl, { ...phone, javaScriptEnabled: false });
    await signIn(page, 'by hand', '/events/move');
    await goOn(page);
    await page.check('input[value=no]');
    await goOn(page);

    await goOn(page);
    const summary = await page.locator('.error-summary a').innerText();
    expect(await page.title()).toMatch(/^エラー：/);
    expect(await page.locator('.error').innerText()).toContain(summary);

    const day = '#f-movedOn';
    await page.selectOption(day, 'reiwa');
    await page.fill(`${day}-year`, '８');
    await page.fill(`${day}-month`, '11');
    await page.fill(`${day}-day`, '31');
    await goOn(page);
    expect(await page.locator('.error-summary').innerText()).toContain('実在する日付');
    expect(await page.inputValue(`${day}-year`)).toBe('８');
    await page.fill(`${day}-day`, '20');
    await goOn(page);

    for (const [side, code, typed] of [
      ['from', '〒２３１－００１７', ''],
      ['to', '0600001', '手で書いた番地1'],
    ] as const) {
      await page.fill(`#f-${side}-postalCode`, code);
      await page.fill(`#f-${side}-streetAddress`, typed);
      await page.click('button[name=fill]');
      const street = await page.inputValue(`#f-${side}-streetAddress`);
      expect(await page.inputValue(`#f-${side}-municipality-city`)).toMatch(/市/);
      if (typed) expect(street).toBe(typed);
      else await page.fill(`#f-${side}-streetAddress`, `${street}1丁目1番`);
      expect(await overflow(page)).toBe(0);
      await goOn(page);
    }
    await page.fill('#f-movers-0-name-family', evil);
    await page.fill('#f-movers-0-name-given', '花子');
    const birth = '#f-movers-0-dateOfBirth';
    await page.selectOption(birth, 'showa');
    for (const [part, value] of Object.entries({ year: '60', month: '4', day: '2' }))
      await page.fill(`${birth}-${part}`, value);
    await page.check('input[name="/movers/0/relation"][value=self]');
    await goOn(page);
    const seen = await answerTheRest(page);
    expect(seen).toContain('movers-more');
    expect(await overflow(page)).toBe(0);
    expect(await page.locator('main').innerText()).toContain('転出届');

    await fileIt(page);
    expect(await page.locator('.panel__number').innerText()).toMatch(/^MV-/);
    await page.reload();
    await page.click('text=届出の状況を見る');
    expect(await page.locator('[role=status]').innerText()).toMatch(/件のうち/);
    expect(await page.locator('text=最新の状況を見る').count()).toBe(1);
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  });
});

describeInBrowser('a citizen whose address must not be learnt', () => {
  it('chooses one by one who is told of the move, and again who is told where to', async () => {
    const page = await openPage(browser, todoke.apiUrl, phone);
    await signIn(page, 'hidden', '/events/move');
    await page.click('button[name=sample]');
    await page.check('input[value=yes]');
    await goOn(page);
    await answerTheRest(page);

    expect(await page.locator('.notice--warning:not(.idle)').innerText()).toContain('住所を伏せて');
    expect(await page.locator('input[name=chosen]:checked').count()).toBe(0);
    expect(await page.locator('input[name=disclosed]:checked').count()).toBe(0);
    expect(await overflow(page)).toBe(0);
    expect(await faultsByAxe(page)).toEqual([]);
    const [told, untold] = ['MP-06.both.mihon-ginko-1', 'MP-06.both-2.mihon-ginko-2'];
    for (const id of [told, untold]) await page.check(`input[name=chosen][value="${id}"]`);
    await page.check(`input[name=disclosed][value="${told}"]`);
    await fileIt(page);
    expect(await page.locator('.panel__number').innerText()).toMatch(/^MV-/);

    const fieldsOf = async (bank: string): Promise<string[]> =>
      (await todoke.received(bank)).flatMap(({ body }) => Object.keys(body.data.fields));
    await until('both banks to hear', async () =>
      (await Promise.all(['mihon-ginko-1', 'mihon-ginko-2'].map(fieldsOf))).every((names) => names.length > 0),
    );
    expect(await fieldsOf('mihon-ginko-1')).toContain('newAddress');
    expect(await fieldsOf('mihon-ginko-2')).not.toContain('newAddress');
    await page.context().close();
  });
});

describeInBrowser('a citizen with JavaScript', () => {
  it('files the sample, sees it go on without moving anything, and takes the papers along', async () => {
    const page = await openPage(browser, todoke.apiUrl);
    const alerts: string[] = [];
    page.on('dialog', (dialog) => alerts.push(dialog.message()));
    page.on('pageerror', (error) => alerts.push(error.message));
    await signIn(page, 'sample', '/events/move');
    await page.click('button[name=sample]');
    await answerTheRest(page);
    await picture(page, 'plan');
    await fileIt(page);
    await page.click('text=届出の状況を見る');
    await until('every recipient to have answered', async () =>
      /^(\d+)件のうち\1件/.test(await page.locator('[role=status]').innerText()),
    );
    expect(await page.locator('[data-group=done] li').count()).toBeGreaterThan(20);
    expect(await page.locator('[data-group=moving]').isHidden()).toBe(true);
    await page.reload();
    await picture(page, 'follow');
    const at = new URL(page.url()).pathname;
    const paper = await page.request.get(`${at}/receipt.pdf`);
    await page.goto(`${at}/sheet`);

    expect(paper.headers()['content-type']).toContain('pdf');
    expect(await page.locator('svg.qr path').count()).toBe(1);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(20);
    expect(alerts).toEqual([]);
    await page.context().close();
  });

  it('files with the keyboard alone, signs in again for it, and comes back to where they were', async () => {
    const page = await openPage(browser, todoke.apiUrl);
    await signIn(page, 'keyboard', '/events/move', '1');
    await byKeyboard(page, 'button[name=sample]', 'Enter');
    await page.waitForURL(/drafts/);
    await answerTheRest(page);
    await byKeyboard(page, 'main .buttons button', 'Enter');
    await byKeyboard(page, '#agree', 'Space');
    await byKeyboard(page, 'main .buttons button', 'Enter');
    await page.waitForURL(/\/check$/);
    await byKeyboard(page, 'main .buttons button', 'Enter');
    await page.waitForURL(/sign-in/);
    await byKeyboard(page, '#name', 'k');
    await page.fill('#name', 'keyboard');
    await byKeyboard(page, 'main button.button', 'Enter');
    await page.waitForURL(/\/check$/);
    await byKeyboard(page, 'main .buttons button', 'Enter');
    await page.waitForURL(/done/);

    expect(await page.locator('.panel__number').innerText()).toMatch(/^MV-/);
    await page.context().close();
  });

  it('loses nothing when the session ends in the middle of a form', async () => {
    const page = await openPage(browser, todoke.apiUrl);
    await signIn(page, 'interrupted', '/events/birth');
    await goOn(page);
    await page.check('input[value=no]');
    await todoke.db.pool.query("UPDATE web_session SET seen_at = now() - interval '1 h'");
    await goOn(page);
    await page.fill('#name', 'interrupted');
    await page.click('main button.button');
    await goOn(page);

    expect(await page.locator('h1').innerText()).toContain('生まれた日');
    await page.context().close();
  });
});

describeInBrowser('the pages of a citizen', () => {
  it.each(['marriage', 'retirement'])('lead from the sample of a %s to its plan', async (event) => {
    const page = await openPage(browser, todoke.apiUrl, { javaScriptEnabled: false });
    await signIn(page, `sample of ${event}`, `/events/${event}`);
    await page.click('button[name=sample]');
    await answerTheRest(page);

    expect(await page.locator('main h3').count()).toBeGreaterThan(3);
    await page.context().close();
  });

  it('have no fault that axe finds in any language, and need no sideways scrolling with text twice as large', async () => {
    const page = await openPage(browser, todoke.apiUrl, { viewport: { width: 640, height: 900 } });
    await signIn(page, 'sample', '/filings');
    const filing = await page.locator('main a[href^="/filings/"]').first().getAttribute('href');
    const paths = ['/filings', filing!, `${filing}/withdraw`, '/mailbox', '/account'];
    const faults: string[] = [];
    for (const language of ['ja', 'ja-easy', 'en'])
      for (const path of paths) {
        await page.goto(`${path}?lang=${language}`);
        faults.push(...(await faultsByAxe(page)).map((fault) => `${path} ${language}: ${fault}`));
        await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
        const wide = await overflow(page);
        if (wide > 0) faults.push(`${path} ${language}: ${wide} px too wide at 200 %`);
      }

    expect(faults).toEqual([]);
    await page.context().close();
  });
});
