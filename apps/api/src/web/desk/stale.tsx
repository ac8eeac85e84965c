/** Whoever comes second sees who was first. */
import { z } from 'zod';
import { isolated } from '../../../../../life-events/isolated.js';
import type { OpenTask } from '../../../../../prisma/stores/task.store.js';
import type { Actor } from '../../identity/actor.js';
import { momentOf } from '../follow/moment.js';
import type { PageAnswer } from '../page.js';
import { DeskStalePage } from '../pages/desk-refused/desk-refused.page.js';
import type { Visit } from '../sessions/visit.js';

const revision = z.coerce.number().int().min(0).catch(-1);

/** The revision a form was drawn with; one that was tampered with is never the present one. */
export const seenRevision = (form: URLSearchParams): number => revision.parse(form.get('revision') ?? undefined);

/** How the task is now. */
export function stalePage(task: OpenTask, actor: Actor, visit: Visit): PageAnswer {
  const body = <DeskStalePage now={stateOf(task, actor, visit)} back={`/desk/cases/${task.filing}`} />;
  return { title: visit.text.deskCase.stale.title, status: 409, faulty: true, body };
}

function stateOf({ settledAt, assignee }: OpenTask, { subject }: Actor, { text, language }: Visit): string {
  const { stale } = text.deskCase;
  if (settledAt) return stale.settled(momentOf(settledAt, language));
  if (assignee === null) return stale.free;
  return assignee === subject ? stale.yours : stale.taken(isolated(assignee));
}
