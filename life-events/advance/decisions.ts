/** What a caseworker's decision brings about. The rules are those of replies: at most one final outcome, and nothing for what has ended. */
import { answerChange } from './change-replies.js';
import { answer } from './replies.js';
import { resendAll, resendOne } from './resend.js';
import { isTold, wasTried } from './tried.js';
import type { Work } from './work.js';
import type { DecidedBy, DeliveryState, DeskDecision, Fact, NoticeState } from '../filing-state.js';
import { isFinal, meaningOf } from '../status.js';

type Decided = Extract<Fact, { kind: 'decision' }>;
type Decide<A extends DeskDecision['act']> = Extract<DeskDecision, { act: A }>;

/** Applies a decision, or finds that it comes too late. */
export function applyDecision(work: Work, fact: Decided): void {
  const notice = work.notice(fact.noticeId);
  const isApplied = carryOut(work, notice, fact);
  work.arrivals.push({ id: fact.arrivalId, verdict: isApplied ? 'applied' : 'stale' });
  if (isApplied) work.record('CaseworkerDecision', notice.id, null, fact.decision.act, { by: nameOf(fact.by) });
}

function carryOut(work: Work, notice: NoticeState, { decision, arrivalId, by }: Decided): boolean {
  if (decision.act === 'resend') return resend(work, notice, decision, arrivalId);
  if (decision.act === 'tell') return tell(work, notice, decision, arrivalId);
  if (isFinal(notice.status)) return false;
  if (decision.act === 'decide') return decide(work, notice, decision, by, arrivalId);
  if (decision.act === 'reassign') return reassign(work, notice, decision, arrivalId);
  return changeChannel(work, notice, decision, arrivalId);
}

export const nameOf = ({ role, organisation }: DecidedBy): string => (organisation ? `${role}:${organisation}` : role);

function resend(work: Work, notice: NoticeState, { deliveryId }: Decide<'resend'>, source: string): boolean {
  const before = notice.status;
  const sent = deliveryId === undefined ? resendAll(work, notice) : resendOne(work, notice, deliveryId);
  if (sent && before === 'escalated')
    work.message({ key: `resent:${source}`, kind: 'info', template: 'resent', noticeId: notice.id });
  return sent;
}

/** Says something to the citizen and changes nothing else: also after the end. */
function tell(work: Work, notice: NoticeState, { text }: Decide<'tell'>, source: string): boolean {
  work.message({ key: `told:${source}`, kind: 'info', template: 'told', noticeId: notice.id, more: { text } });
  return true;
}

/** What came by telephone or on paper. */
function decide(work: Work, notice: NoticeState, decision: Decide<'decide'>, by: DecidedBy, source: string): boolean {
  const { reply } = decision;
  const latest = notice.deliveries.filter((d) => d.recipientId === null && d.status !== 'cancelled').at(-1);
  const isOutcome = isFinal(meaningOf(reply.outcome, reply.code).status);
  // What they say of a change that is with them is about the change; that they have it only where it was sent.
  const isAboutChange = notice.change != null && latest && (isOutcome || wasTried(latest));
  if (isAboutChange && answerChange(work, notice, latest, reply)) return true;
  if (isOutcome) return end(work, notice, decision, by);
  const told = lastTold(notice);
  const heard = { by: nameOf(by), heardBy: decision.heardBy };
  return told !== undefined && answer(work, notice, told, reply, source, heard) === 'applied';
}

/** What a recipient can have something to say about without a machine. */
export const lastTold = ({ deliveries }: NoticeState): DeliveryState | undefined =>
  deliveries.filter((d) => wasTried(d) && !d.remindsOf && d.status !== 'cancelled').at(-1);

