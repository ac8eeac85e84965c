/** How long somebody may take, as ISO 8601 durations: whole days are business days, time parts are exact. */
import { z } from 'zod';
import { addBusinessDays, type OfficeCalendar } from './calendar.js';
import { addDays, atHour, dayOf } from './civil-date.js';

/** A parsed duration: business days, and exact milliseconds beyond them. */
export interface Duration {
  days: number;
  ms: number;
}

const form = /^P(?:(\d{1,3})D)?(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8}(?:\.\d{1,3})?)S)?)?$/;
const limitMs = 730 * 86_400_000;

/** Reads `P5D`, `PT5S`, `PT2H30M`, `P1DT12H`. Throws on anything else, on nothing at all and on more than 730 days. */
export function parseDuration(text: string): Duration {
  const [matched, days, hours, minutes, seconds] = form.exec(text) ?? [];
  const parsed = {
    days: Number(days ?? 0),
    ms: Math.round((Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 1000),
  };
  const total = parsed.days * 86_400_000 + parsed.ms;
  if (matched === undefined || total === 0 || total > limitMs) throw new RangeError('not a duration up to P730D');
  return parsed;
}

/** A duration of days and time parts, more than nothing, at most `P730D`. */
export const duration = z
  .string()
  .refine(isDuration, '期間を「P5D」「PT2H30M」の形で、730日以内で指定してください')
  .meta({ format: 'duration' });

/**
 * When a duration that begins at `from` is over. Days are business days after the JST day of `from` (初日不算入, 民法140条), the last
 * ending at 17:15 JST when counters close; time parts are added exactly after that.
 */
export function due(from: Date, duration: string, calendar: OfficeCalendar): Date {
  const { days, ms } = parseDuration(duration);
  const begin = days === 0 ? from : atHour(addBusinessDays(dayOf(from), days, calendar), 17, 15);
  return new Date(begin.getTime() + ms);
}

/**
 * What is left of a duration that is due then: whole business days after today, at least one, where it was counted in days; else the
 * time itself. Null when it is over.
 */
export function left(now: Date, dueAt: Date, duration: string, calendar: OfficeCalendar): string | null {
  if (dueAt <= now) return null;
  if (parseDuration(duration).days === 0) return `PT${(dueAt.getTime() - now.getTime()) / 1000}S`;
  let days = 0;
  for (let day = addDays(dayOf(now), 1); day <= dayOf(dueAt); day = addDays(day, 1))
    if (calendar.closedBecause(day) === null) days += 1;
  return `P${Math.max(days, 1)}D`;
}

function isDuration(text: string): boolean {
  try {
    parseDuration(text);
    return true;
  } catch {
    return false;
  }
}
