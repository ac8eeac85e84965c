/** Deadlines that many procedures share. */
import { addDays, type CivilDate } from '../civil-date.js';
import type { DeadlineRule } from '../clock.js';

/** No date in law: soon. */
export const prompt = (anchor: CivilDate, basis?: string): DeadlineRule => ({
  type: 'PROMPT',
  rule: 'PROMPT',
  anchor,
  basis,
});

/** Nothing is lost by doing it later. */
export const noDeadline = (anchor: CivilDate): DeadlineRule => ({ type: 'NONE', rule: 'NONE', anchor });

/** A company wants notice so many days ahead; once that is too late, soon is all that is left. */
export function inAdvance(today: CivilDate, days: number, day: CivilDate): DeadlineRule {
  return addDays(day, -days) > today
    ? { type: 'LEAD_TIME', rule: `D-${days}`, anchor: day }
    : { type: 'PROMPT', rule: 'PROMPT', anchor: day };
}
