/** A recipient that stays silent beyond its promise is reminded once; then a caseworker takes over and the citizen is told. */
import { wasTried } from './tried.js';
import type { Work } from './work.js';
import { owesAnswer } from './moments.js';
import { waitsOutClosure } from './closures.js';
import { parseDuration } from '../duration.js';
import type { DeliveryState, NoticeState } from '../filing-state.js';
import { dueWhileOpen } from '../maintenance.js';

/** How many business days a reminder leaves at the most. */
const graceDays = 3;

export function raiseSilence(work: Work): void {
  for (const notice of work.state.notices) {
    if (!owesAnswer(notice) || !notice.expectedBy || notice.expectedBy > work.now) continue;
    if (waitsOutClosure(work, notice)) continue;
    if (canBeReminded(notice)) remindRecipient(work, notice);
    else giveToCaseworker(work, notice, notice.expectedBy);
  }
}

/** Once for each promise; not while the citizen has still to go there, nor about a change or in an unopened inbox: that is news enough. */
function canBeReminded(notice: NoticeState): boolean {
  const { status, waitingFor, change } = notice;
  return status === 'delivered' && waitingFor === 'recipient' && !notice.recipientRemindedAt && change == null;
}

/** A delivery of its own, since sending the first one again would say nothing new: amended, with nothing changed. */
function remindRecipient(work: Work, notice: NoticeState): void {
  const asked = unanswered(notice)?.id ?? null;
  const calendar = work.decider.calendarOf(notice.municipality);
  const expectedBy = dueWhileOpen(work.now, graceOf(notice.answerWithin), calendar, work.maintenance(notice));
  const reminder = { of: asked, promised: notice.expectedBy!.toISOString(), answerBy: expectedBy.toISOString() };
  const delivery = work.deliver(notice, 'notice.amended', { fields: 'as-filed', more: { changed: [], reminder } });
  work.changeDelivery(delivery, { remindsOf: asked });
  work.change(notice, { recipientRemindedAt: work.now, expectedBy });
}

/** What it has and owes an answer to; else what was under way to it when it was no longer needed, and may have come. */
function unanswered({ deliveries }: NoticeState): DeliveryState | undefined {
  const open = deliveries.filter((d) => wasTried(d) && !d.answered && !d.remindsOf);
  return open.filter((d) => d.status === 'handed-over').at(-1) ?? open.at(-1);
}

function graceOf(answerWithin: string): string {
  const { days } = parseDuration(answerWithin);
  return days > graceDays ? `P${graceDays}D` : answerWithin;
}

function giveToCaseworker(work: Work, notice: NoticeState, promised: Date): void {
  work.escalate(notice, 'no-answer');
  work.change(notice, { expectedBy: null });
  const key = `no-answer:${notice.id}:${promised.toISOString()}`;
  work.message({ key, kind: 'info', template: 'no-answer', noticeId: notice.id });
}
