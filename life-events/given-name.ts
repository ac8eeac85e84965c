/** What a child's given name may be written with in the family register (戸籍法50条, 施行規則60条). */
import { jinmeiyoKanji, joyoKanji } from './given-name.data.js';

// Kana without the historical hentaigana, the long mark, and the signs that repeat a character.
const kana = /^[\u3041-\u3096\u30a1-\u30faー々ゝゞヽヾ]$/u;
const kanji = new Set([...joyoKanji, ...jinmeiyoKanji]);

/** Places (from 1) of characters that may not be used; empty when the name is permitted. */
export function forbiddenInGivenName(name: string): number[] {
  return [...name].flatMap((character, i) => (kana.test(character) || kanji.has(character) ? [] : [i + 1]));
}

/** Whether online forms can carry the name: characters of the basic plane, without compatibility forms that get replaced on the way. */
export function isPlainlyWritten(name: string): boolean {
  return [...name].every((it) => it.length === 1 && it.normalize('NFC') === it);
}
