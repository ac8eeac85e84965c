/** Who works at a desk: nobody lists them, so they are those who have tasks now, or had some lately. */
import type { Database } from '../database.js';

const openLookedAt = 5_000;
const settledLookedAt = 500;
const mostColleagues = 30;

export interface Colleague {
  subject: string;
  /** How many open tasks they have. */
  open: number;
}

/** By name; those who worked last, when they are too many. */
export async function findColleagues(db: Database, organisation: string | null, since: Date): Promise<Colleague[]> {
  const own = organisation === null ? 'organisation IS NULL' : 'organisation = $2';
  const { rows } = await db.pool.query<Colleague>({
    name: organisation === null ? 'colleagues_of_nobody' : 'colleagues',
    text: `SELECT subject, sum(open)::int AS open FROM (
        SELECT assignee AS subject, 1 AS open, 'infinity'::timestamptz AS at FROM
          (SELECT assignee FROM task WHERE settled_at IS NULL AND ${own} ORDER BY id DESC LIMIT ${openLookedAt}) o
        UNION ALL SELECT unnest(ARRAY[assignee, settled_by]), 0, settled_at FROM
          (SELECT assignee, settled_by, settled_at FROM task
           WHERE settled_at > $1 AND (assignee IS NOT NULL OR settled_by IS NOT NULL) AND ${own}
           ORDER BY settled_at DESC LIMIT ${settledLookedAt}) s) worked
      WHERE subject IS NOT NULL GROUP BY subject ORDER BY max(at) DESC, subject LIMIT ${mostColleagues}`,
    values: organisation === null ? [since] : [since, organisation],
  });
  return rows.sort((a, b) => a.subject.localeCompare(b.subject, 'ja'));
}
