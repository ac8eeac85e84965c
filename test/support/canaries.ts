/** Words that occur nowhere else, planted in every answer that says something about a person, and the search for them. */
import type { Answers } from './moves.js';

export interface Canary {
  /** Where it was planted, as a JSON pointer. */
  pointer: string;
  text: string;
}

const rare = [...'鯱櫂錨纜艫舳舷楫艀舫澪汀'];
const kana = [...'ヌネノヘホムメユヨロワヲ'];

/** Answers with a canary in place of every text; what has to stay as it is (a day, a number with a form) is one itself. */
export function plant(answers: Answers): { answers: Answers; canaries: Canary[] } {
  const canaries: Canary[] = [];
  const visit = (value: unknown, pointer: string): unknown => {
    if (Array.isArray(value)) return value.map((one, i) => visit(one, `${pointer}/${i}`));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner, `${pointer}/${key}`)]));
    const write = typeof value === 'string' ? planting(pointer) : undefined;
    if (!write) return value;
    const text = write(canaries.length, value as string);
    canaries.push({ pointer, text });
    return text;
  };
  return { answers: visit(answers, '') as Answers, canaries };
}

/** The same length each, so that none is found inside another. */
const name = (n: number): string => `鯱${rare[Math.floor(n / rare.length)]}${rare[n % rare.length]}`;
const reading = (n: number): string => `ヌヌ${kana[Math.floor(n / kana.length)]}${kana[n % kana.length]}`;

type Planting = (n: number, was: string) => string;
const plantings: [RegExp, Planting][] = [
  [/\/name\/(family|given|full)$|\/contractName$/, name],
  [/\/kana\/(family|given|full)$/, reading],
  [/\/(streetAddress|building|address|plate)$/, (n) => `${name(n)}九丁目`],
  [/\/customerNumber$/, (n) => `QX-8817-${100 + n}`],
  [/\/account\/number$/, (n) => String(8_831_400 + n)],
  [/\/phone$/, () => '+818088173392'],
  [/\/(supplyPoint|dateOfBirth)$/, (_, was) => was],
];

const planting = (pointer: string): Planting | undefined => plantings.find(([form]) => form.test(pointer))?.[1];

/** The canaries of which one is found, as it is or as JSON, URLs and base64 write it. */
export function foundIn(haystack: string | Buffer, canaries: Canary[]): Canary[] {
  const bytes = typeof haystack === 'string' ? Buffer.from(haystack) : haystack;
  return canaries.filter(({ text }) => spellings(text).some((spelling) => bytes.includes(spelling)));
}

function spellings(text: string): string[] {
  const escaped = [...text].map((char) =>
    char.charCodeAt(0) > 126 ? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}` : char,
  );
  // The part of the base64 that is the same whatever stands before and after, for each of the three ways to begin.
  const encoded = [0, 1, 2].map((shift) => {
    const base64 = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64');
    return base64.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + Buffer.byteLength(text)) * 8) / 6));
  });
  return [text, escaped.join(''), encodeURIComponent(text), Buffer.from(text).toString('hex'), ...encoded];
}
