/** What a recipient's reply means for its notice. A reply is applied once, to the delivery it answers; a late one changes nothing. */
import { answerChange, answerOvertaken, isBeyondVisit, isOvertaken, isStillAsked } from './change-replies.js';
import { handedOver } from './handover.js';
import { openRequest } from './requests.js';
import { wasTried } from './tried.js';
import type { Work } from './work.js';
import { startOf } from '../civil-date.js';
import { left } from '../duration.js';
import { dueWhileOpen } from '../maintenance.js';
import type { DeliveryState, Fact, Hearing, NoticeState, Reply } from '../filing-state.js';
import { isFinal, meaningOf } from '../status.js';

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
  const known = own.filter((d) => !wasNeverSent(d));
  if (inReplyTo !== undefined)
    return reminded(
      notice,
      known.find((d) => d.id === inReplyTo),
    );
  const asking = known.filter((d) => !d.remindsOf);
  const open = asking.filter((d) => !d.answered && d.status !== 'cancelled');
  return open.length > 1 ? undefined : (open[0] ?? asking.at(-1));
}

/** Held, rewritten, or taken back before any attempt. What was tried counts also when it waits for the next attempt behind others. */
const wasNeverSent = (delivery: DeliveryState): boolean =>
  !wasTried(delivery) && ['waiting', 'queued', 'cancelled'].includes(delivery.status);

/** The delivery that another reminds of, or itself. */
function reminded(notice: NoticeState, delivery: DeliveryState | undefined): DeliveryState | undefined {
  return notice.deliveries.find((d) => d.id === delivery?.remindsOf) ?? delivery;
}

/** Who recorded a reply that no machine brought, and how they heard it. */
export interface Heard {
  by: string;
  heardBy: Hearing;
}

/** Applies a reply to the delivery it answers. `source` tells apart what came in: the arrival's id, or the attempt. */
export function answer(
  work: Work,
  notice: NoticeState,
  sent: DeliveryState,
  reply: Reply,
  source: string,
  heard?: Heard,
): 'applied' | 'stale' {
  const delivery = reminded(notice, sent)!;
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
  work.record('ReceivedFromNonERDS', notice.id, delivery.id, reply.code ?? reply.outcome, heard && { by: heard.by });
  work.settle(notice);
  work.answers.push({ noticeId: notice.id, reply });
  const code = reply.code ?? null;
  if (reply.outcome === 'received') {
    // Whoever speaks is not silent: the promised time begins anew.
    work.change(notice, { status: 'delivered', code, arrivedAt, expectedBy: null, clockLeft: null });
    expect(work, notice, work.now);
    if (code !== null || reply.note !== undefined || heard) tell(work, notice, sent, reply, 'info', { source, heard });
  } else if (reply.outcome === 'needs-information') {
    const { status, waitingFor } = meaning;
    work.change(notice, { status, code, waitingFor, arrivedAt, clockLeft: clockLeft(work, notice), expectedBy: null });
    openRequest(work, notice, delivery, reply);
  } else {
    const answeredAt = work.now;
    const over = { expectedBy: null, closedUntil: null, change: null };
    const ended = { waitingFor: 'none', arrivedAt, answeredAt, ...over } as const;
    work.change(notice, { status: meaning.status, code, ...ended });
    cancelFollowUps(work, notice);
    tell(work, notice, delivery, reply, 'outcome', { source, heard });
  }
  return 'applied';
}

/** With the outcome nobody needs a reminder, the answer to a question, or the same again any more. */
export function cancelFollowUps(work: Work, notice: NoticeState): void {
  for (const delivery of notice.deliveries) {
    if (delivery.recipientId !== null || delivery.status === 'handed-over') continue;
    work.changeDelivery(delivery, { status: 'cancelled', leaseUntil: null, nextAttemptAt: null });
  }
}

function tell(
  work: Work,
  notice: NoticeState,
  { id }: DeliveryState,
  reply: Reply,
  kind: 'outcome' | 'info',
  { source, heard }: { source: string; heard: Heard | undefined },
): void {
  const key = kind === 'outcome' ? `outcome:${id}` : `${kind}:${id}:${source}`;
  const words = heard
    ? ({ template: 'recorded', more: { heardBy: heard.heardBy } } as const)
    : { template: 'outcome' as const };
  work.message({ key, kind, ...words, noticeId: notice.id, reply, dueOn: reply.dueOn ?? null });
  work.record('ContentConsignment', notice.id, id, kind);
}

/** The recipient has it and owes an answer: until when, and whose turn it is (a visit waits for the citizen to go). */
export function expect(work: Work, notice: NoticeState, at: Date): void {
  if (isFinal(notice.status) || notice.status === 'needs-information') return;
  if (isStillAsked(notice) && work.state.requests.some((r) => r.noticeId === notice.id)) {
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
    clockLeft: null,
  });
}

/** When the recipient's promised time is over, if it begins now; for a visit it begins with the last day to go there. */
export function promisedUntil(work: Work, notice: NoticeState, at: Date): Date {
  const calendar = work.decider.calendarOf(notice.municipality);
  const waitsForVisit = notice.how === 'visit' && !isBeyondVisit(notice);
  const visitBy = waitsForVisit && notice.deadline ? startOf(notice.deadline.effective) : at;
  const from = visitBy > at ? visitBy : at;
  return dueWhileOpen(from, notice.clockLeft ?? notice.answerWithin, calendar, work.maintenance(notice));
}

/** What is left of the recipient's time now that the citizen's turn begins; null for all of it. */
function clockLeft(work: Work, { expectedBy, clockLeft, answerWithin, municipality }: NoticeState): string | null {
  if (!expectedBy) return clockLeft ?? null;
  return left(work.now, expectedBy, answerWithin, work.decider.calendarOf(municipality));
}
