import { becomesNotice, choose, type PlannedProcedure } from '../../../../life-events/plan.js';
import { disclose, withheldFrom } from '../../../../life-events/protection.js';
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

/** The same, with those opened to whom the address may be told all the same; refuses ids from which nothing is withheld. */
export function disclosed(chosen: PlannedProcedure[], ids: string[] = []): PlannedProcedure[] {
  const open = new Set(chosen.filter((p) => withheldFrom(p).length > 0 && becomesNotice(p)).map((p) => p.id));
  const unknown = ids.flatMap((id, i) =>
    open.has(id)
      ? []
      : [{ pointer: `/discloseTo/${i}`, code: 'unknown', message: '住所を伏せている通知先ではありません' }],
  );
  if (unknown.length > 0) throw new Problem('unknown-procedure', unknown);
  return disclose(chosen, ids);
}

/** What the citizen has to do or to tell: chosen things that nobody is told of, and questions left open. */
export const isTodo = (p: PlannedProcedure, chosen: PlannedProcedure[]): boolean =>
  (p.how === 'self' && chosen.includes(p)) || p.applies === 'unknown';
