/** Sending again at once, under the same `webhook-id`: with a new schedule, as if for the first time. */
import { isOvertaken, isReplaced } from './change-replies.js';
import type { Work } from './work.js';
import type { DeliveryState, DeliveryStatus, NoticeState } from '../filing-state.js';
import { isFinal } from '../status.js';

const sentBefore: readonly DeliveryStatus[] = ['late', 'exhausted', 'offered', 'handed-over'];

/** Also what is being tried once more: whoever asked may have done so just before it began. */
const canResend = ({ status, attempts }: DeliveryState): boolean =>
  sentBefore.includes(status) || (status === 'sending' && attempts > 1);

/** Everything of the notice that is late, given up, or unanswered; false when there is nothing, as when the notice has ended. */
export function resendAll(work: Work, notice: NoticeState): boolean {
  if (isFinal(notice.status)) return false;
  const unanswered = notice.deliveries.filter((d) => d.recipientId === null && !d.answered);
  const open = unanswered.filter((d) => canResend(d) && !isReplaced(notice, d));
  for (const delivery of open) again(work, notice, delivery);
  return open.length > 0;
}

/** One delivery, also one that was answered: its recipient may have lost it. */
export function resendOne(work: Work, notice: NoticeState, deliveryId: string): boolean {
  const delivery = notice.deliveries.find((d) => d.id === deliveryId);
  if (!delivery || !canResend(delivery)) return false;
  again(work, notice, delivery);
  return true;
}

function again(work: Work, notice: NoticeState, delivery: DeliveryState): void {
  const anew = { failures: 0, slowFailures: 0, firstAttemptAt: null };
  // The attempt under way is the one that was asked for.
  const now =
    delivery.status === 'sending' ? {} : ({ status: 'queued', leaseUntil: null, nextAttemptAt: null } as const);
  work.changeDelivery(delivery, { ...anew, ...now });
  const isAside = delivery.recipientId !== null || isOvertaken(notice, delivery);
  if (isAside && isAboutSending(notice)) return;
  work.close(notice, 'delivery-failed');
  if (!isAboutSending(notice)) return;
  work.close(notice, 'no-answer');
  work.change(notice, { status: 'queued', code: null, waitingFor: 'recipient', expectedBy: null });
}

/** A notice whose trouble is that it does not arrive, or is not answered: sending again makes it the recipient's turn. */
export const isAboutSending = ({ status, code }: NoticeState): boolean =>
  status === 'retrying' || (status === 'escalated' && (code === 'delivery-failed' || code === 'no-answer'));
