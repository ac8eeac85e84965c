import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import type { Font, Subset } from 'fontkit';
import type { PDFDocument, PDFFont } from 'pdf-lib';
import type { Covers } from './printable.js';

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0];
export type Weight = 'regular' | 'bold';

/** Both weights of the receipt's typeface in one document, and which characters it has. */
export interface Typeface {
  fonts: Record<Weight, PDFFont>;
  covers: Covers;
  widthOf: (text: string, weight: Weight, size: number) => number;
}

interface FontFiles {
  bytes: Record<Weight, Buffer>;
  characters: Set<number>;
}

const files: Record<Weight, string> = {
  regular: '400Regular/NotoSansJP_400Regular.ttf',
  bold: '700Bold/NotoSansJP_700Bold.ttf',
};
// Plain setting, a glyph for each character: the width of a line is then the sum of its characters, and the text layer copies as typed.
const features = { liga: false, locl: false, ccmp: false };

let loaded: Promise<FontFiles> | undefined;

async function loadFiles(): Promise<FontFiles> {
  const { resolve } = createRequire(import.meta.url);
  const read = (file: string): Promise<Buffer> => readFile(resolve(`@expo-google-fonts/noto-sans-jp/${file}`));
  const [regular, bold] = await Promise.all([read(files.regular), read(files.bold)]);
  const inBold = new Set(parse(bold).characterSet);
  return { bytes: { regular, bold }, characters: new Set(parse(regular).characterSet.filter((c) => inBold.has(c))) };
}

async function fontFiles(): Promise<FontFiles> {
  loaded ??= loadFiles();
  try {
    return await loaded;
  } catch (error) {
    loaded = undefined;
    throw error;
  }
}

function parse(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!('characterSet' in font)) throw new Error('a font collection cannot be embedded');
  return font;
}

/** pdf-lib reads a subset as a stream, fontkit 2 returns it whole. pdf-lib's own fork streams, but leaves most glyphs blank. */
export function streaming<T extends Subset>(subset: T): T & { encodeStream: () => unknown } {
  const stream = {
    on(type: string, listener: (bytes?: Uint8Array) => void) {
      if (type === 'data') listener(subset.encode());
      if (type === 'end') listener();
      return stream;
    },
  };
  return Object.assign(subset, { encodeStream: () => stream });
}

// A parsed font remembers for each glyph the first character that asked for it: shared between documents, it would make
// the text layer, and so the bytes, depend on what was printed before. Parsing anew costs 2 ms.
const fontkit2 = {
  create(bytes: Uint8Array): Font {
    const font = parse(bytes);
    const createSubset = font.createSubset.bind(font);
    return Object.assign(font, { createSubset: () => streaming(createSubset()) });
  },
} as unknown as Fontkit;

/** Embeds Noto Sans JP 400 and 700. `tag` is the six capital letters that mark a subset; `subset: false` embeds the whole files. */
export async function embedTypeface(doc: PDFDocument, tag: string, subset = true): Promise<Typeface> {
  const { bytes, characters } = await fontFiles();
  doc.registerFontkit(fontkit2);
  const embed = (weight: Weight, name: string): Promise<PDFFont> =>
    doc.embedFont(bytes[weight], { subset, features, customName: `${tag}+${name}` });
  const fonts = {
    regular: await embed('regular', 'NotoSansJP-Regular'),
    bold: await embed('bold', 'NotoSansJP-Bold'),
  };
  const widths = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  const widthOf = (text: string, weight: Weight, size: number): number => {
    let sum = 0;
    for (const character of text) {
      const width = widths[weight].get(character) ?? fonts[weight].widthOfTextAtSize(character, 1);
      widths[weight].set(character, width);
      sum += width;
    }
    return sum * size;
  };
  return { fonts, covers: (codePoint) => characters.has(codePoint), widthOf };
}
