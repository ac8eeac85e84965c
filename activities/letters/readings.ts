/** Readings of easy Japanese on paper: written 漢字《かんじ》 in the text, set small above the line. */
const reading = /([\p{Script=Han}々〆]+)《([\p{Script=Hiragana}\p{Script=Katakana}ー]+)》/gu;

/** The text without readings. */
export const plain = (text: string): string => text.replace(reading, '$1');

/** Gives each line of a text, broken anywhere, the readings that stand above it. */
export class Readings {
  /** One for each character that is no space: the reading it begins, '' where it goes with the one before, null for none. */
  private readonly marks: (string | null)[] = [];
  private at = 0;

  constructor(text: string) {
    let from = 0;
    for (const { 0: whole, 1: base = '', 2: kana = '', index } of text.matchAll(reading)) {
      this.mark(text.slice(from, index), () => null);
      let isFirst = true;
      this.mark(base, () => {
        const mark = isFirst ? kana : '';
        isFirst = false;
        return mark;
      });
      from = index + whole.length;
    }
    this.mark(text.slice(from), () => null);
  }

  /** The readings of the next line, with the part of the line they stand above. */
  ofLine(line: string): { before: string; base: string; kana: string }[] {
    const found: { before: string; base: string; kana: string }[] = [];
    let before = '';
    for (const character of line) {
      const mark = isSpace(character) ? null : (this.marks[this.at++] ?? null);
      if (mark) found.push({ before, base: character, kana: mark });
      else if (mark === '' && found.length > 0) found.at(-1)!.base += character;
      before += character;
    }
    return found;
  }

  private mark(text: string, of: () => string | null): void {
    for (const character of text) if (!isSpace(character)) this.marks.push(of());
  }
}

const isSpace = (character: string): boolean => /^\s$/u.test(character);
