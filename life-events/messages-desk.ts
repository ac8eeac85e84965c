/** Words about what caseworkers did, what holds a recipient up, and what the watch found. */
import { dayOf, formatJapanese, timeOf } from './civil-date.js';
import type { DeskTemplate } from './filing-state.js';
import { procedureOf, recipientOf, type Template } from './message-words.js';
import { meaningOf } from './status.js';

const heardBy: Record<string, string> = {
  telephone: '電話',
  paper: '書面',
  counter: '窓口',
};
const channelWords: Record<string, string> = {
  inbox: '通知先が受け取りに来る方法',
  file: 'ファイルでの受け渡し',
  paper: '書面の送付',
};

export const deskTemplates: Record<DeskTemplate, Template> = {
  resent: (_, c) => ({
    title: `${recipientOf(c)}にもう一度送ります`,
    lines: [`職員が確認し、「${procedureOf(c)}」をもう一度送ることにしました。`, '回答があれば、お知らせします。'],
  }),
  recorded: ({ reply, more }, c) => {
    const meaning = meaningOf(reply?.outcome ?? 'received', reply?.code);
    const refused = meaning.status === 'rejected';
    return {
      title: `${procedureOf(c)}：${meaning.title}`,
      lines: [
        `${recipientOf(c)}から${heardBy[more?.heardBy ?? ''] ?? 'ほかの方法'}で回答がありました。`,
        'この結果は、職員が内容を確認して記録したものです。',
        reply?.reference && `通知先の整理番号：${reply.reference}`,
        reply?.note && `通知先からの連絡：${reply.note}`,
        ...(reply?.reasons ?? []).map((reason) => `理由：${reason.text}`),
        refused && `お問い合わせ・窓口での手続きは、${recipientOf(c)}へ直接お願いします。`,
      ],
      actions: refused ? ['contact-recipient'] : [],
    };
  },
  reassigned: (_, c) => ({
    title: `${procedureOf(c)}：通知先が変わりました`,
    lines: [`新しい通知先：${recipientOf(c)}`, '職員が確認して変更しました。結果は、あらためてお知らせします。'],
  }),
  'channel-changed': ({ more }, c) => ({
    title: `${recipientOf(c)}への届け方を変えました`,
    lines: [
      `「${procedureOf(c)}」は、これから${channelWords[more?.channel ?? ''] ?? '別の方法'}で届けます。`,
      'お手続きの内容は変わりません。',
    ],
  }),
  outage: ({ more }, c) => ({
    title: `${recipientOf(c)}の受付が止まっています`,
    lines: [
      more?.until && `${whenOf(more.until)}ごろまで、受付を休んでいると連絡がありました。`,
      'お届けいただいた内容は失われません。再開したあとに届け、回答を待つ期間もその分延ばします。',
    ],
  }),
  'advance-failed': () => ({
    title: '届出の処理が止まっています',
    lines: ['処理を進められない問題が見つかりました。職員が確認して、あらためてお知らせします。'],
  }),
  ownerless: (_, c) => ({
    title: `${procedureOf(c) || '届出'}：職員が確認しています`,
    lines: ['手続きが予定どおりに進んでいないため、職員が確認して、あらためてお知らせします。'],
  }),
};

function whenOf(instant: string): string {
  const at = new Date(instant);
  return `${formatJapanese(dayOf(at))}${timeOf(at)}`;
}
