/** How much time is left, said in the working days of an office. */
import { openDaysUntil } from '../../../../../life-events/calendar.js';
import type { CivilDate } from '../../../../../life-events/civil-date.js';
import { calendarOf } from '../../../../../prisma/reference/calendars.js';
import type { ChipLook } from '../components/chip/chip.js';
import type { Text } from '../text/text.js';

export interface ClockWords {
  look: ChipLook;
  words: string;
}

/** Weekends, holidays and the turn of the year do not count; local closures of one town are not known here. */
export function clockOf(dueOn: CivilDate | null, today: CivilDate, { clock }: Text['desk']): ClockWords {
  if (dueOn === null) return { look: 'quiet', words: clock.none };
  const left = openDaysUntil(today, dueOn, calendarOf(null));
  if (dueOn < today) return { look: 'refused', words: clock.over(-left) };
  return left === 0 ? { look: 'turn', words: clock.today } : { look: 'moving', words: clock.left(left) };
}
