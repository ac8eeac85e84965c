const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** 行頭禁則 (JIS X 4051): these never begin a line. */
export const notAtStart = new Set(
  '、。，．・：；？！‼⁇⁈⁉）］｝〕〉》」』】〙〗〟’”｠»ヽヾゝゞ々〻ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゕゖㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ‐゠–〜～…‥％‰℃°′″｡､｣ｰﾞﾟｧｨｩｪｫｬｭｮｯ,.!?:;)]}%',
);
/** 行末禁則 (JIS X 4051): these never end a line. */
export const notAtEnd = new Set('（［｛〔〈《「『【〘〖〝‘“｟«￥＄＃№｢([{¥$#');

// Where an e-mail address, a link or a reference number may be parted when it is wider than the line.
const delimiters = new Set('-/_.@?&=,;:+');

/** Tells the width of a text in the unit of the line width; the width of two texts in a row is the sum of both. */
export type Measure = (text: string) => number;

interface Chunk {
  space: string;
  text: string;
}

const graphemesOf = (text: string): string[] => Array.from(graphemes.segment(text), (s) => s.segment);

// Below the CJK radicals all scripts part their words with spaces.
const isWide = (grapheme: string): boolean => (grapheme.codePointAt(0) ?? 0) >= 0x2e80;
const isSpace = (grapheme: string): boolean => grapheme !== '\u00a0' && /^\s$/u.test(grapheme);
const parts = (before: string, after: string): boolean => !notAtEnd.has(before) && !notAtStart.has(after);

function mayBreak(before: string, after: string): boolean {
  if (!parts(before, after)) return false;
  return isWide(before) || isWide(after) || (delimiters.has(before) && !delimiters.has(after));
}

/** The pieces of a paragraph that stay whole as long as they fit on a line. */
function chunksOf(paragraph: string): Chunk[] {
  const chunks: Chunk[] = [];
  let space = '';
  let last = '';
  for (const grapheme of graphemesOf(paragraph)) {
    if (isSpace(grapheme)) {
      space += grapheme;
      continue;
    }
    const chunk = chunks.at(-1);
    const sameWord = space === '' && !isWide(last) && !isWide(grapheme);
    if (chunk && (sameWord || !parts(last, grapheme))) chunk.text += space + grapheme;
    else chunks.push({ space, text: grapheme });
    space = '';
    last = grapheme;
  }
  return chunks;
}

function cutOf(units: string[], fit: number): number {
  const pair = (at: number): [string, string] => [units[at - 1] ?? '', units[at] ?? ''];
  for (let at = fit; at > fit / 2; at--) if (mayBreak(...pair(at))) return at;
  for (let at = fit; at > fit / 2; at--) if (parts(...pair(at))) return at;
  return fit;
}

/** Parts a chunk that is wider than a line; at least one grapheme goes on each line, however narrow it is. */
function partChunk(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let units = graphemesOf(text);
  for (;;) {
    let fit = 0;
    for (let sum = 0; fit < units.length; fit++) {
      sum += measure(units[fit] ?? '');
      if (sum > width) break;
    }
    if (fit === units.length) return [...lines, units.join('').trimStart()];
    const cut = cutOf(units, Math.max(fit, 1));
    lines.push(units.slice(0, cut).join('').trim());
    units = units.slice(cut);
  }
}

function wrapParagraph(paragraph: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const chunk of chunksOf(paragraph)) {
    const needed = measure(chunk.text);
    const gap = line === '' ? '' : chunk.space;
    if (line !== '' && used + measure(gap) + needed <= width) {
      line += gap + chunk.text;
      used += measure(gap) + needed;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = needed > width ? partChunk(chunk.text, width, measure) : [chunk.text];
    line = pieces.pop() ?? '';
    lines.push(...pieces);
    used = measure(line);
  }
  return [...lines, line];
}

/** Breaks a text into lines no wider than `width` by Japanese rules; words and numbers in Latin letters stay whole where they can. */
export function wrap(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, measure));
}
