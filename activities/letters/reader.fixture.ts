import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { PDFiumDocument } from '@hyzyla/pdfium';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib';

/** Opens a PDF with a reader that shares no code with what wrote it. */
export async function withReader<T>(pdf: Uint8Array, read: (doc: PDFiumDocument) => T | Promise<T>): Promise<T> {
  const library = await PDFiumLibrary.init();
  const doc = await library.loadDocument(pdf);
  try {
    return await read(doc);
  } finally {
    doc.destroy();
    library.destroy();
  }
}

/** The text of each page, as a reader would copy it. */
export function textOf(pdf: Uint8Array): Promise<string[]> {
  return withReader(pdf, (doc) => Array.from(doc.pages(), (page) => page.getText().normalize('NFC')));
}

/** Dark pixels in each band of the pages, from top to bottom; a band is as high as a line of small print. */
export function inkOf(pdf: Uint8Array, bandPoints = 10): Promise<number[]> {
  return withReader(pdf, async (doc) => {
    const bands: number[] = [];
    for (const page of doc.pages()) {
      const { data, width, height } = await page.render({ scale: 2, render: 'bitmap' });
      const rowsPerBand = bandPoints * 2;
      const ofPage = new Array<number>(Math.ceil(height / rowsPerBand)).fill(0);
      for (let at = 0; at < width * height; at++) {
        const band = Math.floor(at / width / rowsPerBand);
        if ((data[at * 4 + 1] ?? 255) < 140) ofPage[band] = (ofPage[band] ?? 0) + 1;
      }
      bands.push(...ofPage);
    }
    return bands;
  });
}

/** The bytes of each attached file by its name. */
export async function attachmentsOf(pdf: Uint8Array): Promise<Map<string, Uint8Array>> {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  const names = doc.catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('EmbeddedFiles'), PDFDict);
  const pairs = names.lookup(PDFName.of('Names'), PDFArray);
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at < pairs.size(); at += 2) {
    const file = pairs.lookup(at + 1, PDFDict).lookup(PDFName.of('EF'), PDFDict);
    const stream = file.lookup(PDFName.of('F'));
    if (!(stream instanceof PDFRawStream)) throw new Error('the attachment is no stream');
    files.set(pairs.lookup(at, PDFHexString).decodeText(), decodePDFRawStream(stream).decode());
  }
  return files;
}
