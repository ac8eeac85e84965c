import { dayOf, isCivilDate, timeOf } from '../../life-events/civil-date.js';
import { type Language, sayDay } from '../../life-events/language.js';

const weekdays = '日月火水木金土';

/** `2026年4月1日 09:05` in Japan for an instant; `2026年4月1日（水）` for a plain date; anything else as it came. */
export function japanTime(value: string): string {
  const plainDate = /^\d{4}-\d{2}-\d{2}$/u.test(value);
  const time = plainDate ? Date.parse(`${value}T00:00:00+09:00`) : Date.parse(value);
  if (Number.isNaN(time) || !/^\d{4}-/u.test(value)) return value;
  // Japan has kept UTC+9 without summer time since 1952: no time zone table, so the same bytes on every machine.
  const japan = new Date(time + 9 * 3600_000);
  const day = `${japan.getUTCFullYear()}年${japan.getUTCMonth() + 1}月${japan.getUTCDate()}日`;
  return plainDate ? `${day}（${weekdays[japan.getUTCDay()]}）` : `${day} ${japan.toISOString().slice(11, 16)}`;
}

const english = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'Asia/Tokyo',
});

/** The same in the reader's language. */
export function letterTime(value: string, language: Language): string {
  if (language === 'ja') return japanTime(value);
  if (isCivilDate(value)) return sayDay(value, language);
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return value;
  const day = language === 'en' ? english.format(at) : dayOf(at).replace(/-0?/gu, '.');
  return `${day} ${timeOf(at)}`;
}
