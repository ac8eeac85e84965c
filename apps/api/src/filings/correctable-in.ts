import { dayOf } from '../../../../life-events/civil-date.js';
import { correctable } from '../../../../life-events/correct.js';
import { lifeEvent } from '../../../../life-events/index.js';
import type { PlannedProcedure } from '../../../../life-events/plan.js';
import type { RequestItem } from '../../../../life-events/request-items.js';
import { places } from '../../../../prisma/reference/places.js';

/** The answer of a filing that an item's question is about, as a JSON pointer; null when it is about none, or the answers are somebody else's. */
export function correctableIn(
  { event, filedAt, answers }: { event: string; filedAt: Date; answers: unknown },
  planned: PlannedProcedure,
  item: RequestItem,
): string | null {
  const definition = lifeEvent(event);
  return definition && answers !== null
    ? correctable(definition, answers, planned, item, { today: dayOf(filedAt), places })
    : null;
}
