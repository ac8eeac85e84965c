import { z } from 'zod';
import { itemTypes } from '../../../../life-events/request-items.js';
import { filingStatuses, noticeStatuses } from '../../../../life-events/status.js';
import { tokenName } from '../identity/actor.js';
import { deadlineSchema } from '../life-events/plan.schema.js';

const instant = z.string().meta({ format: 'date-time' }).nullable();

const itemSchema = z.object({
  id: z.string(),
  type: z.enum(itemTypes),
  label: z.string(),
  reason: z.string(),
  pointer: z.string().nullable(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })).nullable(),
  correctable: z.boolean().describe('It is about an answer of the filing, which `correct: true` would change'),
});
const requestSchema = z.object({
  id: z.string(),
  items: z.array(itemSchema),
  dueOn: z.string(),
  askedAt: z.string(),
});
const questionSchema = requestSchema.extend({
  askedBy: z.array(
    z.object({
      notice: z.string(),
      procedure: z.string(),
      recipient: z.object({ id: z.string(), name: z.string() }).nullable(),
    }),
  ),
  ifUnanswered: z.string().describe('What happens when the due day passes without an answer'),
});

export const noticeSchema = z.object({
  id: z.string(),
  plannedId: z.string(),
  procedure: z.string(),
  name: z.string(),
  kind: z.string(),
  how: z.enum(['online', 'visit']),
  person: z.string().nullable(),
  recipient: z.object({ id: z.string(), name: z.string() }).nullable(),
  status: z.enum(noticeStatuses),
  code: z.string().nullable(),
  /** A change that the recipient is being told and has not answered. */
  change: z.enum(['amendment', 'withdrawal', 'undo']).nullable(),
  waitingFor: z.enum(['recipient', 'citizen', 'caseworker', 'none']),
  why: z.string(),
  next: z.object({
    who: z.enum(['recipient', 'citizen', 'caseworker', 'none']),
    what: z.string(),
    at: instant,
  }),
  exits: z.array(z.string()),
  after: z.array(z.string()),
  deadline: deadlineSchema.nullable(),
  expectedBy: instant.describe('By when the recipient has to answer; null while it is the citizen’s turn'),
  clockLeft: z.string().nullable().describe('What the recipient has left of its time once the citizen has answered'),
  closedUntil: instant.meta({ description: 'The recipient is closed: sent after this' }),
  sentAt: instant,
  arrivedAt: instant,
  answeredAt: instant,
  citizenDoneAt: instant,
  reference: z.string().nullable(),
  note: z.string().nullable(),
  details: z.array(z.string()),
  requests: z.array(requestSchema),
});

const visitSchema = z.object({
  procedureId: z.string(),
  notice: z.string(),
  name: z.string(),
  where: z.string(),
  by: z.string().nullable(),
  bring: z.array(z.string()),
  reason: z.string(),
  status: z.enum(noticeStatuses),
  doneAt: instant,
});

const todoSchema = z.object({
  procedureId: z.string(),
  name: z.string(),
  person: z.string().nullable(),
  reason: z.string(),
  asks: z.string().nullable(),
  deadline: deadlineSchema.nullable(),
  done: z.boolean(),
});

export const filingSchema = z.object({
  id: z.string(),
  receiptNumber: z.string(),
  event: z.string(),
  status: z.enum(filingStatuses),
  waitingFor: z.enum(['recipient', 'citizen', 'caseworker', 'none']),
  filedAt: z.string(),
  endedAt: instant,
  /** How many changes were carried out. */
  changes: z.int(),
  /** Since when the filing is being reversed, because the event was reported in error. */
  undoneAt: instant,
  isProtected: z.boolean().describe('The address is protected (支援措置): papers and files do not say who was told'),
  notices: z.array(noticeSchema),
  requests: z.array(questionSchema),
  visits: z.array(visitSchema),
  todos: z.array(todoSchema),
});

export const filingListSchema = z.object({
  items: z.array(
    filingSchema.pick({
      id: true,
      receiptNumber: true,
      event: true,
      status: true,
      waitingFor: true,
      filedAt: true,
      endedAt: true,
    }),
  ),
  next: z.string().nullable(),
});

export const acceptedSchema = filingSchema.pick({ id: true, receiptNumber: true, status: true, notices: true });

/** In a protected case (支援措置): plan ids of those who may know the address all the same. */
export const discloseTo = z
  .array(z.string().max(200))
  .max(500)
  .optional()
  .describe('Where the address is protected: ids of the plan whose `withholds` are sent all the same');

/** Adults who read and answer their own part, and children tied to them. Whoever is not named is the filer's. */
export const household = z
  .array(
    z.strictObject({
      person: z.string().max(64).describe('`personKey` of the plan'),
      citizen: tokenName(255).optional().describe('Account of an adult'),
      with: z.string().max(64).optional().describe('Of a child: `person` of the adult of this list to whom it is tied'),
    }),
  )
  .max(20);
export const householdRequest = z.strictObject({ household });

export const fileRequest = z.strictObject({
  event: z.string().min(1).max(64),
  answers: z.record(z.string(), z.unknown()),
  planDigest: z.string().max(128).optional(),
  procedures: z.array(z.string().max(200)).max(500).optional(),
  consents: z.array(z.string().max(200)).max(500).optional(),
  discloseTo,
  household: household.optional(),
  onBehalfOf: z.string().max(255).optional(),
});

export type FilingView = z.infer<typeof filingSchema>;
export type FileRequest = z.infer<typeof fileRequest>;
