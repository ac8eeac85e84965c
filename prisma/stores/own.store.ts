/** What a recipient sees of its own: its endpoint, its deliveries and their attempts. Ids, codes and instants, no content. */
import { z } from 'zod';
import { type Maintenance, maintenance } from '../../life-events/maintenance.js';
import type { Database } from '../database.js';
import type { Seal } from '../seal.js';
import { type Channel, channel } from './delivery.store.js';

export interface OwnEndpoint {
  id: string;
  name: string;
  kind: string;
  channel: Channel;
  answerWithin: string | null;
  maintenance: Maintenance | null;
  /** Since when its webhook answers 410. */
  goneSince: Date | null;
}

export async function findOwnEndpoint(db: Database, recipientId: string): Promise<OwnEndpoint | null> {
  const found = await db.prisma.recipient.findFirst({
    where: { id: recipientId, removedAt: null },
    select: { id: true, name: true, kind: true, channel: true, answerWithin: true, maintenance: true, goneSince: true },
  });
  if (!found) return null;
  return {
    ...found,
    channel: channel.parse(found.channel),
    maintenance: maintenance.nullable().parse(found.maintenance),
  };
}

/** Changes the URL of a webhook, which counts as being back. False when the recipient has none. */
export async function changeOwnUrl(db: Database, recipientId: string, url: string): Promise<boolean> {
  return db.transaction(async (client) => {
    const { rowCount } = await client.query(
      `UPDATE recipient SET channel = jsonb_build_object('type', 'webhook', 'url', $2::text), gone_since = NULL
       WHERE id = $1 AND removed_at IS NULL AND channel->>'type' = 'webhook'`,
      [recipientId, url],
    );
    if (rowCount) await client.query('UPDATE directory_version SET version = version + 1');
    return Boolean(rowCount);
  });
}

const deliveryRow = z.object({
  id: z.string(),
  filing_id: z.string(),
  notice_id: z.string(),
  procedure: z.string(),
  event: z.string(),
  type: z.string(),
  sequence: z.number(),
  status: z.string(),
  attempts: z.number(),
  first_attempt_at: z.date().nullable(),
  next_attempt_at: z.date().nullable(),
  notice_status: z.string(),
});
export type OwnDelivery = z.infer<typeof deliveryRow>;

const ownColumns = `SELECT d.id, n.filing_id, d.notice_id, n.procedure, f.event, d.type, d.sequence, d.status, d.attempts,
  d.first_attempt_at, d.next_attempt_at`;
const tables = 'notice n JOIN delivery d ON d.notice_id = n.id JOIN filing f ON f.id = n.filing_id';
/** What a recipient was told or is to be told now. What waits for others is not its business yet. */
const own = `${ownColumns}, n.status AS notice_status FROM ${tables}
  WHERE n.recipient_id = $1 AND d.recipient_id IS NULL AND d.status NOT IN ('waiting', 'cancelled')`;
/** What it was told of notices that another has since: for it they are withdrawn. */
const formerly = `${ownColumns}, 'withdrawn' AS notice_status FROM ${tables}
  WHERE d.recipient_id = $1 AND (d.attempts > 0 OR d.status <> 'cancelled')`;

/** Newest filings first. `after` is a delivery of the page before. */
export async function listOwnDeliveries(
  db: Database,
  recipientId: string,
  { after, status, notice }: { after?: string | undefined; status?: string | undefined; notice?: string | undefined },
  limit: number,
): Promise<OwnDelivery[]> {
  const page = `AND ($2::uuid IS NULL OR n.filing_id <= (SELECT filing_id FROM delivery WHERE id = $2))
      AND ($2::uuid IS NULL OR (n.filing_id, d.id) < (SELECT filing_id, id FROM delivery WHERE id = $2))
      AND ($3::text IS NULL OR d.status = $3) AND ($4::uuid IS NULL OR n.id = $4)
      ORDER BY n.filing_id DESC, d.id DESC LIMIT $5`;
  const { rows } = await db.pool.query({
    name: 'own_deliveries',
    text: `SELECT * FROM ((${own} ${page}) UNION ALL (${formerly} ${page})) own ORDER BY filing_id DESC, id DESC LIMIT $5`,
    values: [recipientId, after ?? null, status ?? null, notice ?? null, limit],
  });
  return rows.map((row) => deliveryRow.parse(row));
}

/** One that it may open and ask for again: of what another has since, only the word that it is withdrawn. */
export async function findOwnDelivery(
  db: Database,
  recipientId: string,
  deliveryId: string,
): Promise<OwnDelivery | null> {
  const { rows } = await db.pool.query({
    name: 'own_delivery',
    text: `${own} AND d.id = $2 UNION ALL ${formerly} AND d.id = $2 AND d.type = 'notice.withdrawn'`,
    values: [recipientId, deliveryId],
  });
  return rows[0] ? deliveryRow.parse(rows[0]) : null;
}

export interface OwnAttempt {
  n: number;
  startedAt: Date;
  endedAt: Date | null;
  httpStatus: number | null;
  code: string | null;
}

/** Oldest first, from the one after `after`. */
export async function listAttempts(
  db: Database,
  deliveryId: string,
  after: number,
  limit: number,
): Promise<OwnAttempt[]> {
  return db.prisma.attempt.findMany({
    where: { deliveryId, n: { gt: after } },
    select: { n: true, startedAt: true, endedAt: true, httpStatus: true, code: true },
    orderBy: { n: 'asc' },
    take: limit,
  });
}

/** The bytes of one of its deliveries as they were sent; null before the first attempt. */
export async function findOwnBody(db: Database, seal: Seal, { id, attempts }: OwnDelivery): Promise<Buffer | null> {
  if (attempts === 0) return null;
  const { rows } = await db.pool.query<{ body: Buffer; data_key: Buffer }>({
    name: 'own_body',
    text: 'SELECT d.body, f.data_key FROM delivery d JOIN filing f ON f.id = d.filing_id WHERE d.id = $1',
    values: [id],
  });
  const [row] = rows;
  if (!row) return null;
  return (await seal.openKey(row.data_key)).open({ table: 'delivery', column: 'body', id }, row.body);
}
