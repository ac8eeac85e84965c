/** Our receipt numbers, `MV-20261121-7F3K-C`: random, so that they tell nobody how many filings there are. */
import { isCivilDate, type CivilDate } from './civil-date.js';

/** The 29 characters of the random part and of the check character: without 0 O, 1 I L, S and U, which are misread. */
export const receiptAlphabet = '23456789ABCDEFGHJKMNPQRTVWXYZ';
const randomForm = new RegExp(`^[${receiptAlphabet}]{4}$`);

/** A receipt number with its check character. Throws when a part is malformed; uniqueness is the caller's. */
export function receiptNumber(prefix: string, day: CivilDate, random4: string): string {
  const compact = `${prefix}${day.replaceAll('-', '')}${random4}`;
  if (!/^[A-Z]{2}$/.test(prefix) || !isCivilDate(day) || !randomForm.test(random4)) {
    throw new RangeError('a receipt number needs two letters, a civil date and four characters of its alphabet');
  }
  return `${prefix}-${day.replaceAll('-', '')}-${random4}-${checkCharacter(compact)}`;
}

/** Whether the text is a receipt number as we write it; finds any single wrong character and any swap of neighbours. */
export function isReceiptNumber(text: string): boolean {
  const [, prefix, year, month, date, random] = /^([A-Z]{2})-(\d{4})(\d\d)(\d\d)-(.{4})-.$/u.exec(text) ?? [];
  const day = `${year}-${month}-${date}`;
  if (!prefix || !random || !isCivilDate(day) || !randomForm.test(random)) return false;
  return receiptNumber(prefix, day, random) === text;
}

/**
 * A weighted sum modulo 29. 29 is prime and no two weights are alike modulo 29, so one wrong character or two swapped
 * neighbours always change it; ISO 7064 mod 37 would need the characters that are misread.
 */
function checkCharacter(compact: string): string {
  const sum = [...compact].reduce((total, character, i) => total + valueAt(i, character) * (compact.length + 1 - i), 0);
  return receiptAlphabet[(29 - (sum % 29)) % 29] ?? '';
}

function valueAt(index: number, character: string): number {
  if (index < 2) return character.charCodeAt(0) - 65;
  return index < 10 ? Number(character) : receiptAlphabet.indexOf(character);
}
