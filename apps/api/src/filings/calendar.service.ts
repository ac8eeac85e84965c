/** The days a citizen has to keep, for their own calendar (RFC 5545). */
import { Inject, Injectable } from '@nestjs/common';
import ical, { ICalAlarmType } from 'ical-generator';
import { openQuestions } from '../../../../life-events/open-questions.js';
import { demoMark } from '../../../../life-events/demo-mark.js';
import type { CivilDate } from '../../../../life-events/civil-date.js';
import { isFinal } from '../../../../life-events/status.js';
import type { FilingDetail } from '../../../../prisma/stores/filing.store.js';
import { type Config, config } from '../config.js';

const signIn = 'くわしくは、サインインして確かめてください。';

interface Day {
  id: string;
  on: CivilDate;
  what: string;
  why: string | undefined;
}

@Injectable()
export class CalendarService {
  constructor(@Inject(config.KEY) private readonly settings: Config) {}

  /**
   * Every deadline that still stands, of notices, requests and to-dos; each is a whole day with an alarm the day before. Calendars are
   * shared: where the address is protected they hold days only.
   */
  ics(filing: FilingDetail): string {
    const mark = demoMark(this.settings.demo).demo;
    const { isProtected, receiptNumber } = filing;
    const calendar = ical({ name: isProtected ? '予定' : `届 ${receiptNumber}`, prodId: '//todoke//filing//JA' });
    for (const { id, on, what, why } of daysOf(filing)) {
      const event = calendar.createEvent({
        id: `${id}@todoke`,
        start: new Date(`${on}T00:00:00Z`),
        allDay: true,
        stamp: filing.filedAt,
        summary: isProtected ? '期限' : `${what}の期限`,
        description: [...(isProtected ? [signIn] : [why, `受付番号：${receiptNumber}`]), mark]
          .filter(Boolean)
          .join('\n'),
      });
      event.createAlarm({ type: ICalAlarmType.display, trigger: 24 * 60 * 60 });
    }
    return calendar.toString();
  }
}

function daysOf(filing: FilingDetail): Day[] {
  const notices = filing.notices.filter(({ state }) => !isFinal(state.status));
  const todos = filing.content.todos.filter((todo) => !filing.done.includes(todo.id));
  const planned = [...notices.map((n) => n.planned), ...todos].flatMap(({ id, name, deadline }) =>
    deadline?.effective ? [{ id: `${filing.id}-${id}`, on: deadline.effective, what: name, why: deadline.reason }] : [],
  );
  const states = filing.notices.map(({ state }) => state);
  const asked = openQuestions({ requests: filing.requests, notices: states }).map(({ request, dueOn }) => ({
    id: request.id,
    on: dueOn,
    what: `${filing.notices.find(({ state }) => state.id === request.noticeId)!.planned.name}：回答`,
    why: undefined,
  }));
  return [...planned, ...asked];
}
