/** What becomes of attempts to hand over a delivery. */
import { downCode, keepWhileDown } from './breaker.js';
import { isKept, keepWhileClosed, nextOpen, open } from './closures.js';
import type { Work } from './work.js';
import { isOvertaken, isReplaced } from './change-replies.js';
import { offer } from './inbox.js';
import { noTurn } from '../cause.js';
import { handedOver } from './handover.js';
import { answer, expect } from './replies.js';
import type { DeliveryState, Fact, NoticeState } from '../filing-state.js';
import { attemptLeaseMs, firstPassLeaseMs, jitterOf } from '../schedule.js';
import { isFinal } from '../status.js';

type Attempted = Extract<Fact, { kind: 'attempt' }>;

/** Begins an attempt for everything that is ready: the whole first pass of a filing is one step. */
export function beginFirstPass(work: Work): void {
  for (const notice of work.state.notices) {
    for (const delivery of notice.deliveries) {
      if (delivery.status === 'queued' && !isKept(work, notice, delivery) && isUp(work, notice, delivery))
        begin(work, notice, delivery, firstPassLeaseMs);
    }
  }
}

/** A late delivery's own activity begins its next attempt. */
export function applyTaken(work: Work, fact: Extract<Fact, { kind: 'taken' }>): void {
  const { notice, delivery } = work.delivery(fact.deliveryId);
  if (delivery.status === 'late' && !keepWhileClosed(work, notice, delivery) && isUp(work, notice, delivery))
    begin(work, notice, delivery, attemptLeaseMs);
}

function isUp(work: Work, notice: NoticeState, delivery: DeliveryState): boolean {
  const kept = keepWhileDown(work, notice, delivery);
  if (kept === 'up') return true;
  if (kept === 'given-up' && !delivery.remindsOf) giveUp(work, notice, delivery, downCode);
  else if (showsTrouble(notice, delivery) && notice.code !== downCode)
    work.change(notice, { status: 'retrying', code: downCode, waitingFor: 'recipient' });
  return false;
}

function begin(work: Work, notice: NoticeState, delivery: DeliveryState, leaseMs: number): void {
  open(work, notice);
  work.changeDelivery(delivery, {
    status: 'sending',
    attempts: delivery.attempts + 1,
    leaseUntil: new Date(work.now.getTime() + leaseMs),
    nextAttemptAt: null,
    firstAttemptAt: delivery.firstAttemptAt ?? work.now,
  });
  work.send.push(delivery.id);
}

/** So many attempts may be cut off before a delivery is carried by itself: what takes a worker down must not take its neighbours with it for ever. */
const mostCutOff = 5;

/** True for a delivery that has an activity of its own: its recipient failed it, or its attempts were cut off again and again. */
export const isCarried = ({ status, failures, attempts }: DeliveryState): boolean =>
  status === 'late' || (status === 'sending' && (failures > 0 || attempts > mostCutOff));

/**
 * An attempt whose lease ran out was interrupted, its outcome unknown: it is made again at once, under the same `webhook-id`, in a
 * first pass with all the others that were cut off with it.
 */
export function expireLeases(work: Work): void {
  for (const notice of work.state.notices) {
    for (const delivery of notice.deliveries) {
      if (delivery.status !== 'sending' || !delivery.leaseUntil || delivery.leaseUntil > work.now) continue;
      if (delivery.failures === 0 && delivery.attempts < mostCutOff) {
        work.changeDelivery(delivery, { status: 'queued', leaseUntil: null, nextAttemptAt: null });
        continue;
      }
      work.changeDelivery(delivery, { status: 'late', leaseUntil: null, nextAttemptAt: work.now });
      if (showsTrouble(notice, delivery))
        work.change(notice, { status: 'retrying', code: 'interrupted', waitingFor: 'recipient' });
    }
  }
}

/** Records how an attempt ended. A success that ends after its lease was taken over still counts: its answer is a fact. */
export function applyAttempt(work: Work, { deliveryId, attempt, at, result }: Attempted): void {
  const { notice, delivery } = work.delivery(deliveryId);
  if (result.ok && result.offered) {
    if (delivery.status === 'sending' && attempt === delivery.attempts) offer(work, notice, delivery);
  } else if (result.ok) {
    const isNews = delivery.status !== 'handed-over';
    if (isNews) handedOver(work, notice, delivery, at);
    // Whoever had the notice before it was given to another has no say in it any more.
    if (delivery.recipientId !== null) return;
    if (result.reply) answer(work, notice, delivery, result.reply, `attempt-${attempt}`);
    else if (isNews && !delivery.remindsOf && !isOvertaken(notice, delivery)) expect(work, notice, at);
  } else if (delivery.status === 'sending' && attempt === delivery.attempts) {
    // Without a turn, or after its lease, it says nothing of the recipient: this process had no time, or was asleep.
    const counts = result.code !== noTurn && (delivery.leaseUntil === null || at < delivery.leaseUntil);
    failed(work, notice, delivery, { ...result, failures: delivery.failures + (counts ? 1 : 0) });
  }
}

function failed(
  work: Work,
  notice: NoticeState,
  delivery: DeliveryState,
  result: Extract<Attempted['result'], { ok: false }> & { failures: number },
): void {
  const { failures } = result;
  const slowFailures = delivery.slowFailures + (result.retry === 'slow' ? 1 : 0);
  const jitter = jitterOf(delivery.id, delivery.attempts);
  const firstAttemptAt = delivery.firstAttemptAt ?? work.now;
  const { retry, retryAfterMs } = result;
  const next = nextOpen(work, notice, delivery, {
    failures: Math.max(1, failures),
    slowFailures,
    firstAttemptAt,
    retry,
    retryAfterMs,
    jitter,
  });
  work.changeDelivery(delivery, {
    status: next ? 'late' : 'exhausted',
    failures,
    slowFailures,
    leaseUntil: null,
    nextAttemptAt: next,
  });
  if (next && keepWhileClosed(work, notice, delivery)) return;
  if (!next && !delivery.remindsOf) giveUp(work, notice, delivery, result.code);
  else if (showsTrouble(notice, delivery))
    work.change(notice, { status: 'retrying', code: result.code, waitingFor: 'recipient' });
}

/** A caseworker takes over, and the citizen is told; also when the notice's own news is another. Who has given its outcome needs nothing more. */
function giveUp(work: Work, notice: NoticeState, delivery: DeliveryState, code: string): void {
  if (isFinal(notice.status) && delivery.recipientId === null) return;
  if (isReplaced(notice, delivery)) return;
  if (showsTrouble(notice, delivery)) work.escalate(notice, 'delivery-failed');
  else work.task(notice, 'delivery-failed');
  work.record('RelayToNonERDSFailure', notice.id, delivery.id, code);
  const key = `delivery-failed:${delivery.id}:${delivery.attempts}`;
  work.message({ key, kind: 'info', template: 'delivery-failed', noticeId: notice.id });
}

/** A recipient that has spoken, or a caseworker who has it, stays the news, even if another delivery to it has trouble; behind a reminder stands the silence rule, and what a change has overtaken is news no more. */
function showsTrouble(notice: NoticeState, delivery: DeliveryState): boolean {
  const { status } = notice;
  const hasGreaterNews = isFinal(status) || status === 'needs-information' || status === 'escalated';
  const isAside = delivery.recipientId !== null || delivery.remindsOf != null || isOvertaken(notice, delivery);
  return !hasGreaterNews && !isAside;
}
