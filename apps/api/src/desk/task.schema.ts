import { z } from 'zod';
import { saying } from '../../../../kit/text.js';
import { type OpenTask, taskStates } from '../../../../prisma/stores/task.store.js';
import { tokenName } from '../identity/actor.js';
import { pageQuery } from '../paging.js';

const instant = z.string().meta({ format: 'date-time' });

export const taskSchema = z.object({
  id: z.string(),
  code: z.string(),
  filing: z.string(),
  receiptNumber: z.string(),
  event: z.string(),
  /** The filing it is put beside, when both may be the same. */
  other: z.string().nullable(),
  otherReceiptNumber: z.string().nullable(),
  notice: z.string().nullable(),
  procedure: z.string().nullable(),
  status: z.string().nullable(),
  organisation: z.string().nullable(),
  assignee: z.string().nullable(),
  revision: z.int(),
  dueOn: z.string().nullable(),
  createdAt: instant,
  escalatedAt: instant.nullable(),
  settledAt: instant.nullable(),
});
export const taskList = z.object({ items: z.array(taskSchema), next: z.string().nullable() });

export const taskQuery = pageQuery.extend({
  state: z.enum(taskStates).optional(),
  code: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
});

/** The revision that the caller saw: whoever comes second is refused. */
const seen = z.int().min(0);
export const takeBody = z.strictObject({ revision: seen });
export const handOverBody = z.strictObject({
  revision: seen,
  to: tokenName(255).nullable().meta({ description: 'Subject of a colleague; null puts it back' }),
});
export const settleBody = z.strictObject({ revision: seen });
/** The filing, one of the two, that is taken back. */
export const duplicateBody = z.strictObject({ revision: seen, withdraw: z.string().max(64) });
export const noteBody = z.strictObject({ text: saying(2_000) });

export const noteSchema = z.object({ id: z.string(), author: z.string(), text: z.string(), at: instant });
export const noteList = z.object({ items: z.array(noteSchema), next: z.string().nullable() });

export type TaskView = z.infer<typeof taskSchema>;

export const presentTask = (task: OpenTask): TaskView => ({
  ...task,
  createdAt: task.createdAt.toISOString(),
  escalatedAt: task.escalatedAt?.toISOString() ?? null,
  settledAt: task.settledAt?.toISOString() ?? null,
});
