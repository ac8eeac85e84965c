import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import type { NewFiling } from './accept.store.js';
import { fetchInbox, placeInInbox } from './inbox.store.js';
import { openStores, quiet, type Stores } from './store.fixture.js';

const office = 'city-011002';

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
}, 30_000);
afterAll(() => stores?.close());

const deliveryOf = ({ deliveries }: NewFiling): string => deliveries[0]!.state.id;

async function placed(): Promise<NewFiling> {
  const filing = await quiet(stores);
  await stores.db.pool.query(`UPDATE delivery SET status = 'offered' WHERE id = $1`, [deliveryOf(filing)]);
  await placeInInbox(stores.db, office, deliveryOf(filing));
  return filing;
}
const fetched = async (): Promise<string[]> =>
  (await fetchInbox(stores.db, stores.seal, office, '0', 10)).map(({ deliveryId }) => deliveryId);
const noted = async (): Promise<string[]> => {
  const { rows } = await stores.db.pool.query<{ filing_id: string }>(
    `SELECT a.filing_id FROM arrival a JOIN inbox i ON i.no::text = a.sender_key
     WHERE a.kind = 'fetched' AND i.fetched_at IS NOT NULL ORDER BY a.filing_id`,
  );
  return rows.map((row) => row.filing_id);
};
const write = (writer: pg.PoolClient, { id }: NewFiling): Promise<unknown> =>
  writer.query('UPDATE filing SET revision = revision + 1 WHERE id = $1', [id]);
/** Whoever reads the statistics within a transaction sees those of its begin. */
async function untilOneWaits(): Promise<void> {
  const text = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
  while ((await stores.db.pool.query(text)).rowCount === 0) await sleep(10);
}

describe('fetching', () => {
  it('is noted of each filing once, also beside one who writes them in another order', async () => {
    const [one, other] = [await placed(), await placed()];
    const writer = await stores.db.pool.connect();
    await writer.query('BEGIN');
    await write(writer, other);

    const fetching = fetched();
    await untilOneWaits();
    await write(writer, one);
    await writer.query('COMMIT');
    writer.release();

    expect(await fetching).toEqual([deliveryOf(one), deliveryOf(other)]);
    expect(await noted()).toEqual([one.id, other.id]);
    expect(await fetched()).toEqual([deliveryOf(one), deliveryOf(other)]);
    expect(await noted()).toHaveLength(2);
  });
});
