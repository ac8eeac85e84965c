import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFDocument } from 'pdf-lib';
import { embedTypeface, streaming } from './fonts.js';
import { inkOf } from './reader.fixture.js';
import { moveOfTwo } from './receipt.fixture.js';
import { drawReceipt, renderReceipt } from './receipt.js';

const rare = '𠮷野家 髙橋 﨑 葛\u{E0100}城 𠮟る';

/** How much of the reference's ink the other has, at worst, over all bands that hold any. */
function worst(reference: number[], other: number[]): number {
  expect(other).toHaveLength(reference.length);
  return Math.min(...reference.map((ink, band) => (ink === 0 ? 1 : (other[band] ?? 0) / ink)));
}

/** A subset as a faulty library leaves it: every glyph is there and as wide as it should be, and blank. */
function blank(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, i) => 12 + 16 * i);
  const glyf = tables.find((at) => view.getUint32(at) === 0x676c7966);
  if (glyf === undefined) throw new Error('no glyf table');
  return font.fill(0, view.getUint32(glyf + 8), view.getUint32(glyf + 8) + view.getUint32(glyf + 12));
}

async function blankSubset(text: string): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const path = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  );
  const faulty = {
    create(bytes: Uint8Array) {
      const font = create(Buffer.from(bytes)) as Font;
      const subset = font.createSubset();
      const encode = subset.encode.bind(subset);
      return Object.assign(font, {
        createSubset: () => streaming(Object.assign(subset, { encode: () => blank(encode()) })),
      });
    },
  };
  doc.registerFontkit(faulty as unknown as Parameters<PDFDocument['registerFontkit']>[0]);
  const font = await doc.embedFont(readFileSync(path), { subset: true });
  doc.addPage([400, 60]).drawText(text, { x: 20, y: 20, size: 16, font });
  return doc.save();
}

async function line(text: string, subset: boolean): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const { fonts } = await embedTypeface(doc, 'SAMPLE', subset);
  const page = doc.addPage([400, 60]);
  page.drawText(text, { x: 20, y: 20, size: 16, font: fonts.regular });
  return doc.save();
}

describe('ink', () => {
  it('is all there: each line of a receipt has what the whole font draws', async () => {
    const content = moveOfTwo({ filedBy: rare });
    const whole = await PDFDocument.create();
    drawReceipt(whole, await embedTypeface(whole, 'WHOLES', false), content);

    const reference = await inkOf(await whole.save());
    const printed = await inkOf(await renderReceipt(content));

    expect(reference.reduce((a, b) => a + b)).toBeGreaterThan(100_000);
    expect(worst(reference, printed)).toBeGreaterThan(0.98);
    expect(worst(printed, reference)).toBeGreaterThan(0.98);
  }, 60_000);

  it('is missed when a subset leaves its glyphs blank, as text extraction would not see', async () => {
    const text = '届出の控え 2026年4月';

    const reference = await inkOf(await line(text, false), 60);

    expect(worst(reference, await inkOf(await line(text, true), 60))).toBeGreaterThan(0.98);
    expect(worst(reference, await inkOf(await blankSubset(text), 60))).toBeLessThan(0.1);
  }, 60_000);

  it.each(['2026-01-31 fi ffi AVATAR ToWa', '（届出）「控え」。ガギグ、ー々', rare])(
    'is as wide as measured: %s',
    async (text) => {
      const { fonts, widthOf } = await embedTypeface(await PDFDocument.create(), 'SAMPLE');

      expect(widthOf(text, 'regular', 9)).toBeCloseTo(fonts.regular.widthOfTextAtSize(text, 9), 3);
      expect(widthOf(text, 'bold', 9)).toBeCloseTo(fonts.bold.widthOfTextAtSize(text, 9), 3);
    },
  );
});
