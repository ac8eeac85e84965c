/** Days and times as staff type them all day: in one line, in half or full width. */
import { isCivilDate } from '../../../../../life-events/civil-date.js';

export const half = (text: string): string => text.normalize('NFKC').trim();

/** `2026-11-25`, or as people write it: `2026/11/5`, in full width too. */
export function readDay(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(half(text)) ?? [];
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isCivilDate(date) ? date : undefined;
}

/** A time of Japan: `2026-11-25 14:30`. */
export function readInstant(text: string): string | undefined {
  const [, written = '', hour = '', minute = ''] = /^(\S+)[T\s]+(\d{1,2}):(\d{2})$/.exec(half(text)) ?? [];
  const day = readDay(written);
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${day}T${hour.padStart(2, '0')}:${minute}:00+09:00`;
}
