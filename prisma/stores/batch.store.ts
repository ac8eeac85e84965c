/** One act on many notices: proposed by one, approved by another, worked off in sets. What became of each is read from its arrival. */
import { v7 as newId } from 'uuid';
import type { Database } from '../database.js';

export const batchActs = ['resend-given-up', 'resend-late', 'resend-unanswered'] as const;
export type BatchAct = (typeof batchActs)[number];
export type BatchStatus = 'proposed' | 'running' | 'done' | 'rejected';

export interface Batch {
  id: string;
  act: BatchAct;
  recipient: string;
  organisation: string | null;
  status: BatchStatus;
  createdBy: string;
  createdAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  endedAt: Date | null;
}

const columns = `b.id, b.act, b.recipient_id AS recipient, b.organisation, b.status, b.created_by AS "createdBy",
  b.created_at AS "createdAt", b.decided_by AS "decidedBy", b.decided_at AS "decidedAt", b.ended_at AS "endedAt"`;

const concerned: Record<BatchAct, string> = {
  'resend-given-up': `n.status = 'escalated' AND n.code = 'delivery-failed'`,
  'resend-late': `n.status = 'retrying'`,
  'resend-unanswered': `n.status = 'escalated' AND n.code = 'no-answer'`,
};
const most = 10_000;

/** Writes down which notices it is about, so that what is approved is what was shown. A repeat of the key answers the first. */
export async function proposeBatch(
  db: Database,
  batch: Pick<Batch, 'act' | 'recipient' | 'organisation' | 'createdBy' | 'createdAt'> & { key: string },
): Promise<Batch> {
  return db.transaction(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO desk_batch (id, act, recipient_id, organisation, status, created_by, created_at, key)
       VALUES ($1, $2, $3, $4, 'proposed', $5, $6, $7) ON CONFLICT (created_by, key) DO NOTHING RETURNING id`,
      [newId(), batch.act, batch.recipient, batch.organisation, batch.createdBy, batch.createdAt, batch.key],
    );
    if (rows[0])
      await client.query(
        `INSERT INTO desk_batch_item (batch_id, notice_id, filing_id, result)
         SELECT $1, n.id, n.filing_id, 'pending' FROM notice n
         WHERE n.recipient_id = $2 AND n.waiting_for <> 'none' AND ${concerned[batch.act]} LIMIT ${most}`,
        [rows[0].id, batch.recipient],
      );
    const found = await client.query<Batch>(
      `SELECT ${columns} FROM desk_batch b WHERE b.created_by = $1 AND b.key = $2`,
      [batch.createdBy, batch.key],
    );
    return found.rows[0]!;
  });
}

export async function findBatch(db: Database, id: string): Promise<Batch | null> {
  const { rows } = await db.pool.query<Batch>({
    name: 'find_batch',
    text: `SELECT ${columns} FROM desk_batch b WHERE b.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** Newest first. */
export async function listBatches(
  db: Database,
  organisation: string | null,
  after: string | undefined,
  limit: number,
): Promise<Batch[]> {
  const { rows } = await db.pool.query<Batch>({
    name: 'list_batches',
    text: `SELECT ${columns} FROM desk_batch b WHERE b.id < $1 AND ($2::text IS NULL OR b.recipient_id = $2)
      ORDER BY b.id DESC LIMIT $3`,
    values: [after ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', organisation, limit],
  });
  return rows;
}

/** Approves or rejects what is still only proposed; false when somebody decided before. */
export async function decideBatch(
  db: Database,
  id: string,
  status: 'running' | 'rejected',
  by: { subject: string; at: Date },
): Promise<boolean> {
  const { rowCount } = await db.pool.query(
    `UPDATE desk_batch SET status = $2, decided_by = $3, decided_at = $4 WHERE id = $1 AND status = 'proposed'`,
    [id, status, by.subject, by.at],
  );
  return rowCount === 1;
}

export const batchSender = (batchId: string): string => `batch:${batchId}`;

export interface BatchItem {
  id: string;
  filing: string;
  receiptNumber: string;
  event: string;
  procedure: string;
  /** pending: not handed to its filing yet. handed-over: the filing has not decided yet. Then what it decided. */
  result: 'pending' | 'handed-over' | 'applied' | 'stale';
}

const result = `CASE WHEN i.result = 'pending' THEN 'pending' ELSE COALESCE(a.verdict, 'handed-over') END`;
const items = `FROM desk_batch_item i LEFT JOIN arrival a ON a.sender = 'batch:' || i.batch_id AND a.sender_key = i.notice_id::text
  WHERE i.batch_id = $1`;

const withNotice = items.replace(
  'WHERE',
  'JOIN notice n ON n.id = i.notice_id JOIN filing f ON f.id = i.filing_id WHERE',
);

export async function listBatchItems(
  db: Database,
  batchId: string,
  after: string | undefined,
  limit: number,
): Promise<BatchItem[]> {
  const { rows } = await db.pool.query<BatchItem>({
    name: 'batch_items',
    text: `SELECT i.notice_id AS id, i.filing_id AS filing, f.receipt_number AS "receiptNumber", n.procedure, f.event,
        ${result} AS result ${withNotice} AND i.notice_id > $2
      ORDER BY i.notice_id LIMIT $3`,
    values: [batchId, after ?? '00000000-0000-0000-0000-000000000000', limit],
  });
  return rows;
}

export async function countBatchItems(db: Database, batchId: string): Promise<Record<string, number>> {
  const { rows } = await db.pool.query<{ result: string; count: number }>({
    name: 'count_batch_items',
    text: `SELECT ${result} AS result, count(*)::int AS count ${items} GROUP BY 1`,
    values: [batchId],
  });
  return Object.fromEntries(rows.map(({ result: name, count }) => [name, count]));
}

export interface PendingItem {
  batchId: string;
  noticeId: string;
  filingId: string;
  organisation: string | null;
}

/** Items of running batches that were not handed to their filings yet. */
export async function findPendingItems(db: Database, limit: number): Promise<PendingItem[]> {
  const { rows } = await db.pool.query<PendingItem>({
    name: 'pending_batch_items',
    text: `SELECT i.batch_id AS "batchId", i.notice_id AS "noticeId", i.filing_id AS "filingId", b.organisation
      FROM desk_batch b JOIN desk_batch_item i ON i.batch_id = b.id AND i.result = 'pending'
      WHERE b.status = 'running' ORDER BY i.batch_id, i.notice_id LIMIT $1`,
    values: [limit],
  });
  return rows;
}

/** Marks items as handed over, and ends the batches that have none left. */
export async function markHandedOver(db: Database, done: PendingItem[], at: Date): Promise<void> {
  await db.pool.query({
    name: 'mark_batch_items',
    text: `UPDATE desk_batch_item i SET result = 'handed-over' FROM unnest($1::uuid[], $2::uuid[]) AS v(batch_id, notice_id)
      WHERE i.batch_id = v.batch_id AND i.notice_id = v.notice_id`,
    values: [done.map(({ batchId }) => batchId), done.map(({ noticeId }) => noticeId)],
  });
  await endBatches(db, at);
}

export async function endBatches(db: Database, at: Date): Promise<void> {
  await db.pool.query({
    name: 'end_batches',
    text: `UPDATE desk_batch b SET status = 'done', ended_at = $1 WHERE b.status = 'running'
      AND NOT EXISTS (SELECT 1 FROM desk_batch_item i WHERE i.batch_id = b.id AND i.result = 'pending')`,
    values: [at],
  });
}
