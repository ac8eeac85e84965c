/** What caseworkers have to look at (対応): ids, codes and days; only their notes hold more, and rest sealed. */
import type { Database } from '../database.js';
import type { Seal } from '../seal.js';

export interface OpenTask {
  id: string;
  code: string;
  filing: string;
  receiptNumber: string;
  event: string;
  /** The filing it is put beside, when both may be the same. */
  other: string | null;
  otherReceiptNumber: string | null;
  notice: string | null;
  procedure: string | null;
  status: string | null;
  organisation: string | null;
  assignee: string | null;
  revision: number;
  dueOn: string | null;
  createdAt: Date;
  escalatedAt: Date | null;
  settledAt: Date | null;
}

export const taskStates = ['mine', 'unassigned', 'due-today', 'overdue', 'escalated'] as const;

export interface TaskFilter {
  /** null: of all. */
  organisation: string | null;
  state?: (typeof taskStates)[number] | undefined;
  code?: string | undefined;
  /** Who asks, for `mine`. */
  assignee: string;
  today: string;
}

export const taskColumns = `t.id, t.code, t.filing_id AS filing, f.receipt_number AS "receiptNumber", f.event, t.notice_id AS notice,
  t.other_filing_id AS other, o.receipt_number AS "otherReceiptNumber",
  n.procedure, n.status, t.organisation, t.assignee, t.revision, t.due_on AS "dueOn", t.created_at AS "createdAt",
  t.escalated_at AS "escalatedAt", t.settled_at AS "settledAt"`;
export const taskTables =
  'FROM task t JOIN filing f ON f.id = t.filing_id LEFT JOIN notice n ON n.id = t.notice_id LEFT JOIN filing o ON o.id = t.other_filing_id';

const conditions: Record<(typeof taskStates)[number], (value: (it: unknown) => string, filter: TaskFilter) => string> =
  {
    mine: (value, { assignee }) => `t.assignee = ${value(assignee)}`,
    unassigned: () => 't.assignee IS NULL',
    'due-today': (value, { today }) => `t.due_on = ${value(today)}`,
    overdue: (value, { today }) => `t.due_on < ${value(today)}`,
    escalated: () => 't.escalated_at IS NOT NULL',
  };

/** Open tasks, oldest first. */
export async function listTasks(
  db: Database,
  filter: TaskFilter,
  after: string | undefined,
  limit: number,
): Promise<OpenTask[]> {
  const values: unknown[] = [];
  const value = (it: unknown): string => `$${values.push(it)}`;
  const where = ['t.settled_at IS NULL'];
  if (after) where.push(`t.id > ${value(after)}`);
  if (filter.organisation !== null) where.push(`t.organisation = ${value(filter.organisation)}`);
  if (filter.code) where.push(`t.code = ${value(filter.code)}`);
  if (filter.state) where.push(conditions[filter.state](value, filter));
  const text = `SELECT ${taskColumns} ${taskTables} WHERE ${where.join(' AND ')} ORDER BY t.id LIMIT ${value(limit)}`;
  return (await db.pool.query<OpenTask>(text, values)).rows;
}

export async function findTask(db: Database, id: string): Promise<OpenTask | null> {
  const { rows } = await db.pool.query<OpenTask>({
    name: 'find_task',
    text: `SELECT ${taskColumns} ${taskTables} WHERE t.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** The open and settled tasks of a filing, oldest first. */
export async function listTasksOf(db: Database, filingId: string): Promise<OpenTask[]> {
  const { rows } = await db.pool.query<OpenTask>({
    name: 'tasks_of_filing',
    text: `SELECT ${taskColumns} ${taskTables} WHERE t.filing_id = $1 ORDER BY t.id LIMIT 200`,
    values: [filingId],
  });
  return rows;
}

/** Changes an open task, if it is still as the caller saw it. */
export async function changeTask(
  db: Database,
  seen: { id: string; revision: number },
  change: { assignee: string | null } | { settledBy: string; at: Date },
): Promise<boolean> {
  const [set, values] =
    'assignee' in change
      ? ['assignee = $3', [change.assignee]]
      : ['settled_by = $3, settled_at = $4', [change.settledBy, change.at]];
  const { rowCount } = await db.pool.query(
    `UPDATE task SET ${set}, revision = revision + 1 WHERE id = $1 AND revision = $2 AND settled_at IS NULL`,
    [seen.id, seen.revision, ...values],
  );
  return rowCount === 1;
}

export interface TaskNote {
  id: string;
  author: string;
  text: string;
  at: Date;
}

const notePlace = (id: string): { table: string; column: string; id: string } => ({
  table: 'task_note',
  column: 'content',
  id,
});

export async function addTaskNote(
  db: Database,
  seal: Seal,
  task: { id: string; filing: string },
  note: TaskNote,
): Promise<TaskNote> {
  const { id } = note;
  const filing = await db.prisma.filing.findUniqueOrThrow({ where: { id: task.filing }, select: { dataKey: true } });
  const key = await seal.openKey(filing.dataKey);
  await db.pool.query({
    name: 'add_task_note',
    text: 'INSERT INTO task_note (id, task_id, filing_id, author, content, at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING',
    values: [id, task.id, task.filing, note.author, key.sealJson(notePlace(id), { text: note.text }), note.at],
  });
  return note;
}

/** Oldest first. */
export async function listTaskNotes(
  db: Database,
  seal: Seal,
  taskId: string,
  after: string | undefined,
  limit: number,
): Promise<TaskNote[]> {
  const { rows } = await db.pool.query<{ id: string; author: string; content: Buffer; at: Date; data_key: Buffer }>({
    name: 'list_task_notes',
    text: `SELECT t.id, t.author, t.content, t.at, f.data_key FROM task_note t JOIN filing f ON f.id = t.filing_id
      WHERE t.task_id = $1 AND t.id > $2 ORDER BY t.id LIMIT $3`,
    values: [taskId, after ?? '00000000-0000-0000-0000-000000000000', limit],
  });
  const keys = await seal.openKeys(rows.map((row) => row.data_key));
  return rows.map(({ id, author, at, content }, i) => {
    const { text } = keys[i]!.openJson(notePlace(id), content) as { text: string };
    return { id, author, text, at };
  });
}
