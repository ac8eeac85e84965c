import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { asked as ask, type Asked, at } from '../support/asking.js';
import { faultsByAxe } from '../support/axe.js';
import { describeInBrowser, openBrowser } from '../support/browser.js';
import { goOn, openPage, overflow, signIn } from '../support/citizen-in-browser.js';
import { Surfer } from '../support/surfer.js';
import { startTodoke, type Todoke, until } from '../support/todoke.js';

jest.setTimeout(120_000);

const evil = '<img src=x onerror=alert(1)>\u202e';
const items = [
  { id: 'phone', type: 'text', label: `日中の電話番号${evil}`, reason: '確かめるため' },
  { id: 'dwelling', type: 'choice', label: '住まいの種類', reason: '確かめるため', choices: ['持ち家', '賃貸'] },
  { id: 'since', type: 'date', label: '住み始めた日', reason: '確かめるため' },
  { id: 'address', type: 'address', label: '正しい住所', reason: '番地がないため' },
  { id: 'kana', type: 'kana', label: 'フリガナ', reason: '確かめるため' },
  { id: 'number', type: 'identifier', label: '口座番号', reason: '確かめるため' },
  { id: 'licence', type: 'document', label: '運転免許証の写し', reason: '本人確認のため' },
  { id: 'price', type: 'consent', label: '手数料への承諾', reason: '確かめるため' },
];
const typed: Record<string, string> = {
  [at('phone')]: '090-0000-0000',
  [at('dwelling')]: '賃貸',
  [`${at('since')}.era`]: 'reiwa',
  [`${at('since')}.year`]: '８',
  [`${at('since')}.month`]: '11',
  [`${at('since')}.day`]: '20',
  [`${at('address')}/postalCode`]: '0600001',
  [`${at('address')}/municipality.prefecture`]: '01',
  [`${at('address')}/municipality.city`]: '札幌市中央区',
  [`${at('address')}/streetAddress`]: '北一条西二丁目1-1',
  [at('kana')]: 'やまだ',
  [at('number')]: 'AB-12',
  [at('price')]: 'no',
};
const pdf = new File(['%PDF-1.7\n%見本\n'], '免許証.pdf');

let todoke: Todoke;
beforeAll(async () => {
  todoke = await startTodoke();
  await todoke.register({ id: 'bank-a', kind: 'bank' });
  await todoke.behave('bank-a', 'silent');
}, 120_000);
afterAll(() => todoke?.stop(), 60_000);

const asked = (name: string, asks: object[] = items): Promise<Asked> => ask(todoke, 'bank-a', name, asks);

