import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import type { planSchema } from '../../apps/api/src/life-events/plan.schema.js';
import type { z } from 'zod';
import type { Answer, Api } from '../support/api.js';
import type { Todoke } from '../support/todoke.js';
import { answersWith, problemOf, refused, rowCounts, startApi, startMs } from './testing.js';

jest.setTimeout(startMs);

type Plan = z.infer<typeof planSchema>;

let todoke: Todoke;
let citizen: Api;
beforeAll(async () => {
  todoke = await startApi();
  citizen = await todoke.as('citizen', 'filer');
}, startMs);
afterAll(() => todoke?.stop(), startMs);

const planOf = async (answers: object): Promise<Plan> =>
  (await citizen.call<Plan>('POST', '/v1/plans', { event: 'move', answers })).body;
const fileAs = (key: string, body: object): Promise<Answer<FilingView>> =>
  citizen.call('POST', '/v1/filings', body, { 'idempotency-key': key });
const uuid7 = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);

describe('a plan', () => {
  it('stores nothing, says everything of the contract, and is the same for the same answers', async () => {
    const before = await rowCounts(todoke.db);

    const plan = await planOf(answersWith());
    const again = await planOf(answersWith());

    expect(await rowCounts(todoke.db)).toEqual(before);
    expect(again).toEqual(plan);
    expect(new Set(plan.procedures.map(({ id }) => id)).size).toBe(plan.procedures.length);
    for (const procedure of plan.procedures)
      expect(procedure).toMatchObject({
        id: expect.stringMatching(/^M[VPA]-\d\d/),
        name: expect.any(String),
        kind: expect.stringMatching(/^(NOTIFICATION|APPLICATION|PRIVATE_CONTRACT)$/),
        how: expect.stringMatching(/^(online|visit|self|automatic)$/),
        applies: expect.stringMatching(/^(yes|no|unknown|automatic)$/),
        reason: expect.stringMatching(/./),
        after: expect.any(Array),
        sends: expect.any(Array),
        documents: expect.any(Array),
        optional: expect.any(Boolean),
      });
    for (const { deadline } of plan.procedures)
      if (deadline)
        expect(Object.keys(deadline)).toEqual(
          expect.arrayContaining(['type', 'rule', 'nominal', 'effective', 'reason']),
        );
    for (const { recipient } of plan.procedures)
      if (recipient)
        expect(recipient).toEqual({ id: expect.any(String), name: expect.any(String), kind: expect.any(String) });
  });

  it('has another digest for other answers', async () => {
    const plan = await planOf(answersWith());
    const other = await planOf(answersWith({ '/to/building': '別棟' }));

    expect(other.digest).not.toBe(plan.digest);
  });
});

describe('a filing', () => {
  it('is accepted as it was planned, with its place and its notices', async () => {
    const plan = await planOf(answersWith());

    const accepted = await citizen.file(answersWith(), { planDigest: plan.digest });
    const filing = await citizen.filing(accepted.body.id);

    expect(accepted.status).toBe(202);
    expect(accepted.headers.get('location')).toBe(`/v1/filings/${accepted.body.id}`);
    expect(accepted.body).toMatchObject({ id: uuid7, receiptNumber: expect.any(String), status: 'in-progress' });
    const told = plan.procedures.filter((p) => p.applies === 'yes' && (p.how === 'online' || p.how === 'visit'));
    expect(filing.notices.map(({ plannedId }) => plannedId)).toEqual(told.map(({ id }) => id));
    expect(filing).toMatchObject({ event: 'move', waitingFor: 'recipient', filedAt: instant });
    for (const notice of filing.notices)
      expect(notice).toMatchObject({
        id: uuid7,
        status: expect.stringMatching(/^(held|queued)$/),
        code: null,
        why: expect.stringMatching(/./),
        sentAt: null,
        arrivedAt: null,
        answeredAt: null,
        reference: null,
        requests: [],
      });
    expect({ ...accepted.body, notices: [] }).toEqual({ ...filing, notices: [] });
    expect(filing.visits.length).toBeGreaterThan(0);
  });

  it('leaves out optional procedures that were not chosen, and never a duty', async () => {
    const plan = await planOf(answersWith());
    const optional = plan.procedures.filter((p) => p.optional && p.applies === 'yes' && p.how === 'online');
    const chosen = optional.slice(0, 2).map(({ id }) => id);

    const some = await citizen.file(answersWith(), { procedures: chosen });
    const none = await citizen.file(answersWith(), { procedures: [] });

    const ids = new Set(optional.map(({ id }) => id));
    const duties = (filing: FilingView): string[] =>
      filing.notices.map(({ plannedId }) => plannedId).filter((id) => !ids.has(id));
    expect(some.body.notices.map((n) => n.plannedId).filter((id) => ids.has(id))).toEqual(chosen);
    expect(none.body.notices.some((n) => ids.has(n.plannedId))).toBe(false);
    expect(duties(none.body)).toEqual(duties(some.body));
    expect(duties(none.body).length).toBeGreaterThan(0);
  });
});

