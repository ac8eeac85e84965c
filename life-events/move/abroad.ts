/** A move abroad (at the counter only) and a move from abroad. */
import type { DeadlineRule } from '../clock.js';
import type { Applies } from '../define.js';
import { concerning, no, yes } from '../shared/applies.js';
import { kindOfMove, leftOn, type MoveCase } from './kind-of-move.js';
import { cards } from './move-in.js';
import type { Mover } from './persons.js';
import {
  askAbout,
  toNewMunicipality,
  toOldMunicipality,
  unlessLeaving,
  withinDaysOfMove,
  type MoveProcedure,
} from './rules.js';
import { visitCounter } from './visits.js';

/** Before leaving while there is time; after that the 14 days that the counter allows. */
export const beforeLeaving = (c: MoveCase, type: DeadlineRule['type'], basis: string): DeadlineRule =>
  c.today < leftOn(c.answers)
    ? { type, rule: 'D-1', anchor: leftOn(c.answers), basis }
    : { type, rule: 'D+14', anchor: leftOn(c.answers), basis };

/** Only for a move abroad; `unlessLeaving` then asks how long the stay is. */
export function goingAbroad(c: MoveCase, otherwise: (c: MoveCase) => Applies): Applies {
  return kindOfMove(c) === 'abroad' ? unlessLeaving(c, otherwise) : no('国外への引越しではありません。');
}

export const abroad: MoveProcedure[] = [
  {
    id: 'MA-01',
    name: '国外転出届',
    kind: 'NOTIFICATION',
    law: '住民基本台帳法24条',
    per: 'household',
    how: 'visit',
    to: toOldMunicipality,
    applies: (c) =>
      goingAbroad(c, () => yes('1年以上国外で暮らすので、出国の前に窓口で届け出ます。オンラインではできません。')),
    deadline: (c) => beforeLeaving(c, 'STATUTORY', '住民基本台帳法24条（あらかじめ）'),
    sends: ['applicant', 'contact', 'movers', 'oldAddress', 'country', 'leftOn', 'wholeHousehold'],
    documents: [{ name: '本人確認書類' }],
    visit: visitCounter('old', (c) => ['本人確認書類', ...cards(c)]),
    optional: false,
  },
  {
    id: 'MA-02',
    name: 'マイナンバーカードの国外継続利用',
    kind: 'APPLICATION',
    law: '番号法17条',
    per: 'person',
    how: 'visit',
    to: toOldMunicipality,
    applies: (c) => goingAbroad(c, concerning(keepsCard)),
    deadline: (c) => ({
      type: 'EXPIRY',
      rule: 'D-1',
      anchor: leftOn(c.answers),
      basis: '番号法17条（国外転出の前日まで）',
    }),
    sends: ['person', 'oldAddress', 'country', 'leftOn'],
    visit: visitCounter('old', ['マイナンバーカード', '4けたの暗証番号と、署名用の6〜16文字の暗証番号']),
    optional: true,
    validFrom: '2024-05-27',
  },
  {
    id: 'MA-04',
    name: '国外からの転入届',
    kind: 'NOTIFICATION',
    law: '住民基本台帳法22条・30条の46',
    per: 'household',
    how: 'visit',
    to: toNewMunicipality,
    applies: (c) =>
      kindOfMove(c) === 'from-abroad'
        ? yes('国外から引越してきたため、住み始めてから窓口で届け出ます。転出証明書は要りません。')
        : no('国外からの引越しではありません。'),
    deadline: withinDaysOfMove(14, '住民基本台帳法22条'),
    notBefore: (c) => c.answers.movedOn,
    sends: ['applicant', 'contact', 'movers', 'newAddress', 'movedOn', 'wholeHousehold', 'joinsHousehold'],
    documents: [{ name: '旅券（帰国の日が分かるもの）' }, { name: '戸籍謄本・戸籍の附票', omittedBy: allJapanese }],
    visit: visitCounter('new', (c) => ['旅券（帰国のスタンプか航空券の控え）', '本人確認書類', ...cards(c)]),
    optional: false,
  },
];

function keepsCard(person: Mover, c: MoveCase): Applies {
  const { individualNumberCard, nationality } = person.answers;
  if (c.today >= leftOn(c.answers)) return no('出国の前日までの手続で、もう間に合いません。カードは失効します。');
  if (nationality === undefined) return askAbout(person, 'nationality', '日本国籍の人だけの手続です。');
  if (nationality === 'other') return no('日本国籍の人だけの手続です。');
  if (individualNumberCard === undefined) {
    return askAbout(person, 'individualNumberCard', 'マイナンバーカードを持っているかどうかで決まります。');
  }
  return individualNumberCard
    ? yes('出国の前日までに手続すると、国外でもカードを使い続けられます。')
    : no('マイナンバーカードを持っていません。');
}

/** 戸籍法120条の2 (since 2024-03-01) lets the office look it up; who is in no 戸籍 has none to show. */
function allJapanese(c: MoveCase): string | null {
  return c.persons.some((it) => it.answers.nationality === 'other') ? null : '戸籍の情報連携（2024年3月から）';
}
