import fc from 'fast-check';
import { notAtEnd, notAtStart, wrap } from './wrap.js';

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const split = (text: string): string[] => Array.from(graphemes.segment(text), (s) => s.segment);
// Kanji are 2 wide and Latin letters 1, as in a fixed-width terminal.
const measure = (text: string): number =>
  split(text).reduce((sum, g) => sum + (g.codePointAt(0)! >= 0x2e80 ? 2 : 1), 0);
const bare = (text: string): string => text.replace(/\s/gu, '');

const sentence = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('届', '出', 'の', 'を', 'あ', '𠮷', '葛\u{E0100}', '田', 'か\u3099') },
      { weight: 2, arbitrary: fc.constantFrom('Todoke', '2026', 'a@b.jp', 'R-12') },
      { weight: 1, arbitrary: fc.constantFrom('、', '。', '」', 'ー', 'っ', '々', '「', '（', ' ', '　') },
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));
const anything = fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 60 }));

describe('wrap', () => {
  it('loses and adds no character', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 40 }), (text, width) => {
        expect(bare(wrap(text, width, measure).join(''))).toBe(bare(text));
      }),
    );
  });

  it('keeps every line within the width, but for one character that is wider', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 40 }), (text, width) => {
        for (const line of wrap(text, width, measure)) {
          expect(measure(line) <= width || split(line).length === 1).toBe(true);
        }
      }),
    );
  });

  it('never parts a surrogate pair, a variation sequence or a combining mark', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(
          wrap(text, width, measure)
            .flatMap((line) => split(bare(line)))
            .join('|'),
        ).toBe(split(bare(text)).join('|'));
      }),
    );
  });

  it('begins no line with 行頭禁則 and ends none with 行末禁則 where the line is wide enough', () => {
    const words = fc.constantFrom(
      '届出。',
      '「控え」',
      '佐々木',
      'サーバー',
      '（東京）',
      'ちょっと',
      'Todoke、',
      '第1号',
      '￥500',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.integer({ min: 16, max: 40 }), (parts, width) => {
        const lines = wrap(parts.join(''), width, measure);
        for (const line of lines.slice(1)) expect(notAtStart.has(split(line)[0]!)).toBe(false);
        for (const line of lines.slice(0, -1)) expect(notAtEnd.has(split(line).at(-1)!)).toBe(false);
      }),
    );
  });

  it('takes the character before a full stop down with it', () => {
    expect(wrap('届出をしました。', 14, measure)).toEqual(['届出をしまし', 'た。']);
  });

  it('keeps Latin words and numbers whole', () => {
    expect(wrap('受付番号は R-2026-0001 です', 16, measure)).toEqual(['受付番号は', 'R-2026-0001 です']);
  });

  it('parts a long link after its delimiters, and an unbroken string anywhere', () => {
    expect(wrap('https://example.lg.jp/path', 14, measure)).toEqual(['https://', 'example.lg.jp/', 'path']);
    expect(wrap('a'.repeat(25), 10, measure)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]);
  });

  it('keeps the line breaks of the text', () => {
    expect(wrap('一行目\n\n三行目', 20, measure)).toEqual(['一行目', '', '三行目']);
  });
});
