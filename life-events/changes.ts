/** Changes of a filing by its citizen: what comes in, and what of it still waits for a recipient's answer. */
import type { CivilDate } from './civil-date.js';
import type { Entry } from './compare-plans.js';
import type { PlannedProcedure } from './plan.js';
import type { NoticeStatus } from './status.js';

export const withdrawalReasons = [
  'withdrawn-by-citizen',
  'no-longer-due',
  'reported-in-error',
  'duplicate',
  'principal-died',
] as const;
/** Why a notice is taken back: what its recipient is told, and the code the notice ends with. */
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** A change that a notice's recipient is being told, until it answers. */
export interface PendingChange {
  kind: 'amendment' | 'withdrawal' | 'undo';
  reason: WithdrawalReason | null;
  /** Where the notice stood before: it stands there again when the recipient says that it is too late. */
  before: { status: NoticeStatus; code: string | null };
}

/** What a filing keeps of its answers. */
export interface FilingContent {
  answers: unknown;
  consents: string[];
  todos: PlannedProcedure[];
  filer: string;
}

/** New answers, with the plan that the citizen agreed to for them. */
export interface Amendment {
  entries: Entry[];
  /** What each sent field is called. */
  labels: Record<string, string>;
  content: FilingContent;
  eventDay: CivilDate;
  municipality: string | null;
  rulesVersion: string;
  /** Who reads and answers the part of which person (its key): keyed hashes, as hexadecimal text. */
  members?: Record<string, string>;
  planDigest: string;
  answersDigest: string;
}

export type ChangeFact =
  | { kind: 'amendment'; arrivalId: string; at: Date; amendment: Amendment }
  /** `notices`: their ids; null for all of them. */
  | { kind: 'withdrawal'; arrivalId: string; at: Date; notices: string[] | null; reason: WithdrawalReason }
  | { kind: 'undo'; arrivalId: string; at: Date };

/** What a change comes to, for the citizen: a line for each notice. */
export interface ChangeSummary {
  amended: { what: string; fields: string[]; dueOn: CivilDate | null }[];
  /** Taken back, and waiting for the recipient's word. */
  withdrawing: string[];
  /** Never told to anyone, so that it has ended at once. */
  withdrawn: string[];
  added: string[];
  unchanged: number;
}
