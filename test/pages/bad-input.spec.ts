import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aMoveNearby } from '../support/moves.js';
import { type Seen, sendOn, Surfer } from '../support/surfer.js';
import type { Todoke } from '../support/todoke.js';
import { rowCounts, startApi, startMs } from '../api/testing.js';

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
