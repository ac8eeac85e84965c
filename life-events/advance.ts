/**
 * The one function that decides. Given a filing's state, what happened since, and the time, it says what is so now, what to
 * write, what to send, and when to look again. No I/O, no clock: workflows and activities only carry its decisions out.
 */
import { releaseReversal } from './advance/change-replies.js';
import { applyChange } from './advance/changes.js';
import { applyDecision } from './advance/decisions.js';
import { applyOutage } from './advance/outages.js';
import { applyAttempt, applyTaken, beginFirstPass, expireLeases, isCarried } from './advance/deliveries.js';
import { applyFetched } from './advance/inbox.js';
import { earliest, isFree, isGoodbye, nextMoment, warnOfDeadlines } from './advance/moments.js';
import { remindOfDeadlines, remindOfTodos, todoMoments } from './advance/reminders.js';
import { applyReply, expect } from './advance/replies.js';
import { applyAnswer, endOverdueRequests, putQuestions } from './advance/requests.js';
import { raiseSilence } from './advance/silence.js';
import { Work } from './advance/work.js';
import { startOf } from './civil-date.js';
import type { Decider, Decision, Fact, FilingState, NoticeState } from './filing-state.js';
import { standingOf } from './standing.js';
import { type FilingStatus, isFinal } from './status.js';

/** Decides over one filing. `firstPass` also begins an attempt for every delivery that is ready. */
export function advance(state: FilingState, facts: Fact[], decider: Decider, firstPass: boolean): Decision {
  const work = new Work(state, decider);
  if (!work.state.started) begin(work);
  for (const fact of facts) apply(work, fact);
  work.forgetSettledRequests();
  expireLeases(work);
  release(work);
  endOverdueRequests(work);
  raiseSilence(work);
  warnOfDeadlines(work);
  putQuestions(work);
  remindOfDeadlines(work);
  remindOfTodos(work);
  if (firstPass) {
    beginFirstPass(work);
    // What was given up or kept just now may be near its deadline.
    warnOfDeadlines(work);
  }
  return conclude(work);
}

function begin(work: Work): void {
  work.state.started = true;
  work.message({ key: 'filed', kind: 'info', template: 'filed' });
  for (const notice of work.state.notices) {
    if (notice.recipientId === null) {
      work.escalate(notice, 'no-recipient');
      work.message({ key: `no-recipient:${notice.id}`, kind: 'info', template: 'no-recipient', noticeId: notice.id });
    } else if (notice.status === 'queued') announceVisit(work, notice);
  }
}

function apply(work: Work, fact: Fact): void {
  if (fact.kind === 'reply') return applyReply(work, fact);
  if (fact.kind === 'attempt') return applyAttempt(work, fact);
  if (fact.kind === 'taken') return applyTaken(work, fact);
  if (fact.kind === 'decision') return applyDecision(work, fact);
  if (fact.kind === 'outage') return applyOutage(work, fact);
  if (fact.kind === 'fetched') return applyFetched(work, fact);
  if (fact.kind === 'answer') return applyAnswer(work, fact);
  if (fact.kind === 'done') return applyDone(work, fact);
  applyChange(work, fact);
}

/** The citizen's own word: never an outcome, but from here on the recipient owes the answer. */
function applyDone(work: Work, fact: Extract<Fact, { kind: 'done' }>): void {
  const named = work.state.notices.filter((n) => n.plannedId === fact.plannedId);
  const notice = named.find((n) => !isFinal(n.status)) ?? named[0];
  const verdict = notice && isFinal(notice.status) ? 'stale' : 'applied';
  work.arrivals.push({ id: fact.arrivalId, verdict });
  if (!notice) work.state.done = [...new Set([...work.state.done, fact.plannedId])];
  if (!notice || verdict === 'stale') return;
  work.change(notice, { citizenDoneAt: notice.citizenDoneAt ?? fact.at });
  if (notice.status === 'delivered' && notice.how === 'visit') work.change(notice, { waitingFor: 'recipient' });
  if (notice.status === 'needs-information' && notice.code === 'visit-required') {
    work.settle(notice);
    work.change(notice, { status: 'delivered', expectedBy: null });
    expect(work, notice, fact.at);
  }
}

/** Lets go what waited for others or for a day; what can no longer happen by itself goes to a caseworker. */
function release(work: Work): void {
  for (const notice of work.state.notices) {
    const blocked = notice.status === 'escalated' && notice.code === 'blocked';
    if (notice.status !== 'held' && !blocked) continue;
    if (notice.change) {
      releaseReversal(work, notice);
      continue;
    }
    if (isFree(notice, work.state)) {
      if (blocked) unblock(work, notice);
      if (notice.notBefore === null || work.now >= startOf(notice.notBefore)) letGo(work, notice);
    } else if (!blocked && isStopped(work, notice)) {
      work.escalate(notice, 'blocked');
      work.message({ key: work.onceKey('blocked', notice), kind: 'info', template: 'blocked', noticeId: notice.id });
    }
  }
}

function isStopped(work: Work, notice: NoticeState): boolean {
  const before = notice.after.map((id) => work.notice(id));
  return before.some((b) => b.status === 'rejected' || b.status === 'withdrawn');
}

function unblock(work: Work, notice: NoticeState): void {
  work.change(notice, { status: 'held', code: null, waitingFor: 'recipient' });
  work.settle(notice);
}

function letGo(work: Work, notice: NoticeState): void {
  work.change(notice, { status: 'queued', code: null, waitingFor: 'recipient' });
  for (const delivery of notice.deliveries) {
    if (delivery.status === 'waiting') work.changeDelivery(delivery, { status: 'queued' });
  }
  announceVisit(work, notice);
}

function announceVisit(work: Work, notice: NoticeState): void {
  if (notice.how !== 'visit') return;
  const dueOn = notice.deadline?.effective ?? null;
  work.message({ key: work.onceKey('visit', notice), kind: 'task', template: 'visit', noticeId: notice.id, dueOn });
}

const owesGoodbye = ({ notices }: FilingState): boolean => notices.some((n) => n.deliveries.some(isGoodbye));

function conclude(work: Work): Decision {
  const { state } = work;
  const { done, waitingFor, status } = standingOf(state.notices);
  if (done && state.status !== status) tellEnd(work, status);
  state.status = status;
  return {
    state,
    waitingFor,
    changedNotices: [...work.changedNotices],
    changedDeliveries: [...work.changedDeliveries],
    answers: work.answers,
    messages: work.messages,
    tasks: work.tasks,
    settled: [...work.settled],
    closed: work.closed,
    reassigned: work.reassigned,
    ...work.requestsToStore(),
    replanned: work.replanned,
    added: work.added,
    amended: work.amended,
    deliveries: work.deliveries,
    evidence: work.evidence,
    arrivals: work.arrivals,
    send: work.send,
    late: state.notices.flatMap((n) => n.deliveries.filter(isCarried).map((d) => d.id)),
    nextMoment: done && !owesGoodbye(state) ? earliest(todoMoments(work)) : nextMoment(work),
    done,
  };
}

/** One receipt for each time the filing ends: a change opens an ended filing again. */
function tellEnd(work: Work, status: FilingStatus): void {
  const { undoneAt } = work.state;
  const template = undoneAt ? 'reversed' : status === 'withdrawn' ? 'all-withdrawn' : 'receipt';
  work.message({ key: work.keyOfChange('receipt'), kind: 'receipt', template });
}
