import { rgb } from 'pdf-lib';
import type { Color, PDFPage } from 'pdf-lib';
import type { Typeface, Weight } from './fonts.js';
import { clean, printable } from './printable.js';
import type { Printable } from './printable.js';
import { plain, Readings } from './readings.js';
import { wrap } from './wrap.js';

export const ink = {
  text: rgb(0.1, 0.12, 0.15),
  label: rgb(0.36, 0.4, 0.46),
  accent: rgb(0.11, 0.22, 0.38),
  hairline: rgb(0.8, 0.83, 0.87),
  panel: rgb(0.955, 0.963, 0.973),
  warning: rgb(0.62, 0.16, 0.09),
  warningPanel: rgb(0.995, 0.945, 0.925),
};

export interface Style {
  weight: Weight;
  size: number;
  color: Color;
}

/** One line across the page: the smallest thing that is never parted. */
export interface Row {
  height: number;
  /** Stays on the page of the row after it. */
  keep: boolean;
  /** Only white space: lets itself be cut off by the end of a page. */
  gap: boolean;
  prints: Printable[];
  draw: (page: PDFPage, top: number) => void;
}

export interface Cell {
  text: string;
  style: Style;
  x: number;
  width: number;
  align?: 'left' | 'right';
  lineBreaks?: 'keep';
}

export const gap = (height: number): Row => ({ height, keep: true, gap: true, prints: [], draw: () => undefined });

export function hairline(x: number, width: number, color: Color = ink.hairline, thickness = 0.5): Row {
  const draw = (page: PDFPage, top: number): void => {
    page.drawLine({ start: { x, y: top }, end: { x: x + width, y: top }, thickness, color });
  };
  return { height: thickness, keep: true, gap: false, prints: [], draw };
}

/** Lays a colour behind a row, over its whole height. */
export function onPanel(row: Row, x: number, width: number, color: Color): Row {
  const draw = (page: PDFPage, top: number): void => {
    // A hair of overlap hides the seam some viewers show between two rectangles.
    page.drawRectangle({ x, y: top - row.height - 0.2, width, height: row.height + 0.4, color });
    row.draw(page, top);
  };
  return { ...row, gap: false, draw };
}

/** The same rows, none of which may end a page. */
export function kept(rows: Row[]): Row[] {
  return rows.map((row) => ({ ...row, keep: true }));
}

/** Sets cells beside one another on common baselines; a cell that needs more lines makes more rows. */
export function columns(face: Typeface, leading: number, cells: Cell[]): Row[] {
  const set = cells.map((cell) => {
    const { weight, size } = cell.style;
    const widthOf = (text: string): number => face.widthOf(text, weight, size);
    const shown = (line: string): Printable => printable(line, face.covers);
    const text = clean(cell.text, cell.lineBreaks);
    const lines = wrap(plain(text), cell.width, (part) => widthOf(shown(part).text));
    const readings = new Readings(text);
    return { cell, lines: lines.map(shown), above: lines.map((line) => readings.ofLine(line)), widthOf };
  });
  const count = Math.max(0, ...set.map(({ lines }) => lines.length));
  // Latin and kanji of all sizes in a row share the baseline of the largest: 0.88 em is the top of the kanji square.
  const largest = Math.max(0, ...cells.map((cell) => cell.style.size));
  const baseline = (leading - largest) / 2 + largest * 0.88;
  return Array.from({ length: count }, (_, index) => ({
    height: leading,
    keep: false,
    gap: false,
    prints: set.flatMap(({ lines }) => lines[index] ?? []),
    draw: (page, top) => {
      for (const { cell, lines, above, widthOf } of set) {
        const text = lines[index]?.text;
        if (!text) continue;
        const { weight, size, color } = cell.style;
        const x = cell.align === 'right' ? cell.x + cell.width - widthOf(text) : cell.x;
        page.drawText(text, { x, y: top - baseline, size, color, font: face.fonts[weight] });
        for (const { before, base, kana } of above[index] ?? []) {
          const small = size / 2;
          const middle = x + widthOf(before) + widthOf(base) / 2;
          const start = Math.max(cell.x, middle - face.widthOf(kana, 'regular', small) / 2);
          page.drawText(kana, {
            x: start,
            y: top - baseline + size * 0.9,
            size: small,
            color,
            font: face.fonts.regular,
          });
        }
      }
    },
  }));
}
