import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldKana, kanaText, toBankKana, toFullKatakana } from './kana.js';

const katakana = fc.string({
  unit: fc.constantFrom(...'アイウエオカキクケコガギジヂヅパピハヒフヘホソウトヨユャュョッァヴンヲーヤマ '),
});

describe('kana', () => {
  it.each([
    ['やまだ はなこ', 'ヤマダ ハナコ'],
    ['ﾔﾏﾀﾞ ﾊﾅｺ', 'ヤマダ ハナコ'],
    ['ﾊﾟｰｼｰ･ﾜｰﾙﾄﾞ', 'パーシー・ワールド'],
    ['ゔぁいおりん', 'ヴァイオリン'],
    ['ｱﾍﾞ 山田ABCＡ①', 'アベ 山田ABCＡ①'],
  ])('%s becomes %s in full-width katakana', (text, full) => {
    expect(toFullKatakana(text)).toBe(full);
  });

  it.each([
    ['キョウコ', 'ｷﾖｳｺ'],
    ['ガッコウ', 'ｶﾞﾂｺｳ'],
    ['コーノ　ゆうこ', 'ｺ-ﾉ ﾕｳｺ'],
    ['パピヴァ', 'ﾊﾟﾋﾟｳﾞｱ'],
    ['カ）トドケ', 'ｶ)ﾄﾄﾞｹ'],
    ['Smith・Ａ', 'SMITH.A'],
    ['サヲリ', 'ｻｵﾘ'],
  ])('%s is %s for a bank', (text, bank) => {
    expect(toBankKana(text)).toBe(bank);
  });

  it.each(['山田', 'ヤマダ、ハナコ', 'ヤマダ\nハナコ'])('%j has no place in a transfer', (text) => {
    expect(toBankKana(text)).toBeNull();
  });

  it.each([
    ['コーノ', 'コウノ'],
    ['キョウ', 'キヨウ'],
    ['キョーコ', 'ｷﾖｳｺ'],
    ['イヂマ', 'イジマ'],
    ['ミヅキ', 'みずき'],
    ['ヤマダ ハナコ', 'ヤマダハナコ'],
    ['ｺ-ﾉ', 'コオノ'],
  ])('%s and %s compare as equal', (one, other) => {
    expect(foldKana(one)).toBe(foldKana(other));
  });

  it.each([
    ['ユウコ', 'ユコ'],
    ['カナ', 'ガナ'],
    ['ヤマダ', 'ヤマタ'],
  ])('%s and %s compare as different', (one, other) => {
    expect(foldKana(one)).not.toBe(foldKana(other));
  });

  it('what a bank writes still compares as equal, and conversions are stable', () => {
    fc.assert(
      fc.property(katakana, (text) => {
        const bank = toBankKana(text);
        if (bank === null) throw new Error('katakana always has a bank form');
        expect(bank).not.toMatch(/[ァ-ヿｧ-ｯｰ]/);
        expect(foldKana(bank)).toBe(foldKana(text));
        expect(toFullKatakana(toFullKatakana(text))).toBe(toFullKatakana(text));
        expect(foldKana(foldKana(text))).toBe(foldKana(text));
      }),
    );
  });

  it('a reading is kept as katakana however it was typed', () => {
    expect(kanaText.parse(' やまだ　ﾊﾅｺ ')).toBe('ヤマダ ハナコ');
    for (const text of ['', ' ', '山田', 'ヤマダ1', 'ア'.repeat(61)]) {
      expect(kanaText.safeParse(text).success).toBe(false);
    }
  });
});
