/** The languages that citizens read, and days and times as each of them says them. */
import { type CivilDate, dayOf, formatJapanese, timeOf, weekday } from './civil-date.js';

export const languages = ['ja', 'ja-easy', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * Words in the other languages, by the Japanese ones. `{}` stands for a part that differs; a language with another order numbers
 * the parts, `{2}`. Easy Japanese gets its readings from the list.
 */
export type Wording = Record<string, { en: string; easy: string }>;

const english = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const easyWeekdays = ['日《にち》', '月《げつ》', '火《か》', '水《すい》', '木《もく》', '金《きん》', '土《ど》'];
/** Days of the month that are counted the old way. */
const countedDays = [2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 20, 24];

/** `2026年12月7日（月）`, `Monday 7 December 2026`. */
export function sayDay(day: CivilDate, language: Language): string {
  if (language === 'ja') return formatJapanese(day);
  if (language === 'en') return english.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
  const [year, month, date] = day.split('-').map(Number);
  const reading = date === 1 ? 'ついたち' : countedDays.includes(date ?? 0) ? 'か' : 'にち';
  return `${year}年《ねん》${month}月《がつ》${date}日《${reading}》（${easyWeekdays[weekday(day)]}）`;
}

/** The time of day in Japan: `14:30`, `午後《ごご》2時《じ》30分《ぷん》`. */
export function sayTime(instant: Date, language: Language): string {
  const time = timeOf(instant);
  if (language !== 'ja-easy') return time;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const half = hour < 12 ? '午前《ごぜん》' : '午後《ごご》';
  return `${half}${hour % 12}時《じ》${minute === 0 ? '' : easyMinutes(minute)}`;
}

/** Days in easy Japanese, some of them counted the old way: `3日《か》`, `30日《にち》`. */
export const easyDays = (n: number): string => `${n}日《${countedDays.includes(n) ? 'か' : 'にち'}》`;

/** The same where the number is known only once a text is filled in. */
export const recounted = (text: string): string =>
  text.replace(/(?<!\d)(\d+)日(目?)《にち/gu, (said, n: string, nth: string) =>
    countedDays.includes(Number(n)) ? `${n}日${nth}《か` : said,
  );

/** Minutes in easy Japanese: read as their last digit wants it, `5分《ふん》` and `10分《ぷん》`. */
export const easyMinutes = (n: number): string => `${n}分《${[2, 5, 7, 9].includes(n % 10) ? 'ふん' : 'ぷん'}》`;

export const sayMoment = (instant: Date, language: Language): string =>
  `${sayDay(dayOf(instant), language)}${language === 'ja' ? '' : ' '}${sayTime(instant, language)}`;
