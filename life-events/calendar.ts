/** Days on which an office is open. Holidays and local closures come in as data; every recipient has its own calendar. */
import { addDays, weekday, type CivilDate } from './civil-date.js';

/** National holidays (国民の祝日に関する法律3条). */
export interface Holidays {
  /** The name of the holiday, or null on other days. */
  nameOf(day: CivilDate): string | null;
}

/** A day on which the offices of one place are closed: every year on `monthDay` (`06-23`), or once on `day`. */
export interface Closure {
  /** 6-digit municipality code, or the first 2 digits for a prefecture and all its municipalities. */
  municipality: string;
  monthDay?: string;
  day?: CivilDate;
  name: string;
}

/** When an office is open. */
export interface OfficeCalendar {
  /** Why the office is closed that day, in the citizen's words, or null when it is open. */
  closedBecause(day: CivilDate): string | null;
}

/** National offices: Saturday, Sunday, holidays, 12/29–1/3 (行政機関の休日に関する法律1条). */
export function nationalCalendar(holidays: Holidays): OfficeCalendar {
  return { closedBecause: (day) => yearEnd(day) ?? weekend(day) ?? holidays.nameOf(day) };
}

/** A municipality's offices: as national ones, and its own closures (地方自治法4条の2). `null` knows no local closure. */
export function municipalCalendar(
  municipality: string | null,
  holidays: Holidays,
  closures: readonly Closure[],
): OfficeCalendar {
  const national = nationalCalendar(holidays);
  const local = municipality ? closures.filter((closure) => municipality.startsWith(closure.municipality)) : [];
  const closureOn = (day: CivilDate) => local.find((it) => it.day === day || it.monthDay === day.slice(5));
  return { closedBecause: (day) => national.closedBecause(day) ?? closureOn(day)?.name ?? null };
}

/** The day itself when the office is open, else the next open day. */
export function nextOpenDay(day: CivilDate, calendar: OfficeCalendar): CivilDate {
  return firstOpen(day, 1, calendar);
}

/** The day itself when the office is open, else the last open day before it. */
export function previousOpenDay(day: CivilDate, calendar: OfficeCalendar): CivilDate {
  return firstOpen(day, -1, calendar);
}

/** The n-th open day after `day` (before it when negative); 0 is `nextOpenDay`. */
export function addBusinessDays(day: CivilDate, n: number, calendar: OfficeCalendar): CivilDate {
  if (n === 0) return nextOpenDay(day, calendar);
  const step = n > 0 ? 1 : -1;
  let current = day;
  for (let left = Math.abs(n); left > 0; left--) current = firstOpen(addDays(current, step), step, calendar);
  return current;
}

/** How many open days are left after `from`, up to and including `to`; when `to` is past, how many have passed since, negative. */
export function openDaysUntil(from: CivilDate, to: CivilDate, calendar: OfficeCalendar): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  let open = 0;
  for (let day = first; day < last;) {
    day = addDays(day, 1);
    if (calendar.closedBecause(day) === null) open += sign;
  }
  return open;
}

function firstOpen(day: CivilDate, step: 1 | -1, calendar: OfficeCalendar): CivilDate {
  let current = day;
  // A calendar that is never open is a fault in its data; a year is far beyond any real closure.
  for (let tries = 0; tries < 366; tries++, current = addDays(current, step)) {
    if (calendar.closedBecause(current) === null) return current;
  }
  throw new RangeError(`no open day within a year of ${day}`);
}

function yearEnd(day: CivilDate): string | null {
  const monthDay = day.slice(5);
  return monthDay >= '12-29' || monthDay <= '01-03' ? '年末年始' : null;
}

function weekend(day: CivilDate): string | null {
  return { 0: '日曜日', 6: '土曜日' }[weekday(day)] ?? null;
}
