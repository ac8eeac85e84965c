/** Shares and stretches of time as people read them. */
import { type Language, languageNames } from './text.js';

export const percent = (share: number, language: Language): string =>
  new Intl.NumberFormat(languageNames[language].lang, { style: 'percent', maximumFractionDigits: 1 }).format(share);

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** In the largest unit that fills at least one of it: `2.5日`. */
export function span(seconds: number, language: Language): string {
  const [unit, length] = units.find(([, length]) => seconds >= length) ?? units[3];
  const { lang } = languageNames[language];
  const digits = { maximumFractionDigits: seconds < 10 || unit !== 'second' ? 1 : 0 };
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long', ...digits }).format(seconds / length);
}
