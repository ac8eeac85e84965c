import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aMoveNearby } from '../support/moves.js';
import { type Seen, sendOn, Surfer } from '../support/surfer.js';
import { type Todoke, until } from '../support/todoke.js';
import { allowDatabase, rowCounts, startApi, startMs } from '../api/testing.js';
import { formsIn, treeOf } from '../support/page-tree.js';

jest.setTimeout(startMs);

let todoke: Todoke;
beforeAll(async () => {
  todoke = await startApi();
}, startMs);
afterAll(() => todoke?.stop(), startMs);

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const digestIn = ({ html }: Seen): string => /name="digest" value="([^"]+)"/.exec(html)![1]!;
const seenIn = ({ html }: Seen): string => /name="seen" value="([^"]+)"/.exec(html)![1]!;

/** Someone with a draft of the sample, at the page that is asked for. */
async function withSample(name: string): Promise<{ surfer: Surfer; draft: string }> {
  const surfer = await Surfer.signedIn(todoke.apiUrl, name);
  await surfer.get('/events/move');
  const { at } = await surfer.post('/events/move/drafts', { sample: '1' });
  return { surfer, draft: at.split('/').slice(0, 3).join('/') };
}

it('the start page of an event says which days are taken today', async () => {
  const { html } = await new Surfer(todoke.apiUrl).get('/events/birth');

  expect(html).toMatch(/今日届け出られるのは、[^<]*年[^<]*から[^<]*までの出来事です/);
});

describe('an address that leads nowhere', () => {
  it('is a page for a browser, with the way on, and JSON for a program', async () => {
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'lost');
    const page = await surfer.get('/no/such/page', browser);
    const program = await surfer.get('/no/such/page', { accept: 'application/json' });
    const api = await surfer.get('/v1/nothing', browser);
    const english = await new Surfer(todoke.apiUrl).get('/nothing', { ...browser, 'accept-language': 'en' });

    expect([page.status, program.status, api.status, english.status]).toEqual([404, 404, 404, 404]);
    expect(page.html).toContain('<h1>見つかりません</h1>');
    expect(page.html).toContain('href="/mailbox"');
    expect(english.html).toContain('<h1>Not found</h1>');
    for (const { headers } of [program, api]) expect(headers.get('content-type')).toContain('problem+json');
  });

  it('says so too when a form goes to a page that takes none, is too large, or breaks off', async () => {
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'odd');
    await surfer.get('/account');
    const nothing = await surfer.post('/help', { a: '1' }, browser);
    const large = await surfer.post('/account', { email: 'x'.repeat(70_000) }, browser);
    const broken = await fetch(`${todoke.apiUrl}/account`, {
      method: 'POST',
      headers: { ...browser, 'content-type': 'multipart/form-data; boundary=b' },
      body: '--b\r\nContent-Disposition: form-data; name="x"; filename="a',
    });

    expect([nothing.status, large.status, broken.status]).toEqual([405, 413, 400]);
    expect(large.html).toContain('<h1>送られた内容が大きすぎます</h1>');
    for (const html of [nothing.html, await broken.text()]) expect(html).toContain('<h1>受け付けられませんでした</h1>');
  });
});

describe('a draft in two tabs', () => {
  it('is not overwritten by the slower one without a word: what was typed there can be sent again', async () => {
    const { surfer, draft } = await withSample('two tabs');
    const page = await surfer.get(`${draft}/movedOn`);
    const day = { '/movedOn.era': 'seireki', '/movedOn.year': '2026', '/movedOn.month': '11' };
    const seen = seenIn(page);
    const first = await surfer.post(page.at, { ...day, '/movedOn.day': '10', seen });
    const same = await surfer.post(page.at, { ...day, '/movedOn.day': '10', seen });
    const second = await surfer.post(page.at, { ...day, '/movedOn.day': '12', seen });
    const resent = await surfer.post(page.at, { ...day, '/movedOn.day': '12' });

    expect([first.status, same.status, second.status, resent.status]).toEqual([200, 200, 409, 200]);
    expect(second.html).toContain('別の画面で、内容が変わりました');
    expect(second.html).toContain('name="/movedOn.day" value="12"');
    expect(second.html).not.toContain('name="seen"');
    expect((await surfer.get(`${draft}/movedOn`)).html).toMatch(/name="\/movedOn\.day"[^>]* value="12"/);
  });

  it('becomes one filing, and a stale or tampered form leads back to the plan and says why', async () => {
    const { surfer, draft } = await withSample('one filing');
    expect((await sendOn(surfer, draft, '/plan')).html).toContain('転出届');
    await surfer.post(`${draft}/plan`, { chosen: 'no-such-procedure' });
    const consent = await surfer.get(`${draft}/consent`);
    const tampered = await surfer.post(`${draft}/consent`, { digest: 'of another plan', agree: 'yes' });
    await surfer.post(`${draft}/consent`, { digest: digestIn(consent), agree: 'yes' });
    const stale = await surfer.post(`${draft}/check`, { digest: 'of another plan' });
    const check = await surfer.get(`${draft}/check`);
    const filed = await Promise.all([1, 2, 3].map(() => surfer.post(`${draft}/check`, { digest: digestIn(check) })));
    const later = await surfer.post(`${draft}/movedOn`, { '/movedOn.day': '1' });
    const { rows } = await todoke.db.pool.query('SELECT id FROM filing');

    for (const { at, html } of [tampered, stale]) {
      expect(at).toBe(`${draft}/plan?changed=1`);
      expect(html).toContain('手続きの一覧が変わりました');
    }
    expect(new Set(filed.map(({ at }) => at)).size).toBe(1);
    expect(later.at).toBe(filed[0]!.at.replace('/done', ''));
    expect(rows).toHaveLength(1);
  });
});

