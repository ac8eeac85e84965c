/** Civil days in Japan, written `YYYY-MM-DD`. A day is never a `Date` at midnight: only this file knows the time zone. */
import { z } from 'zod';

/** A day of the civil calendar in Japan (JST), `YYYY-MM-DD`. */
export type CivilDate = string;

const dayMs = 86_400_000;
const jstMs = 9 * 3_600_000;
const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const;
const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

/** Whether the text is a day that exists. Years outside 1800–2199 are slips of the keyboard (`0026-11-21`). */
export function isCivilDate(text: string): boolean {
  return /^(1[89]|2[01])/.test(text) && exists(text);
}

/** An existing day, `YYYY-MM-DD`. */
export const civilDate = z
  .string()
  .refine(isCivilDate, '実在する日付を「2026-11-21」の形で入力してください')
  .meta({ format: 'date' });

/** The day `days` later (earlier when negative). */
export function addDays(day: CivilDate, days: number): CivilDate {
  return fromUtc(utc(day) + days * dayMs);
}

/** The corresponding day `months` later or, where that month has none, its last day (民法143条2項). */
export function addMonths(day: CivilDate, months: number): CivilDate {
  const start = new Date(utc(day));
  const [year, month, date] = [start.getUTCFullYear(), start.getUTCMonth() + months, start.getUTCDate()];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return fromUtc(Date.UTC(year, month, Math.min(date, lastOfMonth)));
}

/** The last day of a period of `months` whose first counted day is `first`: the eve of the corresponding day, or the last day of a month that has none (民法143条2項). */
export function lastDayOfMonths(first: CivilDate, months: number): CivilDate {
  const corresponding = addMonths(first, months);
  return corresponding.slice(8) === first.slice(8) ? addDays(corresponding, -1) : corresponding;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (utc(to) - utc(from)) / dayMs;
}

/** The day it is in Japan at this instant. */
export function dayOf(instant: Date): CivilDate {
  return fromUtc(instant.getTime() + jstMs);
}

/** The instant at which the day begins in Japan. */
export function startOf(day: CivilDate): Date {
  return new Date(utc(day) - jstMs);
}

/** The instant of `hour`:`minute` Japanese time on that day. */
export function atHour(day: CivilDate, hour: number, minute = 0): Date {
  return new Date(startOf(day).getTime() + (hour * 60 + minute) * 60_000);
}

/** The time of day in Japan at this instant, `6:00`. */
export function timeOf(instant: Date): string {
  const local = new Date(instant.getTime() + jstMs);
  return `${local.getUTCHours()}:${String(local.getUTCMinutes()).padStart(2, '0')}`;
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: CivilDate): number {
  return new Date(utc(day)).getUTCDay();
}

/**
 * The day on whose end the age is reached: the eve of the birthday (年齢計算ニ関スル法律, 民法143条). Born on 29 February: always 28 February.
 * Laws that say 「達した日」 or 「達する日」 mean this day: 介護保険 第1号 (65), 学齢, 児童手当, 国民年金 (20, 60).
 * 後期高齢者医療 (75) begins on the birthday itself: ask `ageOn(birth, day) >= 75`.
 */
export function reachesAgeOn(birth: CivilDate, age: number): CivilDate {
  return lastDayOfMonths(birth, age * 12);
}

/** Full years of age during that day; a year is gained as the eve of the birthday ends. Negative before birth. */
export function ageOn(birth: CivilDate, day: CivilDate): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return reachesAgeOn(birth, years) < day ? years : years - 1;
}

/** 「18歳に達する日以後の最初の3月31日」 (児童手当法3条). */
export function firstMarch31After18(birth: CivilDate): CivilDate {
  return firstOnOrAfter('03-31', reachesAgeOn(birth, 18));
}

/**
 * The age that gives the child its year at school or nursery: its age on the 1 April that began the school year, so that
 * children born on 1 April belong to the earlier year (学校教育法17条). 0–5 nursery classes, 6–11 primary, 12–14 lower secondary.
 */
export function schoolYearAge(birth: CivilDate, day: CivilDate): number {
  const nextApril = firstOnOrAfter('04-01', addDays(day, 1));
  return Math.max(0, ageOn(birth, addMonths(nextApril, -12)));
}

/** `2026年11月21日（土）`. */
export function formatJapanese(day: CivilDate): string {
  const [year, month, date] = parts(day);
  return `${year}年${month}月${date}日（${weekdays[weekday(day)]}）`;
}

/** `令和8年11月21日`; the first year of an era is 元年. */
export function formatEra(day: CivilDate): string {
  return era.format(utc(day));
}

function firstOnOrAfter(monthDay: string, day: CivilDate): CivilDate {
  const [year] = parts(day);
  const sameYear = `${year}-${monthDay}`;
  return sameYear >= day ? sameYear : `${year + 1}-${monthDay}`;
}

function parts(day: CivilDate): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}

// Wider than `isCivilDate`: counting from a permitted day may leave the permitted years.
function exists(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year, month, date] = parts(text);
  return month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(year, month);
}

function lengthOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

// Decisions count the same few days again and again: reading each once makes them twice as fast.
const mostKnown = 5_000;
const utcOf = new Map<CivilDate, number>();
const dayAt = new Map<number, CivilDate>();

function utc(day: CivilDate): number {
  return utcOf.get(day) ?? remember(utcOf, day, read(day));
}

function read(day: CivilDate): number {
  if (!exists(day)) throw new RangeError('not a civil date (YYYY-MM-DD)');
  return Date.parse(`${day}T00:00:00Z`);
}

function fromUtc(ms: number): CivilDate {
  const n = Math.floor(ms / dayMs);
  return dayAt.get(n) ?? remember(dayAt, n, new Date(ms).toISOString().slice(0, 10));
}

function remember<K, V>(known: Map<K, V>, key: K, value: V): V {
  if (known.size >= mostKnown) known.clear();
  known.set(key, value);
  return value;
}
