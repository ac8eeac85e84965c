/** Kana: kept as full-width katakana, written half-width only for banks, folded only to compare. */
import { z } from 'zod';

const small = 'ァィゥェォッャュョヮヵヶ';
const large = 'アイウエオツヤユヨワカケ';
const vowelRows = {
  ア: 'アカサタナハマヤラワガザダバパ',
  イ: 'イキシチニヒミリヰギジヂビピ',
  ウ: 'ウクスツヌフムユルヴグズヅブプ',
  エ: 'エケセテネヘメレヱゲゼデベペ',
  オ: 'オコソトノホモヨロヲゴゾドボポ',
};
const vowelOf = new Map(Object.entries(vowelRows).flatMap(([vowel, row]) => [...row].map((kana) => [kana, vowel])));
// U+FF65 … U+FF9F are the half-width forms; NFKC names the full-width form of each.
const halfOf = new Map(
  Array.from({ length: 0xff9f - 0xff65 + 1 }, (_, i) => String.fromCharCode(0xff65 + i)).map((half) => [
    half.normalize('NFKC'),
    half,
  ]),
);
const rareForBanks = new Map(Object.entries({ ヲ: 'オ', ヰ: 'イ', ヱ: 'エ', ー: '-', '・': '.' }));

/** Hiragana and half-width kana as full-width katakana; every other character stays as it is. */
export function toFullKatakana(text: string): string {
  return text
    .replace(/[\uff65-\uff9f]+/gu, (half) => half.normalize('NFKC'))
    .replace(/[\u3041-\u3096\u309d\u309e]/gu, (hiragana) => String.fromCharCode(hiragana.charCodeAt(0) + 0x60))
    .replace(/[\u30a1-\u30fe][\u3099\u309a]/gu, (voiced) => voiced.normalize('NFC'));
}

/**
 * The name as bank transfers carry it (全銀協 character set): half-width, no small kana, `-` for the long mark, capitals.
 * Null when a character has no place there (kanji, comma).
 */
export function toBankKana(text: string): string | null {
  const kana = enlarge(toFullKatakana(text))
    .replace(/[ヲヰヱー・]/gu, (rare) => rareForBanks.get(rare) ?? rare)
    .replace(/[\u30a1-\u30ff]/gu, (full) => [...full.normalize('NFD')].map(halfWidth).join(''))
    .replace(/[\uff01-\uff5e\u3000]/gu, (wide) => wide.normalize('NFKC'))
    .replace(/[‐‑‒–—―−]/gu, '-')
    .toUpperCase();
  return /^[\uff71-\uff9f0-9A-Z ().\-/]*$/u.test(kana) ? kana : null;
}

/**
 * A key for comparing readings kept in different places: equal for コーノ・コウノ・ｺｰﾉ・ｺ-ﾉ, キョウ・キヨウ, ヂ・ジ, with or without spaces.
 * Never store it and never write it over a name.
 */
export function foldKana(text: string): string {
  const plain = enlarge(toFullKatakana(text.normalize('NFKC')))
    .replace(/[\s・.,()/]/gu, '')
    .replace(/[-‐‑‒–—―−]/gu, 'ー')
    .replace(/[ヂヅヲヰヱ]/gu, (rare) => 'ジズオイエ'['ヂヅヲヰヱ'.indexOf(rare)] ?? rare)
    .toUpperCase();
  let folded = '';
  for (const kana of plain) {
    const vowel = vowelOf.get(folded.at(-1) ?? '');
    if (kana === 'ー') folded += vowel ?? '';
    else folded += kana === 'ウ' && vowel === 'オ' ? 'オ' : kana;
  }
  return folded;
}

/** A reading (フリガナ), kept as full-width katakana; hiragana and half-width kana are accepted. 1–60 characters. */
export const kanaText = z
  .string()
  .overwrite((text) =>
    toFullKatakana(text)
      .replace(/[ \u3000]+/gu, ' ')
      .trim(),
  )
  .regex(/^[\u30a1-\u30fa\u30fc-\u30fe・ ]{1,60}$/u, 'フリガナはカタカナで60文字以内で入力してください');

function enlarge(katakana: string): string {
  return katakana.replace(/[ァィゥェォッャュョヮヵヶ]/gu, (kana) => large[small.indexOf(kana)] ?? kana);
}

function halfWidth(kana: string): string {
  if (kana === '\u3099') return 'ﾞ';
  if (kana === '\u309a') return 'ﾟ';
  return halfOf.get(kana) ?? kana;
}
