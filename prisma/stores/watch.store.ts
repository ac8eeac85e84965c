/** What the watch looks for: whatever nobody would ever move on. Every query is bounded and has an index. */
import { z } from 'zod';
import type { Database } from '../database.js';
import { organisationSql } from './desk-notice.store.js';

/** Filings with something that should have happened before this instant: begun, applied, or looked at. */
export async function findLeftBehind(db: Database, before: Date, limit: number): Promise<string[]> {
  const { rows } = await db.pool.query<{ id: string }>({
    name: 'watch_left_behind',
    text: `SELECT id FROM (
      (SELECT id FROM filing WHERE started_at IS NULL AND filed_at < $1 LIMIT $2)
      UNION (SELECT filing_id FROM arrival WHERE applied_at IS NULL AND received_at < $1 LIMIT $2)
      UNION (SELECT id FROM filing WHERE next_moment < $1 LIMIT $2)) behind ORDER BY id LIMIT $2`,
    values: [before, limit],
  });
  return rows.map(({ id }) => id);
}

/** The next page of open filings that have begun. */
export async function pageOfOpen(db: Database, after: string, limit: number): Promise<string[]> {
  const { rows } = await db.pool.query<{ id: string }>({
    name: 'watch_open',
    text: 'SELECT id FROM filing WHERE ended_at IS NULL AND id > $1 ORDER BY id LIMIT $2',
    values: [after, limit],
  });
  return rows.map(({ id }) => id);
}

const ownerless = z.object({
  filingId: z.string(),
  noticeId: z.string(),
  status: z.string(),
  code: z.string().nullable(),
  organisation: z.string().nullable(),
});
export type Ownerless = z.infer<typeof ownerless>;

/** OFFSET keeps the planner from going through the open notices of all filings for each one. */
const noticesOf = (filing: string): string => `SELECT * FROM notice WHERE filing_id = ${filing}.id OFFSET 0`;

/** An attempt or a first pass is over long before this. */
const graceMinutes = 15;

/**
 * Open notices without an owner: neither on their way, nor with a recipient within its time, a citizen who was told, or a
 * caseworker with a task. One statement sees one moment, so that nothing in between is taken for a finding.
 */
export async function findOwnerless(db: Database, filingIds: string[], today: string): Promise<Ownerless[]> {
  const onItsWay = `EXISTS (SELECT 1 FROM delivery d WHERE d.notice_id = n.id AND d.recipient_id IS NULL
    AND d.status IN ('waiting', 'queued', 'sending', 'late', 'offered'))`;
  const { rows } = await db.pool.query({
    name: 'watch_ownerless',
    text: `SELECT n.filing_id AS "filingId", n.id AS "noticeId", n.status, n.code, ${organisationSql('n')} AS organisation
      FROM filing f CROSS JOIN LATERAL (${noticesOf('f')}) n
      WHERE f.id = ANY($1) AND f.started_at IS NOT NULL AND n.waiting_for <> 'none'
        AND NOT EXISTS (SELECT 1 FROM task t WHERE t.notice_id = n.id AND t.settled_at IS NULL)
        AND NOT COALESCE(CASE n.status
          WHEN 'held' THEN ${onItsWay} AND (n.not_before >= $2 OR n.change IS NOT NULL
            OR EXISTS (SELECT 1 FROM notice b WHERE b.id = ANY(n.after) AND b.waiting_for <> 'none'))
          WHEN 'queued' THEN ${onItsWay}
          WHEN 'retrying' THEN ${onItsWay}
          WHEN 'delivered' THEN n.expected_by > now() - interval '${graceMinutes} min'
          WHEN 'needs-information' THEN EXISTS (SELECT 1 FROM request r WHERE r.notice_id = n.id AND r.settled_at IS NULL)
          ELSE false END, false)
      LIMIT 500`,
    values: [filingIds, today],
  });
  return rows.map((row) => ownerless.parse(row));
}

/** Of these, the open filings that have nothing open left: nothing would end them. */
export async function findEndless(db: Database, filingIds: string[]): Promise<string[]> {
  const { rows } = await db.pool.query<{ id: string }>({
    name: 'watch_endless',
    text: `SELECT f.id FROM filing f WHERE f.id = ANY($1) AND f.started_at IS NOT NULL AND f.ended_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM (${noticesOf('f')}) n WHERE n.waiting_for <> 'none')`,
    values: [filingIds],
  });
  return rows.map(({ id }) => id);
}

/** Raises the flag of filings, so that they are looked at. */
export async function wake(db: Database, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.pool.query({
    name: 'watch_wake',
    text: 'UPDATE filing SET wake_pending = true WHERE id = ANY($1)',
    values: [ids],
  });
  await db.pool.query("SELECT pg_notify('todoke_wake', '')");
}

/** Puts tasks that nobody settled by their day before a supervisor; answers how many. */
export async function escalateTasks(db: Database, today: string): Promise<number> {
  const { rowCount } = await db.pool.query({
    name: 'watch_escalate',
    text: `UPDATE task SET escalated_at = now(), revision = revision + 1 WHERE id IN
      (SELECT id FROM task WHERE settled_at IS NULL AND escalated_at IS NULL AND due_on < $1 LIMIT 500)`,
    values: [today],
  });
  return rowCount ?? 0;
}

/** Settles tasks about notices that have ended and that are owed nothing any more; answers how many. */
export async function settleFinished(
  db: Database,
  after: string,
  limit: number,
): Promise<{ settled: number; last: string | null }> {
  const { rows } = await db.pool.query<{ id: string; settled: boolean }>({
    name: 'watch_finished',
    text: `WITH page AS (SELECT t.id, t.notice_id FROM task t WHERE t.settled_at IS NULL AND t.id > $1 ORDER BY t.id LIMIT $2),
      done AS (UPDATE task t SET settled_at = now(), revision = revision + 1
        FROM page p JOIN notice n ON n.id = p.notice_id
        WHERE t.id = p.id AND n.waiting_for = 'none'
          AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.notice_id = n.id AND d.status = 'exhausted')
        RETURNING t.id)
      SELECT p.id, EXISTS (SELECT 1 FROM done WHERE done.id = p.id) AS settled FROM page p ORDER BY p.id`,
    values: [after, limit],
  });
  return { settled: rows.filter(({ settled }) => settled).length, last: rows.at(-1)?.id ?? null };
}
