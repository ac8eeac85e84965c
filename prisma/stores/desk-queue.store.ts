/** Queues of the desk: open tasks by what they are about, the most urgent first. Ids, codes and days only. */
import type { Database } from '../database.js';
import { type OpenTask, taskColumns, taskTables } from './task.store.js';

/** Which open tasks belong to a queue; what is left out does not matter. */
export interface QueueQuery {
  /** `me`: of whoever looks; `nobody`: not taken yet. */
  assignee?: 'me' | 'nobody';
  due?: 'today' | 'before-today';
  codes?: readonly string[];
  /** Of filings that were undone because the event had been reported in error. */
  undone?: true;
}

export interface QueueReader {
  /** null: of all. */
  organisation: string | null;
  subject: string;
  today: string;
}

/** More than this many are not counted one by one. */
export const mostCounted = 5_000;

type Bind = (it: unknown) => string;

function conditionOf(query: QueueQuery, reader: QueueReader, bind: Bind): string {
  const all = [
    query.assignee === 'me' && `t.assignee = ${bind(reader.subject)}`,
    query.assignee === 'nobody' && 't.assignee IS NULL',
    query.due === 'today' && `t.due_on = ${bind(reader.today)}`,
    query.due === 'before-today' && `t.due_on < ${bind(reader.today)}`,
    query.codes && `t.code = ANY(${bind(query.codes)})`,
    query.undone && 'EXISTS (SELECT FROM filing u WHERE u.id = t.filing_id AND u.undone_at IS NOT NULL)',
  ].filter((it) => typeof it === 'string');
  return all.join(' AND ') || 'true';
}

/** Never more than `mostCounted` of the oldest are looked at: a backlog beyond that is said as such. */
export async function countQueues(
  db: Database,
  queries: readonly QueueQuery[],
  reader: QueueReader,
): Promise<{ counts: number[]; isMore: boolean }> {
  const values: unknown[] = [];
  const bind: Bind = (it) => `$${values.push(it)}`;
  const counts = queries.map((query, i) => `count(*) FILTER (WHERE ${conditionOf(query, reader, bind)})::int AS c${i}`);
  const own = reader.organisation === null ? '' : `AND organisation = ${bind(reader.organisation)}`;
  const { rows } = await db.pool.query<Record<string, number>>(
    `SELECT count(*)::int AS seen, ${counts.join(', ')} FROM
      (SELECT filing_id, assignee, due_on, code FROM task WHERE settled_at IS NULL ${own} ORDER BY id LIMIT ${bind(mostCounted + 1)}) t`,
    values,
  );
  const row = rows[0]!;
  return { counts: queries.map((_, i) => row[`c${i}`]!), isMore: row.seen! > mostCounted };
}

const never = "'9999-12-31'";

/** The one that is due first comes first. `after` is the id of the last task of the page before. */
export async function listQueue(
  db: Database,
  query: QueueQuery,
  reader: QueueReader,
  after: string | undefined,
  limit: number,
): Promise<OpenTask[]> {
  const values: unknown[] = [];
  const bind: Bind = (it) => `$${values.push(it)}`;
  const where = ['t.settled_at IS NULL', conditionOf(query, reader, bind)];
  if (reader.organisation !== null) where.push(`t.organisation = ${bind(reader.organisation)}`);
  if (after)
    where.push(
      `(COALESCE(t.due_on, ${never}), t.id) > (SELECT COALESCE(due_on, ${never}), id FROM task WHERE id = ${bind(after)})`,
    );
  const { rows } = await db.pool.query<OpenTask>(
    `SELECT ${taskColumns} ${taskTables} WHERE ${where.join(' AND ')}
      ORDER BY t.due_on, t.id LIMIT ${bind(limit)}`,
    values,
  );
  return rows;
}
