import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvLine } from './csv.js';

describe('a line of CSV', () => {
  it.each([
    ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
    ['+81', `"'+81"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['＝1+1', `"'＝1+1"`],
    ['\t=1', `"'=1"`],
    [' =1', `"'=1"`],
    ['a\r\n=1', '"a =1"'],
    ['札幌市, "中央区"', '"札幌市, ""中央区"""'],
    ['', '""'],
  ])('keeps %j from being anything but text', (text, cell) => {
    expect(csvLine([text])).toBe(`${cell}\r\n`);
  });

  it('is one line of as many cells, none of which begins a formula, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
        const line = csvLine(cells);
        const read = [...line.slice(0, -2).matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, inner]) => inner!);
        expect(read).toHaveLength(cells.length);
        expect(line.slice(0, -2)).not.toMatch(/[\r\n]/);
        expect(read.filter((inner) => /^[=+\-@]/.test(inner))).toEqual([]);
      }),
    );
  });
});
