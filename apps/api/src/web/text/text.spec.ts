import { describe, expect, it } from '@jest/globals';
import { wordsIn } from '../../../../../test/support/words.js';
import { languages, texts } from './text.js';

const isUnderLists = (path: string) => /\/(sections|items)\//.test(path);
const faultyOf = (language: keyof typeof texts, isFaulty: (text: string) => boolean): string[] =>
  wordsIn(texts[language])
    .filter(([, text]) => isFaulty(text))
    .map(([path, text]) => `${path}: ${text}`);

describe('the catalogs', () => {
  it('have the same keys', () => {
    const keys = languages.map((language) =>
      wordsIn(texts[language])
        .map(([path]) => path)
        .filter((path) => !isUnderLists(path)),
    );

    expect(keys[1]).toEqual(keys[0]);
    expect(keys[2]).toEqual(keys[0]);
  });

  it('leave nothing empty', () => {
    expect(languages.flatMap((language) => faultyOf(language, (text) => text.trim() === ''))).toEqual([]);
  });

  it('write readings in easy Japanese only', () => {
    expect([
      ...faultyOf('ja', (text) => text.includes('《')),
      ...faultyOf('en', (text) => text.includes('《')),
    ]).toEqual([]);
  });

  it('are in English where they are English, names of Japan aside', () => {
    const leftOver = /[ぁ-んァ-ヶ]/u;

    expect(faultyOf('en', (text) => leftOver.test(text) && !text.includes('見本'))).toEqual([]);
  });
});
