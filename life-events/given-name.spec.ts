import { jinmeiyoKanji, joyoKanji } from './given-name.data.js';
import { forbiddenInGivenName, isPlainlyWritten } from './given-name.js';

describe('the characters of a given name', () => {
  it('are the 2,136 of 常用漢字表, four of them in a second shape, and the 863 of the list for names', () => {
    expect([...joyoKanji]).toHaveLength(2140);
    expect([...jinmeiyoKanji]).toHaveLength(863);
    expect(new Set([...joyoKanji, ...jinmeiyoKanji]).size).toBe(3003);
  });

  it('keep their compatibility shapes apart: no tool has normalised the list', () => {
    expect([...jinmeiyoKanji].filter((it) => it.normalize('NFC') !== it)).toHaveLength(57);
    expect(joyoKanji).toContain('\u{20B9F}');
  });

  it.each([
    '葵',
    '蓮',
    '大翔',
    '結菜',
    'さくら',
    'レオ',
    'りゅう',
    'みさき',
    '佐々',
    'いすゞ',
    'ジョー',
    '渾',
    '巫女',
    '龍',
    '祐\uFA19',
  ])('permit %s', (name) => expect(forbiddenInGivenName(name)).toEqual([]));

  it.each([
    ['a character of neither list', '𠮷', [1]],
    ['Latin letters', 'Leo', [1, 2, 3]],
    ['digits and signs', '一2・', [2, 3]],
    ['a space', '葵 葵', [2]],
    ['a variation selector', '葛\u{E0100}', [2]],
    ['hentaigana', '\u{1B002}', [1]],
    ['髙, which only family names have', '髙志', [1]],
  ])('refuse %s', (_, name, places) => expect(forbiddenInGivenName(name)).toEqual(places));

  it('are plain unless a system on the way would replace them', () => {
    expect([isPlainlyWritten('葵'), isPlainlyWritten('\uFA19'), isPlainlyWritten('\u{20B9F}')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
