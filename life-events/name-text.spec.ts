import { describe, expect, it } from '@jest/globals';
import { codePoints, controlCharacters, nameText, unknownPrivateUse } from './name-text.js';

describe('names', () => {
  it.each(['山田 花子', '𠮷田', '葛\u{e0100}城', '﨑\ufa19髙', 'Nguyễn Thị', "O'Brien－Ａ", '𠮷'.repeat(60)])(
    '%s is kept as typed',
    (name) => {
      expect(nameText.parse(name)).toBe(name);
      expect(codePoints('𠮷田')).toBe(2);
    },
  );

  it.each([
    ['山田\n花子', ['U+000A']],
    ['山田\u0000', ['U+0000']],
    ['\u202e花子', ['U+202E']],
    ['山\u200b田', ['U+200B']],
    ['\ud842', ['U+D842']],
    ['山\u2028田', ['U+2028']],
    ['山\ufffd', ['U+FFFD']],
  ])('%j is refused for its characters', (name, characters) => {
    expect(controlCharacters(name)).toEqual(characters);
    expect(nameText.safeParse(name).success).toBe(false);
  });

  it('private-use characters are refused, since nobody else knows what they mean', () => {
    expect(unknownPrivateUse('\ue000山\u{f0000}\ue000')).toEqual(['U+E000', 'U+F0000']);
    expect(nameText.safeParse('\ue000').success).toBe(false);
    expect(unknownPrivateUse('葛\u{e0100}')).toEqual([]);
  });

  it('empty, blank and overlong names are refused with one message each', () => {
    for (const name of ['', ' ', '　', '𠮷'.repeat(61)]) {
      expect(nameText.safeParse(name).error?.issues).toHaveLength(1);
    }
  });
});
