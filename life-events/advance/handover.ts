/** That a recipient has a delivery: recorded once, whoever brings the news. */
import { isOvertaken } from './change-replies.js';
import type { Work } from './work.js';
import type { DeliveryState, NoticeState } from '../filing-state.js';

export const inInbox = 'in-inbox';

/** True while it waits to be fetched. */
export const lies = ({ status, code }: NoticeState): boolean => status === 'queued' && code === inInbox;

/** The recipient has it. */
export function handedOver(work: Work, notice: NoticeState, delivery: DeliveryState, at: Date): void {
  work.record('RelayToNonERDS', notice.id, delivery.id, null);
  // It was under way when nobody needed it any more.
  if (delivery.status === 'cancelled') return;
  work.changeDelivery(delivery, { status: 'handed-over', leaseUntil: null, nextAttemptAt: null });
  if (delivery.recipientId !== null || delivery.remindsOf) return;
  work.change(notice, { sentAt: notice.sentAt ?? at });
  // The change that overtook it is still on its way, or with a caseworker.
  if (isOvertaken(notice, delivery)) return;
  const { status, code } = notice;
  const isSilent = status === 'escalated' && code === 'no-answer';
  // Its time to answer begins now, whatever was asked of it while it had nothing.
  if (isSilent || lies(notice)) work.change(notice, { expectedBy: null });
  if (isSilent || (status === 'escalated' && code === 'delivery-failed')) work.settle(notice);
}
