import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Api } from '../support/api.js';
import { type Language, languages } from '../../life-events/language.js';
import { faultsByAxe } from '../support/axe.js';
import { bareKanji } from '../support/bare-kanji.js';
import { describeInBrowser, openBrowser } from '../support/browser.js';
import { byKeyboard, openPage, overflow, picture, signInAsStaff } from '../support/citizen-in-browser.js';
import type { NoticeView } from '../support/journey.js';
import { aMoveKnownToBanks, aMoveNearby, offices } from '../support/moves.js';
import { Surfer } from '../support/surfer.js';
import { startTodoke, type Todoke, until } from '../support/todoke.js';

jest.setTimeout(120_000);

const phone = { viewport: { width: 320, height: 720 } };
/** Names may hold no signs that turn the direction of writing; free text may. */
const evilName = '<img src=x onerror=alert(1)>𠮷';
const evil = `${evilName}\u202e逆`;
const [mended, called, contested, successor] = ['bank-mended', 'bank-called', 'bank-contested', 'bank-successor'];

let todoke: Todoke;
let browser: Browser;
const mover = { name: { family: evilName, given: '花子' } };
let citizen: Api;
let filing: string;
const alerts: string[] = [];
/** The language with the tallest lines is looked at on a wide screen too. */
const looks: [width: number, language: Language][] = [
  ...languages.map((language): [number, Language] => [320, language]),
  [1280, 'ja-easy'],
];

/** One filing of which three banks hear; none of them can be reached. */
beforeAll(async () => {
  if (process.env.TODOKE_SKIP_BROWSER === '1') return;
  [todoke, browser] = await Promise.all([startTodoke({ env: { TODOKE_DUPLICATE_DAYS: '30' } }), openBrowser()]);
  for (const id of [mended, called, contested, successor]) await todoke.register({ id, kind: 'bank' });
  for (const id of [mended, called, contested]) await todoke.behave(id, 'gone');
  citizen = await todoke.as('citizen', 'customer');
  filing = (await citizen.file(aMoveKnownToBanks([mended, called, contested], { mover }))).body.id;
  await citizen.filingWhen(filing, 'the banks to be given up', ({ notices }) =>
    [mended, called, contested].every((bank) => of(notices, bank)?.status === 'escalated'),
  );
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await todoke?.stop();
}, 60_000);

const of = (notices: NoticeView[], bank: string): NoticeView | undefined =>
  notices.find(({ recipient }) => recipient?.id === bank);
const noticeTo = async (bank: string): Promise<NoticeView> => of((await citizen.filing(filing)).notices, bank)!;
const whenNotice = async (bank: string, status: string): Promise<NoticeView> => {
  const what = `${bank} to be ${status}`;
  await citizen.filingWhen(filing, what, ({ notices }) => of(notices, bank)?.status === status);
  return noticeTo(bank);
};
const textOf = (page: Page): Promise<string> => page.locator('main').innerText();

async function clerk(name: string, organisation: string, options: object = {}): Promise<Page> {
  const page = await openPage(browser, todoke.apiUrl, options);
  page.on('dialog', (dialog) => void alerts.push(dialog.message()));
  page.on('pageerror', (error) => void alerts.push(error.message));
  await signInAsStaff(page, { name, role: 'caseworker', organisation, to: '/desk' });
  return page;
}

