/** What a line looks like on paper, and what had to be left out of it. */
export interface Printable {
  text: string;
  /** Code points the font lacks, in order of appearance; each is printed as 〓. */
  missing: number[];
  /** A variation selector was dropped: the shape drawn is the default one. */
  variants: boolean;
}

export type Covers = (codePoint: number) => boolean;

const variationSelector = /^[\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u;

/** Takes out what must never reach a page: controls, bidirectional overrides, invisible joiners. Line breaks stay only when asked for. */
export function clean(text: string, lineBreaks: 'keep' | 'drop' = 'drop'): string {
  const breaksAsLf = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n').replace(/\t/gu, ' ');
  return (
    breaksAsLf
      .replace(/\s*\n\s*/gu, lineBreaks === 'keep' ? '\n' : ' ')
      .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')
      // Only kana: normalising the whole text would replace compatibility ideographs, and with them people's names.
      .replace(/[\u3041-\u30ff][\u3099\u309a]/gu, (kana) => kana.normalize('NFC'))
      .trim()
  );
}

/** Replaces what the font cannot draw and reports it; the text is otherwise unchanged. */
export function printable(line: string, covers: Covers): Printable {
  const result: Printable = { text: '', missing: [], variants: false };
  for (const character of line) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (variationSelector.test(character)) result.variants = true;
    else if (covers(codePoint)) result.text += character;
    else if (/^\p{Zs}$/u.test(character)) result.text += ' ';
    else {
      result.text += '〓';
      result.missing.push(codePoint);
    }
  }
  return result;
}
