/** What a recipient's reply means while a change of its notice is with it. */
import { cancelFollowUps, expect } from './replies.js';
import type { Work } from './work.js';
import type { DeliveryState, NoticeState, Reply } from '../filing-state.js';
import { isFinal, meaningOf, type WaitingFor } from '../status.js';

/** True for a delivery that the change now with the recipient has overtaken: its answer no longer decides. */
export function isOvertaken(notice: NoticeState, delivery: DeliveryState): boolean {
  return notice.change != null && delivery.sequence < changingSequence(notice);
}

/** Overtaken, and of no use any more: the change says all of it. What the citizen answered is still to be heard. */
export const isReplaced = (notice: NoticeState, delivery: DeliveryState): boolean =>
  isOvertaken(notice, delivery) && delivery.type !== 'information.answered';

function changingSequence(notice: NoticeState): number {
  const changes = notice.deliveries.filter((d) => d.type === 'notice.amended' || d.type === 'notice.withdrawn');
  return Math.max(0, ...changes.filter((d) => d.status !== 'cancelled').map((d) => d.sequence));
}

/** True when a change does not wait for the citizen to go there: it is taken back, or the visit has been made. */
export const isBeyondVisit = ({ change }: NoticeState): boolean =>
  change != null && (change.kind !== 'amendment' || change.before.status === 'accepted');

/** True when the recipient had asked for something before it was told of an amendment, and has not got it yet. */
export function isStillAsked(notice: NoticeState): boolean {
  if (notice.change?.kind !== 'amendment' || notice.change.before.status !== 'needs-information') return false;
  return !notice.deliveries.some((d) => d.type === 'information.answered' && d.sequence > changingSequence(notice));
}

/** Where the notice would stand without the change, now that its recipient has answered what went before. */
export function answerOvertaken(work: Work, notice: NoticeState, delivery: DeliveryState, reply: Reply): void {
  const change = notice.change!;
  const { status } = meaningOf(reply.outcome, reply.code);
  const isOutcome = isFinal(status);
  work.changeDelivery(delivery, { status: 'handed-over', leaseUntil: null, nextAttemptAt: null, answered: isOutcome });
  work.record('ReceivedFromNonERDS', notice.id, delivery.id, reply.code ?? reply.outcome);
  if (!isOutcome) return;
  work.answers.push({ noticeId: notice.id, reply });
  work.change(notice, { change: { ...change, before: { status, code: reply.code ?? null } } });
  const key = `outcome:${delivery.id}`;
  work.message({ key, kind: 'outcome', template: 'outcome-before-change', noticeId: notice.id, reply });
  work.record('ContentConsignment', notice.id, delivery.id, 'outcome');
}

/** Applies an answer to the change itself; false when it is to be read like any other reply. */
export function answerChange(work: Work, notice: NoticeState, delivery: DeliveryState, reply: Reply): boolean {
  const { kind } = notice.change!;
  const isTooLate = reply.outcome === 'rejected' && (kind !== 'amendment' || reply.code === 'too-late');
  const isTakenBack = reply.outcome === 'accepted' && kind !== 'amendment';
  const isReceived = reply.outcome === 'received';
  if (!isTooLate && !isTakenBack && !isReceived) return false;
  work.changeDelivery(delivery, {
    status: 'handed-over',
    leaseUntil: null,
    nextAttemptAt: null,
    answered: !isReceived,
  });
  work.record('ReceivedFromNonERDS', notice.id, delivery.id, reply.code ?? reply.outcome);
  if (notice.status === 'escalated') work.settle(notice);
  if (isReceived) {
    work.change(notice, { status: 'delivered', code: null, expectedBy: null });
    expect(work, notice, work.now);
    return true;
  }
  if (isTakenBack) endTakenBack(work, notice, reply);
  else restore(work, notice);
  const template = isTakenBack ? 'taken-back' : 'too-late';
  work.message({ key: `outcome:${delivery.id}`, kind: 'outcome', template, noticeId: notice.id, reply });
  work.record('ContentConsignment', notice.id, delivery.id, 'outcome');
  return true;
}

function endTakenBack(work: Work, notice: NoticeState, reply: Reply): void {
  const code = notice.change!.reason;
  const answeredAt = work.now;
  work.settle(notice);
  cancelFollowUps(work, notice);
  work.answers.push({ noticeId: notice.id, reply });
  const over = { expectedBy: null, closedUntil: null, change: null };
  work.change(notice, { status: 'withdrawn', code, waitingFor: 'none', answeredAt, ...over });
}

/** Too late for the change: the notice stands where it stood. */
function restore(work: Work, notice: NoticeState): void {
  const { status, code } = notice.change!.before;
  const isOver = isFinal(status);
  if (isOver) {
    work.settle(notice);
    cancelFollowUps(work, notice);
  }
  const isAsked = status === 'needs-information' && work.state.requests.some((r) => r.noticeId === notice.id);
  const waitingFor: WaitingFor = isOver ? 'none' : isAsked ? 'citizen' : 'recipient';
  const answeredAt = isOver ? work.now : null;
  work.change(notice, { change: null, expectedBy: null, closedUntil: null, answeredAt, waitingFor });
  work.change(
    notice,
    isOver || isAsked ? { status, code: isAsked ? code : 'too-late' } : { status: 'delivered', code: 'too-late' },
  );
  expect(work, notice, work.now);
}

/** An undo goes backwards: a notice is reversed once everything that came after it is. */
export function releaseReversal(work: Work, notice: NoticeState): void {
  const followers = work.state.notices.filter((n) => n.after.includes(notice.id));
  const isBlocked = notice.status === 'escalated';
  if (followers.every((n) => n.status !== 'accepted' && isFinal(n.status))) {
    if (isBlocked) work.settle(notice);
    work.change(notice, { status: 'queued', code: null, waitingFor: 'recipient' });
    for (const d of notice.deliveries) if (d.status === 'waiting') work.changeDelivery(d, { status: 'queued' });
  } else if (!isBlocked && followers.some((n) => n.status === 'accepted')) {
    work.escalate(notice, 'blocked');
    work.message({ key: `undo-blocked:${notice.id}`, kind: 'info', template: 'blocked', noticeId: notice.id });
  }
}
