/** The words about what recipients ask, and about days that come near. */
import {
  bringLine,
  dueLine,
  type MessageContext,
  placeOf,
  recipientOf,
  type Template,
  titleOf,
  type Words,
} from './message-words.js';
import { isolated } from './isolated.js';
import type { MessageDraft } from './filing-state.js';
import { detailLines } from './reply-details.js';
import { itemsOf } from './request-items.js';
import { meaningOf } from './status.js';

export const requestMessages = {
  request: (draft, c) => requestWords(draft, c),
  'request-reminder': (draft, c) => ({
    title: titleOf(c, c.text.request.near),
    lines: [c.text.request.open(recipientOf(c)), dueLine(draft, c), c.text.request.ifUnanswered],
    actions: ['answer'],
    attachments: ['calendar.ics'],
  }),
  'request-expired': (draft, c) => ({
    title: titleOf(c, c.text.request.expired),
    lines: [dueLine(draft, c), c.text.request.told(recipientOf(c)), c.text.request.theyDecide],
    actions: ['contact-recipient'],
  }),
  'request-overdue': (draft, c) => ({
    title: titleOf(c, c.text.request.overdue),
    lines: [dueLine(draft, c), c.text.request.noWord(recipientOf(c)), c.text.willTell],
    actions: ['contact-recipient'],
  }),
  reminder: (draft, c) => {
    const deadline = c.planned?.deadline;
    const isVisit = c.planned?.how === 'visit';
    return {
      title: titleOf(c, c.text.deadlineNear.title),
      lines: [
        dueLine(draft, c),
        deadline && (c.text.missing[deadline.type] || null),
        isVisit && c.text.goBy(placeOf(c)),
        isVisit && bringLine(c),
        deadline && c.say(deadline.reason),
      ],
      actions: [isVisit ? 'visit' : 'answer'],
      attachments: ['calendar.ics'],
    };
  },
  'todo-reminder': (draft, c) => {
    const deadline = c.planned?.deadline;
    return {
      title: titleOf(c, c.text.deadlineNear.title),
      lines: [
        dueLine(draft, c),
        c.text.byYourself,
        deadline && c.text.missing[deadline.type],
        c.planned?.visit && c.text.goBy(placeOf(c)),
        bringLine(c),
        deadline && c.say(deadline.reason),
      ],
      actions: ['done'],
      attachments: ['calendar.ics'],
    };
  },
} as const satisfies Record<string, Template>;

function requestWords(draft: MessageDraft, c: MessageContext): Words {
  const reply = draft.reply ?? { outcome: 'needs-information' as const };
  const { title, consequence } = meaningOf('needs-information', reply.code);
  const items = itemsOf(reply);
  return {
    title: titleOf(c, c.say(title)),
    lines: [
      c.text.request.asked(recipientOf(c)),
      reply.note,
      ...(reply.reasons ?? []).map((reason) => c.text.reason(reason.text)),
      ...items.map((item) => c.text.item(isolated(c.say(item.label)), isolated(c.say(item.reason)))),
      ...detailLines(reply).map(c.say),
      c.say(consequence),
      dueLine(draft, c),
      items.length > 0 ? c.text.request.ifUnanswered : c.text.request.ifNotVisited,
    ],
    actions: [items.length > 0 ? 'answer' : reply.code === 'visit-required' ? 'visit' : 'contact-recipient'],
    attachments: ['calendar.ics'],
  };
}
