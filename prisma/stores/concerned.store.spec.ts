import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { findDuplicates, findUncompared, markCompared } from './concerned.store.js';
import type { NewFiling } from './accept.store.js';
import { accepted, openStores, type Stores } from './store.fixture.js';

jest.setTimeout(60_000);
let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores?.close());

let persons = 0;
const newPerson = (): Buffer => stores.seal.concerned(`person ${(persons += 1)}`);
const filed = async (concerned: Buffer[], more: Partial<NewFiling> = {}): Promise<string> =>
  (await accepted(stores, { id: newId(), concerned, ...more })).id;

describe('filings that may be the same', () => {
  it('are of one event, for one person, on days that lie close together', async () => {
    const [her, him] = [newPerson(), newPerson()];
    const first = await filed([her, him], { eventDay: '2026-11-01' });
    const second = await filed([him], { eventDay: '2026-11-20' });
    const others = [
      await filed([him], { eventDay: '2026-12-24' }),
      await filed([him], { event: 'birth' }),
      await filed([newPerson()]),
    ];

    const found = await findDuplicates(stores.db, [first, second, ...others], 30);

    expect(found).toEqual([{ filingId: second, otherFilingId: first }]);
  });

  it('are not those that were withdrawn', async () => {
    const person = newPerson();
    const first = await filed([person]);
    const second = await filed([person]);
    await stores.db.pool.query("UPDATE filing SET status = 'withdrawn' WHERE id = $1", [first]);

    expect(await findDuplicates(stores.db, [second], 30)).toEqual([]);
  });

  it('are looked for once, by way of the indexes', async () => {
    const id = await filed([newPerson()]);
    expect(await findUncompared(stores.db, 1_000)).toContain(id);

    await markCompared(stores.db, [id]);

    expect(await findUncompared(stores.db, 1_000)).not.toContain(id);
    const client = await stores.db.pool.connect();
    await client.query('SET enable_seqscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT x.filing_id FROM concerned x WHERE x.person = '\\x00' AND x.event = 'move' ORDER BY x.filing_id DESC LIMIT 1`,
    );
    client.release();
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('concerned_pkey');
  });
});
