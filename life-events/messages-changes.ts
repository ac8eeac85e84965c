/** What the citizen reads about changes: amendment, withdrawal, undo, and what recipients said to them. */
import { formatJapanese } from './civil-date.js';
import type { ChangeSummary } from './changes.js';
import type { MessageDraft, MessageTemplate } from './filing-state.js';
import { procedureOf, recipientOf, type Template, type Words } from './message-words.js';

export type ChangeTemplate = Extract<
  MessageTemplate,
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
  | 'duplicate'
>;

export const changeTemplates: Record<ChangeTemplate, Template> = {
  amendment: (draft, c) => ({
    title: `${c.eventTitle}の届出の変更を受け付けました`,
    lines: summaryLines(draft.summary, '新しい内容で不要になったため、取り下げを伝えます。'),
  }),
  withdrawal: (draft, c) => ({
    title: `${c.eventTitle}の届出の取り下げを受け付けました`,
    lines: summaryLines(draft.summary, 'すでに届いているため、取り下げを伝えます。通知先の確認を待ちます。'),
  }),
  'principal-died': (draft, c) => ({
    title: `${c.eventTitle}の届出を取り下げます`,
    lines: [
      '届け出た方（代理のときは、頼んだ方）が亡くなったことを役所が確認したため、この届出を取り下げます。',
      'まちがいのときは、お住まいの市区町村の窓口へお知らせください。',
      ...summaryLines(draft.summary, 'すでに届いているため、取り下げを伝えます。通知先の確認を待ちます。'),
    ],
  }),
  undo: (draft, c) => ({
    title: `${c.eventTitle}の届出を取り消しています`,
    lines: [
      'まちがって届け出たものとして、すべての通知先に取り消しを伝えます。手続きの順番を逆にたどります。',
      'すべての通知先の確認がそろうと、取消証明（PDF）をお届けします。',
      ...summaryLines(draft.summary, '取り消しを伝えます。通知先の確認を待ちます。'),
    ],
  }),
  'change-refused': (_, c) => ({
    title: `${c.eventTitle}の届出を変更できませんでした`,
    lines: [
      'この届出はすでに取り下げられているか、取り消されています。何も変更していません。',
      '必要なときは、あらためて届け出てください。',
    ],
  }),
  'outcome-before-change': (draft, c) => ({
    title: `${procedureOf(c)}：変更前の内容への回答がありました`,
    lines: [
      `${recipientOf(c)}から、変更を伝える前の内容について回答がありました。`,
      ...replyLines(draft),
      '変更への回答を引き続き待っています。',
    ],
  }),
  'taken-back': (draft, c) => ({
    title: `${procedureOf(c)}：取り下げが確認されました`,
    lines: [`${recipientOf(c)}が取り下げ（取り消し）を確認しました。`, ...replyLines(draft)],
  }),
  'too-late': (draft, c) => ({
    title: `${procedureOf(c)}：変更が間に合いませんでした`,
    lines: [
      `${recipientOf(c)}では手続きが進んでいたため、変更や取り下げを受け付けられませんでした。`,
      ...replyLines(draft),
      `前の内容のままになっています。直すには、${recipientOf(c)}の窓口へ直接お申し出ください。そのとき、この届出の受付番号を伝えてください。`,
    ],
    actions: ['contact-recipient'],
  }),
  reversed: (_, c) => ({
    title: `${c.eventTitle}の届出の取り消しが終わりました`,
    lines: ['通知先ごとに、いつ取り消されたかを取消証明（PDF）にまとめました。'],
    actions: ['receipt'],
    attachments: ['reversal.pdf', 'receipt.pdf'],
  }),
  duplicate: (_, c) => ({
    title: `${c.eventTitle}の届出が重なっているかもしれません`,
    lines: [
      '同じ方の同じできごとについて、近い日付の届出がほかにもあります。窓口での届出や、ご家族による届出のことがあります。',
      '手続きはそのまま進めています。職員が両方を確かめ、重なっている場合は片方を取り下げてお知らせします。',
    ],
  }),
  'all-withdrawn': (_, c) => ({
    title: `${c.eventTitle}の届出の取り下げが終わりました`,
    lines: ['すべての手続きを取り下げました。控え（PDF）をご覧いただけます。'],
    actions: ['receipt'],
    attachments: ['receipt.pdf'],
  }),
};

function summaryLines(summary: ChangeSummary | undefined, whyTakenBack: string): Words['lines'] {
  if (!summary) return [];
  const amended = summary.amended.map(({ what, fields, dueOn }) => {
    const news = [...fields, dueOn && `新しい期限：${formatJapanese(dueOn)}`].filter(Boolean);
    return `・${what}${news.length > 0 ? `（${news.join('、')}）` : ''}`;
  });
  const listed = (names: string[]): string[] => names.map((name) => `・${name}`);
  return [
    ...section('変更を伝える通知先', amended),
    ...section(whyTakenBack, listed(summary.withdrawing)),
    ...section('まだ送っていないため、すぐに取りやめました。', listed(summary.withdrawn)),
    ...section('新しく届け出る手続き', listed(summary.added)),
    summary.unchanged > 0 && `変更の影響を受けない手続き：${summary.unchanged}件`,
  ];
}

const section = (title: string, lines: string[]): string[] => (lines.length > 0 ? [title, ...lines] : []);

const replyLines = ({ reply }: MessageDraft): Words['lines'] => [
  reply?.reference && `通知先の整理番号：${reply.reference}`,
  reply?.note && `通知先からの連絡：${reply.note}`,
  ...(reply?.reasons ?? []).map((reason) => `理由：${reason.text}`),
];
