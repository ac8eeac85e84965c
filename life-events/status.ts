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
}

/** What each known code means. A code that is not here is kept as text and read by its outcome alone. */
export const codes = {
  'accepted-with-note': {
    outcome: 'accepted',
    status: 'accepted',
    waitingFor: 'none',
    title: '受け付けました（注意事項があります）',
  },
  'visit-required': {
    outcome: 'needs-information',
    status: 'needs-information',
    waitingFor: 'citizen',
    title: '窓口へ行く必要があります',
  },
  'appointment-required': {
    outcome: 'needs-information',
    status: 'needs-information',
    waitingFor: 'citizen',
    title: '日時の予約が必要です',
  },
  'consent-required': {
    outcome: 'needs-information',
    status: 'needs-information',
    waitingFor: 'citizen',
    title: '変更内容への承諾が必要です',
  },
  waitlisted: { outcome: 'received', status: 'delivered', waitingFor: 'recipient', title: '空きを待っています' },
  forwarded: { outcome: 'received', status: 'delivered', waitingFor: 'recipient', title: '別の窓口へ回されました' },
  'not-our-customer': {
    outcome: 'rejected',
    status: 'rejected',
    waitingFor: 'none',
    title: '契約が見つかりませんでした',
  },
  duplicate: { outcome: 'accepted', status: 'not-needed', waitingFor: 'none', title: 'すでに届け出られていました' },
  'no-action-needed': { outcome: 'accepted', status: 'not-needed', waitingFor: 'none', title: '手続きは不要でした' },
} as const satisfies Record<string, CodeMeaning>;

const byOutcome: Record<Outcome, Omit<CodeMeaning, 'outcome'>> = {
  accepted: { status: 'accepted', waitingFor: 'none', title: '受け付けられました' },
  rejected: { status: 'rejected', waitingFor: 'none', title: '受け付けられませんでした' },
  'needs-information': { status: 'needs-information', waitingFor: 'citizen', title: '追加の情報が必要です' },
  received: { status: 'delivered', waitingFor: 'recipient', title: '届きました' },
};

/** The meaning of a reply: by its code when the code belongs to that outcome, else by the outcome. */
export function meaningOf(outcome: Outcome, code: string | undefined): CodeMeaning {
  const known = code !== undefined && Object.hasOwn(codes, code) ? codes[code as keyof typeof codes] : undefined;
  return known?.outcome === outcome ? known : { outcome, ...byOutcome[outcome] };
}
