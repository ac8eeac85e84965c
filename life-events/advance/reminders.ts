/** Reminds the citizen of the last day of what is theirs to do; what is late at a recipient is warned of elsewhere. */
import type { Work } from './work.js';
import type { NoticeState } from '../filing-state.js';
import { type Reminders, remindersOf } from '../reminders.js';
import { isFinal } from '../status.js';
import type { TodoState } from '../todos.js';

export function remindOfDeadlines(work: Work): void {
  for (const notice of work.state.notices) {
    const due = remindersBefore(work, notice)?.due ?? null;
    if (due === null) continue;
    const dueOn = notice.deadline!.effective;
    work.change(notice, { remindedAt: work.now });
    const key = `reminder:${notice.id}:${dueOn}:${due}`;
    work.message({ key, kind: 'reminder', template: 'reminder', noticeId: notice.id, dueOn });
  }
}

/** What only the citizen can do, also when everything else has ended. */
export function remindOfTodos(work: Work): void {
  for (const todo of openTodos(work)) {
    const { due } = remindersOfTodo(work, todo);
    if (due === null) continue;
    const { plannedId: todoId, dueOn } = todo;
    todo.remindedAt = work.now;
    const key = `reminder:${todoId}:${dueOn}:${due}`;
    work.message({ key, kind: 'reminder', template: 'todo-reminder', todoId, dueOn });
  }
}

export const reminderMoments = (work: Work): (Date | null)[] =>
  work.state.notices.map((notice) => remindersBefore(work, notice)?.next ?? null);

export const todoMoments = (work: Work): (Date | null)[] =>
  openTodos(work).map((todo) => remindersOfTodo(work, todo).next);

function openTodos({ state }: Work): TodoState[] {
  const isOver = state.undoneAt !== null || state.status === 'withdrawn';
  return isOver ? [] : state.todos.filter(({ plannedId }) => !state.done.includes(plannedId));
}

const remindersOfTodo = (work: Work, { dueOn, remindedAt }: TodoState): Reminders =>
  remindersOf(dueOn, work.remindDays, remindedAt ?? work.state.filedAt, work.now);

function remindersBefore(work: Work, notice: NoticeState): Reminders | null {
  if (isFinal(notice.status) || notice.waitingFor !== 'citizen' || !notice.deadline) return null;
  const since = notice.remindedAt ?? notice.sentAt ?? work.state.filedAt;
  return remindersOf(notice.deadline.effective, work.remindDays, since, work.now);
}
