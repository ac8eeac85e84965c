/** What a sandbox office decides about a delivery, apart from the troubles of its line. */
import { randomBytes } from 'node:crypto';
import type { Reply } from '../reply.js';
import type { Behaviour } from './behaviours.js';

/** The part of a delivery that decides; the rest is only kept. */
export interface Told {
  webhookId: string;
  type: string;
  how: string;
}

export interface Decision {
  /** `reply: null` is an empty body. */
  answer: { status: number; reply: Reply | null };
  /** What the office will say by its callback, and how often. */
  later: { reply: Reply; afterMs: number; copies: number } | null;
}

/** Decides once per delivery; whoever asks again about the same `webhook-id` must be given the first decision. */
export function decide(behaviour: Behaviour, told: Told, now: Date): Decision {
  const base = { inReplyTo: told.webhookId, arrivedAt: japanTime(now) };
  const accepted: Reply = { ...base, outcome: 'accepted', reference: newReference() };
  const received: Reply = { ...base, outcome: 'received' };
  // An amended visit is made once more, or still: in both cases its outcome comes when the citizen has been there.
  const isNew = told.type === 'notice.created' || told.type === 'notice.amended';
  const isSettled = told.type === 'notice.withdrawn' || told.type === 'information.answered';

  switch (behaviour.mode) {
    case 'silent':
      return atOnce(202, null);
    case 'reject':
      return atOnce(200, { ...base, ...rejection(behaviour, told) });
    case 'accept-later':
      return callingBack(received, accepted, behaviour.delayMs ?? 1500);
    case 'needs-information':
      return atOnce(200, isSettled ? accepted : { ...base, ...questions(now) });
    case 'visit-required':
      return isSettled ? atOnce(200, accepted) : invitation(behaviour, { ...base, ...visit(now) }, accepted);
    case 'duplicate':
      if (isNew && told.how === 'visit') return callingBack(received, accepted, behaviour.visitDelayMs ?? 800, 2);
      return { ...atOnce(200, accepted), later: { reply: accepted, afterMs: behaviour.delayMs ?? 200, copies: 2 } };
    default:
      if (isNew && told.how === 'visit') return callingBack(received, accepted, behaviour.visitDelayMs ?? 800);
      return atOnce(200, accepted);
  }
}

const atOnce = (status: number, reply: Reply | null): Decision => ({ answer: { status, reply }, later: null });

const callingBack = (now: Reply, then: Reply, afterMs: number, copies = 1): Decision => ({
  answer: { status: 202, reply: now },
  later: { reply: then, afterMs, copies },
});

/** The citizen is asked to come; the office tells of the visit only when it was given a time for it. */
function invitation({ visitDelayMs }: Behaviour, asked: Reply, accepted: Reply): Decision {
  const later = visitDelayMs === undefined ? null : { reply: accepted, afterMs: visitDelayMs, copies: 1 };
  return { ...atOnce(200, asked), later };
}

const isChange = (type: string): boolean => type === 'notice.amended' || type === 'notice.withdrawn';

function rejection({ code }: Behaviour, { type }: Told) {
  return {
    outcome: 'rejected' as const,
    code: code ?? (isChange(type) ? 'too-late' : 'requirements-not-met'),
    reasons: isChange(type)
      ? [{ code: 'already-processed', text: 'すでに処理が終わっているため、変更や取り下げはできません（見本）。' }]
      : [{ code: 'requirements-not-met', text: '要件を満たしていないため、受け付けできません（見本）。' }],
  };
}

function questions(now: Date) {
  return {
    outcome: 'needs-information' as const,
    note: '手続を進めるため、次の内容を教えてください（見本）。',
    items: [
      { id: 'phone', type: 'text' as const, label: '日中に連絡のつく電話番号', reason: '内容の確認でお電話するため' },
      {
        id: 'dwelling',
        type: 'choice' as const,
        label: 'お住まいの種類',
        reason: '必要な書類が異なるため',
        choices: ['持ち家', '賃貸', '社宅・寮', 'その他'],
      },
    ],
    dueOn: japanDay(now, 14),
  };
}

function visit(now: Date) {
  return {
    outcome: 'needs-information' as const,
    code: 'visit-required',
    note: '本人確認のため、窓口へお越しください（見本）。',
    dueOn: japanDay(now, 14),
    details: {
      window: { from: japanDay(now, 1), until: japanDay(now, 14), hours: '平日 8:30～17:15' },
      bring: ['本人確認書類（運転免許証、マイナンバーカードなど）', 'この通知の控え'],
      where: '見本庁舎 1階 総合窓口',
    },
  };
}

// No 0/O, 1/I/L: people read references out over the telephone.
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

function newReference(): string {
  return `M-${Array.from(randomBytes(9), (byte) => letters[byte % letters.length]).join('')}`;
}

const shifted = (moment: Date, days: number) => new Date(moment.getTime() + (days * 24 + 9) * 3_600_000).toISOString();

const japanTime = (moment: Date): string => shifted(moment, 0).replace('Z', '+09:00');

const japanDay = (moment: Date, days: number): string => shifted(moment, days).slice(0, 10);
