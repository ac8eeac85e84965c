import fc from 'fast-check';
import { clean, printable } from './printable.js';

const all = (): boolean => true;
const none = (): boolean => false;

describe('clean', () => {
  it('lets no control or invisible format character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(clean(text)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        expect(clean(text, 'keep')).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u);
      }),
    );
  });

  it('makes one line of a name that holds line breaks', () => {
    expect(clean('山田\r\n\n状況 受理\t太郎')).toBe('山田 状況 受理 太郎');
  });

  it('keeps the line breaks of a message, without empty pages', () => {
    expect(clean('一\r\n\n\n\n二\u2028三\n', 'keep')).toBe('一\n二\n三');
  });

  it('takes out overrides that would print a name backwards', () => {
    expect(clean('山田\u202E郎太\u200B\u0000')).toBe('山田郎太');
  });

  it('joins the voicing mark of kana, and leaves compatibility ideographs as typed', () => {
    expect(clean('か\u3099神\uFA19')).toBe('が神\uFA19');
  });
});

describe('printable', () => {
  it('prints what the font has', () => {
    expect(printable('𠮷田 﨑', all)).toEqual({ text: '𠮷田 﨑', missing: [], variants: false });
  });

  it('replaces what it lacks, half of a surrogate pair too, and says which', () => {
    expect(printable('𪛖\uD842', none)).toEqual({ text: '〓〓', missing: [0x2a6d6, 0xd842], variants: false });
  });

  it('drops variation selectors and says so', () => {
    expect(printable('葛\u{E0100}城\uFE00', all)).toEqual({ text: '葛城', missing: [], variants: true });
  });

  it('prints a rare space as a space', () => {
    expect(printable('\u2005', none)).toEqual({ text: ' ', missing: [], variants: false });
  });
});
