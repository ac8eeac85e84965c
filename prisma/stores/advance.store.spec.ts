import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { delivery } from '../../life-events/advance.fixture.js';
import type { Decision } from '../../life-events/filing-state.js';
import { appendEvidence } from '../evidence.js';
import { type Stored, storeDecisions } from './advance.store.js';
import { recordArrival } from './arrival.store.js';
import { findEvidence } from './filing.store.js';
import { type Loaded, loadFilings } from './load.store.js';
import { accepted, openStores, type Stores } from './store.fixture.js';

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
}, 30_000);
afterAll(() => stores?.close());

const load = async (id: string): Promise<Loaded> =>
  (await loadFilings(stores.db, stores.seal, [id], { arrivals: true })).get(id)!;
const at = new Date('2026-11-21T10:00:00.000Z');

/** A decision to begin sending, with a message, a task and an entry of evidence. */
function begin(loaded: Loaded, more: Partial<Stored> = {}): Stored {
  const { id } = loaded.state;
  const [notice] = loaded.state.notices;
  const [delivery] = notice!.deliveries;
  const state = {
    ...loaded.state,
    notices: [
      { ...notice!, deliveries: [{ ...delivery!, status: 'sending' as const, attempts: delivery!.attempts + 1 }] },
    ],
  };
  const decision: Decision = {
    state,
    waitingFor: 'recipient',
    changedNotices: [notice!.id],
    changedDeliveries: [delivery!.id],
    answers: [],
    messages: [],
    tasks: [],
    settled: [],
    closed: [],
    reassigned: [],
    requests: [],
    changedRequests: [],
    deliveries: [],
    replanned: new Map(),
    added: [],
    amended: null,
    evidence: [],
    arrivals: loaded.facts.map((fact) => ({ id: 'arrivalId' in fact ? fact.arrivalId : '', verdict: 'applied' })),
    send: [delivery!.id],
    late: [],
    nextMoment: null,
    done: false,
  };
  const content = loaded.key.sealJson({ table: 'message', column: 'content', id: 'x' }, {});
  const rows = { filing_id: id, notice_id: notice!.id };
  return {
    loaded,
    decision,
    at,
    evidence: appendEvidence(id, loaded.evidence, loaded.key, [{ at: at.toISOString(), event: 'RelayToNonERDS' }]),
    messages: [
      { ...rows, id: newId(), person: loaded.person, key: 'filed', kind: 'info', content, due_on: null, sent_at: at },
    ],
    tasks: [{ ...rows, id: newId(), code: 'no-answer', organisation: null, due_on: null, created_at: at }],
    requests: [],
    changedRequests: [],
    bodies: new Map(),
    replanned: new Map(),
    content: null,
    answers: [],
    endedAttempts: [],
    received: [],
    ...more,
  };
}

