/** When the citizen is reminded of a day: some days before, in the morning. */
import { addDays, atHour, type CivilDate } from './civil-date.js';

export const defaultRemindDays: readonly number[] = [7, 3, 1];
const morning = 9;

export interface Reminders {
  /** How many days before the day the reminder that has come stands for; null when none has. Of several, the last. */
  due: number | null;
  /** The next one that is to come. */
  next: Date | null;
}

/** The reminders before `day` that lie after `since`: what was said then included the day. */
export function remindersOf(day: CivilDate, daysBefore: readonly number[], since: Date, now: Date): Reminders {
  const all = daysBefore
    .map((days) => ({ days, at: atHour(addDays(day, -days), morning) }))
    .filter(({ at }) => at > since)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    due: all.filter(({ at }) => at <= now).at(-1)?.days ?? null,
    next: all.find(({ at }) => at > now)?.at ?? null,
  };
}
