import { describe, expect, it } from '@jest/globals';
import { isolated } from './isolated.js';

describe('what somebody typed', () => {
  it.each(['佐藤 花子', 'Ångström', '𠮷田', ''])('stays as it is where nothing in it turns: %j', (text) => {
    expect(isolated(text)).toBe(text);
  });

  it.each([
    ['\u202e逆', '\u2068\u202e逆\u2069'],
    ['سارة', '\u2068سارة\u2069'],
    ['a\u2069\u202eb', '\u2068a\u202eb\u2069'],
    ['\u2067a', '\u2068a\u2069'],
  ])('ends where it ends: %j', (text, shown) => {
    expect(isolated(text)).toBe(shown);
  });
});
