/** What a recipient's reply means for its notice. A reply is applied once, to the delivery it answers; a late one changes nothing. */
import { answerChange, answerOvertaken, isBeyondVisit, isOvertaken, isStillAsked } from './advance-change-replies.js';
import { handedOver } from './advance-handover.js';
import type { Work } from './advance-work.js';
import { startOf } from './civil-date.js';
import { dueWhileOpen } from './maintenance.js';
import type { DeliveryState, Fact, NoticeState, Reply } from './filing-state.js';
import { isFinal, meaningOf } from './status.js';

/** Applies a reply that came in through the callback or the inbox. */
export function applyReply(work: Work, fact: Extract<Fact, { kind: 'reply' }>): void {
  const notice = work.notice(fact.noticeId);
  const delivery = answeredDelivery(notice, fact.reply.inReplyTo);
  const verdict = delivery ? answer(work, notice, delivery, fact.reply, fact.arrivalId) : 'unknown-delivery';
  work.arrivals.push({ id: fact.arrivalId, verdict });
}

/** The delivery a reply answers: the one it names, else the only one that is open. What was never sent can't be answered. */
export function answeredDelivery(notice: NoticeState, inReplyTo: string | undefined): DeliveryState | undefined {
  const own = notice.deliveries.filter((d) => d.recipientId === null);
  const known = own.filter((d) => d.status !== 'waiting' && d.status !== 'queued');
  if (inReplyTo !== undefined) return known.find((d) => d.id === inReplyTo);
  const open = known.filter((d) => !d.answered && d.status !== 'cancelled');
  return open.length > 1 ? undefined : (open[0] ?? known.at(-1));
}

/** Applies a reply to the delivery it answers. `source` tells apart what came in: the arrival's id, or the attempt. */
export function answer(
  work: Work,
  notice: NoticeState,
  delivery: DeliveryState,
  reply: Reply,
  source: string,
): 'applied' | 'stale' {
  if (isFinal(notice.status) || delivery.answered) return 'stale';
  if (isOvertaken(notice, delivery)) {
    answerOvertaken(work, notice, delivery, reply);
    return 'applied';
  }
  // A callback may overtake the record of its attempt, or be all that is left of it: who answers has received.
  if (delivery.status !== 'handed-over') handedOver(work, notice, delivery, work.now);
  if (notice.change && answerChange(work, notice, delivery, reply)) return 'applied';
  const meaning = meaningOf(reply.outcome, reply.code);
  const arrivedAt = notice.arrivedAt ?? (reply.arrivedAt ? new Date(reply.arrivedAt) : null);
  work.changeDelivery(delivery, {
    status: 'handed-over',
    leaseUntil: null,
    nextAttemptAt: null,
    answered: reply.outcome === 'accepted' || reply.outcome === 'rejected',
  });
  work.record('ReceivedFromNonERDS', notice.id, delivery.id, reply.code ?? reply.outcome);
  work.settled.add(notice.id);
  work.answers.push({ noticeId: notice.id, reply });
  const code = reply.code ?? null;
  if (reply.outcome === 'received') {
    // Whoever speaks is not silent: the promised time begins anew.
    work.change(notice, { status: 'delivered', code, arrivedAt, expectedBy: null });
    expect(work, notice, work.now);
    if (code !== null || reply.note !== undefined) tell(work, notice, delivery, reply, source, 'info');
  } else if (reply.outcome === 'needs-information') {
    work.change(notice, { status: meaning.status, code, waitingFor: meaning.waitingFor, arrivedAt, expectedBy: null });
    work.requests.push({ noticeId: notice.id, deliveryId: delivery.id, reply });
    tell(work, notice, delivery, reply, source, 'request');
  } else {
    const answeredAt = work.now;
    const ended = { waitingFor: 'none', arrivedAt, answeredAt, expectedBy: null, change: null } as const;
    work.change(notice, { status: meaning.status, code, ...ended });
    tell(work, notice, delivery, reply, source, 'outcome');
  }
  return 'applied';
}

function tell(
  work: Work,
  notice: NoticeState,
  delivery: DeliveryState,
  reply: Reply,
  source: string,
  kind: 'outcome' | 'request' | 'info',
): void {
  const key = kind === 'outcome' ? `outcome:${delivery.id}` : `${kind}:${delivery.id}:${source}`;
  const template = kind === 'request' ? 'request' : 'outcome';
  work.message({ key, kind, template, noticeId: notice.id, reply, dueOn: reply.dueOn ?? null });
  work.record('ContentConsignment', notice.id, delivery.id, kind);
}

/** The recipient has it and owes an answer: until when, and whose turn it is (a visit waits for the citizen to go). */
export function expect(work: Work, notice: NoticeState, at: Date): void {
  if (isFinal(notice.status) || notice.status === 'needs-information') return;
  if (isStillAsked(notice)) {
    const { code } = notice.change!.before;
    return work.change(notice, { status: 'needs-information', code, waitingFor: 'citizen', expectedBy: null });
  }
  const waitsForVisit = notice.how === 'visit' && !isBeyondVisit(notice);
  const waitingFor = waitsForVisit && !notice.citizenDoneAt ? 'citizen' : 'recipient';
  work.change(notice, {
    status: 'delivered',
    code: notice.status === 'delivered' ? notice.code : null,
    waitingFor,
    sentAt: notice.sentAt ?? at,
    expectedBy: notice.expectedBy ?? promisedUntil(work, notice, at),
  });
}

/** When the recipient's promised time is over, if it begins now; for a visit it begins with the last day to go there. */
export function promisedUntil(work: Work, notice: NoticeState, at: Date): Date {
  const calendar = work.decider.calendarOf(notice.municipality);
  const waitsForVisit = notice.how === 'visit' && !isBeyondVisit(notice);
  const visitBy = waitsForVisit && notice.deadline ? startOf(notice.deadline.effective) : at;
  const from = visitBy > at ? visitBy : at;
  return dueWhileOpen(from, notice.answerWithin, calendar, work.maintenance(notice));
}
