/** When a recipient takes nothing: weekly maintenance windows and dated closures, in Japanese time. */
import { z } from 'zod';
import type { OfficeCalendar } from './calendar.js';
import { addDays, atHour, type CivilDate, civilDate, dayOf, startOf, weekday } from './civil-date.js';
import { due, parseDuration } from './duration.js';
import { jitterOf } from './schedule.js';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const minuteMs = 60_000;
const longestSpreadMs = 10 * minuteMs;
/** A recipient that is closed for longer without a break is not closed but gone. */
const longestClosureMs = 100 * 24 * 60 * minuteMs;
const mostWindows = 400;

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '時刻は「22:00」の形です');
const instant = z.iso.datetime({ offset: true });
const moment = z.union([civilDate, instant], '日付は「2026-12-29」、日時は「2026-12-29T22:00:00+09:00」の形です');
const text = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, '使えない文字が含まれています');

const weekly = z.strictObject({
  days: z.array(z.enum(weekdays)).min(1).max(7),
  from: clock,
  /** Not later than `from`: on the next day. */
  to: clock,
  reason: text.optional(),
});
const closure = z
  .strictObject({
    from: moment,
    /** A day is closed until its end. */
    until: moment,
    reason: text.optional(),
  })
  .refine((c) => endOf(c.until) > beginOf(c.from), { path: ['until'], message: '終わりは始まりより後にしてください' })
  .refine((c) => endOf(c.until).getTime() - beginOf(c.from).getTime() <= longestClosureMs, {
    path: ['until'],
    message: '100日以内にしてください',
  });

/** Reads what is registered. A recipient has to be open some time of the week. */
export const maintenance = z
  .strictObject({
    weekly: z.array(weekly).max(50).default([]),
    closures: z.array(closure).max(100).default([]),
  })
  .refine((m) => leavesRoom(m), { path: ['weekly'], message: '受け付けられる時間がありません' });

export type Maintenance = z.output<typeof maintenance>;

/** A stretch of time in which nothing is taken; windows that touch are one stretch. */
export interface Closed {
  from: Date;
  until: Date;
  reason: string | null;
}

/** The stretch around this instant, or null when the recipient is open. */
export function closedAt(m: Maintenance, at: Date): Closed | null {
  const around = windowsNear(m, at).filter((w) => w.from <= at && at < w.until);
  const [first] = around;
  if (!first) return null;
  const from = new Date(Math.min(...around.map((w) => w.from.getTime())));
  let until = first.until;
  for (let n = 0; n < mostWindows; n++) {
    const next = windowsNear(m, until).find((w) => w.from <= until && until < w.until);
    if (!next) break;
    until = next.until;
  }
  return { from, until, reason: first.reason };
}

/**
 * When what was held is let go: after the end, each at its own instant within a tenth of the stretch and at most ten minutes,
 * so that a recipient that comes back is not met by all of it at once.
 */
export function releaseOf(closed: Pick<Closed, 'from' | 'until'>, key: string): Date {
  const spread = Math.min(longestSpreadMs, (closed.until.getTime() - closed.from.getTime()) / 10);
  return new Date(closed.until.getTime() + Math.floor(spread * jitterOf(key, 0)));
}

/** The stretch that ended last, while what was held in it may still be waiting for its own instant; null when all of it went. */
export function lettingGoOf(m: Maintenance, at: Date): Closed | null {
  if (closedAt(m, at)) return null;
  const justOver = windowsNear(m, at).filter(
    (w) => w.until <= at && at.getTime() < w.until.getTime() + longestSpreadMs,
  );
  const last = justOver.sort((a, b) => b.until.getTime() - a.until.getTime())[0];
  return last ? closedAt(m, new Date(last.until.getTime() - 1)) : null;
}

