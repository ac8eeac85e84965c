/** The days a citizen has to keep, for their own calendar (RFC 5545). */
import { Inject, Injectable } from '@nestjs/common';
import ical, { ICalAlarmType } from 'ical-generator';
import { type LetterText, letterTexts } from '../../../../activities/letters/letter-text/texts.js';
import type { CivilDate } from '../../../../life-events/civil-date.js';
import type { Language } from '../../../../life-events/language.js';
import { openQuestions } from '../../../../life-events/open-questions.js';
import { bracketed } from '../../../../life-events/readings.js';
import { isFinal } from '../../../../life-events/status.js';
import { translate } from '../../../../life-events/translate.js';
import type { FilingDetail } from '../../../../prisma/stores/filing.store.js';
import { type Config, config } from '../config.js';

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
  ics(filing: FilingDetail, language: Language): string {
    const text = letterTexts[language];
    const { name, withheld } = text.calendar;
    const { isProtected, receiptNumber } = filing;
    const calendar = ical({
      name: bracketed(isProtected ? withheld.name : name(receiptNumber)),
      prodId: `//todoke//filing//${language === 'en' ? 'EN' : 'JA'}`,
    });
    for (const { id, on, what, why } of daysOf(filing, text, language)) {
      const about = isProtected ? [withheld.signIn] : [why, text.receiptNumber(receiptNumber)];
      const event = calendar.createEvent({
        id: `${id}@todoke`,
        start: new Date(`${on}T00:00:00Z`),
        allDay: true,
        stamp: filing.filedAt,
        summary: bracketed(isProtected ? withheld.due : what),
        description: bracketed([...about, this.settings.demo && text.demo].filter(Boolean).join('\n')),
      });
      event.createAlarm({ type: ICalAlarmType.display, trigger: 24 * 60 * 60 });
    }
    return calendar.toString();
  }
}

function daysOf(filing: FilingDetail, { calendar }: LetterText, language: Language): Day[] {
  const say = (japanese: string): string => translate(japanese, language);
  const notices = filing.notices.filter(({ state }) => !isFinal(state.status));
  const todos = filing.content.todos.filter((todo) => !filing.done.includes(todo.id));
  const planned = [...notices.map((n) => n.planned), ...todos].flatMap(({ id, name, deadline }) =>
    deadline?.effective
      ? [
          {
            ...{ id: `${filing.id}-${id}`, on: deadline.effective },
            ...{ what: calendar.due(say(name)), why: say(deadline.reason) },
          },
        ]
      : [],
  );
  const states = filing.notices.map(({ state }) => state);
  const asked = openQuestions({ requests: filing.requests, notices: states }).map(({ request, dueOn }) => {
    const { name } = filing.notices.find(({ state }) => state.id === request.noticeId)!.planned;
    return { id: request.id, on: dueOn, what: calendar.answerDue(say(name)), why: undefined };
  });
  return [...planned, ...asked];
}