describeInBrowser('a caseworker without JavaScript, on a small phone', () => {
  it('finds what was given up, says what for, reads why, and sends it again', async () => {
    const page = await clerk('finder', mended, { ...phone, javaScriptEnabled: false });
    await page.click('.tabs a[href$=delivery-failed]');
    expect(await page.locator('h2').innerText()).toContain('1件');
    expect(await overflow(page)).toBe(0);
    await page.click('.tabs a[href$=unassigned]');
    await page.click('main form button');

    expect(await page.locator('[role=status]').innerText()).toContain('担当になりました');
    expect(await textOf(page)).not.toContain('花子');
    await page.click('text=記録して内容を見る');
    expect(await page.locator('.error').innerText()).toContain('閲覧の目的を選んでください');
    await page.check('input[name=purpose][value=task]');
    await page.click('text=記録して内容を見る');
    const seen = await textOf(page);
    expect(seen).toContain(`${evilName} 花子`);
    expect(seen).toContain('もう使われていない');
    expect(seen).toContain('HTTP 410');
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await picture(page, 'desk');
    await page.setViewportSize(phone.viewport);

    await todoke.behave(mended, 'accept');
    // A recipient that said 410 is left alone until it names its endpoint anew.
    const url = `${todoke.sandboxUrl}/recipients/${mended}/webhook`;
    await (await todoke.as('recipient', 'it', { organisation: mended })).call('PUT', '/v1/recipient/endpoint', { url });
    await page.click('text=今すぐ再送する');
    expect(await page.locator('[role=status]').innerText()).toContain('再送を受け付けました');
    await whenNotice(mended, 'accepted');
    await page.goto('/desk');
    expect(await textOf(page)).toContain('担当している対応はありません');
    await page.context().close();
  });
});

describeInBrowser('a caseworker', () => {
  it('writes down an outcome heard by telephone, with the keyboard alone', async () => {
    const page = await clerk('caller', called);
    await page.goto(`/desk/cases/${filing}`);
    await byKeyboard(page, 'a[href$="/decide"]', 'Enter');
    await page.waitForURL(/decide$/);
    await byKeyboard(page, 'main .buttons button', 'Enter');
    await page.waitForSelector('.error-summary');
    expect(await page.locator('.error-summary').innerText()).toContain('結果を選んでください');
    await byKeyboard(page, '#result', 'Space');
    await byKeyboard(page, '#reference', 'T');
    await page.fill('#reference', 'TEL-1');
    await page.fill('#note', evil);
    await byKeyboard(page, 'main .buttons button', 'Enter');
    await page.waitForURL(/done=decide/);
    const notice = await whenNotice(called, 'accepted');

    expect(notice.reference).toBe('TEL-1');
    const [told] = (await citizen.messages()).filter((it) => it.notice === notice.id && it.kind === 'outcome');
    expect(told?.body).toContain('電話');
    expect(told?.body).toContain(evil);
    await page.context().close();
  });

  it('who comes second is told who was first; then it is handed over, and given to another recipient', async () => {
    // As if the second had finished another task of this office before.
    await todoke.db.pool.query(
      `INSERT INTO task (id, filing_id, notice_id, code, organisation, created_at, settled_at, settled_by)
       SELECT gen_random_uuid(), filing_id, notice_id, 'no-answer', organisation, now(), now(), 'second' FROM task WHERE organisation = $1`,
      [contested],
    );
    const [first, second] = [await clerk('first', contested), await clerk('second', contested)];
    for (const page of [first, second]) await page.goto('/desk/queues/unassigned');
    await first.click('main form button');
    await second.click('main form button');

    expect(await second.locator('h1').innerText()).toContain('ほかの人が変更しました');
    expect(await textOf(second)).toContain('今はfirstさんが担当しています');
    await first.click('text=引き継ぐ・戻す');
    await first.click('main .buttons button');
    expect(await first.locator('.error').innerText()).toContain('引き継ぐ相手を選んでください');
    await first.check('text=second');
    await first.click('main .buttons button');
    await second.click('text=今の内容を見る');
    expect(await textOf(second)).toContain('担当：あなた');
    await second.check('input[name=purpose][value=task]');
    await second.click('text=記録して内容を見る');
    await second.click('text=職員だけのメモ');
    await second.fill('textarea[name=text]', `${evil}\n明日また電話する`);
    await second.click('text=メモを残す');
    expect(await second.locator('.timeline').first().innerText()).toContain(`${evil}\n明日また電話する`);

    await second.click('a[href$="/tell"]');
    await second.fill('#text', '番号は 1234 5678 9018 です');
    await second.click('main .buttons button');
    expect(await second.locator('.error').innerText()).toContain('個人番号');
    await second.fill('#text', `${evil}\n窓口は3階です。`);
    await second.click('main .buttons button');
    await until('the message', async () =>
      (await citizen.messages()).some(({ body }) => body.includes(`${evil}\n窓口は3階です。`)),
    );
    await second.click('a[href$="/reassign"]');
    await second.selectOption('#recipient', successor);
    await second.click('main .buttons button');
    await whenNotice(successor, 'accepted');
    await Promise.all([first, second].map((page) => page.context().close()));
  });

  it('puts what was filed twice side by side, and has one of the two taken back', async () => {
    const { body: twin } = await citizen.file(aMoveNearby({ mover }));
    const page = await clerk('comparer', offices.hakodate, phone);
    await until('the duplicate to be found', async () => {
      await page.goto('/desk/queues/duplicates');
      return (await page.locator('tbody tr').count()) > 0;
    });
    await page.click('tbody a.button');
    expect(await textOf(page)).not.toContain('花子');
    await page.check('input[name=purpose][value=task]');
    await page.click('text=記録して内容を見る');
    expect(await textOf(page)).toContain(`${evilName} 花子`);
    expect([await overflow(page), await faultsByAxe(page)]).toEqual([0, []]);
    await page.click('main form button.button:has-text("決める")');
    expect(await page.locator('.error').innerText()).toContain('どうするかを選んでください');
    await page.check('input[name=decision][value=second]');
    await page.click('main form button.button:has-text("決める")');
    await citizen.filingWhen(twin.id, 'the later one to be withdrawn', ({ status }) => status === 'withdrawn');

    expect((await citizen.filing(filing)).status).not.toBe('withdrawn');
    await page.context().close();
  });

  it('has pages without a fault that axe finds, readable at any width, and nothing typed runs', async () => {
    const page = await clerk('looker', called, phone);
    const faults: string[] = [];
    for (const [width, language] of looks) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of ['/desk', '/desk/queues/all', `/desk/cases/${filing}`]) {
        await page.goto(`${path}?lang=${language}`);
        faults.push(...(await faultsByAxe(page)).map((fault) => `${path} ${language}: ${fault}`));
        if (language === 'ja-easy') faults.push(...(await page.evaluate<string[]>(bareKanji)));
        if ((await overflow(page)) > 0) faults.push(`${path} ${language}: too wide at ${width}`);
      }
    }

    expect(faults).toEqual([]);
    expect(alerts).toEqual([]);
    await page.context().close();
  });
});

