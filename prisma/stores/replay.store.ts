/** Sending again what a recipient was sent in a stretch of time: in the background, a little at a time. */
import type pg from 'pg';
import { v7 as newId } from 'uuid';
import type { Database } from '../database.js';
import type { Seal } from '../seal.js';
import { insertArrivals } from './arrival.store.js';
import { firstIdAt } from './recipient-statistics.store.js';

/** A replay ends here; whoever needs more begins another where it ended. */
export const mostResent = 10_000;
const filingsAStep = 100;
/** A filing that lives longer is not looked at any more. */
const oldestFilingMs = 730 * 24 * 60 * 60 * 1000;
const pauseSeconds = 1;

export interface Replay {
  id: string;
  since: Date;
  until: Date;
  resent: number;
  createdAt: Date;
  endedAt: Date | null;
}

const columns = { id: true, since: true, until: true, resent: true, createdAt: true, endedAt: true } as const;

/** Begins one; null while another of this recipient is under way. */
export async function beginReplay(
  db: Database,
  recipientId: string,
  { since, until }: { since: Date; until: Date },
): Promise<Replay | null> {
  const id = newId();
  const { rowCount } = await db.pool.query(
    `INSERT INTO replay (id, recipient_id, since, until, next_at, created_at) VALUES ($1, $2, $3, $4, now(), now())
     ON CONFLICT DO NOTHING`,
    [id, recipientId, since, until],
  );
  return rowCount ? findReplay(db, recipientId, id) : null;
}

export function findReplay(db: Database, recipientId: string, id: string): Promise<Replay | null> {
  return db.prisma.replay.findFirst({ where: { id, recipientId }, select: columns });
}

interface Open {
  id: string;
  recipient_id: string;
  since: Date;
  until: Date;
  after_filing: string | null;
  resent: number;
}

/** Goes one step on with a replay that is due; false when none is. A step that is cut off is made again, and sends nothing twice. */
export async function replaySome(db: Database, seal: Seal): Promise<boolean> {
  return db.transaction(async (client) => {
    const { rows } = await client.query<Open>({
      name: 'replay_claim',
      text: `SELECT id, recipient_id, since, until, after_filing, resent FROM replay
        WHERE ended_at IS NULL AND next_at <= now() ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
    });
    const [replay] = rows;
    if (!replay) return false;
    const { found, last } = await nextDeliveries(client, replay);
    const taken = found.slice(0, mostResent - replay.resent);
    await askFor(db, seal, replay, taken);
    const resent = replay.resent + taken.length;
    await client.query({
      name: 'replay_step',
      text: `UPDATE replay SET after_filing = COALESCE($2, after_filing), resent = $3,
        next_at = now() + make_interval(secs => ${pauseSeconds}), ended_at = CASE WHEN $4 THEN now() END WHERE id = $1`,
      values: [replay.id, last, resent, last === null || resent >= mostResent],
    });
    return true;
  });
}

interface Found {
  id: string;
  notice_id: string;
  filing_id: string;
  data_key: Buffer;
}

/** What was sent in that time of the next filings; `last` is null when there are no more. */
async function nextDeliveries(client: pg.PoolClient, replay: Open): Promise<{ found: Found[]; last: string | null }> {
  const begin = replay.after_filing ?? firstIdAt(new Date(replay.since.getTime() - oldestFilingMs));
  const filings = await client.query<{ filing_id: string }>({
    name: 'replay_filings',
    text: `SELECT DISTINCT filing_id FROM notice WHERE recipient_id = $1 AND filing_id > $2 ORDER BY filing_id LIMIT $3`,
    values: [replay.recipient_id, begin, filingsAStep],
  });
  const ids = filings.rows.map((row) => row.filing_id);
  if (ids.length === 0) return { found: [], last: null };
  const { rows } = await client.query<Found>({
    name: 'replay_deliveries',
    text: `SELECT d.id, d.notice_id, d.filing_id, f.data_key FROM delivery d
        JOIN notice n ON n.id = d.notice_id JOIN filing f ON f.id = d.filing_id
      WHERE d.filing_id = ANY($1) AND n.recipient_id = $2 AND d.recipient_id IS NULL
        AND d.status IN ('late', 'exhausted', 'offered', 'handed-over')
        AND EXISTS (SELECT 1 FROM attempt a WHERE a.delivery_id = d.id AND a.started_at BETWEEN $3 AND $4)
      ORDER BY d.filing_id, d.id`,
    values: [ids, replay.recipient_id, replay.since, replay.until],
  });
  return { found: rows, last: ids.at(-1)! };
}

/** As if each had been asked for by itself, and before the step is: asked for again it counts once. */
async function askFor(db: Database, seal: Seal, replay: Open, deliveries: Found[]): Promise<void> {
  if (deliveries.length === 0) return;
  const keys = await seal.openKeys(deliveries.map((one) => one.data_key));
  const by = { role: 'recipient', organisation: replay.recipient_id };
  const at = new Date();
  const rows = deliveries.map((one, i) => {
    const id = newId();
    const content = { decision: { act: 'resend', deliveryId: one.id }, by };
    return {
      id,
      filing_id: one.filing_id,
      notice_id: one.notice_id,
      kind: 'decision',
      sender: `replay:${replay.id}`,
      sender_key: one.id,
      content: keys[i]!.sealJson({ table: 'arrival', column: 'content', id }, content),
      received_at: at,
    };
  });
  await insertArrivals(db, rows);
}