/** What was still to be sent is no longer needed: they know. */
function end(work: Work, notice: NoticeState, { reply, heardBy }: Decide<'decide'>, by: DecidedBy): boolean {
  const own = notice.deliveries.filter((d) => d.recipientId === null);
  const asked = answeredBy(own);
  for (const d of own) {
    const isSettled = d.status === 'handed-over' || d.status === 'cancelled';
    if (!isSettled) work.changeDelivery(d, { status: 'cancelled', leaseUntil: null, nextAttemptAt: null });
  }
  if (asked) work.changeDelivery(asked, { answered: true });
  const { status } = meaningOf(reply.outcome, reply.code);
  const arrivedAt = notice.arrivedAt ?? (reply.arrivedAt ? new Date(reply.arrivedAt) : null);
  const ended = {
    waitingFor: 'none',
    arrivedAt,
    answeredAt: work.now,
    expectedBy: null,
    closedUntil: null,
    change: null,
  } as const;
  work.change(notice, { status, code: reply.code ?? null, ...ended });
  work.settle(notice);
  work.answers.push({ noticeId: notice.id, reply });
  work.record('ReceivedFromNonERDS', notice.id, asked?.id ?? null, reply.code ?? reply.outcome, {
    by: nameOf(by),
  });
  const key = asked ? `outcome:${asked.id}` : work.keyOfChange(`outcome:${notice.id}`);
  work.message({ key, kind: 'outcome', template: 'recorded', noticeId: notice.id, reply, more: { heardBy } });
  work.record('ContentConsignment', notice.id, asked?.id ?? null, 'outcome');
  return true;
}

/** What an outcome is about: the last news that has none, sent or not; an attempt that nobody needs any more may have come as well. */
function answeredBy(own: DeliveryState[]): DeliveryState | null {
  const unanswered = own.filter((d) => !d.answered && !d.remindsOf);
  return unanswered.filter((d) => d.status !== 'cancelled').at(-1) ?? unanswered.at(-1) ?? null;
}

/** Gives the notice to another recipient, from the beginning. Whoever may have heard of it is told that it is no longer theirs. */
function reassign(work: Work, notice: NoticeState, { recipient }: Decide<'reassign'>, source: string): boolean {
  const before = notice.recipientId;
  if (before === recipient.id || notice.change) return false;
  const wasTold = isTold(notice);
  for (const d of notice.deliveries.filter((d) => d.recipientId === null)) {
    const status = d.status === 'handed-over' ? d.status : 'cancelled';
    work.changeDelivery(d, { status, leaseUntil: null, nextAttemptAt: null, recipientId: before });
  }
  const nothingYet = { expectedBy: null, closedUntil: null, sentAt: null, arrivedAt: null, channel: null };
  const held = { status: 'held', code: null, waitingFor: 'recipient' } as const;
  work.change(notice, {
    ...held,
    ...nothingYet,
    recipientId: recipient.id,
    answerWithin: recipient.answerWithin ?? notice.answerWithin,
  });
  if (wasTold) {
    const goodbye = work.deliver(notice, 'notice.withdrawn', { fields: {}, more: { reason: 'reassigned' } });
    work.changeDelivery(goodbye, { status: 'queued', recipientId: before });
  }
  // It waits with the notice, which is let go in this same decision unless it has to wait for others.
  work.deliver(notice, 'notice.created', { fields: 'as-filed' });
  work.settle(notice);
  work.reassigned.push({ noticeId: notice.id, recipient });
  work.message({ key: `reassigned:${source}`, kind: 'info', template: 'reassigned', noticeId: notice.id });
  return true;
}

/** From here on this notice goes another way; what the recipient has not answered goes out again by it. */
function changeChannel(
  work: Work,
  notice: NoticeState,
  { channel }: Decide<'change-channel'>,
  source: string,
): boolean {
  if (notice.recipientId === null || notice.channel === channel) return false;
  work.change(notice, { channel });
  resendAll(work, notice);
  const key = `channel-changed:${source}`;
  work.message({ key, kind: 'info', template: 'channel-changed', noticeId: notice.id, more: { channel } });
  return true;
}
