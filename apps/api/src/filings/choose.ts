import { becomesNotice, choose, type PlannedProcedure } from '../../../../life-events/plan.js';
import type { Planned } from '../life-events/plan.service.js';
import { Problem } from '../problems.js';

/** What the citizen chose of the plan; refuses unknown ids, and a choice by which nobody would be told. */
export function chosenOf({ plan }: Planned, ids: string[] | undefined): PlannedProcedure[] {
  const known = new Set(plan.procedures.map((p) => p.id));
  const unknown = (ids ?? []).flatMap((id, i) =>
    known.has(id) ? [] : [{ pointer: `/procedures/${i}`, code: 'unknown', message: '手続きの一覧にありません' }],
  );
  if (unknown.length > 0) throw new Problem('unknown-procedure', unknown);
  const chosen = choose(plan, ids);
  if (!chosen.some(becomesNotice)) throw new Problem('nothing-to-file');
  return chosen;
}

/** What the citizen has to do or to tell: chosen things that nobody is told of, and questions left open. */
export const isTodo = (p: PlannedProcedure, chosen: PlannedProcedure[]): boolean =>
  (p.how === 'self' && chosen.includes(p)) || p.applies === 'unknown';