describe('an Idempotency-Key', () => {
  it('gives the same bytes and one filing, however often it comes', async () => {
    const body = { event: 'move', answers: answersWith() };
    const before = await rowCounts(todoke.db);

    const first = await fileAs('again', body);
    const second = await fileAs('again', { answers: answersWith(), event: 'move' });
    const after = await rowCounts(todoke.db);

    expect([first.status, second.status]).toEqual([202, 202]);
    expect(second.text).toBe(first.text);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(after['filing']! - before['filing']!).toBe(1);
  });

  it('gives one filing to twenty who come at once', async () => {
    const body = { event: 'move', answers: answersWith() };
    const before = await rowCounts(todoke.db);

    const answers = await Promise.all(Array.from({ length: 20 }, () => fileAs('at-once', body)));
    const after = await rowCounts(todoke.db);

    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(202));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(after['filing']! - before['filing']!).toBe(1);
    expect(after['idempotency']! - before['idempotency']!).toBe(1);
    expect(after['delivery']! - before['delivery']!).toBe(answers[0]!.body.notices.length);
  });

  it('is not given a second meaning, and is each citizen’s own', async () => {
    const other = await todoke.as('citizen', 'somebody-else');
    const first = await fileAs('mine', { event: 'move', answers: answersWith() });

    const reused = await refused(todoke, () =>
      fileAs('mine', { event: 'move', answers: answersWith({ '/dogs/count': 2 }) }),
    );
    const theirs = await other.file(answersWith(), { key: 'mine' });

    expect(reused).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect(theirs.status).toBe(202);
    expect(theirs.body.id).not.toBe(first.body.id);
  });
});

describe('own filings', () => {
  it('are listed newest first, page by page', async () => {
    const reader = await todoke.as('citizen', 'lister');
    const ids: string[] = [];
    for (let i = 0; i < 3; i += 1) ids.unshift((await reader.file(answersWith())).body.id);

    type Page = { items: FilingView[]; next: string | null };
    const first = await reader.get<Page>('/v1/filings?limit=2');
    const second = await reader.get<Page>(`/v1/filings?limit=2&after=${first.next}`);

    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect([first.items.length, second.next]).toEqual([2, null]);
  });
});

describe("the citizen's own word", () => {
  const done = (filing: string, id: string) =>
    citizen.call('POST', `/v1/filings/${filing}/procedures/${encodeURIComponent(id)}/done`);

  it('is noted for a visit and a to-do, once, and is no outcome', async () => {
    const { body: filing } = await citizen.file(answersWith());
    const before = await rowCounts(todoke.db);

    const visit = await done(filing.id, filing.visits[0]!.procedureId);
    const todo = await done(filing.id, filing.todos[0]!.procedureId);
    const again = await done(filing.id, filing.visits[0]!.procedureId);

    expect([visit, todo, again].map(({ status }) => status)).toEqual([202, 202, 202]);
    expect((await rowCounts(todoke.db))['arrival']! - before['arrival']!).toBe(2);
    expect((await citizen.filing(filing.id)).notices).toEqual(filing.notices);
  });

  it('is not taken for what is neither', async () => {
    const { body: filing } = await citizen.file(answersWith());
    const online = filing.notices.find(({ how }) => how === 'online')!;

    const problems = await Promise.all(
      ['MV-99', online.plannedId, '\u0000'].map((id) => refused(todoke, () => done(filing.id, id))),
    );

    expect(problems.map(({ code }) => code)).toEqual(Array(3).fill('not-found'));
  });
});

describe('the receipt', () => {
  it('is a PDF with the same bytes for the same state', async () => {
    const { body: filing } = await citizen.file(answersWith());
    const fetchPdf = async () => {
      const headers = { authorization: `Bearer ${citizen.token}` };
      const response = await fetch(`${todoke.apiUrl}/v1/filings/${filing.id}/receipt.pdf`, { headers });
      return { type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) };
    };

    const [first, second] = [await fetchPdf(), await fetchPdf()];

    expect(first.type).toBe('application/pdf');
    expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(createHash('sha256').update(first.bytes).digest('hex')).toBe(
      createHash('sha256').update(second.bytes).digest('hex'),
    );
  });
});

describe('a filing that does not exist', () => {
  it('is not found by any of its routes', async () => {
    const at = '/v1/filings/018f0000-0000-7000-8000-000000000000';
    const answers = await Promise.all(['', '/evidence', '/receipt.pdf'].map((end) => citizen.call('GET', at + end)));

    expect(answers.map((answer) => problemOf(answer).code)).toEqual(Array(3).fill('not-found'));
  });
});
