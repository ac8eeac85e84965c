/** The words of the mailbox (電子私書箱). Names are printed as typed; the result is personal data and rests sealed. */
import type { MessageDraft, MessageTemplate } from './filing-state.js';
import {
  bringLine,
  contextOf,
  dueLine,
  type MessageContent,
  type MessageContext,
  type MessageSubject,
  placeOf,
  procedureOf,
  recipientOf,
  replyLines,
  type Template,
  titleOf,
  type Words,
} from './message-words.js';
import { quietTemplates } from './messages-quiet.js';
import { changeTemplates } from './messages-changes.js';
import { deskTemplates } from './messages-desk.js';
import { requestMessages } from './messages-requests.js';
import { detailLines } from './reply-details.js';
import { meaningOf } from './status.js';

/** Writes one message in its reader's language. The same draft and subject give the same words. */
export function renderMessage(draft: MessageDraft, subject: MessageSubject): MessageContent {
  const context = contextOf(subject);
  const { title, lines, actions = [], attachments = [] } = templateOf(draft.template, context)(draft, context);
  const footer = ['', context.text.receiptNumber(context.receiptNumber)];
  return {
    title,
    body: [...lines.filter((line) => typeof line === 'string'), ...footer].join('\n'),
    language: context.language,
    actions,
    attachments,
  };
}

const templateOf = (template: MessageTemplate, { quiet }: MessageContext): Template =>
  (quiet && quietTemplates[template]) || templates[template];

const templates: Record<MessageTemplate, Template> = {
  ...changeTemplates,
  ...deskTemplates,
  ...requestMessages,
  filed: (_, { text, event }) => ({
    title: text.filed.title(event),
    lines: [text.filed.delivers, text.filed.results, text.filed.notProof],
  }),
  outcome: (draft, c) => outcomeWords(draft, c),
  visit: (draft, c) => ({
    title: titleOf(c, c.text.visit.title),
    lines: [c.text.visit.where(placeOf(c)), dueLine(draft, c), bringLine(c), c.text.visit.after],
    actions: ['visit'],
  }),
  'deadline-near': (draft, c) => deadlineWords(draft, c),
  'delivery-failed': (_, c) => ({
    title: c.text.deliveryFailed.title(recipientOf(c)),
    lines: [c.text.deliveryFailed.tried(procedureOf(c)), c.text.willTell],
  }),
  'no-answer': (_, c) => ({
    title: c.text.noAnswer.title(recipientOf(c)),
    lines: [c.text.noAnswer.late(procedureOf(c)), c.text.noAnswer.staffAsk],
  }),
  blocked: (_, c) => ({
    title: c.text.blocked.title(procedureOf(c)),
    lines: [c.text.blocked.because, c.text.willTell],
  }),
  'no-recipient': (_, c) => ({
    title: titleOf(c, c.text.noRecipient.title),
    lines: [c.text.noRecipient.because, c.text.willTell],
  }),
  receipt: (_, { text, event }) => ({
    title: text.receipt.title(event),
    lines: [text.receipt.all],
    actions: ['receipt'],
    attachments: ['receipt.pdf'],
  }),
};

function deadlineWords(draft: MessageDraft, c: MessageContext): Words {
  const { text, planned } = c;
  const isVisit = planned?.how === 'visit';
  return {
    title: titleOf(c, text.deadlineNear.title),
    lines: [
      dueLine(draft, c),
      isVisit ? text.goBy(placeOf(c)) : text.deadlineNear.goYourself(recipientOf(c)),
      planned?.deadline && c.say(planned.deadline.reason),
      !isVisit && text.deadlineNear.staffKnow,
    ],
    actions: ['visit'],
  };
}

function outcomeWords(draft: MessageDraft, c: MessageContext): Words {
  const { reply } = draft;
  const meaning = meaningOf(reply?.outcome ?? 'received', reply?.code);
  const refused = meaning.status === 'rejected';
  return {
    title: titleOf(c, c.say(meaning.title)),
    lines: [
      c.text.outcome.answered(recipientOf(c)),
      ...replyLines(draft, c),
      ...(reply ? detailLines(reply).map(c.say) : []),
      c.say(meaning.consequence),
      refused && c.text.askThem(recipientOf(c)),
    ],
    actions: refused ? ['contact-recipient'] : [],
  };
}
