import { create } from 'qrcode';
import { rgb, type PDFPage } from 'pdf-lib';

/** Draws a QR code (ISO/IEC 18004) as `size` points of squares, its left top corner at `x` and the given height. */
export function qrCode(text: string, x: number, size: number): (page: PDFPage, top: number) => void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = size / modules.size;
  return (page, top) => {
    for (let at = 0; at < modules.data.length; at++) {
      if (!modules.data[at]) continue;
      const [row, column] = [Math.floor(at / modules.size), at % modules.size];
      // A hair of overlap, or some printers leave seams that scanners read as light.
      const square = { x: x + column * side, y: top - (row + 1) * side, width: side + 0.05, height: side + 0.05 };
      page.drawRectangle({ ...square, color: rgb(0, 0, 0) });
    }
  };
}
