/** What `advance` reads and what it decides. Ids, codes, days and instants; the only personal data is inside `Reply` and changes, passed through. */
import type { Down } from './advance/breaker.js';
import type { CivilDate } from './civil-date.js';
import type { OfficeCalendar } from './calendar.js';
import type { Amendment, ChangeFact, PendingChange } from './changes.js';
import type { DeadlineType } from './clock.js';
import type { DeliveryDraft } from './delivery-body.js';
import type { Told } from './compare-plans.js';
import type { Maintenance } from './maintenance.js';
import type { MessageDraft } from './message-draft.js';
import type { PlannedProcedure } from './plan.js';
import type { RecipientRef } from './recipients.js';
import type { AnswerFact, RequestState } from './request-state.js';
import type { TodoState } from './todos.js';
import type { FilingStatus, NoticeStatus, Outcome, WaitingFor } from './status.js';

export type { DeliveryContent, DeliveryDraft } from './delivery-body.js';
export type { ChangeTemplate, DeskTemplate, MessageDraft, MessageKind, MessageTemplate } from './message-draft.js';
export type { RequestState } from './request-state.js';

export type DeliveryType = 'notice.created' | 'notice.amended' | 'notice.withdrawn' | 'information.answered';

/**
 * waiting: its notice is held. queued: to be sent in the next first pass, or at `nextAttemptAt` when its recipient is closed. sending: an attempt is under way under a lease.
 * late: the first pass failed, its own durable activity carries it. offered: it lies in the recipient's inbox. handed-over: the recipient took it. exhausted: a caseworker has it.
 */
export type DeliveryStatus =
  | 'waiting'
  | 'queued'
  | 'sending'
  | 'late'
  | 'offered'
  | 'handed-over'
  | 'exhausted'
  | 'cancelled';

/** Ways to reach a recipient that a caseworker can choose for one notice. */
export const otherChannels = ['inbox', 'file', 'paper'] as const;
export type OtherChannel = (typeof otherChannels)[number];

export interface DeliveryState {
  id: string;
  type: DeliveryType;
  sequence: number;
  status: DeliveryStatus;
  attempts: number;
  /** Attempts that the recipient failed: the schedule of retries counts these, and none that a crash of ours cut off. */
  failures: number;
  /** Attempts that failed for a reason that needs someone's hand (4xx, TLS): few of these are made. */
  slowFailures: number;
  leaseUntil: Date | null;
  nextAttemptAt: Date | null;
  firstAttemptAt: Date | null;
  /** True once a final outcome was applied for it: a second one changes nothing. */
  answered: boolean;
  /** It only reminds of another delivery: whoever answers it answers that one. */
  remindsOf?: string | null;
  /** Whom it goes to when that is not the notice's recipient: the one before, after the notice was given to another. */
  recipientId: string | null;
}

export interface NoticeState {
  id: string;
  /** Id in the plan. */
  plannedId: string;
  procedure: string;
  how: 'online' | 'visit';
  recipientId: string | null;
  /** How it goes out when not by its recipient's own channel. */
  channel: OtherChannel | null;
  /** Whose office calendar counts; null for companies. */
  municipality: string | null;
  status: NoticeStatus;
  code: string | null;
  waitingFor: WaitingFor;
  /** Notice ids that must be accepted first. */
  after: string[];
  notBefore: CivilDate | null;
  deadline: { type: DeadlineType; effective: CivilDate } | null;
  answerWithin: string;
  expectedBy: Date | null;
  /** What the recipient had left of its time when the citizen's turn began (ISO 8601); its clock stands still. */
  clockLeft?: string | null;
  /** When it was reminded of an answer that it owes. */
  recipientRemindedAt?: Date | null;
  /** When the citizen was last reminded of the deadline. */
  remindedAt?: Date | null;
  /** Not sent before this, because the recipient is closed. */
  closedUntil?: Date | null;
  warnedAt: Date | null;
  sentAt: Date | null;
  arrivedAt: Date | null;
  answeredAt: Date | null;
  citizenDoneAt: Date | null;
  /** A change that its recipient is being told and has not answered. */
  change?: PendingChange | null;
  /** What its recipient knows; read only when a change is to be decided. */
  known?: { planned: PlannedProcedure; told: Told | null };
  deliveries: DeliveryState[];
}

export interface FilingState {
  id: string;
  status: FilingStatus;
  filedAt: Date;
  /** False until the first decision was stored. */
  started: boolean;
  /** How many changes by the citizen were applied. */
  changes: number;
  /** The event was reported in error: everything is reversed since. */
  undoneAt: Date | null;
  /** Its address is protected (支援措置). */
  isProtected?: boolean;
  /** Planned ids of to-dos the citizen ticked off. */
  done: string[];
  /** To-dos with a last day. */
  todos: TodoState[];
  notices: NoticeState[];
  /** Open requests of recipients. */
  requests: RequestState[];
}

/** A recipient's answer, already parsed. */
export interface Reply {
  outcome: Outcome;
  code?: string | undefined;
  reference?: string | undefined;
  note?: string | undefined;
  reasons?: { code: string; text: string; pointer?: string | undefined }[] | undefined;
  items?: unknown[] | undefined;
  dueOn?: CivilDate | undefined;
  arrivedAt?: string | undefined;
  details?: Record<string, unknown> | undefined;
  inReplyTo?: string | undefined;
}

