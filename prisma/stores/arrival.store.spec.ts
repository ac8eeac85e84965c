import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type NewArrival, recordArrival, recordArrivals } from './arrival.store.js';
import { loadFilings } from './load.store.js';
import { openStores, quiet, type Stores } from './store.fixture.js';
import { claimWaking } from './wake.store.js';

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
}, 30_000);
beforeEach(() => stores.db.pool.query('TRUNCATE filing, idempotency, arrival CASCADE'));
afterAll(() => stores?.close());

const reply = ({ id, key }: { id: string; key: { wrapped: Buffer } }, senderKey: string): NewArrival => ({
  ...{ filingId: id, noticeId: null, kind: 'done', sender: 'city-011002', senderKey, at: new Date() },
  ...{ content: { plannedId: senderKey }, dataKey: key.wrapped },
});
/** What became of each: new, a repeat, left to whoever brought it, or that it failed. */
const record = async (
  arrivals: NewArrival[],
  failed: (error: unknown) => void = (error) => {
    throw error;
  },
): Promise<(boolean | null | 'failed')[]> =>
  (await recordArrivals(stores.db, stores.seal, arrivals, failed)).map((one) =>
    one.status === 'fulfilled' ? one.value : 'failed',
  );
const factsOf = async (ids: string[]): Promise<unknown[][]> => {
  const loaded = await loadFilings(stores.db, stores.seal, ids, { arrivals: true });
  return ids.map((id) => loaded.get(id)!.facts.map((fact) => fact.kind === 'done' && fact.plannedId));
};

describe('arrivals at the same time', () => {
  it('are each recorded for their own filing, and wake it', async () => {
    const [one, other] = [await quiet(stores), await quiet(stores)];

    const recorded = await record([reply(one, 'a'), reply(other, 'b'), reply(one, 'c')]);

    expect(recorded).toEqual([true, true, true]);
    expect((await claimWaking(stores.db, 50)).map(({ id }) => id).sort()).toEqual([one.id, other.id].sort());
    expect(await factsOf([one.id, other.id])).toEqual([['a', 'c'], ['b']]);
  });

  it('are known for repeats, of before and of each other', async () => {
    const filing = await quiet(stores);
    await record([reply(filing, 'before')]);

    const recorded = await record([reply(filing, 'before'), reply(filing, 'new'), reply(filing, 'new')]);

    expect([...recorded].sort()).toEqual([false, false, true]);
    expect(await factsOf([filing.id])).toEqual([['before', 'new']]);
  });

  it('do not wait for one whose filing is being written: it is left to whoever brought it', async () => {
    const [free, locked] = [await quiet(stores), await quiet(stores)];
    const writer = await stores.db.pool.connect();
    try {
      await writer.query('BEGIN');
      await writer.query('UPDATE filing SET revision = revision + 1 WHERE id = $1', [locked.id]);

      expect(await record([reply(free, 'a'), reply(locked, 'b')])).toEqual([true, null]);

      await writer.query('COMMIT');
    } finally {
      writer.release();
    }
    expect(await factsOf([free.id, locked.id])).toEqual([['a'], []]);
    expect(await recordArrival(stores.db, stores.seal, reply(locked, 'b'))).toBe(true);
  });

  it('fail alone: with a key that does not open, or of a filing that there is not', async () => {
    const filing = await quiet(stores);
    const unknown = { ...filing, id: '019a0000-0000-7000-8000-000000000000' };
    const foreign = { ...reply(filing, 'c'), dataKey: Buffer.alloc(60) };

    expect(await record([reply(filing, 'a'), reply(unknown, 'b'), foreign])).toEqual([true, null, 'failed']);

    expect(await factsOf([filing.id])).toEqual([['a']]);
    await expect(recordArrival(stores.db, stores.seal, reply(unknown, 'b'))).rejects.toThrow('there is no filing');
  });

  it('are all left to whoever brought them when one of them cannot be written', async () => {
    const filing = await quiet(stores);

    const heard: unknown[] = [];

    const recorded = await record([reply(filing, 'a'), reply(filing, 'no\0text')], (error) => heard.push(error));

    expect(recorded).toEqual([null, null]);
    expect(heard).toMatchObject([{ code: '22021' }]);
    expect(await factsOf([filing.id])).toEqual([[]]);
  });
});
