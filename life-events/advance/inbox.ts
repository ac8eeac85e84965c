/** What becomes of a delivery that lies in its recipient's inbox: it is handed over once it was fetched. */
import { isOvertaken } from './change-replies.js';
import { handedOver, inInbox } from './handover.js';
import { expect, promisedUntil } from './replies.js';
import type { Work } from './work.js';
import type { DeliveryState, Fact, NoticeState } from '../filing-state.js';

/** It lies ready: the recipient's time runs from here, or nobody would ever ask after an inbox that is never opened. */
export function offer(work: Work, notice: NoticeState, delivery: DeliveryState): void {
  work.changeDelivery(delivery, { status: 'offered', leaseUntil: null, nextAttemptAt: null });
  if (notice.status !== 'queued' && notice.status !== 'retrying') return;
  work.change(notice, { status: 'queued', code: inInbox, expectedBy: promisedUntil(work, notice, work.now) });
}

/** The recipient fetched it. */
export function applyFetched(work: Work, { arrivalId, deliveryId, at }: Extract<Fact, { kind: 'fetched' }>): void {
  const { notice, delivery } = work.delivery(deliveryId);
  const isNews = ['offered', 'sending', 'late'].includes(delivery.status);
  work.arrivals.push({ id: arrivalId, verdict: isNews ? 'applied' : 'stale' });
  if (!isNews) return;
  handedOver(work, notice, delivery, at);
  if (delivery.recipientId === null && !delivery.remindsOf && !isOvertaken(notice, delivery)) expect(work, notice, at);
}
