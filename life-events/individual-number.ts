/**
 * 個人番号: we may neither ask for it nor keep it (番号法19・20条), so it is only recognised, to warn and to mask.
 * One in ten random 12-digit numbers passes the check: a hit is a warning, not a proof.
 */
const separator = '[ \\u00a0\\u3000]?[-‐‑‒–—―−ー－][ \\u00a0\\u3000]?|[ \\u00a0\\u3000]{1,2}';
const runs = new RegExp(`[0-9０-９]+(?:(?:${separator})[0-9０-９]+)*`, 'gu');
const pieces = /[0-9０-９]+|[^0-9０-９]+/gu;

/** Whether the whole text is a 12-digit number with a right check digit; full-width digits, spaces and hyphens count as written. */
export function looksLikeIndividualNumber(text: string): boolean {
  const trimmed = text.trim();
  return findIndividualNumbers(trimmed).some((found) => found.start === 0 && found.end === trimmed.length);
}

/** Where such numbers stand in free text, as UTF-16 offsets. Parts of longer numbers (cards, corporate numbers) are not meant. */
export function findIndividualNumbers(text: string): { start: number; end: number }[] {
  return [...text.matchAll(runs)].flatMap((run) => findInRun(run[0], run.index));
}

function findInRun(run: string, offset: number): { start: number; end: number }[] {
  // Alternating: digits, separator, digits, …
  const parts = [...run.matchAll(pieces)].map((piece) => ({ text: piece[0], start: offset + piece.index }));
  const found: { start: number; end: number }[] = [];
  for (let first = 0; first < parts.length; first += 2) {
    for (let last = first; last < parts.length; last += 2) {
      const inner = parts.slice(first, last + 1);
      const digits = inner.map((part, i) => (i % 2 === 0 ? part.text : '')).join('');
      if (digits.length > 12) break;
      const separators = inner.filter((_, i) => i % 2 === 1).map((part) => part.text);
      // 4-4-4 inside a longer 4-4-4-4 is a card number; a phone number followed by a space is a neighbour.
      const goesOn = [parts[first - 1], parts[last + 1]].some((outer) => outer && separators.includes(outer.text));
      const end = parts[last];
      if (end && inner[0] && !goesOn && hasRightCheckDigit(digits)) {
        found.push({ start: inner[0].start, end: end.start + end.text.length });
      }
    }
  }
  return found;
}

/** 行政手続における特定の個人を識別するための番号の利用等に関する法律施行令8条, 総務省令85号5条. */
function hasRightCheckDigit(digits: string): boolean {
  if (digits.length !== 12) return false;
  const half = [...digits].map((digit) => digit.charCodeAt(0) & 0xf);
  const sum = half.slice(0, 11).reduce((total, digit, i) => {
    const n = 11 - i;
    return total + digit * (n <= 6 ? n + 1 : n - 5);
  }, 0);
  const rest = sum % 11;
  return half[11] === (rest <= 1 ? 0 : 11 - rest);
}
