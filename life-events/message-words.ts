/** What the templates of all messages share. */
import type { CivilDate } from './civil-date.js';
import type { MessageDraft } from './filing-state.js';
import { type Language, sayDay } from './language.js';
import { type MessageText, messageTexts } from './message-text/texts.js';
import type { PlannedProcedure } from './plan.js';
import { translate } from './translate.js';

export interface MessageContent {
  title: string;
  body: string;
  /** Readings are written as 漢字《かんじ》 in easy Japanese. */
  language: Language;
  /** What the citizen can do now. */
  actions: string[];
  attachments: string[];
}

/** What a message is about. */
export interface MessageSubject {
  receiptNumber: string;
  /** As the definition has it. */
  eventTitle: string;
  /** The event is one of mourning. */
  quiet: boolean;
  /** The reader's. */
  language: Language;
  planned: PlannedProcedure | null;
}

/** The subject, and how its reader's language says things. */
export interface MessageContext extends MessageSubject {
  text: MessageText;
  event: string;
  /** Words of a definition or of the rules. */
  say: (japanese: string) => string;
  day: (day: CivilDate) => string;
}

export function contextOf(subject: MessageSubject): MessageContext {
  const { language, eventTitle } = subject;
  const say = (japanese: string): string => translate(japanese, language);
  const text = messageTexts[language];
  return { ...subject, text, say, event: say(eventTitle), day: (day) => sayDay(day, language) };
}

/** What a template gives: lines that are false or missing are left out. */
export interface Words {
  title: string;
  lines: (string | null | undefined | false)[];
  actions?: string[];
  attachments?: string[];
}

export type Template = (draft: MessageDraft, context: MessageContext) => Words;

export function procedureOf({ planned, say, text }: MessageContext): string {
  if (!planned) return '';
  const name = say(planned.name);
  return planned.person ? text.about(name, planned.person) : name;
}
export const recipientOf = ({ planned, text }: MessageContext): string => planned?.recipient?.name ?? text.counter;
export const dueLine = (draft: MessageDraft, { text, day }: MessageContext): string | null =>
  draft.dueOn ? text.due(day(draft.dueOn)) : null;
export const titleOf = (c: MessageContext, what: string): string => c.text.subject(procedureOf(c), what);

/** Where one goes, and with what. */
export const placeOf = (c: MessageContext): string =>
  c.planned?.visit ? c.say(c.planned.visit.where) : recipientOf(c);
export const bringLine = ({ planned, text, say }: MessageContext): string | false =>
  planned?.visit != null && planned.visit.bring.length > 0 && text.bring(text.and(planned.visit.bring.map(say)));

/** What the recipient said in its own words, which stay as they are. */
export const replyLines = ({ reply }: MessageDraft, { text }: MessageContext): Words['lines'] => [
  reply?.reference && text.reference(reply.reference),
  reply?.note && text.note(reply.note),
  ...(reply?.reasons ?? []).map((reason) => text.reason(reason.text)),
];
