/** Bank accounts as transfers name them (全銀). The numbers have no public check digit. */
import { z } from 'zod';

/** An account: bank 4 digits, branch 3, type 1 普通 · 2 当座 · 4 貯蓄, number 7 (shorter ones are filled with zeros). */
export const bankAccount = z.object({
  bank: z.string().regex(/^\d{4}$/, '金融機関コードは4桁の数字です'),
  branch: z.string().regex(/^\d{3}$/, '支店コードは3桁の数字です'),
  type: z.enum(['1', '2', '4'], '口座の種別は普通・当座・貯蓄のいずれかです'),
  number: z
    .string()
    .overwrite((text) => (/^\d{1,7}$/.test(text) ? text.padStart(7, '0') : text))
    .regex(/^\d{7}$/, '口座番号は7桁以内の数字です'),
});
export type BankAccount = z.infer<typeof bankAccount>;

/**
 * The transfer account of a ゆうちょ 記号・番号: 1ab?0 → 店番 ab8 普通, number without its final 1; 0ab?0 → 店番 ab9 当座, number kept.
 * Null when the pair is none.
 */
export function fromYuchoNumber(symbol: string, number: string): BankAccount | null {
  const [, kind, branch] = /^([01])(\d\d)\d0$/.exec(symbol) ?? [];
  if (kind === '1' && /^\d{1,7}1$/.test(number)) {
    return { bank: '9900', branch: `${branch}8`, type: '1', number: number.slice(0, -1).padStart(7, '0') };
  }
  if (kind === '0' && /^\d{1,7}$/.test(number)) {
    return { bank: '9900', branch: `${branch}9`, type: '2', number: number.padStart(7, '0') };
  }
  return null;
}
