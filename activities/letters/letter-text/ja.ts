/** What letters to citizens say in Japanese: the original, which gives the other languages their shape. */
import type { FilingStatus, NoticeStatus } from '../../../life-events/status.js';

const notices: Record<NoticeStatus, string> = {
  held: '順番を待っています',
  queued: '準備しています',
  delivered: '届けました（返事を待っています）',
  retrying: 'もう一度届けています',
  'needs-information': '追加の情報が必要です',
  escalated: '職員が確認しています',
  accepted: '受け付けられました',
  rejected: '受け付けられませんでした',
  withdrawn: '取り下げました',
  'not-needed': '手続きは不要でした',
};
const filings: Record<FilingStatus, string> = {
  'in-progress': '手続き中',
  'action-required': 'あなたの対応が必要です',
  completed: '完了',
  withdrawn: '取り下げ',
};

export const ja = {
  demo: '見本・実際の役所には届きません',
  missing: (codes: string, more: number) =>
    `※「〓」は、この書体にない文字です（${codes}${more > 0 ? ` ほか${more}字` : ''}）。`,
  variants: '※ 字形は参考表示です。異体字の指定を省いて印刷しています。',
  asTyped: '元の文字は、添付の receipt.json にそのまま残しています。',
  count: (n: number) => `${n}件`,
  list: (things: string[]) => things.join('、'),
  until: (day: string) => `${day}まで`,
  receiptNumber: (number: string) => `受付番号 ${number}`,
  noRecipient: '（通知先なし）',
  withheld: '（サインインして確かめてください）',
  status: { notices, filings },
  change: { amendment: '変更を伝えています', withdrawal: '取り下げを伝えています', undo: '取り消しを伝えています' },
  heading: {
    event: '届出',
    filedBy: '届出人（入力された氏名）',
    filedAt: '届出日時',
    issuedAt: '控えの発行日時',
    status: '状況',
    notices: '通知の数',
  },
  notice: {
    recipient: '通知先',
    person: '対象の人',
    reference: '整理番号',
    sentAt: '送信日時',
    arrivedAt: '到着日時',
    answeredAt: '回答日時',
    deadline: '期限',
    code: '回答の区分',
    note: '連絡事項',
    fields: '伝えた項目',
    digest: '内容の SHA-256',
  },
  todo: { where: '行き先', reason: '理由' },
  evidence: {
    title: '証跡と添付',
    chain: 'この届出の経過は、あとからの書き換えが分かる証跡に残しています。発行した時点の証跡の値は次のとおりです。',
    attached: (file: string) => `この紙と同じ内容を、機械で読める形の ${file} として、この PDF に添付しています。`,
  },
  receipt: {
    title: '届出の控え',
    attached: '届出の控え（機械で読める形）',
    statement: {
      strong: 'この控えは Todoke の記録です。役所が発行する受理証明ではありません。',
      plain:
        '法令上の基準になるのは、Todoke が届出を受け付けた日時ではなく、通知先に届いて記録された日時（到着日時）です。' +
        '到着日時が「—」の通知は、到着の知らせがまだありません。日時はすべて日本時間です。',
    },
    notices: '通知の状況',
    none: 'この届出から出た通知はありません。',
    todos: '自分で行うこと',
  },
  reversal: {
    title: '取消証明',
    attached: '取消証明（機械で読める形）',
    statement: {
      strong: 'この取消証明は Todoke の記録です。通知先が発行する証明ではありません。',
      plain:
        'まちがって届け出られた内容について、どの通知先がいつ取り消しを確認したかを示します。' +
        '「取消日時」が「—」の手続きは、通知先に伝える前に取りやめたか、取り消されていません。日時はすべて日本時間です。',
    },
    notices: '通知先ごとの取り消し',
    undoneAt: (moment: string) => `取消の申出 ${moment}`,
    reversedAt: '取消日時',
    reversed: '取り消されました',
    untold: '伝える前に取りやめました',
    ended: '取り消し済み',
  },
  calendar: {
    name: (number: string) => `届 ${number}`,
    due: (procedure: string) => `${procedure}の期限`,
    answerDue: (procedure: string) => `${procedure}：回答の期限`,
    withheld: { name: '予定', due: '期限', signIn: 'くわしくは、サインインして確かめてください。' },
  },
};

export type LetterText = typeof ja;
