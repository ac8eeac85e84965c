/** Seals the deliveries that decisions made, as accepting sealed the first ones. */
import { dayOf } from '../life-events/civil-date.js';
import { deliveryBody } from '../life-events/delivery-body.js';
import { demoMark } from '../life-events/demo-mark.js';
import type { Decision, DeliveryDraft, Fact } from '../life-events/filing-state.js';
import type { FilingContent } from '../life-events/changes.js';
import { lifeEvent } from '../life-events/index.js';
import { fieldsFor, type PlannedProcedure } from '../life-events/plan.js';
import { places } from '../prisma/reference/places.js';
import { findContents } from '../prisma/stores/filing.store.js';
import type { Loaded } from '../prisma/stores/load.store.js';
import type { ActivityContext } from './context.js';

/** A filing with what was decided about it, not yet stored. */
export interface Decided {
  loaded: Loaded;
  facts: Fact[];
  at: Date;
  decision: Decision;
}

/** What those filings hold whose deliveries or messages are written from it; most decisions need nothing of it. */
export async function contentsAsFiled(context: ActivityContext, all: Decided[]): Promise<Map<string, FilingContent>> {
  const needing = all.filter(
    ({ decision: { deliveries, messages } }) =>
      deliveries.some((d) => d.content.fields === 'as-filed') || messages.some((m) => m.todoId !== undefined),
  );
  if (needing.length === 0) return new Map();
  return findContents(
    context.db,
    needing.map(({ loaded }) => ({ id: loaded.state.id, key: loaded.key })),
  );
}

/** With the plan entries of notices that were given to another recipient. */
export function withReassigned(loaded: Loaded, decision: Decision): Decision {
  if (decision.reassigned.length === 0) return decision;
  const replanned = new Map(decision.replanned);
  for (const { noticeId, recipient } of decision.reassigned)
    replanned.set(noticeId, { ...(replanned.get(noticeId) ?? plannedOf(loaded, noticeId)), recipient });
  return { ...decision, replanned };
}

export function plannedOf(loaded: Loaded, noticeId: string): PlannedProcedure {
  const place = { table: 'notice', column: 'planned', id: noticeId };
  return loaded.key.openJson(place, loaded.planned.get(noticeId)!) as PlannedProcedure;
}

/** By delivery. */
export function sealedBodies(context: ActivityContext, decided: Decided, answers: unknown): Map<string, Buffer> {
  const { loaded, decision } = decided;
  const seal = (draft: DeliveryDraft): Buffer =>
    loaded.key.seal(
      { table: 'delivery', column: 'body', id: draft.deliveryId },
      bodyOf(context, decided, draft, answers),
    );
  return new Map(decision.deliveries.map((draft) => [draft.deliveryId, seal(draft)]));
}

function bodyOf(
  context: ActivityContext,
  { loaded, decision, at }: Decided,
  { deliveryId, noticeId, content }: DeliveryDraft,
  answers: unknown,
): string {
  const notice = decision.state.notices.find((n) => n.id === noticeId)!;
  const { type, sequence } = notice.deliveries.find((d) => d.id === deliveryId)!;
  return deliveryBody({
    type,
    at,
    mark: demoMark(context.demo),
    notice,
    schemaVersion: (decision.amended ?? loaded).rulesVersion,
    event: loaded.event,
    dueOn: notice.deadline?.effective ?? null,
    sequence,
    fields: content.fields === 'as-filed' ? fieldsAsFiled(loaded, noticeId, answers) : content.fields,
    more: content.more,
  });
}

function fieldsAsFiled(loaded: Loaded, noticeId: string, answers: unknown): Record<string, unknown> {
  const event = lifeEvent(loaded.event);
  if (!event) throw new Error(`unknown life event ${loaded.event}`);
  return fieldsFor(event, answers, plannedOf(loaded, noticeId), { today: dayOf(loaded.state.filedAt), places });
}
