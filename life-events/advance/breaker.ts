/** A recipient that keeps failing is left alone for a while: one breaker for all filings, so that none of them adds to its trouble. */
import type { Work } from './work.js';
import type { DeliveryState, NoticeState } from '../filing-state.js';
import { closedBetween, releaseOf } from '../maintenance.js';
import { isWithinWindow } from '../schedule.js';

/** Since when a recipient fails, and until when nothing is sent to it. Over at `until`, unless the next attempt fails again. */
export interface Down {
  from: Date;
  until: Date;
}

export const downCode = 'recipient-down';

/** Keeps a delivery while its recipient is down: `kept`, or `given-up` because it was tried or kept for a week; `up` when it may go. */
export function keepWhileDown(work: Work, notice: NoticeState, delivery: DeliveryState): 'up' | 'kept' | 'given-up' {
  const down = work.down(notice, delivery);
  if (!down || down.until <= work.now) return 'up';
  const firstAttemptAt = delivery.firstAttemptAt ?? work.now;
  const m = work.maintenance(notice);
  const closedMs = m ? closedBetween(m, firstAttemptAt, work.now) : 0;
  if (!isWithinWindow({ firstAttemptAt, closedMs }, work.now)) {
    work.changeDelivery(delivery, { status: 'exhausted', leaseUntil: null, nextAttemptAt: null });
    return 'given-up';
  }
  const nextAttemptAt = releaseOf(down, delivery.id);
  if (delivery.status !== 'queued' || delivery.nextAttemptAt?.getTime() !== nextAttemptAt.getTime())
    work.changeDelivery(delivery, { status: 'queued', leaseUntil: null, firstAttemptAt, nextAttemptAt });
  return 'kept';
}
