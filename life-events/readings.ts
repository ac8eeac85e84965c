/** Readings for easy Japanese: texts are written without them, and get one beside every kanji, as 漢字《かんじ》. */
import { readings } from './readings.data.js';

/** 漢字《かんじ》: what stands below, and the reading above it. */
export const reading = /([\p{Script=Han}々〆ヶ]+)《([^》]+)》/gu;

const written = /[\p{Script=Han}々]+《[^》]*》/uy;
const kanji = /[\p{Script=Han}々〆]/u;
const longest = Math.max(...Object.keys(readings).map((word) => word.length));

/** The text with readings as the list has them, the longest word first; what already has one keeps it. */
export function withReadings(text: string): string {
  let result = '';
  for (let at = 0; at < text.length;) {
    written.lastIndex = at;
    const [own] = written.exec(text) ?? [];
    const known = own ?? (kanji.test(text[at]!) ? wordAt(text, at) : undefined);
    // Beside a kanji that the list does not know a reading would stand above both.
    const word = own === undefined && kanji.test(result.at(-1) ?? '') ? undefined : known;
    result += own ?? (word === undefined ? text[at]! : read(word, readingOf(text, at, word) ?? ''));
    at += word?.length ?? 1;
  }
  return result;
}

/** A template of easy Japanese: its own words get readings, what is filled in stays as it is. */
export function easy(parts: TemplateStringsArray, ...values: string[]): string {
  return parts.map((part, i) => withReadings(part) + (values[i] ?? '')).join('');
}

/** For what shows plain text only, such as a calendar: the readings in brackets after their kanji. */
export const bracketed = (text: string): string => text.replace(reading, '$1（$2）');

function wordAt(text: string, at: number): string | undefined {
  for (let length = longest; length > 0; length -= 1) {
    const word = text.slice(at, at + length);
    if (word.length === length && readingOf(text, at, word) !== undefined) return word;
  }
  return undefined;
}

/** A counted thing is read as its number wants it. */
function readingOf(text: string, at: number, word: string): string | undefined {
  const [, before = ''] = /(\d+|か|\})$/u.exec(text.slice(Math.max(0, at - 4), at)) ?? [];
  const counted = before === 'か' || before === '' ? `${before}${word}` : `0${word}`;
  const key = [`${before}${word}`, counted, word].find((it) => Object.hasOwn(readings, it));
  return key === undefined ? undefined : readings[key];
}

/** A word is listed with the kana that tells it apart from others, its reading without: 行く: い. */
function read(word: string, kana: string): string {
  const [, stem = word, ending = ''] = /^(.*[\p{Script=Han}々〆])(.*)$/u.exec(word) ?? [];
  return `${stem}《${kana}》${ending}`;
}
