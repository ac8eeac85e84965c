/** Words of definitions and rules in the reader's language. They are kept as the plan has them, in Japanese, and said anew each time. */
import { lifeEvents } from './index.js';
import { type Language, recounted, sayDay, sayMoment, type Wording } from './language.js';
import { messageTexts } from './message-text/texts.js';
import { withReadings } from './readings.js';
import { rulesWording } from './rules-wording.data.js';
import { statesWording } from './states-wording.data.js';
import { sharedWording } from './shared/wording.data.js';

type Translated = Exclude<Language, 'ja'>;
interface Pattern {
  /** The first gap as long as can be, and as short as can be. */
  forms: [RegExp, RegExp];
  /** It says so little itself that it holds only around words that are known. */
  isBare: boolean;
  say: (parts: string[]) => string;
}
interface Dictionary {
  words: Map<string, string>;
  patterns: Pattern[];
}

/** What stands for a part that differs: a day, a name, other words. */
const gap = '{}';
const deepest = 4;

/** The words in that language; the Japanese ones where there are none, as for what recipients write themselves. */
export const translate = (japanese: string, language: Language): string => translated(japanese, language) ?? japanese;

/** The same, or null where there are none. */
export function translated(japanese: string, language: Language, depth = 0): string | null {
  if (language === 'ja' || japanese === '') return japanese;
  const { words, patterns } = dictionaryOf(language);
  const known = words.get(japanese) ?? dayOrMoment(japanese, language);
  if (known != null) return known;
  if (depth >= deepest) return null;
  const part = (text: string): string => translated(text, language, depth + 1) ?? text;
  const several = severalOf(japanese, language, depth);
  if (several !== null) return several;
  const isKnown = (text: string): boolean => isNumber(text) || translated(text, language, depth + 1) !== null;
  for (const { forms, isBare, say } of patterns) {
    const found = forms.flatMap((form) => [form.exec(japanese)?.slice(1) ?? []]).filter((parts) => parts.length > 0);
    const parts = isBare
      ? found.findLast((it) => isNumber(it.at(-1)!) || words.has(it.at(-1)!))
      : (found.find((it) => it.every(isKnown)) ?? found[0]);
    if (parts) return say(parts.map(part));
  }
  return null;
}

const isNumber = (text: string): boolean => /^[\d,.]+$/.test(text);

/** Sentences after one another, and lists, are said one by one; all or none. */
function severalOf(japanese: string, language: Translated, depth: number): string | null {
  for (const [between, joint] of [
    [/(?<=。) /u, ' '],
    [/(?<=。)(?=.)/u, ' '],
    [/・/u, language === 'en' ? ', ' : '・'],
  ] as const) {
    const parts = japanese.split(between);
    const said = parts.length < 2 ? [null] : parts.map((text) => translated(text, language, depth + 1));
    if (said.every((text) => text !== null)) return said.join(joint);
  }
  return null;
}

const day = /^(\d{4})年(\d{1,2})月(\d{1,2})日（.）(?:(\d{1,2}):(\d\d))?$/u;

function dayOrMoment(japanese: string, language: Translated): string | null {
  const [, year = '', month = '', date = '', hour, minute] = day.exec(japanese) ?? [];
  if (year === '') return null;
  const iso = [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-');
  if (hour === undefined) return sayDay(iso, language);
  return sayMoment(new Date(`${iso}T${hour.padStart(2, '0')}:${minute}:00+09:00`), language);
}

const dictionaries = new Map<Translated, Dictionary>();

function dictionaryOf(language: Translated): Dictionary {
  const made = dictionaries.get(language) ?? makeDictionary(language);
  dictionaries.set(language, made);
  return made;
}

/** Every list of words there is. */
export const wordings: readonly Wording[] = [
  rulesWording,
  statesWording,
  sharedWording,
  ...lifeEvents.map(({ wording }) => wording),
];

function makeDictionary(language: Translated): Dictionary {
  const all = wordings.flatMap((wording) =>
    Object.entries(wording).map(([japanese, { en, easy }]): [string, string] => [
      japanese,
      language === 'en' ? en : withReadings(easy),
    ]),
  );
  const said = leaves(messageTexts.ja).map((path): [string, string] => [
    leafOf(messageTexts.ja, path),
    leafOf(messageTexts[language], path),
  ]);
  const patterns = all.filter(([japanese]) => japanese.includes(gap));
  return {
    words: new Map([...said, ...all]),
    // The form that says most itself is tried first.
    patterns: patterns.sort(([a], [b]) => b.length - a.length).map(patternOf),
  };
}

function patternOf([japanese, words]: [string, string]): Pattern {
  const literal = japanese.split(gap).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return {
    isBare: literal.join('').length <= 2,
    forms: [new RegExp(`^${literal.join('(.+)')}$`, 'su'), new RegExp(`^${literal.join('(.+?)')}$`, 'su')],
    // A language with another order numbers the parts: {2} is the second.
    say: (parts) => {
      let next = 0;
      return recounted(words.replace(/\{(\d?)\}/g, (_, n: string) => parts[n === '' ? next++ : Number(n) - 1] ?? ''));
    },
  };
}

/** Paths to what messages say word for word, without parts that are filled in. */
function leaves(node: object, path: string[] = []): string[][] {
  return Object.entries(node).flatMap(([key, inner]: [string, unknown]) => {
    if (typeof inner === 'string') return inner === '' ? [] : [[...path, key]];
    return typeof inner === 'object' && inner !== null ? leaves(inner, [...path, key]) : [];
  });
}

const leafOf = (node: object, path: string[]): string =>
  path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], node) as string;
