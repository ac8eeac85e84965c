/** Numbers and codes citizens and offices write: what they look like, and whether their check digit holds. */
import { z } from 'zod';

export { bankAccount, fromYuchoNumber, type BankAccount } from './bank-account.js';
export { findIndividualNumbers, looksLikeIndividualNumber } from './individual-number.js';
export { codePoints, controlCharacters, nameText, unknownPrivateUse } from './name-text.js';
export { isReceiptNumber, receiptAlphabet, receiptNumber } from './receipt-number.js';

/** The check digit of a 5-digit municipality or ward code (全国地方公共団体コード: weights 6,5,4,3,2). */
export function municipalityCheckDigit(code5: string): string {
  if (!/^\d{5}$/.test(code5)) throw new RangeError('a municipality code has 5 digits before its check digit');
  return String((11 - (weighted(code5, [6, 5, 4, 3, 2]) % 11)) % 10);
}

/** Six digits of a prefecture 01–47 with the right check digit. Whether the place exists, reference data knows. */
export function isMunicipalityCode(text: string): boolean {
  return /^(0[1-9]|[1-3]\d|4[0-7])\d{4}$/.test(text) && municipalityCheckDigit(text.slice(0, 5)) === text[5];
}

/** A 6-digit municipality code (全国地方公共団体コード). */
export const municipalityCode = z
  .string()
  .refine(isMunicipalityCode, '全国地方公共団体コード（6桁）が正しくありません')
  .meta({ pattern: '^\\d{6}$' });

/** Thirteen digits whose first is the check digit of the other twelve (法人番号, 法人番号の指定等に関する省令2条). */
export function isCorporateNumber(text: string): boolean {
  if (!/^[1-9]\d{12}$/.test(text)) return false;
  const sum = weighted(text.slice(1), [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
  return Number(text[0]) === 9 - (sum % 9);
}

/** A corporate number (法人番号). */
export const corporateNumber = z.string().refine(isCorporateNumber, '法人番号（13桁）が正しくありません');

/** The 7 digits of a postal code written with 〒, full-width digits or a hyphen; null when it is none. */
export function postalCodeDigits(text: string): string | null {
  const digits = withoutSeparators(text.replace('〒', ''));
  return /^\d{7}$/.test(digits) ? digits : null;
}

/** A postal code, kept as 7 digits. */
export const postalCode = z
  .string()
  .overwrite((text) => postalCodeDigits(text) ?? text)
  .regex(/^\d{7}$/, '郵便番号は7桁の数字で入力してください');

const electricityAreas = ['北海道', '東北', '東京', '中部', '北陸', '関西', '中国', '四国', '九州', '沖縄'] as const;

/** The grid area of a 22-digit supply point number (供給地点特定番号); null when it is none. It has no public check digit. */
export function electricityArea(text: string): (typeof electricityAreas)[number] | null {
  const digits = withoutSeparators(text);
  return /^\d{22}$/.test(digits) ? (electricityAreas[Number(digits.slice(0, 2)) - 1] ?? null) : null;
}

/** An electricity supply point number, kept as 22 digits. It belongs to the place, not to the person. */
export const electricitySupplyPoint = z
  .string()
  .overwrite(withoutSeparators)
  .refine((digits) => electricityArea(digits) !== null, '供給地点特定番号は01〜10で始まる22桁の数字です');

/** A city gas supply point number, kept as 17 digits. LP gas has none. */
export const gasSupplyPoint = z
  .string()
  .overwrite(withoutSeparators)
  .regex(/^\d{17}$/, 'ガスの供給地点特定番号は17桁の数字です');

/**
 * A telephone number as E.164: Japanese ones in any spelling (10 digits, 11 for 050–090), others only with `+` and country code.
 * Null when it is none.
 */
export function phoneToE164(text: string): string | null {
  const plain = withoutSeparators(text).replace(/[().]/g, '');
  if (/^\+(?!81)[1-9]\d{6,14}$/.test(plain)) return plain;
  const domestic = plain.replace(/^\+810?/, '0');
  const isMobile = /^0[5-9]0[1-9]\d{7}$/.test(domestic) || /^0800\d{7}$/.test(domestic);
  const isFixed = /^0[1-9][1-9]\d{7}$/.test(domestic);
  return isMobile || isFixed ? `+81${domestic.slice(1)}` : null;
}

/** A telephone number, kept as E.164. */
export const phoneNumber = z
  .string()
  .overwrite((text) => phoneToE164(text) ?? text)
  .regex(/^\+[1-9]\d{6,14}$/, '電話番号は市外局番から入力してください');

/** Half-width, without the spaces and hyphens people put between digits. */
function withoutSeparators(text: string): string {
  return text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\-‐‑‒–—―−ー]/gu, '');
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
}