describe('a request', () => {
  it('corrects the filing where the citizen ticks that, and nowhere else', async () => {
    const pointer = '/data/fields/newAddress/building';
    const [room, job] = [
      { id: 'room', type: 'text', label: '部屋番号', reason: '郵便が戻ったため', pointer },
      items[0]!,
    ];
    const { filing, page, citizen } = await asked('corrects', [room, { ...job, label: 'お仕事' }]);
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'corrects');
    const shown = await surfer.get(page);
    const boxes = [...shown.html.matchAll(/name="correct" value="([^"]+)"/g)].map(([, path]) => path);

    await surfer.post(page, { [at('room')]: '見本ビル 7階', [at('phone')]: '会社員', correct: at('room') });

    expect(boxes).toEqual([at('room')]);
    const { changes } = await citizen.filingWhen(filing, 'the correction', (it) => it.changes > 0);
    expect(changes).toBe(1);
    const told = async () => (await todoke.received('bank-a')).filter(({ type }) => type === 'information.answered');
    await until('the answer', async () => JSON.stringify(await told()).includes('見本ビル 7階'));
  });

  it('is answered from its message and from its card, in every type there is', async () => {
    const { filing, page, citizen } = await asked('answers');
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'answers');
    const message = (await citizen.messages()).find(({ kind }) => kind === 'request')!;
    for (const way of [`/mailbox/${message.id}`, `/filings/${filing}`, `/filings/${filing}/notices/${message.notice}`])
      expect((await surfer.get(way)).html).toContain(`href="${page}"`);
    const shown = await surfer.get(page);
    expect(shown.html).toContain('期限までに回答がないときは');
    expect(shown.html).toContain('bank-a（見本）から');
    expect(shown.html).toContain('enctype="multipart/form-data"');
    expect(shown.html).not.toContain('<img src=x');

    const sent = await surfer.postFiles(page, typed, { [at('licence')]: pdf });
    const again = await surfer.postFiles(page, typed, { [at('licence')]: pdf });

    expect([sent.status, sent.at, again.at]).toEqual([200, page, page]);
    expect(sent.html).toContain('回答を受け取りました');
    await until('the bank to have it', async () =>
      (await todoke.received('bank-a')).some(({ body }) => JSON.stringify(body).includes('"price"')),
    );
    const told = (await todoke.received('bank-a')).filter(
      ({ type, body }) => type === 'information.answered' && JSON.stringify(body).includes('"price"'),
    );
    expect(told).toHaveLength(1);
    expect(told[0]!.body).toMatchObject({
      data: {
        answers: [
          { id: 'phone', value: '090-0000-0000' },
          { id: 'dwelling', value: '賃貸' },
          { id: 'since', value: '2026-11-20' },
          {
            id: 'address',
            value: { municipality: '011011', postalCode: '0600001', streetAddress: '北一条西二丁目1-1' },
          },
          { id: 'kana', value: 'ヤマダ' },
          { id: 'number', value: 'AB-12' },
          { id: 'licence', value: { name: '免許証.pdf', type: 'application/pdf' } },
          { id: 'price', value: false },
        ],
      },
    });
    expect((await surfer.get(page)).html).toContain('回答を受け取りました');
  });

  it('says at once everything that is missing, and keeps what was typed and sent', async () => {
    const { page } = await asked('mends');
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'mends');
    await surfer.get(page);
    const wrong = { ...typed, [`${at('since')}.day`]: '31', [at('dwelling')]: '', [at('kana')]: '漢字' };

    const first = await surfer.postFiles(page, wrong, { [at('licence')]: new File(['no pdf at all'], 'a.exe') });
    const large = await surfer.postFiles(page, typed, {
      [at('licence')]: new File([new Uint8Array(6 * 1024 * 1024)], 'large.jpg'),
    });
    const kept = await surfer.postFiles(page, wrong, { [`${at('licence')}.camera`]: pdf });

    expect([first.status, large.status, kept.status]).toEqual([422, 422, 422]);
    for (const fault of ['実在する日付', '住まいの種類を入力', 'フリガナ', 'PDF・JPEG・PNG・HEICのどれか'])
      expect(first.html).toContain(fault);
    expect(large.html).toContain('運転免許証の写しは5MBまでです');
    for (const { html } of [first, large, kept]) {
      expect(html).toContain('090-0000-0000</textarea>');
      expect(html).toContain('value="北一条西二丁目1-1"');
    }
    expect(kept.html).toContain('受け取りました：免許証.pdf');
    const document = /name="[^"]+\.kept" value="([^"]+)"/.exec(kept.html)![1]!;
    const sent = await surfer.post(page, { ...typed, [`${at('licence')}.kept`]: document });
    expect(sent.html).toContain('回答を受け取りました');
  });

  it('of somebody else does not exist, and neither does a document of another request', async () => {
    const { page } = await asked('owner');
    const { page: others } = await asked('stranger');
    const [owner, stranger] = [
      await Surfer.signedIn(todoke.apiUrl, 'owner'),
      await Surfer.signedIn(todoke.apiUrl, 'stranger'),
    ];
    await stranger.get(others);
    const kept = await stranger.postFiles(others, { ...typed, [at('phone')]: '' }, { [at('licence')]: pdf });
    const document = /name="[^"]+\.kept" value="([^"]+)"/.exec(kept.html)![1]!;
    await owner.get(page);
    const borrowed = await owner.post(page, { ...typed, [`${at('licence')}.kept`]: document });

    expect((await stranger.get(page)).status).toBe(404);
    expect((await stranger.post(page, typed)).status).toBe(404);
    expect(borrowed.status).toBe(422);
    expect(borrowed.html).toContain('運転免許証の写しの写真かファイルを選んでください');
  });

  it('that was answered in another tab, or has ended meanwhile, is said to be, and sends nothing more', async () => {
    const { page, filing } = await asked('tabs');
    const [one, other] = [await Surfer.signedIn(todoke.apiUrl, 'tabs'), await Surfer.signedIn(todoke.apiUrl, 'tabs')];
    await one.get(page);
    await other.get(page);
    await one.postFiles(page, typed, { [at('licence')]: pdf });
    const late = await other.postFiles(page, { ...typed, [at('phone')]: '000' }, { [at('licence')]: pdf });
    const { page: closed, filing: withdrawn } = await asked('closed');
    await todoke.db.pool.query('UPDATE request SET settled_at = now() WHERE filing_id = $1', [withdrawn]);
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'closed');
    await surfer.get('/filings');
    const tooLate = await surfer.post(closed, typed);

    expect(late.html).toContain('回答を受け取りました');
    expect(late.html).toContain('最初の回答を届けています');
    expect(tooLate.status).toBe(409);
    expect(tooLate.html).toContain('この依頼は終わっています');
    const { rows } = await todoke.db.pool.query("SELECT 1 FROM arrival WHERE kind = 'answer' AND filing_id = ANY($1)", [
      [filing, withdrawn],
    ]);
    expect(rows).toHaveLength(1);
  });

  it('loses nothing when the session ends meanwhile: only files are to be chosen again', async () => {
    const { page } = await asked('idle');
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'idle');
    await surfer.get(page);
    await todoke.db.pool.query("UPDATE web_session SET seen_at = now() - interval '1 h'");
    const ended = await surfer.postFiles(page, typed, { [at('licence')]: pdf });
    const hidden = [...ended.html.matchAll(/name="(kept:[^"]+|to|posted)" value="([^"]*)"/g)];
    const fields = Object.fromEntries(hidden.map(([, name, value]) => [name!, value!]));
    const unnamed = await surfer.post('/sign-in', { ...fields, name: '', level: '1' });
    const back = await surfer.post('/sign-in', { ...fields, name: 'idle', level: '1' });

    expect(ended.status).toBe(401);
    expect(unnamed.html).toContain('name="posted" value="1"');
    expect(back.html).toContain('写真や書類は、もう一度選んでください');
    expect(back.html).toContain(`name="${at('phone')}" value="090-0000-0000"`);
  });
});

