/** What hangs on the resident register: cards, head of household, seal, residence card, taxes and votes. */
import type { Applies } from '../define.js';
import { ask, automatic, concerning, no, yes } from '../shared/applies.js';
import { kindOfMove, leftOn, type MoveCase } from './kind-of-move.js';
import type { Mover } from './persons.js';
import {
  ageAtMove,
  askAbout,
  newAddressRegistered,
  toNewMunicipality,
  toOldMunicipality,
  unlessAbroad,
  withinDaysOfMove,
  type MoveProcedure,
} from './rules.js';
import { visitCounter } from './visits.js';

export const register: MoveProcedure[] = [
  {
    id: 'MV-05',
    name: 'マイナンバーカードの継続利用・券面の書換え',
    kind: 'APPLICATION',
    law: '番号法17条',
    per: 'person',
    how: 'visit',
    to: toNewMunicipality,
    applies: (c) => unlessAbroad(c, concerning(card)),
    // The 90 days run from 転入届; counted from the move they end no later.
    deadline: (c) =>
      kindOfMove(c) === 'within'
        ? withinDaysOfMove(14, '番号法17条')(c)
        : withinDaysOfMove(90, '番号法17条（転入届から90日。早めに、住み始めた日から数えています）', 'EXPIRY')(c),
    after: newAddressRegistered,
    sends: ['person', 'newAddress', 'movedOn', 'plannedVisitOn'],
    visit: visitCounter('new', [
      'マイナンバーカード',
      '4けたの暗証番号（署名用電子証明書を新しくするときは6〜16文字の暗証番号も）',
    ]),
    optional: false,
  },
  {
    id: 'MV-06a',
    name: '世帯主変更届（今までの住所に残る世帯）',
    kind: 'NOTIFICATION',
    law: '住民基本台帳法25条',
    per: 'household',
    how: 'visit',
    to: toOldMunicipality,
    applies: newHead,
    deadline: (c) => ({ type: 'STATUTORY', rule: 'D+14', anchor: leftOn(c.answers), basis: '住民基本台帳法25条' }),
    notBefore: (c) => leftOn(c.answers),
    sends: ['applicant', 'contact', 'movers', 'oldAddress', 'leftOn', 'headOfHousehold'],
    documents: [{ name: '本人確認書類' }],
    visit: visitCounter('old', ['本人確認書類（残る世帯の人）']),
    optional: false,
  },
  {
    id: 'MV-06b',
    name: '世帯の変更（新しい住所の世帯に加わる）',
    kind: 'NOTIFICATION',
    law: '住民基本台帳法22条・23条・25条',
    per: 'household',
    how: 'visit',
    to: toNewMunicipality,
    applies: (c) => unlessAbroad(c, joining),
    sends: [],
    optional: false,
  },
  {
    id: 'MV-07',
    name: '印鑑登録',
    kind: 'APPLICATION',
    law: '市区町村の印鑑条例',
    per: 'person',
    how: 'visit',
    to: toNewMunicipality,
    applies: (c) => unlessAbroad(c, concerning(seal)),
    deadline: (c) => ({ type: 'NONE', rule: 'NONE', anchor: c.answers.movedOn }),
    after: newAddressRegistered,
    sends: ['person', 'newAddress', 'plannedVisitOn'],
    documents: [{ name: '本人確認書類' }],
    visit: visitCounter('new', ['登録する印鑑', '本人確認書類（マイナンバーカードなど）']),
    optional: true,
  },
  {
    id: 'MV-23',
    name: '在留カード・特別永住者証明書の住居地の届出',
    kind: 'NOTIFICATION',
    law: '入管法19条の9',
    per: 'person',
    how: 'visit',
    to: toNewMunicipality,
    applies: (c) => unlessAbroad(c, concerning(residenceCard)),
    sends: [],
    optional: false,
  },
  {
    id: 'MV-24',
    name: '住民税・選挙人名簿・予防接種の記録',
    kind: 'NOTIFICATION',
    law: '地方税法39条・318条、公職選挙法21条',
    per: 'household',
    how: 'automatic',
    to: null,
    applies: () =>
      automatic(
        '住民税は1月1日に住んでいた市区町村に納めます。選挙人名簿には、届け出てから3か月で自動的に載ります。手続はありません。',
      ),
    sends: [],
    optional: false,
  },
];

function card(person: Mover): Applies {
  const has = person.answers.individualNumberCard;
  if (has === undefined) {
    return askAbout(person, 'individualNumberCard', 'マイナンバーカードを持っているかどうかで決まります。');
  }
  return has
    ? yes('カードの住所を書き換え、使い続けられるようにします。引越す人全員の分が要ります。')
    : no('マイナンバーカードを持っていません。');
}

function newHead(c: MoveCase): Applies {
  if (kindOfMove(c) === 'from-abroad') return no('国外からの引越しなので、今までの住所での手続はありません。');
  if (c.answers.wholeHouseholdMoves) return no('世帯の全員が引越すので、残る世帯はありません。');
  if (c.answers.headOfHousehold === undefined) return ask('/headOfHousehold', '世帯主が引越すかどうかで決まります。');
  if (c.answers.headOfHousehold === 'stays') return no('世帯主は今までの住所に残ります。');
  return yes('世帯主が引越すので、残る人の中から新しい世帯主を届け出ます。残る人が1人だけのときは要りません。');
}

/** 25条 leaves out those who file 転入届 or 転居届: the household is written there. */
function joining({ answers }: MoveCase): Applies {
  if (answers.joinsHousehold === undefined)
    return ask('/joinsHousehold', 'すでにある世帯に加わるかどうかで決まります。');
  if (!answers.joinsHousehold) return no('新しい住所で、すでにある世帯には加わりません。');
  return automatic('加わる世帯は転入届・転居届に書くので、別の届出は要りません。');
}

function seal(person: Mover, c: MoveCase): Applies {
  const { sealRegistration, wantsSealRegistration } = person.answers;
  if (ageAtMove(person, c) < 15) return no('印鑑登録ができるのは15歳からです。');
  if (kindOfMove(c) === 'within' && sealRegistration)
    return automatic('同じ市区町村の中の引越しなので、印鑑登録は続きます。');
  if (wantsSealRegistration) return yes('前の市区町村の登録は転出で自動的に消えるので、新しく登録します。');
  if (wantsSealRegistration === false || sealRegistration === false)
    return no('印鑑登録は希望しないか、今も登録していません。');
  return askAbout(person, 'wantsSealRegistration', '新しい市区町村で印鑑登録をするかどうかで決まります。');
}

function residenceCard(person: Mover): Applies {
  const { nationality } = person.answers;
  if (nationality === undefined) return askAbout(person, 'nationality', '外国籍の人だけの手続です。');
  if (nationality === 'jp') return no('日本国籍の人には、この手続はありません。');
  return automatic('窓口で転入届・転居届と一緒に在留カードを出せば、住居地も届け出たことになります。');
}
