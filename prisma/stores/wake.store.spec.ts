import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { recordArrival } from './arrival.store.js';
import { accepted, openStores, quiet, type Stores } from './store.fixture.js';
import { claimWaking, claimLeftBehind } from './wake.store.js';

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
}, 30_000);
beforeEach(() => stores.db.pool.query('TRUNCATE filing, idempotency, arrival CASCADE'));
afterAll(() => stores?.close());

const set = (id: string, what: string) => stores.db.pool.query(`UPDATE filing SET ${what} WHERE id = $1`, [id]);
const claim = async (limit = 50): Promise<string[]> => (await claimWaking(stores.db, limit)).map(({ id }) => id);

describe('claiming', () => {
  it('gives each filing that has something to do to one claimer', async () => {
    const ids = [(await accepted(stores)).id, (await accepted(stores)).id, (await accepted(stores)).id];
    await quiet(stores);

    const claims = await Promise.all([claim(2), claim(2), claim(2)]);

    expect(claims.flat().sort()).toEqual(ids.sort());
  });

  it('leaves a claimed filing alone for the lease, and no longer', async () => {
    const { id } = await accepted(stores);
    await claim();

    const within = await claim();
    await set(id, "woken_until = now() - interval '1 s'");
    const beyond = await claim();

    expect([within, beyond]).toEqual([[], [id]]);
  });

  it('gives those that nobody was given yet before those that were lost, and a fifth of these all the same', async () => {
    const lost = await Promise.all(Array.from({ length: 8 }, () => accepted(stores)));
    for (const { id } of lost) await set(id, "woken_until = now() - interval '1 s'");
    const fresh = await Promise.all(Array.from({ length: 12 }, () => accepted(stores)));
    const isFresh = (id: string): boolean => fresh.some((one) => one.id === id);

    const claims = [await claim(10), await claim(10)];

    expect(claims.map((ids) => ids.filter(isFresh).length)).toEqual([10, 2]);
    expect(claims.map((ids) => ids.filter((id) => !isFresh(id)).length)).toEqual([2, 6]);
  });

  it('tells what the workflow is named after, and whether it had begun', async () => {
    const filing = await accepted(stores);
    const { id: underWay } = await quiet(stores);
    await set(underWay, 'wake_pending = true');

    const claimed = await claimWaking(stores.db, 2);

    expect(claimed.find(({ id }) => id === filing.id)).toEqual({
      ...{ id: filing.id, event: 'move', receiptNumber: filing.receiptNumber },
      isUnderWay: false,
    });
    expect(claimed.find(({ id }) => id === underWay)).toMatchObject({ isUnderWay: true });
  });
});

describe('an arrival', () => {
  it('wakes its filing, and a repeat wakes it again', async () => {
    const { id } = await quiet(stores);
    const content = { plannedId: 'MV-01' };
    const arrival = {
      filingId: id,
      noticeId: null,
      kind: 'done',
      sender: 's',
      senderKey: 'k',
      content,
      at: new Date(),
    } as const;

    const isNew = await recordArrival(stores.db, stores.seal, arrival);
    const first = await claim();
    await set(id, 'wake_pending = false, woken_until = NULL');
    const isNewAgain = await recordArrival(stores.db, stores.seal, arrival);

    expect([isNew, isNewAgain]).toEqual([true, false]);
    expect([first, await claim()]).toEqual([[id], [id]]);
  });
});

describe('the sweeper', () => {
  /** Claimed for the lease, then anybody's. */
  const expectFlagged = async (id: string): Promise<void> => {
    expect(await claim()).toEqual([]);
    await set(id, "woken_until = now() - interval '1 s'");
    expect(await claim()).toEqual([id]);
  };

  it('leaves alone what is young, quiet or already flagged', async () => {
    await accepted(stores);
    await quiet(stores);

    expect(await claimLeftBehind(stores.db, 50)).toEqual([]);
  });

  it.each([
    ['never began', "started_at = NULL, filed_at = now() - interval '21 s'"],
    ['has a moment long past', "next_moment = now() - interval '21 s'"],
  ])('wakes a filing that %s', async (_what, state) => {
    const { id } = await quiet(stores);
    await set(id, state);

    expect(await claimLeftBehind(stores.db, 50)).toMatchObject([{ id, event: 'move', ownWorkflow: false }]);

    await expectFlagged(id);
  });

  it('has one that it looked after lately behind it', async () => {
    const [known, another] = [(await quiet(stores)).id, (await quiet(stores)).id];
    for (const id of [known, another]) await set(id, "next_moment = now() - interval '1 h'");

    expect((await claimLeftBehind(stores.db, 50, [known])).map(({ id }) => id)).toEqual([another]);
  });

  it('wakes a filing with an arrival that nobody applied', async () => {
    const { id } = await quiet(stores);
    const at = new Date(Date.now() - 21_000);
    await recordArrival(stores.db, stores.seal, {
      filingId: id,
      noticeId: null,
      kind: 'done',
      sender: 's',
      senderKey: 'late',
      content: {},
      at,
    });
    await set(id, 'wake_pending = false');

    expect(await claimLeftBehind(stores.db, 50)).toMatchObject([{ id, event: 'move', ownWorkflow: false }]);

    await expectFlagged(id);
  });
});