async function countOf(table: string, filingId: string): Promise<number> {
  const { rows } = await stores.db.pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${table} WHERE filing_id = $1`,
    [filingId],
  );
  return rows[0]!.n;
}

describe('loading', () => {
  it('takes the wake flag first, so that what arrives meanwhile wakes again', async () => {
    const { id } = await accepted(stores);

    const loaded = await load(id);
    const { rows } = await stores.db.pool.query('SELECT wake_pending FROM filing WHERE id = $1', [id]);
    await recordArrival(stores.db, stores.seal, doneFor(id));
    const { rows: after } = await stores.db.pool.query('SELECT wake_pending FROM filing WHERE id = $1', [id]);

    expect(loaded.facts).toEqual([]);
    expect([rows, after]).toEqual([[{ wake_pending: false }], [{ wake_pending: true }]]);
  });

  it('gives each filing of a set its own notices, deliveries and arrivals', async () => {
    const [a, b] = [await accepted(stores), await accepted(stores)];
    await recordArrival(stores.db, stores.seal, doneFor(b.id));

    const loaded = await loadFilings(stores.db, stores.seal, [a.id, b.id, newId()], { arrivals: true });

    expect([...loaded.keys()].sort()).toEqual([a.id, b.id].sort());
    for (const { id, notices, deliveries } of [a, b]) {
      expect(loaded.get(id)!.state.notices.map((n) => n.id)).toEqual(notices.map((n) => n.state.id));
      expect(loaded.get(id)!.state.notices[0]!.deliveries.map((d) => d.id)).toEqual(deliveries.map((d) => d.state.id));
    }
    expect(loaded.get(a.id)!.facts).toEqual([]);
    expect(loaded.get(b.id)!.facts).toMatchObject([{ kind: 'done', plannedId: 'MV-01' }]);
  });

  it('leaves flags and arrivals to the workflow when told so', async () => {
    const { id } = await accepted(stores);
    await recordArrival(stores.db, stores.seal, doneFor(id));

    const loaded = await loadFilings(stores.db, stores.seal, [id], { arrivals: false });

    const { rows } = await stores.db.pool.query('SELECT wake_pending FROM filing WHERE id = $1', [id]);
    expect(loaded.get(id)!.facts).toEqual([]);
    expect(rows).toEqual([{ wake_pending: true }]);
    expect((await load(id)).facts).toHaveLength(1);
  });

  it('reads a filing as it was accepted', async () => {
    const filing = await accepted(stores);

    const { state } = await load(filing.id);

    const [{ state: notice }] = filing.notices as [(typeof filing.notices)[0]];
    expect(state.notices).toEqual([{ ...notice, deliveries: filing.deliveries.map((d) => d.state) }]);
  });
});

describe('storing a decision', () => {
  it('writes all of it, raises the revision, and keeps the chain whole', async () => {
    const { id } = await accepted(stores);
    await recordArrival(stores.db, stores.seal, doneFor(id));

    const won = await storeDecisions(stores.db, [begin(await load(id))]);

    const after = await load(id);
    expect([...won]).toEqual([[id, false]]);
    expect(after).toMatchObject({ revision: 1, startedAt: at, facts: [], evidence: { count: 2 } });
    expect(after.state.notices[0]!.deliveries[0]).toMatchObject({ status: 'sending', attempts: 1 });
    expect(await Promise.all(['message', 'task', 'evidence'].map((table) => countOf(table, id)))).toEqual([1, 1, 2]);
    const { rows } = await stores.db.pool.query('SELECT n, ended_at FROM attempt WHERE delivery_id = $1', [
      after.state.notices[0]!.deliveries[0]!.id,
    ]);
    expect(rows).toEqual([{ n: 1, ended_at: null }]);
    expect((await findEvidence(stores.db, id)).rows.at(-1)!.hash.equals(after.evidence.head)).toBe(true);
  });

  it('stores nothing of the one who comes second', async () => {
    const { id } = await accepted(stores);
    const [first, second] = [begin(await load(id)), begin(await load(id))];

    const results = await Promise.all([storeDecisions(stores.db, [first]), storeDecisions(stores.db, [second])]);

    expect(results.map((won) => won.size).sort()).toEqual([0, 1]);
    expect(await Promise.all(['message', 'task', 'evidence'].map((table) => countOf(table, id)))).toEqual([1, 1, 2]);
    expect((await load(id)).revision).toBe(1);
  });

  it('stores the winners of a set without its losers', async () => {
    const [a, b] = [await accepted(stores), await accepted(stores)];
    const [decisionA, decisionB] = [begin(await load(a.id)), begin(await load(b.id))];
    await stores.db.pool.query('UPDATE filing SET revision = 5 WHERE id = $1', [b.id]);

    const won = await storeDecisions(stores.db, [decisionA, decisionB]);

    expect([...won]).toEqual([[a.id, false]]);
    expect(await Promise.all([a, b].map(({ id }) => countOf('message', id)))).toEqual([1, 0]);
    expect((await load(b.id)).state.notices[0]!.deliveries[0]!.status).toBe('queued');
  });

  it('writes a message once, however often it is decided', async () => {
    const { id } = await accepted(stores);

    await storeDecisions(stores.db, [begin(await load(id))]);
    await storeDecisions(stores.db, [begin(await load(id))]);

    expect(await countOf('message', id)).toBe(1);
    expect(await countOf('task', id)).toBe(1);
    expect((await load(id)).revision).toBe(2);
  });

  it('adds a delivery that the decision made, already under way', async () => {
    const { id } = await accepted(stores);
    const loaded = await load(id);
    const stored = begin(loaded);
    const made = delivery(newId(), { type: 'information.answered', sequence: 2, status: 'sending', attempts: 1 });
    stored.decision.state.notices[0]!.deliveries.push(made);
    stored.decision.changedDeliveries.push(made.id);
    stored.decision.send.push(made.id);

    await storeDecisions(stores.db, [{ ...stored, bodies: new Map([[made.id, Buffer.from('body')]]) }]);

    expect((await load(id)).state.notices[0]!.deliveries).toMatchObject([{ sequence: 1 }, made]);
  });

  it('leaves nothing behind when one of its rows is bad', async () => {
    const { id } = await accepted(stores);
    const loaded = await load(id);
    const decision = begin(loaded);
    const bad = { ...decision, tasks: [{ ...decision.tasks[0], code: 'a\u0000' }] };

    await expect(storeDecisions(stores.db, [bad])).rejects.toThrow();

    expect(await load(id)).toMatchObject({ revision: 0, evidence: { count: 1 } });
    expect(await countOf('message', id)).toBe(0);
  });
});

const doneFor = (filingId: string) => ({
  filingId,
  noticeId: null,
  kind: 'done' as const,
  sender: 'citizen',
  senderKey: `done:${filingId}`,
  content: { plannedId: 'MV-01' },
  at: new Date(),
});
