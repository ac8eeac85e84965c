import ical, { ICalCalendarMethod } from 'ical-generator';
import type { FilingView } from '../../filings/filing.schema.js';

/** Every open deadline of a filing as all-day events, for any calendar. Names of procedures, no names of persons. */
export function calendarFile(view: FilingView, title: string, url: string): string {
  const calendar = ical({ name: title, method: ICalCalendarMethod.PUBLISH, prodId: '//Todoke//Todoke//JA' });
  const open = view.notices.filter(
    ({ status }) => !['accepted', 'rejected', 'withdrawn', 'not-needed'].includes(status),
  );
  const entries = [
    ...open.map(({ id, name, deadline }) => ({ id, name, day: deadline?.effective })),
    ...view.todos
      .filter(({ done }) => !done)
      .map((it) => ({ id: it.procedureId, name: it.name, day: it.deadline?.effective })),
  ];
  for (const { id, name, day } of entries) {
    if (!day) continue;
    calendar.createEvent({
      id: `${view.id}-${id}`,
      start: new Date(`${day}T00:00:00Z`),
      stamp: new Date(view.filedAt),
      allDay: true,
      summary: `期限：${name}`,
      description: `受付番号 ${view.receiptNumber}`,
      url,
    });
  }
  return calendar.toString();
}
