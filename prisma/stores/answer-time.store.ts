/** How long recipients took over their latest answers. */
import type { AnswerTimes } from '../../life-events/expected-answer.js';
import type { Database } from '../database.js';

/** So many of the latest answers of each are looked at. */
const latest = 50;

/** Of what was filed online: who comes to a counter decides the day themselves. */
export async function findAnswerTimes(db: Database, recipients: string[]): Promise<Map<string, AnswerTimes>> {
  const { rows } = await db.pool.query<{ id: string; count: number; median: number; p90: number }>({
    name: 'find_answer_times',
    text: `SELECT r.id, count(*)::int AS count,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY n.ms) AS median, percentile_cont(0.9) WITHIN GROUP (ORDER BY n.ms) AS p90
      FROM unnest($1::text[]) r(id) CROSS JOIN LATERAL (
        SELECT (extract(epoch FROM answered_at - sent_at) * 1000)::float8 AS ms FROM (
          SELECT sent_at, answered_at, how FROM notice
          WHERE recipient_id = r.id AND answered_at IS NOT NULL ORDER BY answered_at DESC LIMIT $2) answered
        WHERE sent_at <= answered_at AND how = 'online') n
      GROUP BY r.id`,
    values: [recipients, latest],
  });
  return new Map(rows.map(({ id, count, median, p90 }) => [id, { count, medianMs: median, p90Ms: p90 }]));
}
