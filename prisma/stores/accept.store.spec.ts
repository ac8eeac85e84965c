import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { acceptFilings, DuplicateKeyError, DuplicateReceiptNumberError, findIdempotent } from './accept.store.js';
import { accepted, acceptFiling, newFiling, openStores, rowsOf, type Stores } from './store.fixture.js';

const none = { filing: 0, notice: 0, delivery: 0, evidence: 0, idempotency: 0, access: 0 };

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
}, 30_000);
afterAll(() => stores?.close());

describe('a filing that is accepted', () => {
  it('is there with everything that belongs to it, and has something to do', async () => {
    const { id } = await accepted(stores);

    expect(await rowsOf(stores, id)).toEqual({
      filing: 1,
      notice: 1,
      delivery: 1,
      evidence: 1,
      idempotency: 1,
      access: 1,
    });
    const { rows } = await stores.db.pool.query('SELECT status, wake_pending, started_at FROM filing WHERE id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ status: 'in-progress', wake_pending: true, started_at: null }]);
  });

  it('tells the relay, after it is there', async () => {
    const listener = new pg.Client({ connectionString: stores.db.pool.options.connectionString });
    await listener.connect();
    await listener.query('LISTEN todoke_wake');
    const filing = await newFiling(stores);
    const heard = new Promise<number>((resolve, reject) => {
      listener.once('notification', () => {
        rowsOf(stores, filing.id).then((rows) => resolve(rows['filing']!), reject);
      });
    });

    await acceptFiling(stores.db, filing);

    expect(await heard).toBe(1);
    await listener.end();
  });

  it.each<[string, (filing: Awaited<ReturnType<typeof newFiling>>) => void]>([
    ['a notice', (filing) => filing.notices.push(filing.notices[0]!)],
    ['a delivery', (filing) => filing.deliveries.push({ ...filing.deliveries[0]!, noticeId: filing.id })],
    ['a text that no column holds', (filing) => (filing.actor = { role: 'citizen', actor: 'a\u0000' })],
    [
      'the evidence',
      (filing) => filing.evidence.push({ at: filing.filedAt.toISOString(), event: '\u0000' as 'ContentHandover' }),
    ],
  ])('leaves nothing behind when %s fails', async (_what, spoil) => {
    const filing = await newFiling(stores);
    spoil(filing);

    await expect(acceptFiling(stores.db, filing)).rejects.toThrow();

    expect(await rowsOf(stores, filing.id)).toEqual(none);
  });

  it('is one, when the same key comes twice at once', async () => {
    const idempotency = { client: 'twice', key: 'same', fingerprint: 'f', response: Buffer.of(1) };
    const [first, second] = [await newFiling(stores, { idempotency }), await newFiling(stores, { idempotency })];

    const results = await Promise.allSettled([acceptFiling(stores.db, first), acceptFiling(stores.db, second)]);

    const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    expect(failed).toEqual([expect.any(DuplicateKeyError)]);
    const found = await findIdempotent(stores.db, 'twice', 'same');
    const [kept, lost] = found!.filingId === first.id ? [first, second] : [second, first];
    expect(await rowsOf(stores, lost.id)).toEqual(none);
    expect((await rowsOf(stores, kept.id))['filing']).toBe(1);
  });

  it('has a receipt number of its own', async () => {
    const { receiptNumber } = await accepted(stores);
    const other = await newFiling(stores, { receiptNumber });

    await expect(acceptFiling(stores.db, other)).rejects.toThrow(DuplicateReceiptNumberError);

    expect(await rowsOf(stores, other.id)).toEqual(none);
  });
});

describe('filings that are accepted together', () => {
  it('are all there, save one that cannot be written', async () => {
    const [first, bad, last] = [await newFiling(stores), await newFiling(stores), await newFiling(stores)];
    bad.receiptNumber = first.receiptNumber;

    const results = await acceptFilings(stores.db, [first, bad, last]);

    expect(results.filter(({ status }) => status === 'rejected')).toEqual([
      { status: 'rejected', reason: expect.any(DuplicateReceiptNumberError) },
    ]);
    const there = await Promise.all([first, bad, last].map(async ({ id }) => (await rowsOf(stores, id))['filing']!));
    expect(there.reduce((sum, n) => sum + n, 0)).toBe(2);
    expect(there[2]).toBe(1);
  });

  it('are written in one statement, also when keys of some were used before: a rush of repeats costs little', async () => {
    const idempotency = { client: 'again', key: 'same', fingerprint: 'f', response: Buffer.of(1) };
    await accepted(stores, { idempotency });
    const repeats = [await newFiling(stores, { idempotency }), await newFiling(stores, { idempotency })];
    const others = [await newFiling(stores), await newFiling(stores)];
    let statements = 0;
    const pool = { query: (...all: [pg.QueryConfig]) => (statements++, stores.db.pool.query(...all)) } as pg.Pool;

    const results = await acceptFilings({ ...stores.db, pool }, [repeats[0]!, others[0]!, repeats[1]!, others[1]!]);

    const refused = { status: 'rejected', reason: expect.any(DuplicateKeyError) };
    const taken = { status: 'fulfilled', value: undefined };
    expect(results).toEqual([refused, taken, refused, taken]);
    expect(statements).toBe(1);
    for (const { id } of repeats) expect(await rowsOf(stores, id)).toEqual(none);
  });
});

describe('an Idempotency-Key', () => {
  it('is known to its own client only', async () => {
    const idempotency = { client: 'mine', key: 'k', fingerprint: 'f', response: Buffer.of(7) };
    const { id } = await accepted(stores, { idempotency });

    expect(await findIdempotent(stores.db, 'mine', 'k')).toMatchObject({ filingId: id, fingerprint: 'f' });
    expect(await findIdempotent(stores.db, 'other', 'k')).toBeNull();
    expect(await findIdempotent(stores.db, 'mine', 'K')).toBeNull();
  });
});
