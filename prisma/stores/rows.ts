/** How filings, notices and deliveries lie in their tables. Rows are parsed with zod: they may be of another version. */
import { z } from 'zod';
import { type DeliveryState, type NoticeState, otherChannels } from '../../life-events/filing-state.js';
import { type PendingChange, withdrawalReasons } from '../../life-events/changes.js';
import { filingStatuses, noticeStatuses } from '../../life-events/status.js';
import type { Row } from '../bulk.js';
import type { EvidenceRow } from '../evidence.js';

export const noticeColumns = {
  id: 'uuid',
  filing_id: 'uuid',
  planned_id: 'text',
  procedure: 'text',
  how: 'text',
  recipient_id: 'text',
  channel: 'text',
  municipality: 'text',
  after: 'uuid[]',
  not_before: 'text',
  deadline_type: 'text',
  deadline_on: 'text',
  answer_within: 'text',
  status: 'text',
  code: 'text',
  waiting_for: 'text',
  expected_by: 'timestamptz',
  clock_left: 'text',
  recipient_reminded_at: 'timestamptz',
  reminded_at: 'timestamptz',
  closed_until: 'timestamptz',
  warned_at: 'timestamptz',
  sent_at: 'timestamptz',
  arrived_at: 'timestamptz',
  answered_at: 'timestamptz',
  citizen_done_at: 'timestamptz',
  change: 'jsonb',
};

export const deliveryColumns = {
  id: 'uuid',
  filing_id: 'uuid',
  notice_id: 'uuid',
  type: 'text',
  sequence: 'int',
  status: 'text',
  attempts: 'int',
  failures: 'int',
  slow_failures: 'int',
  lease_until: 'timestamptz',
  next_attempt_at: 'timestamptz',
  first_attempt_at: 'timestamptz',
  answered: 'bool',
  recipient_id: 'text',
  reminds_of: 'uuid',
};

/** What is read of a delivery: all but its body. */
export const deliveryFields = Object.keys(deliveryColumns).join(', ');

export const evidenceColumns = {
  filing_id: 'uuid',
  no: 'int',
  at: 'timestamptz',
  event: 'text',
  content: 'bytea',
  digest: 'bytea',
  hash: 'bytea',
};

export const accessColumns = {
  id: 'uuid',
  person: 'bytea',
  filing_id: 'uuid',
  at: 'timestamptz',
  role: 'text',
  actor: 'text',
  what: 'text',
};

const instant = z.date();
const change = z.object({
  kind: z.enum(['amendment', 'withdrawal', 'undo']),
  reason: z.enum(withdrawalReasons).nullable(),
  before: z.object({ status: z.enum(noticeStatuses), code: z.string().nullable() }),
}) satisfies z.ZodType<PendingChange>;
const noticeRow = z
  .object({
    id: z.string(),
    planned_id: z.string(),
    procedure: z.string(),
    how: z.enum(['online', 'visit']),
    recipient_id: z.string().nullable(),
    channel: z.enum(otherChannels).nullable(),
    municipality: z.string().nullable(),
    status: z.enum(noticeStatuses),
    code: z.string().nullable(),
    waiting_for: z.enum(['recipient', 'citizen', 'caseworker', 'none']),
    after: z.array(z.string()),
    not_before: z.string().nullable(),
    deadline_type: z.enum(['STATUTORY', 'BENEFIT_CLIFF', 'EXPIRY', 'WINDOW', 'LEAD_TIME', 'PROMPT', 'NONE']).nullable(),
    deadline_on: z.string().nullable(),
    answer_within: z.string(),
    expected_by: instant.nullable(),
    clock_left: z.string().nullable(),
    recipient_reminded_at: instant.nullable(),
    reminded_at: instant.nullable(),
    closed_until: instant.nullable(),
    warned_at: instant.nullable(),
    sent_at: instant.nullable(),
    arrived_at: instant.nullable(),
    answered_at: instant.nullable(),
    citizen_done_at: instant.nullable(),
    change: change.nullable(),
  })
  .transform((r): NoticeState => ({
    id: r.id,
    plannedId: r.planned_id,
    procedure: r.procedure,
    how: r.how,
    recipientId: r.recipient_id,
    channel: r.channel,
    municipality: r.municipality,
    status: r.status,
    code: r.code,
    waitingFor: r.waiting_for,
    after: r.after,
    notBefore: r.not_before,
    deadline: r.deadline_type && r.deadline_on ? { type: r.deadline_type, effective: r.deadline_on } : null,
    answerWithin: r.answer_within,
    expectedBy: r.expected_by,
    clockLeft: r.clock_left,
    recipientRemindedAt: r.recipient_reminded_at,
    remindedAt: r.reminded_at,
    closedUntil: r.closed_until,
    warnedAt: r.warned_at,
    sentAt: r.sent_at,
    arrivedAt: r.arrived_at,
    answeredAt: r.answered_at,
    citizenDoneAt: r.citizen_done_at,
    change: r.change,
    deliveries: [],
  }));

