/** Answers and what is sent, as people read them: words for codes, both calendars for days. */
import { isCivilDate } from '../../../../../life-events/civil-date.js';
import { places } from '../../../../../prisma/reference/places.js';
import { countries } from '../form/countries.js';
import type { Question } from '../form/question.js';
import { bothCalendars } from '../form/typed-date.js';
import { wordsFor } from '../text/definition-words.js';
import { plain } from '../text/ruby.js';
import type { Language, Text } from '../text/text.js';

/** What each coded answer is called, by the name of its question. */
export type Labels = Map<string, { label: string; options: Map<string, string> }>;

export function labelsOf(root: Question): Labels {
  const labels: Labels = new Map();
  const visit = (question: Question): void => {
    const options = question.type === 'choice' || question.type === 'boxes' ? question.options : [];
    if (question.key && !labels.has(question.key))
      labels.set(question.key, { label: question.label, options: new Map(options) });
    else for (const [value, label] of options) labels.get(question.key)?.options.set(value, label);
    if (question.type === 'group') question.parts.forEach(visit);
    if (question.type === 'either') question.groups.forEach(visit);
    if (question.type === 'list') visit(question.entry);
  };
  visit(root);
  return labels;
}

export interface Reader {
  labels: Labels;
  text: Text;
  language: Language;
}

/** One line per value; empty when there is none. */
export function showValue(value: unknown, key: string, reader: Reader): string {
  const { text } = reader;
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? text.common.yes : text.common.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return showText(value, key, reader);
  if (Array.isArray(value))
    return value.length === 0 ? text.common.none : value.map((it) => showValue(it, key, reader)).join('\n');
  return showObject(value as Record<string, unknown>, reader);
}

function showText(value: string, key: string, { labels, text, language }: Reader): string {
  if (isCivilDate(value)) return showDay(value, text);
  const place = /^\d{6}$/.test(value) ? places.municipality(value) : null;
  if (place) return `${place.prefecture}${place.name}`;
  const label = labels.get(key)?.options.get(value);
  if (label !== undefined) return plain(wordsFor(label, language).text);
  if (key === 'country') return countries('').find((it) => it.value === value)?.label ?? value;
  return value;
}

export const showDay = (day: string, text: Text): string => text.dates.both(...bothCalendars(day));

function showObject(value: Record<string, unknown>, reader: Reader): string {
  const { family, given, full, municipality, postalCode, streetAddress, building } = value;
  if (typeof full === 'string') return full;
  if (typeof family === 'string') return `${family} ${String(given)}`;
  if (typeof streetAddress === 'string') {
    const lines = [
      typeof postalCode === 'string' ? `〒${postalCode.slice(0, 3)}-${postalCode.slice(3)}` : null,
      `${showValue(municipality, 'municipality', reader)}${streetAddress}`,
      building,
    ];
    return lines.filter((line) => typeof line === 'string').join('\n');
  }
  const parts = Object.entries(value).map(([key, inner]) => {
    const shown = showValue(inner, key, reader);
    const label = reader.labels.get(key)?.label;
    return label && shown ? `${plain(wordsFor(label, reader.language).text)}：${shown}` : shown;
  });
  return parts.filter(Boolean).join('\n');
}
