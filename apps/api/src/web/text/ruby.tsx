/** Readings above kanji. The catalogs write them as 漢字《かんじ》, the way plain-text books do. */
import type { ComponentChildren } from 'preact';
import { reading } from '../../../../../life-events/readings.js';
import type { Language } from './text.js';

/** The text with its readings as `<ruby>`; text without any stays a string. */
export function ruby(text: string): ComponentChildren {
  if (!text.includes('《')) return text;
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const { 0: whole, 1: base, 2: kana, index } of text.matchAll(reading)) {
    parts.push(text.slice(from, index));
    parts.push(
      <ruby>
        {base}
        <rt>{kana}</rt>
      </ruby>,
    );
    from = index + whole.length;
  }
  return [...parts, text.slice(from)];
}

/** A message as it was written: only easy Japanese has readings, whatever a name looks like. */
export const written = (text: string, language: Language): ComponentChildren =>
  language === 'ja-easy' ? ruby(text) : text;

/** The text without readings: for titles and attributes, which cannot hold any. */
export const plain = (text: string): string => text.replace(reading, '$1');
