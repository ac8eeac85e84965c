import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type NewArrival, recordArrivals } from './arrival.store.js';
import { loadFilings } from './load.store.js';
import { accepted, openStores, type Stores } from './store.fixture.js';
import { claimWaking } from './wake.store.js';

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
}, 30_000);
beforeEach(() => stores.db.pool.query('TRUNCATE filing, idempotency, arrival CASCADE'));
afterAll(() => stores?.close());

/** A filing that has begun and has nothing to do. */
async function quiet(): Promise<{ id: string; key: { wrapped: Buffer } }> {
  const filing = await accepted(stores);
  await stores.db.pool.query('UPDATE filing SET started_at = now(), wake_pending = false WHERE id = $1', [filing.id]);
  return filing;
}

const reply = ({ id, key }: { id: string; key: { wrapped: Buffer } }, senderKey: string): NewArrival => ({
  ...{ filingId: id, noticeId: null, kind: 'done', sender: 'city-011002', senderKey, at: new Date() },
  ...{ content: { plannedId: senderKey }, dataKey: key.wrapped },
});
const isNew = (value: boolean): PromiseSettledResult<boolean> => ({ status: 'fulfilled', value });
const record = (arrivals: NewArrival[]): Promise<PromiseSettledResult<boolean>[]> =>
  recordArrivals(stores.db, stores.seal, arrivals);
const factsOf = async (ids: string[]): Promise<unknown[][]> => {
  const loaded = await loadFilings(stores.db, stores.seal, ids, { arrivals: true });
  return ids.map((id) => loaded.get(id)!.facts.map((fact) => fact.kind === 'done' && fact.plannedId));
};

describe('arrivals at the same time', () => {
  it('are each recorded for their own filing, and wake it', async () => {
    const [one, other] = [await quiet(), await quiet()];

    const recorded = await record([reply(one, 'a'), reply(other, 'b'), reply(one, 'c')]);

    expect(recorded).toEqual([isNew(true), isNew(true), isNew(true)]);
    expect((await claimWaking(stores.db, 50)).map(({ id }) => id).sort()).toEqual([one.id, other.id].sort());
    expect(await factsOf([one.id, other.id])).toEqual([['a', 'c'], ['b']]);
  });

  it('are known for repeats, of before and of each other', async () => {
    const filing = await quiet();
    await record([reply(filing, 'before')]);

    const recorded = await record([reply(filing, 'before'), reply(filing, 'new'), reply(filing, 'new')]);

    expect(recorded.map((one) => one.status === 'fulfilled' && one.value).sort()).toEqual([false, false, true]);
    expect(await factsOf([filing.id])).toEqual([['before', 'new']]);
  });

  it('do not wait for one whose filing is being written, and that one is recorded after it', async () => {
    const [free, locked] = [await quiet(), await quiet()];
    const writer = await stores.db.pool.connect();
    try {
      await writer.query('BEGIN');
      await writer.query('UPDATE filing SET revision = revision + 1 WHERE id = $1', [locked.id]);

      const recording = record([reply(free, 'a'), reply(locked, 'b')]);
      await expect(claimed(free.id)).resolves.toBeUndefined();
      await writer.query('COMMIT');

      expect(await recording).toEqual([isNew(true), isNew(true)]);
    } finally {
      writer.release();
    }
    expect(await factsOf([free.id, locked.id])).toEqual([['a'], ['b']]);
  });

  it('fail alone: of a filing that there is not, or a value that cannot be written', async () => {
    const filing = await quiet();
    const unknown = { ...filing, id: '019a0000-0000-7000-8000-000000000000' };

    const recorded = await record([reply(filing, 'a'), reply(unknown, 'b'), reply(filing, 'no\0text')]);

    expect(recorded.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await factsOf([filing.id])).toEqual([['a']]);
  });
});

/** Resolves as soon as the filing has something to do. */
async function claimed(id: string): Promise<void> {
  while (!(await claimWaking(stores.db, 50)).some((one) => one.id === id));
}