const deliveryRow = z
  .object({
    id: z.string(),
    type: z.enum(['notice.created', 'notice.amended', 'notice.withdrawn', 'information.answered']),
    sequence: z.number(),
    status: z.enum(['waiting', 'queued', 'sending', 'late', 'offered', 'handed-over', 'exhausted', 'cancelled']),
    attempts: z.number(),
    failures: z.number(),
    slow_failures: z.number(),
    lease_until: instant.nullable(),
    next_attempt_at: instant.nullable(),
    first_attempt_at: instant.nullable(),
    answered: z.boolean(),
    recipient_id: z.string().nullable(),
    reminds_of: z.string().nullable(),
  })
  .transform((r): DeliveryState => ({
    id: r.id,
    type: r.type,
    sequence: r.sequence,
    status: r.status,
    attempts: r.attempts,
    failures: r.failures,
    slowFailures: r.slow_failures,
    leaseUntil: r.lease_until,
    nextAttemptAt: r.next_attempt_at,
    firstAttemptAt: r.first_attempt_at,
    answered: r.answered,
    recipientId: r.recipient_id,
    remindsOf: r.reminds_of,
  }));

export const filingStatus = z.enum(filingStatuses);
export const parseNotice = (row: unknown): NoticeState => noticeRow.parse(row);
export const parseDelivery = (row: unknown): DeliveryState => deliveryRow.parse(row);

export const toNoticeRow = (filingId: string, n: NoticeState): Row => ({
  id: n.id,
  filing_id: filingId,
  planned_id: n.plannedId,
  procedure: n.procedure,
  how: n.how,
  recipient_id: n.recipientId,
  channel: n.channel,
  municipality: n.municipality,
  after: n.after,
  not_before: n.notBefore,
  deadline_type: n.deadline?.type ?? null,
  deadline_on: n.deadline?.effective ?? null,
  answer_within: n.answerWithin,
  status: n.status,
  code: n.code,
  waiting_for: n.waitingFor,
  expected_by: n.expectedBy,
  clock_left: n.clockLeft ?? null,
  recipient_reminded_at: n.recipientRemindedAt ?? null,
  reminded_at: n.remindedAt ?? null,
  closed_until: n.closedUntil ?? null,
  warned_at: n.warnedAt,
  sent_at: n.sentAt,
  arrived_at: n.arrivedAt,
  answered_at: n.answeredAt,
  citizen_done_at: n.citizenDoneAt,
  change: n.change ? JSON.stringify(n.change) : null,
});

export const toDeliveryRow = (filingId: string, noticeId: string, d: DeliveryState): Row => ({
  id: d.id,
  filing_id: filingId,
  notice_id: noticeId,
  type: d.type,
  sequence: d.sequence,
  status: d.status,
  attempts: d.attempts,
  failures: d.failures,
  slow_failures: d.slowFailures,
  lease_until: d.leaseUntil,
  next_attempt_at: d.nextAttemptAt,
  first_attempt_at: d.firstAttemptAt,
  answered: d.answered,
  recipient_id: d.recipientId,
  reminds_of: d.remindsOf ?? null,
});

export const toEvidenceRow = (e: EvidenceRow): Row => ({
  filing_id: e.filingId,
  no: e.no,
  at: e.at,
  event: e.event,
  content: e.content,
  digest: e.digest,
  hash: e.hash,
});
