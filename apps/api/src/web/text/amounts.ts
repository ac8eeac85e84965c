/** Shares and stretches of time as people read them. */
import { easyDays, easyMinutes } from '../../../../../life-events/language.js';
import { type Language, languageNames } from './text.js';

export const percent = (share: number, language: Language): string =>
  new Intl.NumberFormat(languageNames[language].lang, { style: 'percent', maximumFractionDigits: 1 }).format(share);

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;
/** The units with their readings. */
const easy = {
  day: easyDays,
  hour: (n: number) => `${n}時間《じかん》`,
  minute: easyMinutes,
  second: (n: number) => `${n}秒《びょう》`,
};

/** In the largest unit that fills at least one of it: `2.5日`. */
export function span(seconds: number, language: Language): string {
  const [unit, length] = units.find(([, length]) => seconds >= length) ?? units[3];
  const digits = seconds < 10 || unit !== 'second' ? 1 : 0;
  const amount = seconds / length;
  if (language === 'ja-easy') return easy[unit](Number(amount.toFixed(digits)));
  const { lang } = languageNames[language];
  const looks = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(lang, looks).format(amount);
}
