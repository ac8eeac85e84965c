/** Instants as people in Japan read them. */
import { bothCalendars } from '../form/typed-date.js';
import type { Language } from '../text/text.js';

const formats: Record<Language, Intl.DateTimeFormat> = {
  ja: new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Tokyo' }),
  'ja-easy': new Intl.DateTimeFormat('ja-JP', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Tokyo' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Tokyo' }),
};
const days: Record<Language, Intl.DateTimeFormat> = {
  ja: new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'Asia/Tokyo' }),
  'ja-easy': new Intl.DateTimeFormat('ja-JP', { dateStyle: 'short', timeZone: 'Asia/Tokyo' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Asia/Tokyo' }),
};

export const momentOf = (instant: string | Date, language: Language): string =>
  formats[language].format(new Date(instant));
export const dayIn = (instant: string | Date, language: Language): string =>
  days[language].format(new Date(instant)).replaceAll('/', '.');

/** A deadline is said in both calendars, because people plan by it. */
export const deadlineIn = (day: string, language: Language): string =>
  language === 'ja' ? bothCalendars(day).join('・') : dayIn(`${day}T12:00:00+09:00`, language);
