/** Outages that were declared for recipients: one at a time each, kept as a record. */
import { v7 as newId } from 'uuid';
import type { Database } from '../database.js';

export interface Outage {
  id: string;
  recipient: string;
  reason: string;
  holds: boolean;
  from: Date;
  until: Date;
  declaredBy: string;
  declaredAt: Date;
  endedAt: Date | null;
}

const columns = `id, recipient_id AS recipient, reason, holds, starts_at AS "from", ends_at AS until, declared_by AS "declaredBy",
  declared_at AS "declaredAt", ended_at AS "endedAt"`;

/** Null when the recipient has another that has not ended. A repeat of the key answers the first. */
export async function recordOutage(
  db: Database,
  outage: Omit<Outage, 'id' | 'endedAt'> & { key: string },
): Promise<Outage | null> {
  const { recipient, reason, holds, from, until, declaredBy, declaredAt, key } = outage;
  await db.pool.query({
    name: 'lapse_outage',
    text: 'UPDATE outage SET ended_at = ends_at WHERE recipient_id = $1 AND ended_at IS NULL AND ends_at < $2',
    values: [recipient, declaredAt],
  });
  await db.pool.query({
    name: 'record_outage',
    text: `INSERT INTO outage (id, recipient_id, reason, holds, starts_at, ends_at, declared_by, declared_at, key)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
    values: [newId(), recipient, reason, holds, from, until, declaredBy, declaredAt, key],
  });
  const { rows } = await db.pool.query<Outage>({
    name: 'outage_by_key',
    text: `SELECT ${columns} FROM outage WHERE declared_by = $1 AND key = $2`,
    values: [declaredBy, key],
  });
  return rows[0] ?? null;
}

export async function findOutage(db: Database, id: string): Promise<Outage | null> {
  const { rows } = await db.pool.query<Outage>({
    name: 'find_outage',
    text: `SELECT ${columns} FROM outage WHERE id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

export async function endOutage(db: Database, id: string, at: Date): Promise<boolean> {
  const { rowCount } = await db.pool.query({
    name: 'end_outage',
    text: 'UPDATE outage SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL',
    values: [id, at],
  });
  return rowCount === 1;
}

/** Newest first. */
export async function listOutages(
  db: Database,
  recipient: string | null,
  after: string | undefined,
  limit: number,
): Promise<Outage[]> {
  const { rows } = await db.pool.query<Outage>({
    name: 'list_outages',
    text: `SELECT ${columns} FROM outage WHERE id < $1 AND ($2::text IS NULL OR recipient_id = $2) ORDER BY id DESC LIMIT $3`,
    values: [after ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', recipient, limit],
  });
  return rows;
}

export const outageSender = (outageId: string): string => `outage:${outageId}`;

/** Outages under way, each with filings that wait for its recipient and have not heard of it. */
export async function findUntold(
  db: Database,
  now: Date,
  limit: number,
): Promise<{ outage: Outage; filingIds: string[] }[]> {
  const { rows: outages } = await db.pool.query<Outage>({
    name: 'open_outages',
    text: `SELECT ${columns} FROM outage WHERE ended_at IS NULL AND ends_at > $1 ORDER BY ends_at LIMIT 100`,
    values: [now],
  });
  const untold = [];
  for (const outage of outages) {
    const { rows } = await db.pool.query<{ id: string }>({
      name: 'untold_filings',
      text: `SELECT DISTINCT n.filing_id AS id FROM notice n WHERE n.recipient_id = $1 AND n.waiting_for <> 'none'
        AND n.status IN ('queued', 'retrying', 'delivered', 'escalated') AND NOT EXISTS (SELECT 1 FROM arrival a
          WHERE a.sender = $2 AND a.sender_key = n.filing_id::text) LIMIT $3`,
      values: [outage.recipient, outageSender(outage.id), limit],
    });
    if (rows.length > 0) untold.push({ outage, filingIds: rows.map(({ id }) => id) });
  }
  return untold;
}
