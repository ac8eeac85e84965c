/** CSV that spreadsheets open as what it is: text, never a formula. */

/** UTF-8 is told by its mark, or names turn to noise in spreadsheets. */
export const csvStart = '\ufeff';

export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** What a spreadsheet may take for the beginning of a formula, in full width too, is kept from being one (OWASP). */
const beginsFormula = /^\s*[=+\-@＝＋－＠|%\t\r]/u;

function cell(text: string): string {
  // Line breaks and other controls would begin rows and cells of their own.
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  const safe = beginsFormula.test(text) || beginsFormula.test(line) ? `'${line}` : line;
  return `"${safe.replaceAll('"', '""')}"`;
}
