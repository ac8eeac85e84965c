import type { Amendment } from './changes.js';
import type { CivilDate } from './civil-date.js';
import type { Reply } from './filing-state.js';
import type { RequestItem } from './request-items.js';

/** What a recipient wants from the citizen, kept until it is answered, or its notice is settled. */
export interface RequestState {
  id: string;
  noticeId: string;
  /** The delivery that the recipient answered by asking. */
  deliveryId: string;
  reply: Reply;
  items: RequestItem[];
  dueOn: CivilDate;
  askedAt: Date;
  remindedAt: Date | null;
  /** The citizen's answers so far, by item. */
  answers: Record<string, unknown>;
  /** Items that a message put to the citizen; null until it was looked at. */
  put: string[] | null;
}

/** The citizen's answer to a request. */
export interface AnswerFact {
  kind: 'answer';
  arrivalId: string;
  requestId: string;
  at: Date;
  items: { id: string; value: unknown }[];
  /** What the filing becomes where the citizen said that the answer corrects it. */
  amendment?: Amendment | undefined;
}
