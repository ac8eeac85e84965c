/** What activities work with; made once per worker process, replaced piece by piece in tests. */
import { municipalCalendar, type OfficeCalendar } from '../life-events/calendar.js';
import type { Decider } from '../life-events/filing-state.js';
import type { Database } from '../prisma/database.js';
import { closures, holidays } from '../prisma/reference/holidays.js';
import type { Seal } from '../prisma/seal.js';
import type { Connector } from './connectors/connector.js';

export interface ActivityContext {
  db: Database;
  seal: Seal;
  connectors: Record<string, Connector>;
  now: () => Date;
  warnBusinessDays: number;
  log: (event: string, ids: Record<string, string | number>) => void;
}

const calendars = new Map<string | null, OfficeCalendar>();

/** The working days of offices in a municipality. */
export function calendarOf(municipality: string | null): OfficeCalendar {
  let calendar = calendars.get(municipality);
  if (!calendar) calendars.set(municipality, (calendar = municipalCalendar(municipality, holidays, closures)));
  return calendar;
}

export const deciderOf = (context: ActivityContext): Decider => ({
  now: context.now(),
  calendarOf,
  warnBusinessDays: context.warnBusinessDays,
});

/** A code without content: messages of database and parsing errors may quote what they choked on. */
export const codeOf = (error: unknown): string =>
  (error as { code?: string }).code ?? (error instanceof Error ? error.name : 'unknown');
