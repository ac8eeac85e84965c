/** Holidays and local closures of Japan, as data for the calendars of `life-events/calendar`. */
import { createRequire } from 'node:module';
import type { Closure, Holidays } from '../../life-events/calendar.js';
import { municipalityCheckDigit } from '../../life-events/identifiers.js';

// Through `require`: the package's own typing spells out every holiday since 1970 and slows the compiler down.
const table = createRequire(import.meta.url)('@holiday-jp/holiday_jp') as {
  holidays: Record<string, { name: string }>;
};
const names = new Map(Object.entries(table.holidays).map(([day, { name }]) => [day, name]));

/** 国民の祝日, 振替休日 and 国民の休日 from 1970 to 2050. */
export const holidays: Holidays = Object.freeze({ nameOf: (day: string) => names.get(day) ?? null });

const hiroshima = ['34100', '34101', '34102', '34103', '34104', '34105', '34106', '34107', '34108'];

/** Days on which offices of one place are closed by its own ordinance (地方自治法4条の2第3項). */
export const closures: readonly Closure[] = Object.freeze([
  { municipality: '47', monthDay: '06-23', name: '慰霊の日' },
  ...hiroshima.map((code) => ({
    municipality: code + municipalityCheckDigit(code),
    monthDay: '08-06',
    name: '平和記念日',
  })),
]);
