/** How a recipient does: how long it takes to answer, how often it could not be reached, and what it still owes. */
import type { Database } from '../database.js';

export interface RecipientStatistics {
  told: number;
  answered: number;
  medianSeconds: number | null;
  p95Seconds: number | null;
  attempts: number;
  failures: { code: string; count: number }[];
  /** Whatever its age. */
  backlog: { status: string; count: number; oldest: Date | null }[];
}

/** Over filings that came in since then. */
export async function findRecipientStatistics(
  db: Database,
  recipientId: string,
  since: Date,
): Promise<RecipientStatistics> {
  const values = [recipientId, firstIdAt(since)];
  const [answers, attempts, backlog] = await Promise.all([
    db.pool.query<{ told: number; answered: number; median: number | null; p95: number | null }>({
      name: 'recipient_answers',
      text: `SELECT count(sent_at)::int AS told, count(answered_at)::int AS answered,
          percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - sent_at)) AS median,
          percentile_cont(0.95) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - sent_at)) AS p95
        FROM notice WHERE recipient_id = $1 AND filing_id >= $2`,
      values,
    }),
    db.pool.query<{ code: string | null; count: number }>({
      name: 'recipient_attempts',
      text: `SELECT a.code, count(*)::int AS count FROM notice n JOIN delivery d ON d.notice_id = n.id
          JOIN attempt a ON a.delivery_id = d.id
        WHERE n.recipient_id = $1 AND n.filing_id >= $2 AND a.ended_at IS NOT NULL
        GROUP BY a.code ORDER BY count DESC, a.code LIMIT 50`,
      values,
    }),
    db.pool.query<{ status: string; count: number; oldest: Date | null }>({
      name: 'recipient_backlog',
      text: `SELECT status, count(*)::int AS count, min(sent_at) AS oldest FROM notice
        WHERE recipient_id = $1 AND waiting_for <> 'none' GROUP BY status ORDER BY status`,
      values: [recipientId],
    }),
  ]);
  const { told, answered, median, p95 } = answers.rows[0]!;
  return {
    told,
    answered,
    medianSeconds: median === null ? null : Number(median),
    p95Seconds: p95 === null ? null : Number(p95),
    attempts: attempts.rows.reduce((sum, { count }) => sum + count, 0),
    failures: attempts.rows.flatMap(({ code, count }) => (code === null ? [] : [{ code, count }])),
    backlog: backlog.rows,
  };
}

/** No id that was made since then (UUIDv7) is smaller. */
export function firstIdAt(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
