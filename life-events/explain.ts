/** Why a notice is where it is, who moves next, and how it can get out: an answer for every status and code. */
import type { NoticeState } from './filing-state.js';
import { type NoticeStatus, type WaitingFor } from './status.js';
import { whyOf } from './why.js';

export interface Explanation {
  why: string;
  next: {
    who: WaitingFor;
    /** What they do next. */
    what: string;
    /** When it is looked at again at the latest; null when nothing is due. */
    at: Date | null;
  };
  /** What ends this state, each as a sentence. */
  exits: string[];
}

type Moves = { what: string; exits: string[] };

const byStatus: Record<NoticeStatus, Moves> = {
  held: {
    what: '待っている条件がそろうと、自動で送ります。',
    exits: [
      '先の手続きが受け付けられ、その日が来れば、送ります。',
      '先の手続きが進められなくなれば、職員が引き継ぎます。',
    ],
  },
  queued: {
    what: '通知先に自動で送ります。',
    exits: ['通知先が受け取れば、回答を待ちます。', '受け取れなければ、送り直します。'],
  },
  retrying: {
    what: '時間をおいて自動で送り直します。',
    exits: [
      '通知先が受け取れば、回答を待ちます。',
      '繰り返しても届かなければ、職員が引き継ぎます。',
      '期限が近づけば、窓口での手続きをご案内します。',
    ],
  },
  delivered: {
    what: '通知先が回答します。',
    exits: [
      '通知先の回答で、結果が決まります。',
      '期日までに回答がなければ、通知先に催促し、それでもなければ職員が引き継ぎます。',
    ],
  },
  'needs-information': {
    what: 'お知らせを見て、求められたことに答えてください。',
    exits: ['回答すると、通知先に届けます。', '期日までに回答がなければ、お知らせに書かれたとおりになります。'],
  },
  escalated: {
    what: '職員が確認して、次の進め方を決めます。',
    exits: [
      '職員が、もう一度送る、別の通知先に送る、別の方法で届ける、または結果を記録します。',
      '通知先から回答があれば、その結果になります。',
    ],
  },
  accepted: ended(),
  rejected: { what: '結果が出ました。', exits: ['不服や再度の手続きは、通知先にご相談ください。'] },
  withdrawn: ended(),
  'not-needed': ended(),
};

/** Where a code says more than its status. */
const byCode: Partial<Record<NoticeStatus, Record<string, Partial<Moves>>>> = {
  queued: {
    'recipient-closed': { what: '受付が再開すると、自動で送ります。', exits: ['受付が再開すれば、送ります。'] },
    'in-inbox': {
      what: '通知先が受け取りに来ます。',
      exits: ['通知先が受け取れば、回答を待ちます。', '期日までに受け取らなければ、職員が確認します。'],
    },
  },
  delivered: {
    waitlisted: { what: '空きが出ると、通知先が回答します。' },
    forwarded: { what: '回された先の窓口が回答します。' },
  },
  'needs-information': {
    'visit-required': {
      what: '窓口へ行ってください。',
      exits: ['窓口で手続きが済むと、通知先の回答で結果が決まります。'],
    },
    'appointment-required': {
      what: '日時を予約してください。',
      exits: ['予約して手続きが済むと、通知先の回答で結果が決まります。'],
    },
    'consent-required': {
      what: '内容を確かめ、承諾するかどうか答えてください。',
      exits: ['答えると、通知先に届けます。'],
    },
  },
  escalated: {
    'no-recipient': {
      what: '職員が、受け持つ通知先を探します。',
      exits: ['通知先が決まれば、送ります。', '職員が結果を記録すれば、終わります。'],
    },
    'delivery-failed': { what: '職員が、届かない原因を通知先に確認します。' },
    'no-answer': { what: '職員が、回答を通知先に催促します。' },
    'request-overdue': {
      what: '職員が、手続きが済んだかどうかを通知先に確認します。',
      exits: ['通知先の回答で、結果が決まります。', '職員が結果を記録すれば、終わります。'],
    },
    blocked: {
      what: '職員が、先の手続きと進め方を確認します。',
      exits: ['先の手続きが受け付けられれば、送ります。', '職員が結果を記録すれば、終わります。'],
    },
  },
};

/** `openBefore` names the procedures that must be accepted first and are not yet. */
export function explain(notice: NoticeState, openBefore: string[], now: Date): Explanation {
  const moves = { ...byStatus[notice.status], ...byCode[notice.status]?.[notice.code ?? ''] };
  const isVisit = notice.status === 'delivered' && notice.waitingFor === 'citizen';
  const what = isVisit ? '窓口で手続きをしてください。' : moves.what;
  return {
    why: whyOf(notice, openBefore, now),
    next: { who: notice.waitingFor, what, at: looksAgainAt(notice) },
    exits: moves.exits,
  };
}

function looksAgainAt(notice: NoticeState): Date | null {
  if (notice.status === 'queued') return notice.closedUntil ?? notice.expectedBy;
  if (notice.status === 'delivered') return notice.expectedBy;
  const tries = notice.deliveries.flatMap((d) => d.nextAttemptAt?.getTime() ?? []);
  return notice.status === 'retrying' && tries.length > 0 ? new Date(Math.min(...tries)) : null;
}

function ended(): Moves {
  return {
    what: '結果が出ました。すべきことはありません。',
    exits: ['訂正や取り消しがあったときだけ、また動きます。'],
  };
}
