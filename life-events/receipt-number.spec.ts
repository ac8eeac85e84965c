import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isReceiptNumber, receiptAlphabet, receiptNumber } from './receipt-number.js';

const random4 = fc.string({ unit: fc.constantFrom(...receiptAlphabet), minLength: 4, maxLength: 4 });

describe('receipt numbers', () => {
  it('name the event and the day and end with a check character', () => {
    expect(receiptNumber('MV', '2026-11-21', '7F3K')).toMatch(/^MV-20261121-7F3K-[2-9A-Z]$/);
  });

  it('are recognised, and not when one character is wrong or two neighbours are swapped', () => {
    fc.assert(
      fc.property(random4, fc.nat(), fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), (random, n, other) => {
        const number = receiptNumber('MV', '2026-11-21', random);
        const at = n % number.length;
        const wrong = number.slice(0, at) + other + number.slice(at + 1);
        const swapped = number.slice(0, at) + (number[at + 1] ?? '') + number[at] + number.slice(at + 2);
        expect(isReceiptNumber(number)).toBe(true);
        expect(isReceiptNumber(wrong)).toBe(wrong === number);
        expect(isReceiptNumber(swapped)).toBe(swapped === number);
      }),
    );
  });

  it('use 29 characters that are not misread', () => {
    expect(new Set(receiptAlphabet).size).toBe(29);
    expect(receiptAlphabet).not.toMatch(/[01ILOSU]/);
  });

  it('refuse malformed parts', () => {
    expect(() => receiptNumber('mv', '2026-11-21', '7F3K')).toThrow(RangeError);
    expect(() => receiptNumber('MV', '2026-11-31', '7F3K')).toThrow(RangeError);
    expect(() => receiptNumber('MV', '2026-11-21', '7F30')).toThrow(RangeError);
    for (const text of ['', 'MV-20261131-7F3K-C', 'mv-20261121-7f3k-c', 'MV20261121'])
      expect(isReceiptNumber(text)).toBe(false);
  });
});
