/** What makes easy Japanese hard to read, after the guideline of 出入国在留管理庁 and 文化庁 (2020). */
const reading = /([\p{Script=Han}々〆]+)《[^》]+》/gu;
const longest = 40;
const office =
  /いただ|ございま|おります|つきまして|及び|並びに|または、|により|なければならない|ないわけ|当該|致しま|賜|お越し|ご覧/u;
const knownNames =
  /マイナンバーカード|アパートやマンション|メールアドレス|おくやみコーナー|クレジットカード|インターネット|マイクロチップ|ナンバープレート|スマート|ホームページ|ワンストップ/gu;

/** Why the text, with its readings, is hard; empty when it is easy. */
export function hardIn(text: string): string[] {
  const plain = text.replace(reading, '$1');
  const reasons: [string, boolean][] = [
    ['kanji without a reading', /[\p{Script=Han}]/u.test(text.replace(reading, ''))],
    ['a long sentence', plain.split(/[。！？\n]/u).some((it) => [...it.replace(/\s/gu, '')].length > longest)],
    ['an honorific or a word of offices', office.test(plain)],
    ['a long foreign word', /[ァ-ヶー]{10,}/u.test(plain.replace(knownNames, ''))],
    ['no spaces between words', /[ぁ-んァ-ヶー\p{Script=Han}]{26,}/u.test(plain)],
  ];
  return reasons.flatMap(([reason, isSo]) => (isSo ? [`${reason}: ${plain}`] : []));
}
