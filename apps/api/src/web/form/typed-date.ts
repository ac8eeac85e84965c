/** A day as people type it: era, year, month, day, in half or full width, 元 for a first year. */
import { type CivilDate, formatEra, isCivilDate } from '../../../../../life-events/civil-date.js';
import type { DateParts, eras } from '../components/date-field/date-field.js';

export type Era = (typeof eras)[number];

/** First day and the year before the first of each era; the days of change belong to the new one. */
const begins: Record<Exclude<Era, 'seireki'>, { from: CivilDate; to: CivilDate; zero: number }> = {
  reiwa: { from: '2019-05-01', to: '9999-12-31', zero: 2018 },
  heisei: { from: '1989-01-08', to: '2019-04-30', zero: 1988 },
  showa: { from: '1926-12-25', to: '1989-01-07', zero: 1925 },
  taisho: { from: '1912-07-30', to: '1926-12-24', zero: 1911 },
  meiji: { from: '1868-01-25', to: '1912-07-29', zero: 1867 },
};

export type TypedDate =
  | { kind: 'none' }
  | { kind: 'date'; date: CivilDate }
  | { kind: 'fault'; fault: 'missing-part' | 'not-digits' | 'impossible' | 'outside-era'; part: keyof DateParts };

const isEra = (text: string): text is Era => text === 'seireki' || Object.hasOwn(begins, text);
const parts = ['year', 'month', 'day'] as const;

/** First what is missing, then what is no number, then what is no day, then what is no day of that era. */
export function readDate(typed: DateParts): TypedDate {
  const texts = parts.map((part) => tidy(typed[part], part));
  if (texts.every((text) => text === '')) return { kind: 'none' };
  const missing = texts.indexOf('');
  if (missing >= 0) return { kind: 'fault', fault: 'missing-part', part: parts[missing]! };
  const odd = texts.findIndex((text) => !/^\d{1,4}$/.test(text));
  if (odd >= 0) return { kind: 'fault', fault: 'not-digits', part: parts[odd]! };
  const era = isEra(typed.era) ? typed.era : 'seireki';
  const [year = 0, month = 0, day = 0] = texts.map(Number);
  const western = era === 'seireki' ? year : begins[era].zero + year;
  const date = [String(western).padStart(4, '0'), two(month), two(day)].join('-');
  if (!isCivilDate(date))
    return { kind: 'fault', fault: 'impossible', part: month > 12 || month < 1 ? 'month' : 'day' };
  if (era !== 'seireki' && (date < begins[era].from || date > begins[era].to))
    return { kind: 'fault', fault: 'outside-era', part: 'era' };
  return { kind: 'date', date };
}

/** The parts of a day in the calendar of the West: what a form shows of a day that is known. */
export function partsOf(date: CivilDate): DateParts {
  const [year = '', month = '', day = ''] = date.split('-');
  return { era: 'seireki', year, month: String(Number(month)), day: String(Number(day)) };
}

/** `令和8年11月21日` and `2026年11月21日`. */
export const bothCalendars = (date: CivilDate): [era: string, western: string] => {
  const [year, month, day] = date.split('-').map(Number);
  return [formatEra(date), `${year}年${month}月${day}日`];
};

const two = (n: number): string => String(n).padStart(2, '0');

function tidy(text: string, part: 'year' | 'month' | 'day'): string {
  const tidied = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[年月日]$/u, '');
  return part === 'year' && tidied === '元' ? '1' : tidied;
}
