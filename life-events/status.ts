/** The fixed status words, and the table that says what each code of a recipient's reply means. */

export const filingStatuses = ['in-progress', 'action-required', 'completed', 'withdrawn'] as const;
export type FilingStatus = (typeof filingStatuses)[number];

export const noticeStatuses = [
  'held',
  'queued',
  'delivered',
  'retrying',
  'needs-information',
  'escalated',
  'accepted',
  'rejected',
  'withdrawn',
  'not-needed',
] as const;
export type NoticeStatus = (typeof noticeStatuses)[number];

export type WaitingFor = 'recipient' | 'citizen' | 'caseworker' | 'none';

export const outcomes = ['accepted', 'rejected', 'needs-information', 'received'] as const;
export type Outcome = (typeof outcomes)[number];

const finals: readonly NoticeStatus[] = ['accepted', 'rejected', 'withdrawn', 'not-needed'];

/** True when nothing more is expected for the notice. */
export const isFinal = (status: NoticeStatus): boolean => finals.includes(status);

export interface CodeMeaning {
  outcome: Outcome;
  status: NoticeStatus;
  waitingFor: WaitingFor;
  /** What the citizen reads for it. */
  title: string;
  /** What follows from it for the citizen. */
  consequence: string;
}

/** What each known code means. A code that is not here is kept as text and read by its outcome alone. */
export const codes = {
  'accepted-with-note': {
    outcome: 'accepted',
    status: 'accepted',
    waitingFor: 'none',
    title: '受け付けました（注意事項があります）',
    consequence: '手続きは済みました。通知先からの連絡を必ずお読みください。',
  },
  duplicate: {
    outcome: 'accepted',
    status: 'not-needed',
    waitingFor: 'none',
    title: 'すでに届け出られていました',
    consequence: '前の届出がそのまま生きています。あらためて行うことはありません。',
  },
  'no-action-needed': {
    outcome: 'accepted',
    status: 'not-needed',
    waitingFor: 'none',
    title: '手続きは不要でした',
    consequence: 'あらためて行うことはありません。',
  },
  withdrawn: {
    outcome: 'accepted',
    status: 'withdrawn',
    waitingFor: 'none',
    title: '取り下げとして処理されました',
    consequence: 'この手続きは行われません。必要なときは、もう一度届け出てください。',
  },
  'too-late': {
    outcome: 'rejected',
    status: 'rejected',
    waitingFor: 'none',
    title: '間に合いませんでした',
    consequence: '手続きが進んでいたため、受け付けられませんでした。通知先の窓口へ直接お申し出ください。',
  },
  'not-our-customer': {
    outcome: 'rejected',
    status: 'rejected',
    waitingFor: 'none',
    title: '契約が見つかりませんでした',
    consequence: '契約先の会社とお客様番号を確かめて、もう一度届け出るか、会社に直接連絡してください。',
  },
  'visit-required': {
    outcome: 'needs-information',
    status: 'needs-information',
    waitingFor: 'citizen',
    title: '窓口へ行く必要があります',
    consequence: '窓口で手続きが済むと、通知先からの連絡により完了になります。',
  },
  'appointment-required': {
    outcome: 'needs-information',
    status: 'needs-information',
    waitingFor: 'citizen',
    title: '日時の予約が必要です',
    consequence: '日時が決まるまで、手続きは止まっています。',
  },
  'consent-required': {
    outcome: 'needs-information',
    status: 'needs-information',
    waitingFor: 'citizen',
    title: '変更内容への承諾が必要です',
    consequence: '承諾するかどうかを答えるまで、変更は行われません。',
  },
  waitlisted: {
    outcome: 'received',
    status: 'delivered',
    waitingFor: 'recipient',
    title: '空きを待っています',
    consequence: '順番が来ると、通知先から回答があります。',
  },
  forwarded: {
    outcome: 'received',
    status: 'delivered',
    waitingFor: 'recipient',
    title: '別の窓口へ回されました',
    consequence: '回された先が処理し、その結果をお知らせします。',
  },
} as const satisfies Record<string, CodeMeaning>;

const byOutcome: Record<Outcome, Omit<CodeMeaning, 'outcome'>> = {
  accepted: {
    status: 'accepted',
    waitingFor: 'none',
    title: '受け付けられました',
    consequence: '手続きは済みました。',
  },
  rejected: {
    status: 'rejected',
    waitingFor: 'none',
    title: '受け付けられませんでした',
    consequence: 'この手続きは行われていません。理由を確かめて、窓口に問い合わせてください。',
  },
  'needs-information': {
    status: 'needs-information',
    waitingFor: 'citizen',
    title: '追加の情報が必要です',
    consequence: '回答するまで、手続きは止まっています。',
  },
  received: {
    status: 'delivered',
    waitingFor: 'recipient',
    title: '届きました',
    consequence: '結果は、あらためてお知らせします。',
  },
};

/** The meaning of a reply: by its code when the code belongs to that outcome, else by the outcome. */
export function meaningOf(outcome: Outcome, code: string | undefined): CodeMeaning {
  const known = code !== undefined && Object.hasOwn(codes, code) ? codes[code as keyof typeof codes] : undefined;
  return known?.outcome === outcome ? known : { outcome, ...byOutcome[outcome] };
}
