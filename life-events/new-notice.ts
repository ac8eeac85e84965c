import type { NoticeState } from './filing-state.js';
import type { PlannedProcedure } from './plan.js';

/** A notice as it begins: held, without a delivery. `after` names other notices, so that its maker fills it in. */
export function newNotice(id: string, planned: PlannedProcedure): NoticeState {
  const { deadline, recipient } = planned;
  return {
    id,
    plannedId: planned.id,
    procedure: planned.procedure,
    how: planned.how === 'visit' ? 'visit' : 'online',
    recipientId: recipient?.id ?? null,
    channel: null,
    municipality: recipient?.municipality ?? null,
    status: 'held',
    code: null,
    waitingFor: 'recipient',
    after: [],
    notBefore: planned.notBefore,
    deadline: deadline?.effective ? { type: deadline.type, effective: deadline.effective } : null,
    answerWithin: planned.answerWithin,
    expectedBy: null,
    closedUntil: null,
    warnedAt: null,
    sentAt: null,
    arrivedAt: null,
    answeredAt: null,
    citizenDoneAt: null,
    change: null,
    known: { planned, told: null },
    deliveries: [],
  };
}
