import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Answer, Api } from '../support/api.js';
import type { NoticeView } from '../support/journey.js';
import { aMoveKnownToBanks } from '../support/moves.js';
import { startTodoke, type Todoke, until } from '../support/todoke.js';

jest.setTimeout(60_000);

interface Task {
  id: string;
  code: string;
  notice: string | null;
  assignee: string | null;
  revision: number;
}
interface Case {
  purpose: string | null;
  temporalUrl: string | null;
  notices: {
    id: string;
    cause: string | null;
    exits: string[];
    timeline: { what: string; code: string | null }[];
    content: { fields: Record<string, unknown> } | null;
  }[];
}
interface Batch {
  id: string;
  status: string;
  counts: Record<string, number>;
}

const banks = ['mended', 'called', 'lost', 'given-away', 'away', 'successor'].map((name) => `bank-${name}`);
const [mended, called, lost, givenAway, away, successor] = banks as [string, string, string, string, string, string];

/** One filing of which five banks hear; with each of them something is wrong that only a person can put right. */
describe('the desk', () => {
  let todoke: Todoke;
  let citizen: Api;
  let operator: Api;
  let filingId: string;
  beforeAll(async () => {
    todoke = await startTodoke({ env: { TODOKE_WATCH_SECONDS: '1' } });
    for (const id of banks) await todoke.register({ id, kind: 'bank' });
    for (const id of [mended, called]) await todoke.behave(id, 'gone');
    await todoke.behave(givenAway, 'silent');
    await todoke.behave(lost, 'down');
    [citizen, operator] = [await todoke.as('citizen', 'customer'), await todoke.as('operator', 'operator-1')];
    const untilThen = new Date(Date.now() + 3_600_000).toISOString();
    const outage = { recipient: away, until: untilThen, reason: '設備の更新' };
    expect((await post(operator, '/v1/desk/outages', outage)).status).toBe(201);
    const told = [mended, called, lost, givenAway, away];
    filingId = (await citizen.file(aMoveKnownToBanks(told))).body.id;
  });
  afterAll(() => todoke?.stop(), 30_000);

  const post = <T = Record<string, unknown>>(
    by: Api,
    route: string,
    body?: object,
    key: string = crypto.randomUUID(),
  ): Promise<Answer<T>> => by.call<T>('POST', route, body ?? {}, { 'idempotency-key': key });
  const clerkOf = (organisation: string): Promise<Api> =>
    todoke.as('caseworker', `clerk-${organisation}`, { organisation });
  const noticeTo = async (bank: string): Promise<NoticeView> =>
    (await citizen.filing(filingId)).notices.find(({ recipient }) => recipient?.id === bank)!;
  const whenNotice = async (bank: string, isSo: (notice: NoticeView) => boolean): Promise<NoticeView> => {
    await until(`the notice to ${bank}`, async () => isSo((await noticeTo(bank)) ?? { status: '' }));
    return noticeTo(bank);
  };
  const messagesAbout = async (noticeId: string): Promise<string[]> =>
    (await citizen.messages())
      .filter(({ notice }) => notice === noticeId)
      .map(({ title, body }) => `${title}\n${body}`);
  const tasksOf = async (clerk: Api, query = ''): Promise<Task[]> =>
    (await clerk.get<{ items: Task[] }>(`/v1/desk/tasks${query}`)).items;
  const caseOf = (clerk: Api): Promise<Case> => clerk.get(`/v1/desk/filings/${filingId}`);

  it('has a task for what was given up; one clerk takes it, sends again, and it is accepted', async () => {
    const notice = await whenNotice(mended, ({ status }) => status === 'escalated');
    const clerk = await clerkOf(mended);
    const [task] = await tasksOf(clerk, '?state=unassigned&code=delivery-failed');
    const at = `/v1/desk/tasks/${task!.id}`;

    const taken = await post<Task>(clerk, `${at}/take`, { revision: task!.revision });
    const tooLate = await post(await todoke.as('caseworker', 'another', { organisation: mended }), `${at}/take`, {
      revision: task!.revision,
    });
    const unsettled = await post(clerk, `${at}/settle`, { revision: taken.body.revision });
    await post(clerk, `${at}/notes`, { text: '送り先を直してもらった' });
    await todoke.behave(mended, 'accept');
    const recipient = await todoke.as('recipient', 'it', { organisation: mended });
    const url = `${todoke.sandboxUrl}/recipients/${mended}/webhook`;
    expect((await recipient.call('PUT', '/v1/recipient/endpoint', { url })).status).toBe(200);
    const key = crypto.randomUUID();
    const resent = [
      await post(clerk, `/v1/desk/notices/${notice.id}/resend`, {}, key),
      await post(clerk, `/v1/desk/notices/${notice.id}/resend`, {}, key),
    ];
    await whenNotice(mended, ({ status }) => status === 'accepted');

    expect(taken).toMatchObject({ status: 200, body: { assignee: `clerk-${mended}`, revision: 1 } });
    expect([tooLate, unsettled].map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'task-changed'],
      [409, 'task-needs-decision'],
    ]);
    expect(resent.map(({ status }) => status)).toEqual([202, 202]);
    expect(await tasksOf(clerk)).toEqual([]);
    expect(await todoke.received(mended)).toMatchObject([{ count: 2, isSameBody: true }]);
    const again = await post(clerk, `/v1/desk/notices/${notice.id}/decide`, { outcome: 'rejected' });
    expect([again.status, again.body.code]).toEqual([409, 'notice-ended']);
  });

  it('says why it is stuck; shows content once the purpose is said; and the citizen reads of that', async () => {
    await whenNotice(called, ({ status }) => status === 'escalated');
    const clerk = await clerkOf(called);
    const own = async (): Promise<Case['notices'][number]> => {
      const { id } = await noticeTo(called);
      return (await caseOf(clerk)).notices.find((one) => one.id === id)!;
    };

    const before = await own();
    const stated = await post(clerk, `/v1/desk/filings/${filingId}/purpose`, { purpose: 'task' });
    const seen = await own();

    expect(before).toMatchObject({ content: null, timeline: [{ what: 'attempt', code: 'GONE' }] });
    expect(before.cause).toContain('もう使われていない');
    expect(before.exits.length).toBeGreaterThan(0);
    expect(stated.status).toBe(200);
    expect(Object.keys(seen.content!.fields).length).toBeGreaterThan(0);
    const others = (await caseOf(clerk)).notices.filter(({ id }) => id !== seen.id);
    expect(others.every(({ content }) => content === null)).toBe(true);
    const log = await citizen.get<{ items: object[] }>('/v1/access-log?limit=100');
    expect(log.items).toContainEqual(
      expect.objectContaining({ role: 'caseworker', actor: called, what: 'read', purpose: 'task', filing: filingId }),
    );
    expect((await (await clerkOf('bank-stranger')).call('GET', `/v1/desk/filings/${filingId}`)).status).toBe(404);
  });

  it('records an outcome that came by telephone, and the evidence says who recorded it', async () => {
    const { id } = await noticeTo(called);
    const outcome = { outcome: 'accepted', heardBy: 'telephone', reference: 'TEL-1' };

    const decided = await post(await clerkOf(called), `/v1/desk/notices/${id}/decide`, outcome);
    const notice = await whenNotice(called, ({ status }) => status === 'accepted');

    expect(decided.status).toBe(202);
    expect(notice.reference).toBe('TEL-1');
    expect((await messagesAbout(id)).some((text) => text.includes('電話') && text.includes('TEL-1'))).toBe(true);
    const { entries, intact } = await citizen.get<{ entries: { entry: { by?: string } }[]; intact: boolean }>(
      `/v1/filings/${filingId}/evidence`,
    );
    expect(entries.map(({ entry }) => entry.by)).toContain(`caseworker:${called}`);
    expect(intact).toBe(true);
  });

  it('gives a notice to another recipient, and the one before hears that it is withdrawn', async () => {
    const { id } = await whenNotice(givenAway, ({ status }) => status === 'delivered');
    const clerk = await clerkOf(givenAway);

    const wrong = await post(clerk, `/v1/desk/notices/${id}/reassign`, { recipient: 'city-011002' });
    const right = await post(clerk, `/v1/desk/notices/${id}/reassign`, { recipient: successor });
    await whenNotice(successor, ({ status }) => status === 'accepted');

    expect([wrong.status, wrong.body.code]).toEqual([422, 'recipient-does-not-fit']);
    expect(right.status).toBe(202);
    await until('the withdrawal', async () => (await todoke.received(givenAway)).length === 2);
    expect((await todoke.received(givenAway)).map(({ type }) => type)).toEqual(['notice.created', 'notice.withdrawn']);
    expect(await todoke.received(successor)).toMatchObject([{ type: 'notice.created', noticeId: id }]);
    const former = await todoke.as('recipient', 'it', { organisation: givenAway });
    const { items } = await former.get<{ items: { id: string; notice: string; type: string; noticeStatus: string }[] }>(
      '/v1/recipient/deliveries',
    );
    expect(items.map(({ notice, type, noticeStatus }) => [notice, type, noticeStatus])).toEqual([
      [id, 'notice.withdrawn', 'withdrawn'],
      [id, 'notice.created', 'withdrawn'],
    ]);
    const opened = items.map(async (one) => (await former.call('GET', `/v1/recipient/deliveries/${one.id}`)).status);
    expect(await Promise.all(opened)).toEqual([200, 404]);
  });

  it('hears of a recipient whose connector is lost, and so does the citizen', async () => {
    const { id } = await whenNotice(lost, ({ status }) => status === 'retrying');
    const clerk = await clerkOf(lost);
    await todoke.db.pool.query(`UPDATE recipient SET channel = '{"type":"telex"}' WHERE id = $1`, [lost]);
    // Its next try may be minutes away: the first comes after five seconds.
    const resent = await post(clerk, `/v1/desk/notices/${id}/resend`);
    await whenNotice(lost, ({ status }) => status === 'escalated');

    expect(resent.status).toBe(202);
    expect(await tasksOf(clerk)).toMatchObject([{ code: 'delivery-failed', notice: id }]);
    expect((await messagesAbout(id)).some((text) => text.includes('届けられませんでした'))).toBe(true);
  });

  it('keeps what is for a recipient that is away, says so once, and lets it go at the end', async () => {
    const { id } = await whenNotice(away, ({ code }) => code === 'recipient-closed');
    await until('the message', async () => (await messagesAbout(id)).some((text) => text.includes('止まっています')));
    const [outage] = (await operator.get<{ items: { id: string }[] }>('/v1/desk/outages')).items;

    const ended = await post(operator, `/v1/desk/outages/${outage!.id}/end`);
    await whenNotice(away, ({ status }) => status === 'accepted');

    expect(ended.status).toBe(200);
    expect((await messagesAbout(id)).filter((text) => text.includes('止まっています'))).toHaveLength(1);
  });

  it('sends many again at once when a second person agrees', async () => {
    await todoke.behave(lost, 'accept');
    const url = JSON.stringify({ type: 'webhook', url: `${todoke.sandboxUrl}/recipients/${lost}/webhook` });
    await todoke.db.pool.query('UPDATE recipient SET channel = $2 WHERE id = $1', [lost, url]);
    const asked = { act: 'resend-given-up', recipient: lost };
    const { body: batch } = await post<Batch>(operator, '/v1/desk/batches', asked);
    const route = `/v1/desk/batches/${batch.id}`;

    const byMyself = await post(operator, `${route}/approve`);
    const bySecond = await post(await todoke.as('supervisor', 'boss', { organisation: lost }), `${route}/approve`);
    await whenNotice(lost, ({ status }) => status === 'accepted');
    await until('the batch to be done', async () => (await operator.get<Batch>(route)).status === 'done');

    expect(batch).toMatchObject({ status: 'proposed', counts: { pending: 1 } });
    expect([byMyself.status, byMyself.body.code]).toEqual([403, 'second-person-required']);
    expect(bySecond.status).toBe(200);
    expect((await operator.get<Batch>(route)).counts).toEqual({ applied: 1 });
    expect((await operator.get<{ items: object[] }>(`${route}/items`)).items).toMatchObject([{ result: 'applied' }]);
  });

  it('counts all of it for operators', async () => {
    const text = async (): Promise<string> => (await fetch(`${todoke.workerUrl}/metrics`)).text();

    await until('the counts', async () => (await text()).includes('todoke_backlog{'));
    expect(await text()).toMatch(/todoke_backlog\{what="arrivals"\} \d/);
    expect(todoke.logs('worker')).not.toContain('watch-failed');
  });
});
