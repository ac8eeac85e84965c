/** Words of definitions and rules in the reader's language. They are kept as the plan has them, in Japanese, and said anew each time. */
import { lifeEvents } from './index.js';
import { type Language, sayDay, sayMoment, type Wording } from './language.js';
import { messageTexts } from './message-text/texts.js';
import { withReadings } from './readings.js';
import { rulesWording } from './rules-wording.data.js';
import { sharedWording } from './shared/wording.data.js';

type Translated = Exclude<Language, 'ja'>;
interface Pattern {
  form: RegExp;
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
  for (const { form, say } of patterns) {
    const [, ...parts] = form.exec(japanese) ?? [];
    if (parts.length > 0) return say(parts.map(part));
  }
  return null;
}

/** Sentences after one another, and lists, are said one by one; all or none. */
function severalOf(japanese: string, language: Translated, depth: number): string | null {
  const between = /(?<=。) ?(?=.)/u;
  const sentences = japanese.split(between);
  const parts = sentences.length > 1 ? sentences : japanese.split('・');
  if (parts.length < 2) return null;
  const said = parts.map((text) => translated(text, language, depth + 1));
  if (said.some((text) => text === null)) return null;
  return said.join(sentences.length > 1 ? ' ' : language === 'en' ? ', ' : '・');
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

function makeDictionary(language: Translated): Dictionary {
  const wordings: Wording[] = [rulesWording, sharedWording, ...lifeEvents.map(({ wording }) => wording)];
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
    form: new RegExp(`^${literal.join('(.+?)')}$`, 'su'),
    // A language with another order numbers the parts: {2} is the second.
    say: (parts) => {
      let next = 0;
      return words.replace(/\{(\d?)\}/g, (_, n: string) => parts[n === '' ? next++ : Number(n) - 1] ?? '');
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
