/** The words of the mailbox (電子私書箱). Names are printed as typed; the result is personal data and rests sealed. */
import type { MessageDraft, MessageTemplate, Reply } from './filing-state.js';
import {
  dueLine,
  type MessageContent,
  type MessageContext,
  procedureOf,
  recipientOf,
  type Template,
  type Words,
} from './message-words.js';
import { quietTemplates } from './messages-quiet.js';
import { changeTemplates } from './messages-changes.js';
import { deskTemplates } from './messages-desk.js';
import { requestMessages } from './messages-requests.js';
import { detailLines } from './reply-details.js';
import { meaningOf } from './status.js';

/** Writes one message. The same draft and context give the same words. */
export function renderMessage(draft: MessageDraft, context: MessageContext): MessageContent {
  const { title, lines, actions = [], attachments = [] } = templateOf(draft.template, context)(draft, context);
  const footer = ['', `受付番号：${context.receiptNumber}`];
  return {
    title,
    body: [...lines.filter((line) => typeof line === 'string'), ...footer].join('\n'),
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
  filed: (_, c) => ({
    title: `${c.eventTitle}の届出を受け付けました`,
    lines: [
      'お届けいただいた内容を、関係するすべての通知先に順番に届けます。',
      '結果は、通知先ごとにこの私書箱でお知らせします。',
      'これは各役所の受理を証明するものではありません。',
    ],
  }),
  outcome: (draft, c) => outcomeWords(draft.reply, c),
  visit: (draft, c) => ({
    title: `${procedureOf(c)}：窓口へお越しください`,
    lines: [
      `この手続きは窓口でのみ行えます。行き先：${c.planned?.visit?.where ?? recipientOf(c)}`,
      dueLine(draft),
      c.planned?.visit && c.planned.visit.bring.length > 0 && `持ち物：${c.planned.visit.bring.join('、')}`,
      '窓口で手続きが済むと、窓口からの連絡によりこの手続きが完了になります。',
    ],
    actions: ['visit'],
  }),
  'deadline-near': (draft, c) => deadlineWords(draft, c),
  'delivery-failed': (_, c) => ({
    title: `${recipientOf(c)}に届けられませんでした`,
    lines: [
      `「${procedureOf(c)}」を繰り返し送りましたが、届けられませんでした。`,
      '職員が確認して、あらためてお知らせします。',
    ],
  }),
  'no-answer': (_, c) => ({
    title: `${recipientOf(c)}からの回答が遅れています`,
    lines: [`「${procedureOf(c)}」は届いていますが、期日までに回答がありません。`, '職員が通知先に確認します。'],
  }),
  blocked: (_, c) => ({
    title: `${procedureOf(c)}を進められません`,
    lines: [
      '先に必要な手続きが完了しなかったため、この手続きを進められません。',
      '職員が確認して、あらためてお知らせします。',
    ],
  }),
  'no-recipient': (_, c) => ({
    title: `${procedureOf(c)}：通知先が見つかりません`,
    lines: ['この地域を受け持つ通知先が登録されていません。', '職員が確認して、あらためてお知らせします。'],
  }),
  receipt: (_, c) => ({
    title: `${c.eventTitle}の手続きがすべて終わりました`,
    lines: ['すべての通知先から結果が届きました。控え（PDF）をご覧いただけます。'],
    actions: ['receipt'],
    attachments: ['receipt.pdf'],
  }),
};

function deadlineWords(draft: MessageDraft, c: MessageContext): Words {
  const isVisit = c.planned?.how === 'visit';
  return {
    title: `${procedureOf(c)}：期限が近づいています`,
    lines: [
      dueLine(draft),
      isVisit
        ? `期限までに${c.planned?.visit?.where ?? recipientOf(c)}で手続きしてください。`
        : `オンラインでの手続きが期限までに終わらないおそれがあります。期限までに${recipientOf(c)}の窓口で直接手続きしてください。`,
      c.planned?.deadline?.reason,
      !isVisit && '職員にも連絡しました。',
    ],
    actions: ['visit'],
  };
}

function outcomeWords(reply: Reply | null, c: MessageContext): Words {
  const meaning = meaningOf(reply?.outcome ?? 'received', reply?.code);
  const refused = meaning.status === 'rejected';
  return {
    title: `${procedureOf(c)}：${meaning.title}`,
    lines: [
      `${recipientOf(c)}から回答がありました。`,
      reply?.reference && `通知先の整理番号：${reply.reference}`,
      reply?.note && `通知先からの連絡：${reply.note}`,
      ...(reply?.reasons ?? []).map((reason) => `理由：${reason.text}`),
      ...(reply ? detailLines(reply) : []),
      meaning.consequence,
      refused && `お問い合わせ・窓口での手続きは、${recipientOf(c)}へ直接お願いします。`,
    ],
    actions: refused ? ['contact-recipient'] : [],
  };
}
