/** Reminds the citizen of the last day of what is theirs to do; what is late at a recipient is warned of elsewhere. */
import type { Work } from './advance-work.js';
import type { NoticeState } from './filing-state.js';
import { type Reminders, remindersOf } from './reminders.js';
import { isFinal } from './status.js';

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

export const reminderMoments = (work: Work): (Date | null)[] =>
  work.state.notices.map((notice) => remindersBefore(work, notice)?.next ?? null);

function remindersBefore(work: Work, notice: NoticeState): Reminders | null {
  if (isFinal(notice.status) || notice.waitingFor !== 'citizen' || !notice.deadline) return null;
  const since = notice.remindedAt ?? notice.sentAt ?? work.state.filedAt;
  return remindersOf(notice.deadline.effective, work.remindDays, since, work.now);
}
