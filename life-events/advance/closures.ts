/** What a closed recipient (maintenance, closures, outage) means for what is to be sent to it, and for what it owes. */
import { lies } from './handover.js';
import type { Work } from './work.js';
import type { DeliveryState, NoticeState } from '../filing-state.js';
import { type Closed, closedAt, closedBetween, lettingGoOf, releaseOf } from '../maintenance.js';
import { type Failed, nextAttempt } from '../schedule.js';

const closedCode = 'recipient-closed';

/** True when a delivery that is ready may not go out yet: the recipient is closed, or just back and this one's instant is still to come. */
export function isKept(work: Work, notice: NoticeState, delivery: DeliveryState): boolean {
  if (keepWhileClosed(work, notice, delivery)) return true;
  if (delivery.nextAttemptAt === null) return false;
  const over = justOver(work, notice, delivery);
  if (!over) return false;
  // It may be over sooner than was thought when this one was kept.
  const at = releaseOf(over, delivery.id);
  if (at < delivery.nextAttemptAt) work.changeDelivery(delivery, { nextAttemptAt: at });
  return at > work.now;
}

function justOver(work: Work, notice: NoticeState, delivery: DeliveryState): Pick<Closed, 'from' | 'until'> | null {
  const m = work.maintenance(notice);
  const down = work.down(notice, delivery);
  return (m && lettingGoOf(m, work.now)) ?? (down && down.until <= work.now ? down : null);
}

/** Keeps a delivery until its recipient is open again; false when it is. The notice says so unless it has greater news. */
export function keepWhileClosed(work: Work, notice: NoticeState, delivery: DeliveryState): boolean {
  const m = work.maintenance(notice);
  const closed = m && closedAt(m, work.now);
  if (!closed) return false;
  const nextAttemptAt = releaseOf(closed, delivery.id);
  if (delivery.status !== 'queued' || delivery.nextAttemptAt?.getTime() !== nextAttemptAt.getTime())
    work.changeDelivery(delivery, { status: 'queued', leaseUntil: null, nextAttemptAt });
  const isOnItsWay = (notice.status === 'queued' && !lies(notice)) || notice.status === 'retrying';
  const isNews = isOnItsWay && delivery.recipientId === null;
  if (isNews && notice.closedUntil?.getTime() !== closed.until.getTime())
    work.change(notice, { status: 'queued', code: closedCode, closedUntil: closed.until });
  return true;
}

/** The recipient is open again: what was kept goes out. */
export function open(work: Work, notice: NoticeState): void {
  if (notice.closedUntil == null) return;
  work.change(notice, { code: notice.code === closedCode ? null : notice.code, closedUntil: null });
}

/** The next attempt, moved out of the time in which the recipient will be closed; null when it is a person's turn. */
export function nextOpen(work: Work, notice: NoticeState, delivery: DeliveryState, failed: Failed): Date | null {
  const m = work.maintenance(notice);
  const closedMs = m ? closedBetween(m, failed.firstAttemptAt, work.now) : 0;
  const next = nextAttempt({ ...failed, closedMs }, work.now);
  const closed = m && next && closedAt(m, next);
  return closed ? releaseOf(closed, delivery.id) : next;
}

/** A recipient that is closed when its time is up has as much time after the closure as it had left when that began. */
export function waitsOutClosure(work: Work, notice: NoticeState): boolean {
  const m = work.maintenance(notice);
  const closed = m && closedAt(m, work.now);
  if (!closed || !notice.expectedBy || notice.expectedBy <= closed.from) return false;
  const began = Math.max(closed.from.getTime(), notice.sentAt?.getTime() ?? 0);
  const left = Math.max(0, notice.expectedBy.getTime() - began);
  work.change(notice, { expectedBy: new Date(closed.until.getTime() + left) });
  return true;
}
