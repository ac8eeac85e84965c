/** What time alone brings about: a deadline that comes near, a recipient that stays silent, a day that is waited for. */
import type { Work } from './advance-work.js';
import { waitsOutClosure } from './advance-closures.js';
import { lies } from './advance-handover.js';
import { addBusinessDays } from './calendar.js';
import { atHour, startOf } from './civil-date.js';
import type { Decider, Decision, FilingState, NoticeState } from './filing-state.js';
import { isFinal } from './status.js';

const officesOpen = 9;

/** Sends the citizen to the counter in time when a duty is held or still being retried shortly before its last day. */
export function warnOfDeadlines(work: Work): void {
  for (const notice of work.state.notices) {
    const at = warnAt(notice, work.decider);
    if (!at || at > work.now) continue;
    const dueOn = notice.deadline!.effective;
    const key = `deadline-near:${notice.id}`;
    work.change(notice, { warnedAt: work.now });
    work.message({ key, kind: 'reminder', template: 'deadline-near', noticeId: notice.id, dueOn });
    if (!waitsForVisit(notice)) work.task(notice, 'deadline-near');
  }
}

/** A recipient that has not answered within its time becomes a caseworker's task, and the citizen is told. */
export function raiseSilence(work: Work): void {
  for (const notice of work.state.notices) {
    if (!owesAnswer(notice) || !notice.expectedBy || notice.expectedBy > work.now) continue;
    if (waitsOutClosure(work, notice)) continue;
    work.escalate(notice, 'no-answer');
    const key = `no-answer:${notice.id}:${notice.expectedBy.toISOString()}`;
    work.message({ key, kind: 'info', template: 'no-answer', noticeId: notice.id });
  }
}

/** The earliest instant at which time alone would change something. */
export function nextMoment(state: FilingState, decider: Decider): Date | null {
  return earliest(state.notices.flatMap((notice) => momentsOf(notice, state, decider)));
}

/** When something should happen at the latest, retries of late deliveries included: the sweeper wakes a filing long past it. */
export function watchedMoment({ state, nextMoment }: Pick<Decision, 'state' | 'nextMoment'>): Date | null {
  const retries = state.notices.flatMap((n) => n.deliveries.map((d) => (d.status === 'late' ? d.nextAttemptAt : null)));
  return earliest([nextMoment, ...retries]);
}

function earliest(moments: (Date | null)[]): Date | null {
  const known = moments.filter((at) => at !== null).map((at) => at.getTime());
  return known.length === 0 ? null : new Date(Math.min(...known));
}

function momentsOf(notice: NoticeState, state: FilingState, decider: Decider): (Date | null)[] {
  if (isFinal(notice.status)) return [];
  const isHeldByDay = notice.status === 'held' && notice.notBefore !== null && isFree(notice, state);
  return [
    isHeldByDay ? startOf(notice.notBefore!) : null,
    warnAt(notice, decider),
    owesAnswer(notice) ? notice.expectedBy : null,
    ...notice.deliveries.map((d) => (d.status === 'sending' ? d.leaseUntil : null)),
    // Ready, and left to the next first pass: at once, unless its recipient is closed.
    ...notice.deliveries.map((d) => (d.status === 'queued' ? (d.nextAttemptAt ?? decider.now) : null)),
  ];
}

/** True when everything the notice comes after has been accepted, or turned out not to be needed. */
export function isFree(notice: NoticeState, state: FilingState): boolean {
  const before = state.notices.filter((n) => notice.after.includes(n.id));
  return before.every((n) => n.status === 'accepted' || n.status === 'not-needed');
}

function warnAt(notice: NoticeState, decider: Decider): Date | null {
  const { deadline } = notice;
  if (notice.change && notice.change.kind !== 'amendment') return null;
  if (!deadline || notice.warnedAt || (deadline.type !== 'STATUTORY' && deadline.type !== 'BENEFIT_CLIFF')) return null;
  const isClosed = notice.status === 'queued' && notice.closedUntil != null;
  const atRisk = isClosed || ['held', 'retrying', 'escalated'].includes(notice.status);
  if (!atRisk && !waitsForVisit(notice)) return null;
  const calendar = decider.calendarOf(notice.municipality);
  return atHour(addBusinessDays(deadline.effective, -decider.warnBusinessDays, calendar), officesOpen);
}

/** It has the notice, or only has to open its inbox. */
const owesAnswer = (notice: NoticeState): boolean => notice.status === 'delivered' || lies(notice);

function waitsForVisit(notice: NoticeState): boolean {
  return notice.how === 'visit' && notice.status === 'delivered' && notice.waitingFor === 'citizen';
}
