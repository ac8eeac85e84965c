/** Names and shapes shared by workflows and those who call them. Only ids, codes, days and durations: no personal data passes through Temporal. */

export const filingTaskQueue = 'todoke-filings';
/** Late deliveries have slots of their own, so that a dead recipient never delays a new filing. */
export const deliveryTaskQueue = 'todoke-deliveries';

export const filingWorkflowId = (filingId: string): string => `filing:${filingId}`;
export const batchWorkflowId = (batchId: string): string => `batch:${batchId}`;
export const wokenSignal = 'woken';

export interface NoticeLine {
  procedure: string;
  recipient: string | null;
  status: string;
  code: string | null;
}

/** Where a filing stands after one step. */
export interface FilingProgress {
  /** Deliveries that need their own activity; `summary` is what operators read of it. */
  late: { id: string; summary: string }[];
  /** Until time alone changes something; null when nothing is due. */
  nextMomentMs: number | null;
  done: boolean;
  event: string;
  status: string;
  needsAction: boolean;
  waitingOn: string[];
  dueOn: string | null;
  municipality: string | null;
  notices: NoticeLine[];
}

/** A filing that a batch leaves open. */
export interface OpenFiling {
  id: string;
  /** Until it is to be looked at again; null when nothing is due. */
  inMs: number | null;
  /** Its own workflow runs and has to know now: a late delivery, an earlier moment, or the end. */
  tellsOwn: boolean;
}

export interface Activities {
  /** Advances a set of filings; answers those that are still open, save those that their own workflow carries on undisturbed. */
  advanceBatch(ids: string[]): Promise<OpenFiling[]>;
  /** Starts or wakes the own workflows of those that have not ended. */
  openOwn(ids: string[]): Promise<void>;
  /** null: could not be advanced now. Missing: there is no such filing. */
  advanceFilings(ids: string[]): Promise<Record<string, FilingProgress | null>>;
  deliver(deliveryId: string): Promise<void>;
}

/** Search attributes of the Web UI, registered with the namespace. */
export const searchAttributes = {
  TodokeEvent: 'Keyword',
  TodokeStatus: 'Keyword',
  TodokeWaitingOn: 'KeywordList',
  TodokeNeedsAction: 'Bool',
  TodokeDueOn: 'Datetime',
  TodokeMunicipality: 'Keyword',
} as const;

/** The way from the Web UI to a filing's page on the desk: an address with an id in it, and nothing else. */
const deskLinkForm = /^\[desk\]\(https?:\/\/[\w.:-]{1,200}(?:\/[\w.-]{1,100}){0,5}\/desk\/cases\/[0-9a-f-]{36}\)$/;

export const deskLinkOf = (publicUrl: string, filingId: string): string =>
  `[desk](${publicUrl.replace(/\/$/, '')}/desk/cases/${filingId})`;

/** True for what `deskLinkOf` writes, and for nothing else. */
export const isDeskLink = (text: string): boolean => deskLinkForm.test(text);