describe('a form that cannot be taken now', () => {
  /** Sends the form that a page offers for sending again, as a browser would. */
  const sendAgain = (surfer: Surfer, { html }: Seen, action: string): Promise<Seen> => {
    const form = formsIn(treeOf(html)).find((it) => it.action === action)!;
    return surfer.post(action, Object.fromEntries(form.fields));
  };

  it('because the database is away is handed back, and is taken once it is there again', async () => {
    const { surfer, draft } = await withSample('patient');
    const { at } = await surfer.get(`${draft}/movedOn`);
    const day = { '/movedOn.era': 'seireki', '/movedOn.year': '2026', '/movedOn.month': '11', '/movedOn.day': '13' };
    await allowDatabase(todoke, false);
    const away = await surfer.post(at, day);
    await allowDatabase(todoke, true);
    await until('the database', async () => (await surfer.get('/health/ready')).status === 200);
    await sendAgain(surfer, away, at);

    expect(away.status).toBe(503);
    expect(away.html).toContain('<h1>ただいま利用できません</h1>');
    expect((await surfer.get(at)).html).toMatch(/name="\/movedOn\.day"[^>]* value="13"/);
  });

  it.each(['withdraw', 'undo'])('because it needs a surer sign-in is offered again after it: %s', async (change) => {
    const name = `unsure ${change}`;
    const { id, notices } = (await (await todoke.as('citizen', name)).file(aMoveNearby())).body;
    const surfer = await Surfer.signedIn(todoke.apiUrl, name, { level: '1' });
    const at = `/filings/${id}/${change}`;
    await surfer.get(at);
    const reason = '引越しをやめたため';
    const typed = { notices: notices[0]!.id, reason };
    const shown = change === 'withdraw' ? await surfer.post(at, typed) : await surfer.get(at);
    const unsure = change === 'withdraw' ? await sendAgain(surfer, shown, at) : await surfer.post(at, typed);
    const kept = Object.fromEntries(formsIn(treeOf(unsure.html)).find((it) => it.action === '/sign-in')!.fields);
    const again = await surfer.post('/sign-in', { ...kept, name, level: '3' });
    const done = await sendAgain(surfer, again, at);
    const { rows } = await todoke.db.pool.query('SELECT kind FROM arrival WHERE filing_id = $1', [id]);

    expect(unsure.html).toContain('マイナンバーカードでのサインインが必要です');
    expect(again.html).toContain(reason);
    expect(done.at).toBe(`/filings/${id}`);
    expect(rows).toEqual([{ kind: change === 'undo' ? 'undo' : 'withdrawal' }]);
  });

  it('because its filing was changed in another tab meanwhile says so, and changes it when it is sent again', async () => {
    const { id } = (await (await todoke.as('citizen', 'two changes')).file(aMoveNearby())).body;
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'two changes');
    await surfer.get(`/filings/${id}`);
    const draft = (await surfer.post(`/filings/${id}/amend`, {})).at.split('/').slice(0, 3).join('/');
    await sendOn(surfer, draft, '/plan');
    await surfer.post(`${draft}/plan`, {});
    const digest = digestIn(await surfer.get(`${draft}/consent`));
    const check = await surfer.post(`${draft}/consent`, { digest, agree: 'yes' });
    await todoke.db.pool.query('UPDATE filing SET changes = changes + 1 WHERE id = $1', [id]);
    const late = await sendAgain(surfer, check, `${draft}/check`);
    const done = await sendAgain(surfer, late, `${draft}/check`);

    expect(late.status).toBe(409);
    expect(late.html).toContain('<h1>別の画面で、内容が変わりました</h1>');
    expect(done.at).toBe(`/filings/${id}`);
  });

  it('because its filing was taken back in another tab says so', async () => {
    const citizen = await todoke.as('citizen', 'twice');
    const { id } = (await citizen.file(aMoveNearby())).body;
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'twice');
    const at = `/filings/${id}/undo`;
    await surfer.get(at);
    await todoke.db.pool.query("UPDATE filing SET status = 'withdrawn' WHERE id = $1", [id]);
    const late = await surfer.post(at, { reason: 'x' });

    expect(late.status).toBe(409);
    expect(late.html).toContain('<h1>この届出は取り下げられています</h1>');
  });
});

describe('what is another’s, or nobody’s', () => {
  it('does not exist, whatever a form says', async () => {
    const owner = await todoke.as('citizen', 'the owner');
    const { id, notices } = (await owner.file(aMoveNearby())).body;
    const { draft } = await withSample('the owner');
    const surfer = await Surfer.signedIn(todoke.apiUrl, 'the stranger');
    await surfer.get('/account');
    const before = await rowCounts(todoke.db);
    const statuses = [];
    for (const path of [
      `/filings/${id}`,
      `/filings/${id}/sheet`,
      `/filings/${id}/household`,
      `/filings/${id}/notices/${notices[0]!.id}`,
      draft,
      `/mailbox/${id}`,
    ])
      statuses.push((await surfer.get(path)).status);
    for (const path of [
      `/filings/${id}/withdraw`,
      `/filings/${id}/amend`,
      `/filings/${id}/household/p1`,
      `/filings/${id}/household/p1/end`,
      `${draft}/movedOn`,
      `${draft}/check`,
      `/mailbox/${id}/archive`,
    ])
      statuses.push(
        (await surfer.post(path, { notices: notices[0]!.id, reason: 'x', confirm: 'x', account: 'x', changes: '0' }))
          .status,
      );

    expect(new Set(statuses)).toEqual(new Set([404]));
    expect(await rowCounts(todoke.db)).toEqual(before);
  });
});
