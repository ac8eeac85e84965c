/** What the templates of all messages share. */
import { formatJapanese } from './civil-date.js';
import type { MessageDraft } from './filing-state.js';
import type { PlannedProcedure } from './plan.js';

export interface MessageContent {
  title: string;
  body: string;
  /** What the citizen can do now. */
  actions: string[];
  attachments: string[];
}

export interface MessageContext {
  receiptNumber: string;
  eventTitle: string;
  /** The event is one of mourning. */
  quiet: boolean;
  planned: PlannedProcedure | null;
}

/** What a template gives: lines that are false or missing are left out. */
export interface Words {
  title: string;
  lines: (string | null | undefined | false)[];
  actions?: string[];
  attachments?: string[];
}

export type Template = (draft: MessageDraft, context: MessageContext) => Words;

export const procedureOf = ({ planned }: MessageContext): string =>
  [planned?.name, planned?.person && `（${planned.person}さん）`].filter(Boolean).join('');
export const recipientOf = ({ planned }: MessageContext): string => planned?.recipient?.name ?? '窓口';
export const dueLine = (draft: MessageDraft): string | null =>
  draft.dueOn ? `期限：${formatJapanese(draft.dueOn)}` : null;
