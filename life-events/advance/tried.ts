import type { DeliveryState, NoticeState } from '../filing-state.js';

/** True once the notice's own recipient was tried, successfully or not: it may have come, and the answer been lost on the way. */
export const wasTried = ({ recipientId, attempts }: DeliveryState): boolean => recipientId === null && attempts > 0;

/** True of a notice that its recipient may know of. */
export const isTold = ({ deliveries }: NoticeState): boolean => deliveries.some(wasTried);
