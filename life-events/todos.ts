/** To-dos of the citizen that have a last day: kept with the filing, so that it reminds of them long after all notices have ended. */
import type { CivilDate } from './civil-date.js';
import type { PlannedProcedure } from './plan.js';

export interface TodoState {
  plannedId: string;
  dueOn: CivilDate;
  remindedAt: Date | null;
}

/** The to-dos to remind of; one that was there before, with the same day, was reminded of before. */
export function datedTodos(todos: PlannedProcedure[], before: readonly TodoState[] = []): TodoState[] {
  return todos.flatMap(({ id: plannedId, deadline }) => {
    const dueOn = deadline?.effective;
    if (!dueOn) return [];
    const same = before.find((todo) => todo.plannedId === plannedId && todo.dueOn === dueOn);
    return [same ?? { plannedId, dueOn, remindedAt: null }];
  });
}
