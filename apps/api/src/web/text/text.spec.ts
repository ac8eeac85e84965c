import { describe, expect, it } from '@jest/globals';
import { plain } from './ruby.js';
import { languages, texts } from './text.js';

/** Every word of a catalog with the path to it; words with parameters are filled in with a number. */
function words(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') {
    const fill = node as (...args: unknown[]) => string;
    return [[path, fill(...Array.from({ length: fill.length }, () => '3'))]];
  }
  return Object.entries(node as object).flatMap(([key, inner]) => words(inner, `${path}/${key}`));
}

/** Staff read the desk in Japanese or English. */
const isSaidAsInJapanese = (language: string, path: string) => language === 'ja-easy' && path.startsWith('/desk');
const isUnderLists = (path: string) => /\/(sections|items)\//.test(path);
const faultyOf = (language: keyof typeof texts, isFaulty: (text: string) => boolean): string[] =>
  words(texts[language])
    .filter(([path, text]) => !isSaidAsInJapanese(language, path) && isFaulty(text))
    .map(([path, text]) => `${path}: ${text}`);

describe('the catalogs', () => {
  it('have the same keys', () => {
    const keys = languages.map((language) =>
      words(texts[language])
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

describe('easy Japanese', () => {
  const longest = 40;
  const hard =
    /いただ|ございま|おります|つきまして|及び|並びに|または|により|なければならない|ないわけ|当該|致しま|賜/u;
  const katakana = /[ァ-ヶー]{10,}/u;

  it('has a reading above every kanji', () => {
    const bare = (text: string) => /\p{Script=Han}/u.test(text.replace(/[\p{Script=Han}々]+《[^》]+》/gu, ''));

    expect(faultyOf('ja-easy', bare)).toEqual([]);
  });

  it('says one thing in a short sentence', () => {
    const long = (text: string) =>
      plain(text)
        .split(/[。！？]/u)
        .some((sentence) => [...sentence.replace(/\s/gu, '')].length > longest);

    expect(faultyOf('ja-easy', long)).toEqual([]);
  });

  it('uses no honorific chains, no office words and no long foreign words', () => {
    const isHard = (text: string) =>
      hard.test(plain(text)) || (katakana.test(text) && !text.includes('マイナンバーカード'));

    expect(faultyOf('ja-easy', isHard)).toEqual([]);
  });

  it('leaves spaces between words, so that they are found', () => {
    const dense = (text: string) => {
      const kana = plain(text).match(/[ぁ-ん一-龠ァ-ヶー]{26,}/u);
      return kana !== null;
    };

    expect(faultyOf('ja-easy', dense)).toEqual([]);
  });
});
