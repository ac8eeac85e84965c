import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import type { Todoke } from '../support/todoke.js';
import { answersWith, canary, faultsOf, problemOf, refused, startApi, startMs } from './testing.js';

let todoke: Todoke;
let city: Api;
let stranger: Api;
beforeAll(async () => {
  todoke = await startApi();
  await todoke.register({ id: 'own-inbox', kind: 'bank', channel: { type: 'inbox' } });
  city = await todoke.as('recipient', 'clerk', { organisation: 'city-011002' });
  stranger = await todoke.as('recipient', 'clerk', { organisation: 'own-inbox' });
  const citizen = await todoke.as('citizen', 'citizen');
  for (let n = 0; n < 2; n += 1) await citizen.file(answersWith());
}, startMs);
afterAll(() => todoke?.stop(), startMs);

interface Page {
  items: { id: string; notice: string; status: string; procedure: string }[];
  next: string | null;
}
const get = <T>(api: Api, route: string): Promise<T> => api.get<T>(`/v1/recipient/${route}`);
const post = (api: Api, route: string, body?: object, headers?: Record<string, string>) =>
  api.call('POST', `/v1/recipient/${route}`, body, headers);

describe('a recipient’s own routes', () => {
  it('are for recipients only, and for the one that the token names', async () => {
    const id = crypto.randomUUID();
    const routes = ['endpoint', 'deliveries', 'statistics', `deliveries/${id}`, `test-events/${id}`, `replay/${id}`];
    const others = await Promise.all(
      (['citizen', 'caseworker', 'supervisor', 'operator'] as const).map((role) =>
        todoke.as(role, 'x', role === 'caseworker' || role === 'supervisor' ? { organisation: 'city-011002' } : {}),
      ),
    );
    const nameless = await todoke.as('recipient', 'clerk');

    for (const api of [...others, nameless]) {
      const answers = await Promise.all(routes.map((route) => api.call('GET', `/v1/recipient/${route}`)));
      expect(new Set(answers.map((answer) => problemOf(answer).code))).toEqual(new Set(['forbidden']));
    }
  });

  it('show how it is reached, and never a secret', async () => {
    const { text, body } = await city.call('GET', '/v1/recipient/endpoint');

    expect(body).toMatchObject({ id: 'city-011002', channel: { type: 'webhook' }, maintenance: null, goneSince: null });
    expect(text).not.toContain('whsec_');
  });
});

describe('the endpoint', () => {
  it('is changed by its owner, and is the directory’s from then on', async () => {
    const url = 'http://127.0.0.1:9/new';
    const changed = await city.call('PUT', '/v1/recipient/endpoint', { url });
    const operator = await todoke.as('operator', 'operator');

    expect(changed).toMatchObject({ status: 200, body: { channel: { type: 'webhook', url } } });
    expect(await operator.get('/v1/recipients/city-011002')).toMatchObject({ channel: { url } });
  });

  it.each([
    ['http://169.254.169.254/latest/', 'address'],
    ['https://user:pass@example.com/', 'userinfo'],
    [canary, 'not-a-url'],
  ])('does not lead into our own network: %s', async (url, code) => {
    const problem = await refused(todoke, () => city.call('PUT', '/v1/recipient/endpoint', { url }));

    expect(faultsOf(problem)).toContainEqual(['/url', code]);
  });

  it('of an inbox has no URL, and no test', async () => {
    const put = await stranger.call('PUT', '/v1/recipient/endpoint', { url: 'http://127.0.0.1:9/' });

    expect([problemOf(put).code, problemOf(await post(stranger, 'test-events')).code]).toEqual([
      'wrong-channel',
      'wrong-channel',
    ]);
  });
});

