/** What time alone brings about: a deadline that comes near, a recipient that stays silent, a day that is waited for. */
import { reminderMoments, todoMoments } from './reminders.js';
import { requestMoments } from './requests.js';
import type { Work } from './work.js';
import { lies } from './handover.js';
import { addBusinessDays } from '../calendar.js';
import { atHour, startOf } from '../civil-date.js';
import type { DeadlineType } from '../clock.js';
import type { DeliveryState, Decider, Decision, FilingState, NoticeState } from '../filing-state.js';
import { isFinal } from '../status.js';

const officesOpen = 9;

/** Deadlines whose passing costs a fine, money or a right. */
const costly: readonly DeadlineType[] = ['STATUTORY', 'BENEFIT_CLIFF', 'EXPIRY', 'WINDOW'];

/** Sends the citizen to the counter in time when a duty is held or still being retried shortly before its last day. */
export function warnOfDeadlines(work: Work): void {
  for (const notice of work.state.notices) {
    const at = warnAt(notice, work.decider);
    if (!at || at > work.now) continue;
    const dueOn = notice.deadline!.effective;
    const key = work.keyOfChange(`deadline-near:${notice.id}`);
    work.change(notice, { warnedAt: work.now });
    work.message({ key, kind: 'reminder', template: 'deadline-near', noticeId: notice.id, dueOn });
    work.task(notice, 'deadline-near');
  }
}

/** The earliest instant at which time alone would change something. */
export function nextMoment(work: Work): Date | null {
  const { state, decider } = work;
  const ofNotices = state.notices.flatMap((notice) => momentsOf(notice, state, decider));
  return earliest([...ofNotices, ...reminderMoments(work), ...todoMoments(work), ...requestMoments(work)]);
}

/** When something should happen at the latest, retries of late deliveries included: the sweeper wakes a filing long past it. */
export function watchedMoment({ state, nextMoment }: Pick<Decision, 'state' | 'nextMoment'>): Date | null {
  const retries = state.notices.flatMap((n) => n.deliveries.map((d) => (d.status === 'late' ? d.nextAttemptAt : null)));
  return earliest([nextMoment, ...retries]);
}

export function earliest(moments: (Date | null)[]): Date | null {
  const known = moments.filter((at) => at !== null).map((at) => at.getTime());
  return known.length === 0 ? null : new Date(Math.min(...known));
}

function momentsOf(notice: NoticeState, state: FilingState, decider: Decider): (Date | null)[] {
  if (isFinal(notice.status)) return notice.deliveries.filter(isGoodbye).map((d) => momentOfDelivery(d, decider));
  // What is reversed waits for what came after it, and for no day.
  const isHeldByDay = notice.status === 'held' && !notice.change && notice.notBefore !== null && isFree(notice, state);
  return [
    isHeldByDay ? startOf(notice.notBefore!) : null,
    warnAt(notice, decider),
    owesAnswer(notice) ? notice.expectedBy : null,
    ...notice.deliveries.map((d) => momentOfDelivery(d, decider)),
  ];
}

function momentOfDelivery(d: DeliveryState, decider: Decider): Date | null {
  if (d.status === 'sending') return d.leaseUntil;
  // Ready, and left to the next first pass: at once, unless its recipient is closed.
  return d.status === 'queued' ? (d.nextAttemptAt ?? decider.now) : null;
}

/** True for what still has to reach a recipient that the notice was taken from: it goes on when the notice has ended. */
export const isGoodbye = ({ recipientId, status }: DeliveryState): boolean =>
  recipientId !== null && (status === 'queued' || status === 'sending' || status === 'late');

/** True when everything the notice comes after has been accepted, or turned out not to be needed. */
export function isFree(notice: NoticeState, state: FilingState): boolean {
  const before = state.notices.filter((n) => notice.after.includes(n.id));
  return before.every((n) => n.status === 'accepted' || n.status === 'not-needed');
}

function warnAt(notice: NoticeState, decider: Decider): Date | null {
  const { deadline } = notice;
  if (notice.change && notice.change.kind !== 'amendment') return null;
  if (!deadline || notice.warnedAt || !costly.includes(deadline.type)) return null;
  const isClosed = notice.status === 'queued' && notice.closedUntil != null;
  const atRisk = isClosed || ['held', 'retrying', 'escalated'].includes(notice.status);
  if (!atRisk) return null;
  const calendar = decider.calendarOf(notice.municipality);
  return atHour(addBusinessDays(deadline.effective, -decider.warnBusinessDays, calendar), officesOpen);
}

/** It has the notice, or only has to open its inbox. */
export const owesAnswer = (notice: NoticeState): boolean => notice.status === 'delivered' || lies(notice);
