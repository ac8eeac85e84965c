/** What makes easy Japanese hard to read, after the guideline of 出入国在留管理庁 and 文化庁 (2020). */
import { reading } from './readings.js';

const longest = 40;
const office =
  /いただ|ございま|おります|つきまして|及び|並びに|または|により|なければならない|ないわけ|当該|致しま|申し上げ|賜|お越し|ご覧|お預かり|ご確認/u;
/** A number's unit, read as the word that it is without one; days and minutes read as another number wants them. */
const miscounted = new RegExp(
  [
    '[0-9０-９](?:日《ひ|人《ひと|月《つき|年《とし|分《ぶん|時《とき)》',
    '(?<![0-9０-９])(?:[2-9２-９]|10|１０|14|１４|20|２０|24|２４)日《にち》',
    '[013468０１３４６８]分《ふん》|[2579２５７９]分《ぷん》',
  ].join('|'),
  'u',
);

/** What a rule would refuse, and why it stays. */
const kept: { words: string; why: string }[] = [
  { words: 'お悔やみを 申し上げます', why: 'condolences have set words, which everybody here knows' },
];

/** Why the text, with its readings, is hard; empty when it is easy. */
export function hardIn(text: string): string[] {
  const plain = kept.reduce((rest, { words }) => rest.replaceAll(words, ''), text.replace(reading, '$1'));
  const reasons: [string, boolean][] = [
    ['kanji without a reading', /[\p{Script=Han}]/u.test(text.replace(reading, ''))],
    ['a number read wrongly', miscounted.test(text)],
    ['a long sentence', plain.split(/[。！？\n]/u).some((it) => [...it.replace(/\s/gu, '')].length > longest)],
    ['an honorific or a word of offices', office.test(plain)],
    ['a long foreign word', /[ァ-ヶー]{10,}/u.test(plain)],
    ['no spaces between words', /[ぁ-んァ-ヶー\p{Script=Han}]{26,}/u.test(plain)],
  ];
  return reasons.flatMap(([reason, isSo]) => (isSo ? [`${reason}: ${plain}`] : []));
}
