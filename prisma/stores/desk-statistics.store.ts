/** How recipients do, side by side: bounded by so many of the newest notices of so many recipients, however large the tables are. */
import type { Database } from '../database.js';
import { firstIdAt } from './recipient-statistics.store.js';

const mostRecipients = 20;
const newestOfEach = 500;
const looked = 5_000;
/** Open notices beyond this are not counted. */
export const mostOpen = 20_000;

export interface RecipientFigures {
  recipient: string;
  told: number;
  answered: number;
  medianSeconds: number | null;
  p95Seconds: number | null;
  attempts: number;
  failed: number;
}

/** Those that owe most first; `organisation` alone when it is given. */
export async function listRecipientFigures(
  db: Database,
  organisation: string | null,
  since: Date,
): Promise<RecipientFigures[]> {
  const ids = organisation === null ? await busiest(db, since) : [organisation];
  const values = [ids, firstIdAt(since)];
  const newest = `WITH n AS (SELECT r.id AS recipient, x.* FROM unnest($1::text[]) AS r (id) CROSS JOIN LATERAL
    (SELECT id, sent_at, answered_at FROM notice WHERE recipient_id = r.id AND filing_id >= $2
     ORDER BY filing_id DESC LIMIT ${newestOfEach}) x)`;
  const [answers, attempts] = await Promise.all([
    db.pool.query<{ recipient: string; told: number; answered: number; median: number | null; p95: number | null }>({
      name: 'figures_answers',
      text: `${newest} SELECT recipient, count(sent_at)::int AS told, count(answered_at)::int AS answered,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - sent_at)) AS median,
        percentile_cont(0.95) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - sent_at)) AS p95
        FROM n GROUP BY recipient`,
      values,
    }),
    db.pool.query<{ recipient: string; attempts: number; failed: number }>({
      name: 'figures_attempts',
      text: `${newest} SELECT n.recipient, count(*)::int AS attempts, count(a.code)::int AS failed FROM n
        JOIN delivery d ON d.notice_id = n.id AND d.recipient_id IS NULL JOIN attempt a ON a.delivery_id = d.id
        WHERE a.ended_at IS NOT NULL GROUP BY n.recipient`,
      values,
    }),
  ]);
  return ids.flatMap((recipient) => {
    const found = answers.rows.find((row) => row.recipient === recipient);
    if (!found) return [];
    const tried = attempts.rows.find((row) => row.recipient === recipient);
    const number = (value: number | null): number | null => (value === null ? null : Number(value));
    return {
      ...{ recipient, told: found.told, answered: found.answered },
      medianSeconds: number(found.median),
      p95Seconds: number(found.p95),
      attempts: tried?.attempts ?? 0,
      failed: tried?.failed ?? 0,
    };
  });
}

async function busiest(db: Database, since: Date): Promise<string[]> {
  const { rows } = await db.pool.query<{ recipient: string }>({
    name: 'busiest_recipients',
    text: `WITH open AS (SELECT recipient_id, count(*) AS owes FROM
        (SELECT recipient_id FROM notice WHERE waiting_for <> 'none' AND recipient_id IS NOT NULL LIMIT ${mostOpen}) o
        GROUP BY recipient_id),
      recent AS (SELECT recipient_id, count(*) AS told FROM
        (SELECT recipient_id FROM notice WHERE filing_id >= $1 AND recipient_id IS NOT NULL
         ORDER BY filing_id DESC LIMIT ${looked}) r GROUP BY recipient_id)
      SELECT recipient_id AS recipient FROM open FULL JOIN recent USING (recipient_id)
      ORDER BY COALESCE(owes, 0) DESC, COALESCE(told, 0) DESC, recipient_id LIMIT ${mostRecipients}`,
    values: [firstIdAt(since)],
  });
  return rows.map(({ recipient }) => recipient);
}

export const ages = ['unsent', 'day', 'three', 'week', 'month', 'older'] as const;
export type Age = (typeof ages)[number];

/** Open notices by how long ago they were sent. */
export async function countBacklogAges(
  db: Database,
  organisation: string | null,
  now: Date,
): Promise<Record<Age, number>> {
  const { rows } = await db.pool.query<{ age: Age; count: number }>({
    name: organisation === null ? 'backlog_ages' : 'own_backlog_ages',
    text: `SELECT CASE WHEN sent_at IS NULL THEN 'unsent' WHEN sent_at > $1::timestamptz - interval '1 day' THEN 'day'
        WHEN sent_at > $1::timestamptz - interval '3 days' THEN 'three' WHEN sent_at > $1::timestamptz - interval '7 days' THEN 'week'
        WHEN sent_at > $1::timestamptz - interval '30 days' THEN 'month' ELSE 'older' END AS age, count(*)::int AS count
      FROM (SELECT sent_at FROM notice WHERE waiting_for <> 'none' AND
        ${organisation === null ? 'recipient_id IS NOT NULL' : 'recipient_id = $2'} LIMIT ${mostOpen}) o GROUP BY 1`,
    values: organisation === null ? [now] : [now, organisation],
  });
  const counts = Object.fromEntries(rows.map(({ age, count }) => [age, count]));
  return Object.fromEntries(ages.map((age) => [age, counts[age] ?? 0])) as Record<Age, number>;
}
