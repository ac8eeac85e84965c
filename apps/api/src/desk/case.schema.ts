import { z } from 'zod';
import { printable } from '../../../../kit/text.js';
import { filingStatuses, noticeStatuses } from '../../../../life-events/status.js';
import { pageQuery } from '../paging.js';
import { recipientId } from '../recipients/recipient.schema.js';
import { identityChecks } from '../../../../prisma/stores/accept.store.js';
import { taskSchema } from './task.schema.js';

const instant = z.string().meta({ format: 'date-time' });
const waitingFor = z.enum(['recipient', 'citizen', 'caseworker', 'none']);

export const searchQuery = pageQuery.extend({
  receiptNumber: printable(40).min(1).optional(),
  recipient: recipientId.optional(),
  event: printable(64).min(1).optional(),
  status: z.enum(filingStatuses).optional(),
  day: z.iso.date().optional(),
});

const deskFiling = z.object({
  id: z.string(),
  receiptNumber: z.string(),
  event: z.string(),
  status: z.enum(filingStatuses),
  waitingFor,
  municipality: z.string().nullable(),
  filedAt: instant,
  endedAt: instant.nullable(),
  counter: z
    .object({ office: z.string(), staff: z.string(), check: z.enum(identityChecks) })
    .nullable()
    .meta({ description: 'Filed at a counter, for somebody without a device: where, by whom, how identified' }),
});
export const deskFilingList = z.object({ items: z.array(deskFiling), next: z.string().nullable() });

export const purposes = ['task', 'inquiry', 'audit'] as const;
export const purposeBody = z.strictObject({ purpose: z.enum(purposes) });
export const purposeSchema = z.object({ purpose: z.enum(purposes) });

const timelineEntry = z.object({
  at: instant,
  what: z.enum(['attempt', 'reply', 'decision']),
  delivery: z.string().nullable(),
  n: z.int().nullable(),
  endedAt: instant.nullable(),
  httpStatus: z.int().nullable(),
  /** Of a failed attempt; null when the recipient took it. */
  code: z.string().nullable(),
  /** What became of what came in. */
  verdict: z.string().nullable(),
});

const content = z.object({
  person: z.string().nullable(),
  fields: z.record(z.string(), z.unknown()),
  reference: z.string().nullable(),
  note: z.string().nullable(),
  reasons: z.array(z.object({ code: z.string(), text: z.string() })),
  requests: z.array(
    z.object({ id: z.string(), items: z.array(z.record(z.string(), z.unknown())), dueOn: z.string().nullable() }),
  ),
});

const caseNotice = z.object({
  id: z.string(),
  procedure: z.string(),
  name: z.string(),
  how: z.enum(['online', 'visit']),
  recipient: z.object({ id: z.string(), name: z.string() }).nullable(),
  channel: z.string().nullable(),
  status: z.enum(noticeStatuses),
  code: z.string().nullable(),
  waitingFor,
  why: z.string(),
  next: z.object({ who: waitingFor, what: z.string(), at: instant.nullable() }),
  exits: z.array(z.string()),
  /** Why it does not arrive, in plain words; null while nothing failed. */
  cause: z.string().nullable(),
  nextAttemptAt: instant.nullable(),
  deadlineOn: z.string().nullable(),
  expectedBy: instant.nullable(),
  sentAt: instant.nullable(),
  arrivedAt: instant.nullable(),
  answeredAt: instant.nullable(),
  isOwn: z.boolean(),
  deliveries: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      sequence: z.int(),
      status: z.string(),
      recipient: z.string().nullable(),
      attempts: z.int(),
      nextAttemptAt: instant.nullable(),
    }),
  ),
  timeline: z.array(timelineEntry),
  content: content.nullable(),
});

export const caseSchema = deskFiling.extend({
  nextMoment: instant.nullable(),
  temporalUrl: z.string().nullable(),
  /** What the caller reads it for; content is shown once it is said. */
  purpose: z.string().nullable(),
  notices: z.array(caseNotice),
  tasks: z.array(taskSchema),
});

export type CaseView = z.infer<typeof caseSchema>;
export type CaseNotice = z.infer<typeof caseNotice>;
export type CaseContent = z.infer<typeof content>;