/** When a promise that begins at `from` is over: closed days are no business days, and hours count only while the recipient is open. */
export function dueWhileOpen(from: Date, answerWithin: string, calendar: OfficeCalendar, m: Maintenance | null): Date {
  if (!m) return due(from, answerWithin, calendar);
  const { days, ms } = parseDuration(answerWithin);
  const begin = days === 0 ? from : due(from, `P${days}D`, withClosures(calendar, m));
  return walk(m, begin, { openMs: ms }).at;
}

/** How long the recipient was closed between two instants, in milliseconds. */
export function closedBetween(m: Maintenance, from: Date, to: Date): number {
  return walk(m, from, { to }).closedMs;
}

/** The office's calendar, closed on the days of its dated closures as well. */
function withClosures(calendar: OfficeCalendar, m: Maintenance): OfficeCalendar {
  const covers = (day: CivilDate) =>
    m.closures.find((c) => beginOf(c.from) <= startOf(day) && endOf(c.until) >= startOf(addDays(day, 1)));
  return {
    closedBecause: (day) => {
      const closed = covers(day);
      return calendar.closedBecause(day) ?? (closed ? (closed.reason ?? '休業') : null);
    },
  };
}

/** Goes forward from window to window, until so much open time has passed or that instant is reached. */
function walk(m: Maintenance, from: Date, end: { openMs: number } | { to: Date }): { at: Date; closedMs: number } {
  let at = from;
  let left = 'openMs' in end ? end.openMs : Infinity;
  const last = 'to' in end ? end.to.getTime() : Infinity;
  let closedMs = 0;
  for (let n = 0; n < 2 * mostWindows && left > 0 && at.getTime() < last; n++) {
    const closed = closedAt(m, at);
    const next = closed ? closed.until : nextWindow(m, at);
    const step = Math.min((next?.getTime() ?? Infinity) - at.getTime(), last - at.getTime(), closed ? Infinity : left);
    if (closed) closedMs += step;
    else left -= step;
    at = new Date(at.getTime() + step);
  }
  return { at: left === Infinity ? at : new Date(at.getTime() + left), closedMs };
}

function nextWindow(m: Maintenance, at: Date): Date | null {
  const starts = windowsNear(m, at).flatMap(({ from }) => (from > at ? [from.getTime()] : []));
  return starts.length === 0 ? null : new Date(Math.min(...starts));
}

/** Every closure, and the weekly windows from the day before to a week after this instant. */
function windowsNear(m: Maintenance, at: Date): Closed[] {
  const closures = m.closures.map((c) => ({ from: beginOf(c.from), until: endOf(c.until), reason: c.reason ?? null }));
  if (m.weekly.length === 0) return closures;
  const yesterday = addDays(dayOf(at), -1);
  const days = Array.from({ length: 9 }, (_, n) => addDays(yesterday, n));
  return [...closures, ...days.flatMap((day) => m.weekly.filter((w) => fallsOn(w, day)).map((w) => windowOn(w, day)))];
}

type Weekly = z.output<typeof weekly>;

const fallsOn = ({ days }: Weekly, day: CivilDate): boolean => days.includes(weekdays[weekday(day)]!);

function windowOn({ from, to, reason }: Weekly, day: CivilDate): Closed {
  const at = (on: CivilDate, time: string): Date => atHour(on, Number(time.slice(0, 2)), Number(time.slice(3)));
  return { from: at(day, from), until: at(to <= from ? addDays(day, 1) : day, to), reason: reason ?? null };
}

const isDay = (written: string): boolean => written.length === 10;
const beginOf = (written: string): Date => (isDay(written) ? startOf(written) : new Date(written));
const endOf = (written: string): Date => (isDay(written) ? startOf(addDays(written, 1)) : new Date(written));

/** In any week without closures. */
function leavesRoom({ weekly: windows }: { weekly: Weekly[] }): boolean {
  const week = new Date('2026-11-02T00:00:00+09:00');
  const closed = closedAt({ weekly: windows, closures: [] }, week);
  return !closed || closed.until.getTime() - week.getTime() < 7 * 24 * 60 * minuteMs;
}
