/** The plan as its page shows it. */
import { becomesNotice, choose, type PlannedProcedure } from '../../../../../life-events/plan.js';
import { disclose, withheldFrom } from '../../../../../life-events/protection.js';
import type { Draft } from '../../../../../prisma/stores/draft.store.js';
import type { Planned } from '../../life-events/plan.service.js';
import { isWithin } from '../form/fields.js';
import { pathsOf } from '../form/steps.js';
import { type PlanGroup, planGroups } from '../pages/plan/plan.page.js';
import type { PlanEntry } from '../pages/plan/plan-card.js';
import type { Text } from '../text/text.js';
import type { OpenedDraft } from './opened-draft.js';
import { showDay } from './show-value.js';

export function planEntries(opened: OpenedDraft, planned: Planned, text: Text): Record<PlanGroup, PlanEntry[]> {
  const groups = Object.fromEntries(planGroups.map((group) => [group, [] as PlanEntry[]])) as Record<
    PlanGroup,
    PlanEntry[]
  >;
  const names = new Map(planned.plan.procedures.map((p) => [p.id, p.name]));
  for (const p of planned.plan.procedures) groups[groupOf(p)].push(entryOf(p, opened, planned, names, text));
  return groups;
}

/** What is filed if the citizen goes on with these choices, each opened to the protected address that was ticked for it. */
export const noticesOf = (
  { plan }: Planned,
  { chosen, disclosed }: Pick<Draft, 'chosen' | 'disclosed'>,
): PlannedProcedure[] => disclose(choose(plan, chosen ?? undefined).filter(becomesNotice), disclosed);

function groupOf(p: PlannedProcedure): PlanGroup {
  if (p.applies !== 'yes') return p.applies;
  if (p.how === 'automatic') return 'automatic';
  if (p.how === 'self') return 'self';
  if (p.how === 'visit') return 'visits';
  if (p.kind === 'PRIVATE_CONTRACT') return 'contracts';
  return p.optional ? 'optional' : 'statutory';
}

function entryOf(
  p: PlannedProcedure,
  opened: OpenedDraft,
  planned: Planned,
  names: Map<string, string>,
  text: Text,
): PlanEntry {
  const { draft, steps } = opened;
  const asks = p.asks;
  const step = asks === null ? undefined : steps.find((it) => pathsOf(it).some((path) => isWithin(asks, path)));
  return {
    id: p.id,
    name: p.name,
    person: p.person,
    recipient: p.recipient?.name ?? null,
    reason: p.reason,
    law: p.law,
    deadline: p.deadline?.effective ? { day: showDay(p.deadline.effective, text), reason: p.deadline.reason } : null,
    after: [...new Set(p.after.map((id) => names.get(id) ?? id))],
    notBefore: p.notBefore && showDay(p.notBefore, text),
    documents: p.applies === 'yes' ? p.documents : [],
    visit: p.visit,
    isChosen:
      p.applies === 'yes' && p.optional && p.how !== 'automatic'
        ? (draft.chosen?.includes(p.id) ?? !planned.plan.isProtected)
        : null,
    tells:
      p.applies === 'yes' && becomesNotice(p) && p.recipient && withheldFrom(p).length > 0
        ? draft.disclosed.includes(p.id)
        : null,
    question: step ? `/drafts/${draft.id}/${step.id}` : null,
    isTold: p.applies === 'yes' && becomesNotice(p),
  };
}
