import type { PDFDocument, PDFPage } from 'pdf-lib';
import type { Typeface } from './fonts.js';
import { ja } from './letter-text/ja.js';
import type { LetterText } from './letter-text/texts.js';
import type { Printable } from './printable.js';
import { plain } from './readings.js';
import { columns, hairline, ink, onPanel } from './rows.js';
import type { Cell, Row } from './rows.js';

const a4: [number, number] = [595.28, 841.89];
export const margin = 56;
export const measure = a4[0] - 2 * margin;
const footerTop = 54;
const listedAtMost = 12;

interface SheetPage {
  page: PDFPage;
  top: number;
  y: number;
  missing: Set<number>;
  variants: boolean;
}

/** The pages of one document: takes blocks, keeps each together where it can, and puts notes and footer on every page. */
export class Sheet {
  private readonly pages: SheetPage[] = [];

  constructor(
    private readonly doc: PDFDocument,
    private readonly face: Typeface,
    /** `kept`: where the original of a character is that the typeface lacks. */
    private readonly about: { demo: boolean; footer: string; kept?: string; text?: LetterText },
  ) {}

  private get text(): LetterText {
    return this.about.text ?? ja;
  }

  /** A block that fits on one page is never parted; a longer one is parted between rows that need not keep together. */
  place(block: Row[]): void {
    const current = this.pages.at(-1) ?? this.open();
    if (this.fits(current, block)) return this.draw(current, block);
    const next = current.y < current.top ? this.open() : current;
    if (this.fits(next, block)) return this.draw(next, block);
    const empty = { ...next, y: next.top };
    // A text without end, as a name or a number from outside may be, must not run off the paper.
    const groups = unparted(block).flatMap((rows) => (this.fits(empty, rows) ? [rows] : rows.map((row) => [row])));
    for (const rows of groups) {
      const page = this.pages.at(-1) ?? next;
      this.draw(this.fits(page, rows) ? page : this.open(), rows);
    }
  }

  /** Only now is the number of pages known. */
  finish(): void {
    this.pages.forEach((page, index) => {
      let y = footerTop + height(this.notes(page));
      for (const row of this.notes(page)) {
        row.draw(page.page, y);
        y -= row.height;
      }
      hairline(margin, measure).draw(page.page, footerTop - 10);
      this.footer(`${index + 1}/${this.pages.length}`)?.draw(page.page, footerTop - 14);
    });
  }

  private open(): SheetPage {
    const page = this.doc.addPage(a4);
    const top = a4[1] - margin - (this.about.demo ? 14 : 0);
    if (this.about.demo) this.demoBand()?.draw(page, a4[1] - 26);
    const opened = { page, top, y: top, missing: new Set<number>(), variants: false };
    this.pages.push(opened);
    return opened;
  }

  private draw(page: SheetPage, rows: Row[]): void {
    for (const row of rows) {
      if (row.gap && page.y === page.top) continue;
      row.draw(page.page, page.y);
      page.y -= row.height;
    }
    Object.assign(page, faults(page, rows));
  }

  private fits(page: SheetPage, rows: Row[]): boolean {
    const solid = rows.slice(0, rows.findLastIndex((row) => !row.gap) + 1);
    const notes = this.notes(faults(page, rows));
    return page.y - height(solid) >= footerTop + height(notes) + (notes.length > 0 ? 8 : 0);
  }

  private notes({ missing, variants }: Pick<SheetPage, 'missing' | 'variants'>): Row[] {
    const listed = [...missing].slice(0, listedAtMost).map((c) => `U+${c.toString(16).toUpperCase().padStart(4, '0')}`);
    const { text } = this;
    const { kept = text.asTyped } = this.about;
    const texts = [
      ...(missing.size > 0 ? [text.missing(listed.join('、'), Math.max(0, missing.size - listedAtMost)) + kept] : []),
      ...(variants ? [text.variants + kept] : []),
    ];
    return texts.flatMap((text) => columns(this.face, 11.5, [small(text, 7.5)]));
  }

  private footer(pageNumber: string): Row | undefined {
    const right: Cell = { ...small(pageNumber, 8), align: 'right' };
    return columns(this.face, 14, [{ ...small(this.about.footer, 8), width: measure - 60 }, right])[0];
  }

  private demoBand(): Row | undefined {
    const text = this.text.demo;
    const x = (a4[0] - this.face.widthOf(plain(text), 'bold', 10)) / 2;
    const [row] = columns(this.face, 22, [
      { text, x, width: measure, style: { weight: 'bold', size: 10, color: ink.warning } },
    ]);
    return row && onPanel(row, margin, measure, ink.warningPanel);
  }
}

function small(text: string, size: number): Cell {
  return { text, x: margin, width: measure, style: { weight: 'regular', size, color: ink.label } };
}

function height(rows: Row[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}

function faults(page: Pick<SheetPage, 'missing' | 'variants'>, rows: Row[]): Pick<SheetPage, 'missing' | 'variants'> {
  const prints: Printable[] = rows.flatMap((row) => row.prints);
  return {
    missing: new Set([...page.missing, ...prints.flatMap((print) => print.missing)]),
    variants: page.variants || prints.some((print) => print.variants),
  };
}

function unparted(rows: Row[]): Row[][] {
  const groups: Row[][] = [[]];
  for (const row of rows) {
    groups.at(-1)?.push(row);
    if (!row.keep) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}
