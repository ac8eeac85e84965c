/** Names as typed. They are never normalised (even NFC turns 﨑's relatives into other characters); what cannot be a name is refused. */
import { z } from 'zod';

/** Length as people count: code points, so that 𠮷 is one. */
export function codePoints(text: string): number {
  return [...text].length;
}

/** Control, direction-changing and invisible format characters, line breaks, lone surrogates and U+FFFD, as `U+202E`; empty when clean. */
export function controlCharacters(text: string): string[] {
  return named(text, /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]/gu);
}

/** Private-use characters (外字), which mean nothing at the recipient, as `U+E000`; empty when there are none. */
export function unknownPrivateUse(text: string): string[] {
  return named(text, /\p{Co}/gu);
}

/** A name as typed, 1–60 code points; variation selectors (IVS) and supplementary planes are fine. */
export const nameText = z
  .string()
  .refine((text) => /\S/u.test(text), { error: '入力してください', abort: true })
  .refine((text) => codePoints(text) <= 60, '60文字以内で入力してください')
  .refine((text) => controlCharacters(text).length === 0, '使えない文字（制御文字など）が含まれています')
  .refine(
    (text) => unknownPrivateUse(text).length === 0,
    '外字が含まれています。代わりの文字（常用の字体など）で入力してください',
  )
  .meta({ minLength: 1, maxLength: 60 });

function named(text: string, characters: RegExp): string[] {
  const found = new Set(text.match(characters) ?? []);
  return [...found].map((it) => `U+${(it.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
}