describe('deliveries', () => {
  it('are paged, filtered, and nobody else’s', async () => {
    const all = await get<Page>(city, 'deliveries?limit=100');
    const first = await get<Page>(city, 'deliveries?limit=1');
    const second = await get<Page>(city, `deliveries?limit=100&after=${first.next}`);
    const queued = await get<Page>(city, 'deliveries?limit=100&status=queued');
    const none = await get<Page>(city, 'deliveries?status=exhausted');

    expect(all.items.length).toBeGreaterThan(1);
    expect([...first.items, ...second.items]).toEqual(all.items);
    expect(queued.items).toEqual(all.items);
    expect(none).toMatchObject({ items: [], next: null });
    expect((await get<Page>(stranger, 'deliveries')).items).toEqual([]);
    const { id, notice } = all.items[0]!;
    expect(await get<Page>(city, `deliveries?notice=${notice}`)).toMatchObject({ items: [{ id }] });
    for (const route of [`deliveries/${id}`, `deliveries/${id}/attempts`])
      expect(problemOf(await stranger.call('GET', `/v1/recipient/${route}`)).code).toBe('not-found');
    expect(problemOf(await post(stranger, `deliveries/${id}/resend`)).code).toBe('not-found');
  });

  it('tell nothing before they were sent', async () => {
    const { items } = await get<Page>(city, 'deliveries?limit=1');

    expect(await get(city, `deliveries/${items[0]!.id}`)).toMatchObject({ body: null, attempts: 0 });
    expect(await get(city, `deliveries/${items[0]!.id}/attempts`)).toMatchObject({ items: [], next: null });
  });

  it.each(['after=x', 'limit=0', 'limit=101', 'status=waiting', 'notice=x'])('are not read with %s', async (query) => {
    expect(problemOf(await city.call('GET', `/v1/recipient/deliveries?${query}`)).code).toBe('invalid-request');
  });

  it('are answered by hand, once for each key, and by their recipient only', async () => {
    const { items } = await get<Page>(city, 'deliveries?limit=1');
    const route = `notices/${items[0]!.notice}/replies`;
    const key = { 'idempotency-key': 'by-hand' };
    const arrivals = async (): Promise<number> =>
      (await todoke.db.pool.query("SELECT 1 FROM arrival WHERE kind = 'reply'")).rowCount!;
    const before = await arrivals();

    for (let n = 0; n < 2; n += 1) expect((await post(city, route, { outcome: 'accepted' }, key)).status).toBe(202);

    expect(await arrivals()).toBe(before + 1);
    expect(problemOf(await post(city, route, { outcome: 'accepted' })).code).toBe('idempotency-key-missing');
    expect(problemOf(await post(city, route, { outcome: 'fine' }, key)).code).toBe('invalid-reply');
    expect(problemOf(await post(stranger, route, { outcome: 'accepted' }, key)).code).toBe('not-found');
  });
});

describe('a replay', () => {
  it.each([
    [{ since: 'yesterday' }, '/since'],
    [{ since: new Date(Date.now() - 31 * 86_400_000).toISOString() }, '/since'],
    [{ since: new Date(Date.now() + 60_000).toISOString() }, '/since'],
    [{}, '/since'],
    [{ since: new Date().toISOString(), everything: canary }, '/everything'],
  ])('is refused: %j', async (body, pointer) => {
    const problem = await refused(todoke, () => post(city, 'replay', body));

    expect(faultsOf(problem).map(([at]) => at)).toContain(pointer);
  });

  it('is one at a time, and shows how far it is to its owner only', async () => {
    const since = new Date(Date.now() - 3_600_000).toISOString();
    const begun = await post(city, 'replay', { since });
    const again = await post(city, 'replay', { since });

    expect(begun).toMatchObject({ status: 202, body: { since, resent: 0, endedAt: null } });
    expect(problemOf(again)).toMatchObject({ status: 409, code: 'replay-running' });
    const { id } = begun.body as { id: string };
    expect(await get(city, `replay/${id}`)).toMatchObject({ id, resent: 0 });
    expect((await stranger.call('GET', `/v1/recipient/replay/${id}`)).status).toBe(404);
  });
});

describe('secrets', () => {
  it('rotate: the new one is shown once, and so many only hold at a time', async () => {
    const answers = [];
    for (let n = 0; n < 5; n += 1) answers.push(await post(stranger, 'secrets/rotate'));

    expect(answers[0]).toMatchObject({
      status: 201,
      body: { secret: expect.stringMatching(/^whsec_/), olderUntil: expect.any(String) },
    });
    expect(new Set(answers.slice(0, 4).map(({ text }) => text)).size).toBe(4);
    expect(problemOf(answers[4]!)).toMatchObject({ status: 409, code: 'too-many-secrets' });
  });
});

describe('test events', () => {
  it('are ten a minute at most', async () => {
    const statuses = [];
    for (let n = 0; n < 11; n += 1) statuses.push((await post(city, 'test-events')).status);

    expect(statuses).toEqual([...Array<number>(10).fill(202), 429]);
  });
});

describe('statistics', () => {
  it('count what is owed before anything was sent', async () => {
    expect(await get(city, 'statistics')).toMatchObject({
      days: 30,
      told: 0,
      answerSeconds: { median: null, p95: null },
      failures: [],
      backlog: expect.arrayContaining([expect.objectContaining({ status: 'queued', oldestSentAt: null })]),
    });
    expect(problemOf(await city.call('GET', '/v1/recipient/statistics?days=0')).code).toBe('invalid-request');
  });
});

describe('the inbox', () => {
  it.each(['after=x', 'limit=101', 'wait=26', 'wait=-1'])('is not read with %s', async (query) => {
    expect(problemOf(await stranger.call('GET', `/v1/inbox/deliveries?${query}`)).code).toBe('invalid-request');
  });

  it('that is empty is answered after the wait', async () => {
    const start = Date.now();

    expect(await stranger.get('/v1/inbox/deliveries?wait=1')).toMatchObject({ items: [], next: null });
    expect(Date.now() - start).toBeGreaterThanOrEqual(990);
  });
});
