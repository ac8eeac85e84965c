import { isGoodbye } from '../life-events/advance/moments.js';
import type { FilingState, NoticeState } from '../life-events/filing-state.js';
import { isFinal } from '../life-events/status.js';
import type { FilingProgress } from '../workflows/contract.js';
import type { Carried } from './carry-out.js';

/** What the workflow needs to know of a filing, and what the Web UI shows of it: ids, codes and days only. Of a protected one it does not say who is told: that names the place. */
export function progressOf({ loaded, decision }: Carried, again: boolean, now: Date): FilingProgress {
  const { state } = decision;
  const isOpen = !state.isProtected;
  const open = state.notices.filter((n) => n.waitingFor !== 'none');
  const waits = open.filter((n) => n.waitingFor === 'recipient');
  return {
    late: decision.late.map((id) => ({ id, summary: summaryOf(state, id) })),
    nextMomentMs: again ? 0 : decision.nextMoment && Math.max(0, decision.nextMoment.getTime() - now.getTime()),
    // Its workflow lives on until a recipient that it was taken from has heard of that.
    done: decision.done && !state.notices.some((n) => n.deliveries.some(isGoodbye)),
    event: loaded.event,
    municipality: isOpen ? loaded.municipality : null,
    status: state.status,
    needsAction: decision.waitingFor === 'citizen',
    waitingOn: [...new Set(waits.flatMap((n) => (isOpen && n.recipientId) || []))].slice(0, 50),
    dueOn:
      open
        .map((n) => n.deadline?.effective)
        .filter((d) => d !== undefined)
        .sort()[0] ?? null,
    notices: openFirst(state.notices).map((n) => ({
      procedure: isOpen ? n.plannedId : n.procedure,
      recipient: isOpen ? n.recipientId : null,
      status: n.status,
      code: n.code,
    })),
  };
}

/** Which procedure, to whom: `MP-01a:mihon-denki-higashi`. */
function summaryOf({ notices, isProtected }: FilingState, deliveryId: string): string {
  const notice = notices.find((n) => n.deliveries.some((d) => d.id === deliveryId));
  return `${notice?.procedure ?? ''}:${(!isProtected && notice?.recipientId) || ''}`;
}

/** Operators look for what is open; the rest follows in the order of the plan. */
const openFirst = (notices: NoticeState[]): NoticeState[] => [
  ...notices.filter((n) => !isFinal(n.status)),
  ...notices.filter((n) => isFinal(n.status)),
];
