/** Filings that may be the same: one event, one person, days that lie close together. */
import type { Database } from '../database.js';

export const concernedColumns = { person: 'bytea', event: 'text', filing_id: 'uuid', event_day: 'text' };

export interface Duplicate {
  /** The later one. */
  filingId: string;
  otherFilingId: string;
}

/** Filings not compared yet, oldest first. */
export async function findUncompared(db: Database, limit: number): Promise<string[]> {
  const { rows } = await db.pool.query<{ id: string }>({
    name: 'find_uncompared',
    text: `SELECT DISTINCT filing_id AS id FROM
      (SELECT filing_id FROM concerned WHERE compared_at IS NULL ORDER BY filing_id LIMIT $1) fresh`,
    values: [limit],
  });
  return rows.map(({ id }) => id);
}

/** Each of these filings with the newest other one for the same event of the same person; withdrawn ones are nobody's twin. */
export async function findDuplicates(db: Database, filingIds: string[], windowDays: number): Promise<Duplicate[]> {
  const { rows } = await db.pool.query<Duplicate>({
    name: 'find_duplicates',
    text: `SELECT DISTINCT GREATEST(c.filing_id, o.filing_id) AS "filingId", LEAST(c.filing_id, o.filing_id) AS "otherFilingId"
      FROM concerned c JOIN filing f ON f.id = c.filing_id AND f.status <> 'withdrawn'
      CROSS JOIN LATERAL (SELECT x.filing_id FROM concerned x JOIN filing g ON g.id = x.filing_id AND g.status <> 'withdrawn'
        WHERE x.person = c.person AND x.event = c.event AND x.filing_id <> c.filing_id
          AND abs(x.event_day::date - c.event_day::date) <= $2
        ORDER BY x.filing_id DESC LIMIT 1) o
      WHERE c.filing_id = ANY($1)`,
    values: [filingIds, windowDays],
  });
  return rows;
}

export async function markCompared(db: Database, filingIds: string[]): Promise<void> {
  await db.pool.query({
    name: 'mark_compared',
    text: 'UPDATE concerned SET compared_at = now() WHERE filing_id = ANY($1) AND compared_at IS NULL',
    values: [filingIds],
  });
}