describeInBrowser('the page of a request', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('is answered on a small phone without JavaScript, the photo by its camera and the address by its code', async () => {
    const { page: path } = await asked('phone');
    const page = await openPage(browser, todoke.apiUrl, {
      viewport: { width: 320, height: 720 },
      hasTouch: true,
      isMobile: true,
      javaScriptEnabled: false,
    });
    await signIn(page, 'phone', path);
    expect(await overflow(page)).toBe(0);
    const id = (item: string): string => `#f${at(item).replace('/', '-')}`;
    await page.fill(`${id('address')}-postalCode`, '0600001');
    await page.click('button[name=fill]');
    expect(await page.inputValue(`${id('address')}-municipality-city`)).toBe('札幌市中央区');
    await goOn(page);
    expect(await page.locator('.error-summary a').count()).toBeGreaterThan(5);
    expect(await overflow(page)).toBe(0);
    await page.fill(id('phone'), '090-0000-0000');
    await page.check(`input[name="${at('dwelling')}"][value=賃貸]`);
    for (const [part, value] of Object.entries({ year: '2026', month: '11', day: '20' }))
      await page.fill(`${id('since')}-${part}`, value);
    await page.fill(`${id('address')}-streetAddress`, '北一条西二丁目1-1');
    await page.fill(id('kana'), 'やまだ');
    await page.fill(id('number'), '12');
    await page.check(`input[name="${at('price')}"][value=yes]`);
    const jpeg = Buffer.from('/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQ==', 'base64');
    await page.setInputFiles(`${id('licence')}-camera`, { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: jpeg });
    await goOn(page);

    expect(await page.locator('h1').innerText()).toBe('回答を受け取りました');
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  });

  it('has no fault that axe finds, empty and with faults, in any language', async () => {
    const { page: path } = await asked('axe');
    const page = await openPage(browser, todoke.apiUrl);
    await signIn(page, 'axe', path);
    const faults: string[] = [];
    for (const language of ['ja', 'ja-easy', 'en']) {
      await page.goto(`${path}?lang=${language}`);
      faults.push(...(await faultsByAxe(page)));
      await goOn(page);
      faults.push(...(await faultsByAxe(page)));
    }

    expect(faults).toEqual([]);
    await page.context().close();
  });
});
