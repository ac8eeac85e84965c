import type { FilingProgress } from '../workflows/contract.js';
import type { Carried } from './carry-out.js';

/** What the workflow needs to know of a filing, and what the Web UI shows of it: ids, codes and days only. */
export function progressOf({ loaded, decision }: Carried, again: boolean, now: Date): FilingProgress {
  const { state } = decision;
  const open = state.notices.filter((n) => n.waitingFor !== 'none');
  return {
    late: decision.late,
    nextMomentMs: again ? 0 : decision.nextMoment && Math.max(0, decision.nextMoment.getTime() - now.getTime()),
    done: decision.done,
    event: loaded.event,
    municipality: loaded.municipality,
    status: state.status,
    needsAction: decision.waitingFor === 'citizen',
    waitingOn: [...new Set(open.map((n) => n.recipientId).filter((id) => id !== null))].slice(0, 50),
    dueOn:
      open
        .map((n) => n.deadline?.effective)
        .filter((d) => d !== undefined)
        .sort()[0] ?? null,
    notices: state.notices.map((n) => ({
      procedure: n.procedure,
      recipient: n.recipientId,
      status: n.status,
      code: n.code,
    })),
  };
}
