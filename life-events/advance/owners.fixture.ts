/** The first promise, as a check: nothing that is open is without somebody, or some moment, that moves it on. */
import { startOf } from '../civil-date.js';
import type { Decision, FilingState, NoticeState } from '../filing-state.js';
import { openQuestions, stillAsked } from '../open-questions.js';
import { isFinal } from '../status.js';

/** Watches a filing decision by decision. */
export class Owners {
  private readonly told = new Set<string>();
  private readonly tasks = new Set<string>();

  /** The open notices that nobody would ever move on, as they stand after this decision. */
  without({ state, settled, closed, tasks, messages, late, nextMoment }: Decision, now: Date): string[] {
    for (const id of settled) for (const task of this.tasks) if (task.endsWith(`:${id}`)) this.tasks.delete(task);
    for (const { noticeId, code } of closed) this.tasks.delete(`${code}:${noticeId}`);
    for (const { noticeId, code } of tasks) this.tasks.add(`${code}:${noticeId}`);
    for (const { template, noticeId } of messages) this.told.add(`${template}:${noticeId}`);
    const around = { told: this.told, tasks: this.tasks, state, late, nextMoment, now };
    const open = state.notices.filter((n) => !isFinal(n.status));
    return open.filter((n) => !hasOwner(n, around)).map((n) => `${n.id}: ${n.status} ${n.code} ${n.waitingFor}`);
  }
}

interface Around extends Pick<Decision, 'state' | 'late' | 'nextMoment'> {
  told: Set<string>;
  tasks: Set<string>;
  now: Date;
}

/** Everything that is asked about the notice was put to the citizen, under this request or one that asks the same. */
function isPut(n: NoticeState, state: FilingState, told: Set<string>): boolean {
  const mine = state.requests.filter((r) => r.noticeId === n.id);
  const serving = openQuestions({ ...state, requests: stillAsked(state) })
    .filter(({ items, request }) => items.length > 0 || request.items.length === 0)
    .filter(({ serves }) => serves.some((r) => mine.includes(r)));
  return (
    mine.length === 1 && serving.length > 0 && serving.every(({ request }) => told.has(`request:${request.noticeId}`))
  );
}

function hasOwner(n: NoticeState, { state, late, nextMoment, told, tasks, now }: Around): boolean {
  const isLookedAtBy = (at: Date | null): boolean => at !== null && nextMoment !== null && nextMoment <= at;
  const isOnItsWay = n.deliveries.some(
    (d) =>
      (d.status === 'queued' && isLookedAtBy(d.nextAttemptAt ?? now)) ||
      (d.status === 'sending' && isLookedAtBy(d.leaseUntil)) ||
      (d.status === 'late' && late.includes(d.id)),
  );
  switch (n.status) {
    case 'held': {
      // What is reversed waits for what came after it.
      const before = state.notices.filter((it) => (n.change ? it.after.includes(n.id) : n.after.includes(it.id)));
      const waitsForAnother = before.some((it) => !isFinal(it.status));
      return (
        n.waitingFor === 'recipient' &&
        (waitsForAnother || isLookedAtBy(n.notBefore === null ? null : startOf(n.notBefore)))
      );
    }
    case 'queued':
      if (n.code === 'in-inbox') return n.waitingFor === 'recipient' && isLookedAtBy(n.expectedBy);
      return n.waitingFor === 'recipient' && isOnItsWay;
    case 'retrying':
      return n.waitingFor === 'recipient' && isOnItsWay;
    case 'delivered':
      return isLookedAtBy(n.expectedBy) && (n.waitingFor === 'recipient' || told.has(`visit:${n.id}`));
    case 'needs-information':
      return n.waitingFor === 'citizen' && isPut(n, state, told) && nextMoment !== null;
    case 'escalated':
      return n.waitingFor === 'caseworker' && tasks.has(`${n.code}:${n.id}`) && told.has(`${n.code}:${n.id}`);
    default:
      return false;
  }
}
