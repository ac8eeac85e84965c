import { municipalCalendar, type OfficeCalendar } from '../../life-events/calendar.js';
import { closures, holidays } from './holidays.js';

const calendars = new Map<string | null, OfficeCalendar>();

/** The working days of offices in a municipality; null knows no local closures. */
export function calendarOf(municipality: string | null): OfficeCalendar {
  let calendar = calendars.get(municipality);
  if (!calendar) calendars.set(municipality, (calendar = municipalCalendar(municipality, holidays, closures)));
  return calendar;
}