export type AttemptResult =
  /** `offered`: it lies ready for the recipient, who has not fetched it yet. */
  | { ok: true; httpStatus: number | null; reply: Reply | null; offered?: boolean }
  | {
      ok: false;
      code: string;
      httpStatus: number | null;
      retry: 'schedule' | 'slow' | 'stop';
      retryAfterMs: number | null;
    };

/** How a caseworker heard an outcome that no machine brought. */
export const hearings = ['telephone', 'paper', 'counter'] as const;
export type Hearing = (typeof hearings)[number];

/** What a caseworker, or whoever may act for one, decided about a notice. */
export type DeskDecision =
  /** Without an id: everything of the notice that is late, given up, or unanswered. */
  | { act: 'resend'; deliveryId?: string | undefined }
  | { act: 'decide'; reply: Reply; heardBy: Hearing }
  | { act: 'reassign'; recipient: RecipientRef }
  | { act: 'change-channel'; channel: OtherChannel }
  /** A message to the citizen, in the caseworker's own words. */
  | { act: 'tell'; text: string };

/** Who decided, as evidence names them: a role, and the office it was held for. */
export interface DecidedBy {
  role: string;
  organisation: string | null;
}

/** Something that happened since the last decision, oldest first. */
export type Fact =
  | ChangeFact
  | { kind: 'reply'; arrivalId: string; noticeId: string; at: Date; reply: Reply }
  | { kind: 'done'; arrivalId: string; plannedId: string; at: Date }
  | { kind: 'decision'; arrivalId: string; noticeId: string; at: Date; by: DecidedBy; decision: DeskDecision }
  | { kind: 'outage'; arrivalId: string; recipientId: string; from: Date; until: Date; at: Date }
  | { kind: 'fetched'; arrivalId: string; deliveryId: string; at: Date }
  | AnswerFact
  | { kind: 'taken'; deliveryId: string; at: Date }
  /** `attempt` counts from 1: an answer may come in after its lease was taken over by the next attempt. */
  | { kind: 'attempt'; deliveryId: string; attempt: number; at: Date; result: AttemptResult };

export interface Decider {
  now: Date;
  /** Ids of what a decision makes anew. */
  newId: () => string;
  calendarOf: (municipality: string | null) => OfficeCalendar;
  /** When a recipient takes nothing; null when it always does. */
  maintenanceOf?: (recipientId: string) => Maintenance | null;
  /** Since when and until when nothing is sent to a recipient that fails; null when it works. */
  downOf?: (recipientId: string) => Down | null;
  /** How many business days before a deadline the citizen is sent to the counter. */
  warnBusinessDays: number;
  /** How many days before a day the citizen is reminded of it. */
  remindDays?: readonly number[];
}

export type TaskCode =
  | 'no-recipient'
  | 'delivery-failed'
  | 'deadline-near'
  | 'no-answer'
  | 'blocked'
  | 'request-overdue';
/** What the watch finds, which no decision saw. */
export type WatchCode =
  | 'duplicate'
  | 'advance-failed'
  | 'workflow-failing'
  | 'left-behind'
  | 'ownerless'
  | 'principal-died';
export interface TaskDraft {
  noticeId: string;
  code: TaskCode;
  dueOn: CivilDate | null;
}

/** Names of evidence events, as in ETSI EN 319 522-1; what caseworkers decide has no name there. */
export type EvidenceEvent =
  | 'SubmissionAcceptance'
  | 'RelayToNonERDS'
  | 'RelayToNonERDSFailure'
  | 'ReceivedFromNonERDS'
  | 'ContentConsignment'
  | 'ContentHandover'
  | 'CaseworkerDecision';

export interface EvidenceDraft {
  event: EvidenceEvent;
  noticeId: string | null;
  deliveryId: string | null;
  at: Date;
  code: string | null;
  /** Digests of what the citizen agreed to. */
  digests?: Record<string, string>;
  /** Who recorded it, when it was a person. */
  by?: string;
}

export interface Decision {
  /** The state after all facts; `changedNotices` and `changedDeliveries` say what to store. */
  state: FilingState;
  waitingFor: WaitingFor;
  changedNotices: string[];
  changedDeliveries: string[];
  /** Notices that are planned anew, with their entry of the new plan. */
  replanned: Map<string, PlannedProcedure>;
  /** Notices that were not there before; they are among the replanned. */
  added: string[];
  /** What the filing's answers and plan are from now on; null when they stay. */
  amended: Amendment | null;
  /** Replies whose content becomes the notice's answer. */
  answers: { noticeId: string; reply: Reply }[];
  messages: MessageDraft[];
  tasks: TaskDraft[];
  /** Notices whose tasks and requests are settled. */
  settled: string[];
  /** Single tasks that are settled, the notice's others stay. */
  closed: { noticeId: string; code: TaskCode }[];
  /** Notices that were given to another recipient. */
  reassigned: { noticeId: string; recipient: RecipientRef }[];
  /** Requests newly opened, and those that were changed. */
  requests: RequestState[];
  changedRequests: RequestState[];
  /** Deliveries newly made. They are sent, retried and answered like the first one. */
  deliveries: DeliveryDraft[];
  evidence: EvidenceDraft[];
  /** What became of each arrival. */
  arrivals: { id: string; verdict: 'applied' | 'stale' | 'unknown-delivery' }[];
  /** Deliveries to hand over now in a first pass; their attempt is begun by storing this decision. */
  send: string[];
  /** Deliveries that need their own durable activity. */
  late: string[];
  /** When to look again though nothing came in; null when nothing is due. */
  nextMoment: Date | null;
  done: boolean;
}
