/** A message as it is decided: a template and what it is about. Its words are found when it is written. */
import type { ChangeSummary } from './changes.js';
import type { CivilDate } from './civil-date.js';
import type { Reply } from './filing-state.js';

export type MessageKind = 'outcome' | 'request' | 'reminder' | 'receipt' | 'task' | 'info';
export type MessageTemplate =
  | 'filed'
  | 'outcome'
  | 'request'
  | 'request-reminder'
  | 'request-expired'
  | 'request-overdue'
  | 'reminder'
  | 'todo-reminder'
  | 'visit'
  | 'deadline-near'
  | 'delivery-failed'
  | 'no-answer'
  | 'blocked'
  | 'no-recipient'
  | 'receipt'
  | ChangeTemplate
  | DeskTemplate;
export type ChangeTemplate =
  | 'amendment'
  | 'withdrawal'
  | 'undo'
  | 'change-refused'
  | 'outcome-before-change'
  | 'taken-back'
  | 'too-late'
  | 'reversed'
  | 'all-withdrawn'
  | 'principal-died'
  | 'duplicate';
export type DeskTemplate =
  | 'resent'
  | 'recorded'
  | 'reassigned'
  | 'channel-changed'
  | 'told'
  | 'outage'
  | 'advance-failed'
  | 'ownerless';

/** A message to write once: `key` is unique within the filing. */
export interface MessageDraft {
  key: string;
  kind: MessageKind;
  template: MessageTemplate;
  noticeId: string | null;
  /** Planned id of the to-do it is about. */
  todoId?: string;
  reply: Reply | null;
  dueOn: CivilDate | null;
  /** What a change came to. */
  summary?: ChangeSummary;
  /** What else the template tells: codes, instants, a caseworker's words. */
  more?: Record<string, string>;
}
