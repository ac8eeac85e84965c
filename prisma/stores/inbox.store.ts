/** What lies ready for recipients who fetch their deliveries themselves: placed, fetched, acknowledged by replying. */
import { v7 as newId } from 'uuid';
import type { Database } from '../database.js';
import type { DataKey, Seal } from '../seal.js';
import { insertArrivals } from './arrival.store.js';

/** A delivery as its recipient fetches it. */
export interface Fetched {
  no: string;
  deliveryId: string;
  placedAt: Date;
  /** The exact bytes. */
  body: Buffer;
}

/**
 * Places a delivery. One recipient's are placed one after another, so that a number never becomes visible after a greater one.
 * A repeat changes nothing, unless it was fetched before: then it is offered anew.
 */
export async function placeInInbox(db: Database, recipientId: string, deliveryId: string): Promise<void> {
  await db.transaction(async (client) => {
    await client.query({
      name: 'inbox_lock',
      text: 'SELECT 1 FROM recipient WHERE id = $1 FOR NO KEY UPDATE',
      values: [recipientId],
    });
    await client.query({
      name: 'inbox_place',
      text: `INSERT INTO inbox (recipient_id, delivery_id, placed_at) VALUES ($1, $2, now())
        ON CONFLICT (delivery_id) DO UPDATE SET recipient_id = EXCLUDED.recipient_id, no = EXCLUDED.no,
          placed_at = EXCLUDED.placed_at, fetched_at = NULL, acknowledged_at = NULL
        WHERE inbox.fetched_at IS NOT NULL OR inbox.recipient_id <> EXCLUDED.recipient_id`,
      values: [recipientId, deliveryId],
    });
    await client.query("SELECT pg_notify('todoke_inbox', $1)", [recipientId]);
  });
}

interface InboxRow {
  no: string;
  placed_at: Date;
  fetched_at: Date | null;
  id: string;
  filing_id: string;
  body: Buffer;
  data_key: Buffer;
}

/** What is not acknowledged yet, in the order in which it was placed. What is fetched for the first time is noted, and its filing told. */
export async function fetchInbox(
  db: Database,
  seal: Seal,
  recipientId: string,
  after: string,
  limit: number,
): Promise<Fetched[]> {
  const { rows } = await db.pool.query<InboxRow>({
    name: 'inbox_fetch',
    text: `SELECT i.no, i.placed_at, i.fetched_at, d.id, d.filing_id, d.body, f.data_key
      FROM inbox i JOIN delivery d ON d.id = i.delivery_id JOIN filing f ON f.id = d.filing_id
      WHERE i.recipient_id = $1 AND i.no > $2 AND i.acknowledged_at IS NULL
        AND d.status IN ('sending', 'late', 'offered', 'handed-over')
      ORDER BY i.no LIMIT $3`,
    values: [recipientId, after, limit],
  });
  const keys = await seal.openKeys(rows.map((row) => row.data_key));
  const fresh = rows.flatMap((row, i) => (row.fetched_at === null ? [{ row, key: keys[i]! }] : []));
  if (fresh.length > 0) await noteFetched(db, recipientId, fresh);
  return rows.map(({ no, id, placed_at, body }, i) => ({
    no,
    deliveryId: id,
    placedAt: placed_at,
    body: keys[i]!.open({ table: 'delivery', column: 'body', id }, body),
  }));
}

async function noteFetched(db: Database, recipientId: string, fresh: { row: InboxRow; key: DataKey }[]): Promise<void> {
  const at = new Date();
  const arrivals = fresh.map(({ row, key }) => {
    const id = newId();
    const content = key.sealJson({ table: 'arrival', column: 'content', id }, { deliveryId: row.id });
    const sender = `inbox:${recipientId}`;
    return { id, filing_id: row.filing_id, kind: 'fetched', sender, sender_key: row.no, content, received_at: at };
  });
  await insertArrivals(db, arrivals);
  // Last: cut off before this, the next fetch notes the same again, which counts once.
  await db.pool.query({
    name: 'inbox_fetched',
    text: `UPDATE inbox SET fetched_at = $2 WHERE delivery_id IN (
      SELECT delivery_id FROM inbox WHERE recipient_id = $3 AND no = ANY($1) AND fetched_at IS NULL FOR NO KEY UPDATE SKIP LOCKED)`,
    values: [fresh.map(({ row }) => row.no), at, recipientId],
  });
}