describeInBrowser('the desk', () => {
  it('is closed to citizens, to recipients, and to staff of other offices; operators see no content', async () => {
    const as = (role: string, organisation = ''): Promise<Surfer> =>
      Surfer.signedIn(todoke.apiUrl, `${role}-x`, { role, organisation, to: '/help' });
    const at = `/desk/cases/${filing}`;
    const stranger = await as('caseworker', 'bank-stranger');
    const operator = await as('operator');
    const statuses = [
      (await (await as('citizen')).get('/desk')).status,
      (await (await as('recipient', mended)).get('/desk')).status,
      (await stranger.get('/desk')).status,
      (await stranger.get(at)).status,
      (await stranger.post(`${at}/purpose`, { purpose: 'task' })).status,
    ];
    const { html } = await operator.get(at);

    expect(statuses).toEqual([403, 403, 200, 404, 404]);
    expect((await new Surfer(todoke.apiUrl).get('/desk')).at).toBe('/sign-in?to=%2Fdesk&as=staff');
    expect(html).toContain(mended);
    expect(html).not.toContain('花子');
    const { id } = await noticeTo(mended);
    const refused = [
      (await operator.post(`${at}/purpose`, { purpose: 'task' })).status,
      (await operator.get(`${at}/notices/${id}/decide`)).status,
      (await operator.post(`${at}/notices/${id}/resend`, { _csrf: 'forged' })).status,
      (await operator.post(`${at}/notices/${id}/resend`, {}, { 'sec-fetch-site': 'cross-site' })).status,
    ];
    expect(refused).toEqual([403, 403, 409, 403]);
  });

  it('lets the citizen see which office looked, and what for', async () => {
    const log = await citizen.get<{ items: object[] }>('/v1/access-log?limit=100');

    expect(log.items).toContainEqual(
      expect.objectContaining({ role: 'caseworker', actor: mended, what: 'read', purpose: 'task', filing }),
    );
  });
});
