import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { translated } from '../../../../../life-events/translate.js';

/** Where the API refuses what a page can send, and which the page has no field for. */
const sources = [
  'parse.ts',
  'filings/choose.ts',
  'filings/accept.service.ts',
  'filings/amendment.service.ts',
  'filings/changes.service.ts',
  'requests/answers.service.ts',
  'requests/corrections.service.ts',
  'desk/decisions.service.ts',
  'desk/tasks.service.ts',
];
const messagesIn = (source: string): string[] => {
  const text = fs.readFileSync(new URL(`../../${source}`, import.meta.url), 'utf8');
  return [...text.matchAll(/'([^'\n]*[\u3041-\u30fa][^'\n]*)'/g)].map(([, message]) => message!);
};

describe('what the API refuses', () => {
  it.each(sources)('by %s is said in the reader’s language on the page of what went wrong', (source) => {
    const messages = messagesIn(source);
    const unsaid = messages.filter((it) => translated(it, 'en') === null || translated(it, 'ja-easy') === null);

    expect(messages.length).toBeGreaterThan(0);
    expect(unsaid).toEqual([]);
  });
});
