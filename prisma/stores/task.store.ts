/** What caseworkers have to look at (対応): no personal data, only ids, codes and days. */
import type { Database } from '../database.js';

export interface OpenTask {
  id: string;
  code: string;
  filing: string;
  receiptNumber: string;
  event: string;
  notice: string;
  procedure: string;
  organisation: string | null;
  dueOn: string | null;
  createdAt: Date;
}

/** Open tasks of an organisation (of all when null), oldest first. */
export async function listTasks(
  db: Database,
  organisation: string | null,
  after: string | undefined,
  limit: number,
): Promise<OpenTask[]> {
  const { rows } = await db.pool.query<OpenTask>({
    name: organisation === null ? 'all_tasks' : 'list_tasks',
    text: `SELECT t.id, t.code, t.filing_id AS filing, f.receipt_number AS "receiptNumber", f.event, t.notice_id AS notice,
        n.procedure, t.organisation, t.due_on AS "dueOn", t.created_at AS "createdAt"
      FROM task t JOIN filing f ON f.id = t.filing_id JOIN notice n ON n.id = t.notice_id
      WHERE t.settled_at IS NULL AND t.id > $1 ${organisation === null ? '' : 'AND t.organisation = $3'} ORDER BY t.id LIMIT $2`,
    values: [after ?? '00000000-0000-0000-0000-000000000000', limit, ...(organisation === null ? [] : [organisation])],
  });
  return rows;
}
