/** The words about what recipients ask, and about days that come near. */
import { type MessageContext, procedureOf, recipientOf, type Template, type Words, dueLine } from './message-words.js';
import type { DeadlineType } from './clock.js';
import type { MessageDraft } from './filing-state.js';
import { detailLines } from './reply-details.js';
import { itemsOf } from './request-items.js';
import { meaningOf } from './status.js';

/** What missing a day of each kind means. */
const missing: Record<DeadlineType, string> = {
  STATUTORY: '法律で決められた期限です。過ぎると、過料の対象になることがあります。',
  BENEFIT_CLIFF: 'この日を過ぎると、受け取れる金額が減ります。',
  EXPIRY: 'この日を過ぎると、権利がなくなります。',
  WINDOW: 'この日を過ぎると、オンラインでは受け付けられません。',
  LEAD_TIME: '会社が準備に必要とする日までの連絡です。遅れると、希望の日に間に合わないことがあります。',
  PROMPT: '日数の定めはありませんが、早めにお願いします。',
  NONE: '',
};

export const requestMessages = {
  request: (draft, c) => requestWords(draft, c),
  'request-reminder': (draft, c) => ({
    title: `${procedureOf(c)}：回答の期限が近づいています`,
    lines: [`${recipientOf(c)}から依頼されたことに、まだ回答していません。`, dueLine(draft), consequenceOfAnswer],
    actions: ['answer'],
    attachments: ['calendar.ics'],
  }),
  'request-expired': (draft, c) => ({
    title: `${procedureOf(c)}：回答の期限を過ぎました`,
    lines: [
      dueLine(draft),
      `期限までに回答がなかったことを、${recipientOf(c)}に伝えました。`,
      '通知先は手元の情報で判断します。伝えたいことがあるときは、通知先に直接連絡してください。',
    ],
    actions: ['contact-recipient'],
  }),
  'request-overdue': (draft, c) => ({
    title: `${procedureOf(c)}：期限を過ぎました`,
    lines: [
      dueLine(draft),
      `${recipientOf(c)}から、手続きが済んだという連絡がまだありません。`,
      '職員が確認して、あらためてお知らせします。',
    ],
    actions: ['contact-recipient'],
  }),
  reminder: (draft, c) => ({
    title: `${procedureOf(c)}：期限が近づいています`,
    lines: [
      dueLine(draft),
      c.planned?.deadline && missing[c.planned.deadline.type],
      c.planned?.how === 'visit' && `期限までに${c.planned.visit?.where ?? recipientOf(c)}で手続きしてください。`,
      c.planned?.how === 'visit' && c.planned.visit && c.planned.visit.bring.length > 0
        ? `持ち物：${c.planned.visit.bring.join('、')}`
        : null,
      c.planned?.deadline?.reason,
    ],
    actions: [c.planned?.how === 'visit' ? 'visit' : 'answer'],
    attachments: ['calendar.ics'],
  }),
} as const satisfies Record<string, Template>;

/** The consequence of the due day, said beforehand. */
export const consequenceOfAnswer =
  '期限までに回答がないときは、回答がなかったことを通知先に伝えます。通知先は手元の情報で判断します。';
export const consequenceOfVisit = '期限までに済んだという連絡がないときは、職員が通知先に確認します。';

function requestWords(draft: MessageDraft, c: MessageContext): Words {
  const reply = draft.reply ?? { outcome: 'needs-information' as const };
  const { title, consequence } = meaningOf('needs-information', reply.code);
  const items = itemsOf(reply);
  return {
    title: `${procedureOf(c)}：${title}`,
    lines: [
      `${recipientOf(c)}から依頼がありました。`,
      reply.note,
      ...(reply.reasons ?? []).map((reason) => `理由：${reason.text}`),
      ...items.map((item) => `・${item.label}${item.reason && `（${item.reason}）`}`),
      ...detailLines(reply),
      consequence,
      dueLine(draft),
      items.length > 0 ? consequenceOfAnswer : consequenceOfVisit,
    ],
    actions: [items.length > 0 ? 'answer' : reply.code === 'visit-required' ? 'visit' : 'contact-recipient'],
    attachments: ['calendar.ics'],
  };
}
