import { describe, expect, it } from '@jest/globals';
import { findIndividualNumbers, looksLikeIndividualNumber } from './individual-number.js';

describe('numbers that look like a 個人番号', () => {
  it.each([
    '123456789018',
    '983205673214',
    '000000000060',
    '1234-5678-9018',
    '１２３４　５６７８　９０１８',
    '１２３４－５６７８－９０１８',
    '1234 - 5678 - 9018',
    ' 123456789018\n',
  ])('%j does', (text) => {
    expect(looksLikeIndividualNumber(text)).toBe(true);
  });

  it.each([
    '123456789012',
    '12345678901',
    '1234567890180',
    '0123456789018',
    '1234-5678-9018-0000',
    '12345678901８0',
    'x123456789018',
    '',
  ])('%j does not', (text) => {
    expect(looksLikeIndividualNumber(text)).toBe(false);
  });

  it('are found in free text with their places', () => {
    const text = '𠮷田です。番号は1234-5678-9018、電話090-1234-5678 983205673214。';
    const found = findIndividualNumbers(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['1234-5678-9018', '983205673214']);
  });

  it.each([
    '1234 5678 9018 3456',
    '8000020131016',
    '03-0011-2233-4455-6677-8899',
    '2026-11-21 10:00',
    '090-1234-5678',
    '1234\n5678\n9018',
  ])('are not seen inside %j', (text) => {
    expect(findIndividualNumbers(text)).toEqual([]);
  });

  it('a long text of digits is searched in time that grows with its length', () => {
    const started = performance.now();
    findIndividualNumbers('1 '.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
