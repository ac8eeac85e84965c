/** 転入届 and 転居届: in person at the new municipality, and what is settled at the same counter. */
import { addDays } from '../civil-date.js';
import { no, yes } from '../shared/applies.js';
import { kindOfMove, leftOn, type MoveCase } from './kind-of-move.js';
import { toNewMunicipality, withinDaysOfMove, type MoveProcedure } from './rules.js';
import { visitCounter } from './visits.js';

const moved = (c: MoveCase) => c.answers.movedOn;

export const moveIn: MoveProcedure[] = [
  {
    id: 'MV-03',
    name: '転入届',
    kind: 'NOTIFICATION',
    law: '住民基本台帳法22条',
    per: 'household',
    how: 'visit',
    to: toNewMunicipality,
    applies: (c) =>
      kindOfMove(c) === 'between'
        ? yes('ほかの市区町村から引越してきたため、住み始めてから窓口で届け出ます。')
        : no(otherForm(c)),
    deadline: withinDaysOfMove(14, '住民基本台帳法22条'),
    after: ['MV-01'],
    notBefore: moved,
    sends: [
      'applicant',
      'contact',
      'movers',
      'oldAddress',
      'newAddress',
      'movedOn',
      'leftOn',
      'wholeHousehold',
      'joinsHousehold',
    ],
    documents: [
      { name: '本人確認書類', omittedBy: () => null },
      {
        name: '転出証明書',
        omittedBy: (c) => (specialRule(c) ? 'マイナンバーカードによる転入の特例（住民基本台帳法24条の2）' : null),
      },
    ],
    visit: visitCounter('new', bringToMoveIn),
    optional: false,
  },
  {
    id: 'MV-04',
    name: '転居届',
    kind: 'NOTIFICATION',
    law: '住民基本台帳法23条',
    per: 'household',
    how: 'visit',
    to: toNewMunicipality,
    applies: (c) =>
      kindOfMove(c) === 'within'
        ? yes('同じ市区町村（政令指定都市では同じ市）の中の引越しなので、転居届だけを窓口で出します。')
        : no('ほかの市区町村や国外との引越しなので、転居届はありません。'),
    deadline: withinDaysOfMove(14, '住民基本台帳法23条'),
    notBefore: moved,
    sends: [
      'applicant',
      'contact',
      'movers',
      'oldAddress',
      'newAddress',
      'movedOn',
      'wholeHousehold',
      'joinsHousehold',
    ],
    documents: [{ name: '本人確認書類' }],
    visit: visitCounter('new', (c) => ['本人確認書類', ...cards(c)]),
    optional: false,
  },
];

function otherForm(c: MoveCase): string {
  return {
    within: '同じ市区町村（政令指定都市では同じ市）の中の引越しなので、転居届を出します。',
    abroad: '国外への引越しなので、転入届はありません。',
    'from-abroad': '国外からの引越しは「国外からの転入届」で届け出ます。',
    between: '',
  }[kindOfMove(c)];
}

/** The card replaces the paper certificate only until 14 days from moving in and 30 days from the planned day of leaving. */
function specialRule(c: MoveCase): boolean {
  const inTime = c.today <= addDays(c.answers.movedOn, 14) && c.today <= addDays(leftOn(c.answers), 30);
  return inTime && c.persons.some((it) => it.answers.individualNumberCard === true);
}

function bringToMoveIn(c: MoveCase): string[] {
  return ['本人確認書類', ...cards(c), ...(specialRule(c) ? [] : ['転出証明書'])];
}

/** Cards of everyone, not only of the one who goes: their addresses are rewritten at the counter. */
export function cards(c: MoveCase): string[] {
  const foreign = c.persons.some((it) => it.answers.nationality === 'other');
  return [
    '引越す人全員のマイナンバーカード（ある人）と4けたの暗証番号',
    ...(foreign ? ['外国籍の人全員の在留カードまたは特別永住者証明書'] : []),
  ];
}
