/** 児童手当, medical support for children, and what goes with pregnancy and small children. */
import type { Applies } from '../define.js';
import { hasReachedSchoolAge, isChildForAllowance } from '../shared/ages.js';
import { automatic, concerning, linkage, no, yes } from '../shared/applies.js';
import { kindOfMove, leftOn, type MoveCase } from './kind-of-move.js';
import type { Mover } from './persons.js';
import {
  ageAtMove,
  askAbout,
  newAddressRegistered,
  promptly,
  toNewMunicipality,
  toOldMunicipality,
  unlessAbroad,
  unlessArriving,
  unlessLeaving,
  withinDaysOfMove,
  type MoveProcedure,
} from './rules.js';
import { visitCounter } from './visits.js';

export const children: MoveProcedure[] = [
  {
    id: 'MV-12a',
    name: '児童手当の受給事由消滅届',
    kind: 'NOTIFICATION',
    law: '児童手当法施行規則7条',
    per: 'person',
    how: 'online',
    to: toOldMunicipality,
    applies: (c) => unlessLeaving(c, concerning(allowance)),
    deadline: promptly('児童手当法施行規則7条'),
    sends: ['person', 'contact', 'oldAddress', 'leftOn'],
    optional: false,
  },
  {
    id: 'MV-12b',
    name: '児童手当の認定請求',
    kind: 'APPLICATION',
    law: '児童手当法7条・8条',
    per: 'person',
    how: 'online',
    to: toNewMunicipality,
    applies: (c) =>
      kindOfMove(c) === 'within'
        ? automatic('同じ市区町村の中の引越しなので児童手当は続き、住所は転居届で変わります。')
        : unlessAbroad(c, concerning(allowance)),
    // 8条3項: within 15 days of the planned day of leaving the claim counts for the month of the move.
    deadline: (c) => ({
      type: 'BENEFIT_CLIFF',
      rule: 'D+15',
      anchor: kindOfMove(c) === 'from-abroad' ? c.answers.movedOn : leftOn(c.answers),
      basis: '児童手当法8条3項',
    }),
    after: newAddressRegistered,
    sends: ['person', 'contact', 'children', 'newAddress', 'oldMunicipality', 'leftOn', 'movedOn'],
    documents: [
      { name: '請求する人の名義の口座が分かるもの' },
      { name: '所得・課税証明書', omittedBy: linkage },
      { name: '健康保険の資格が分かるもの', omittedBy: linkage },
    ],
    optional: false,
  },
  {
    id: 'MV-13',
    name: '児童扶養手当・特別児童扶養手当・障害者手帳・自立支援医療などの住所変更',
    kind: 'NOTIFICATION',
    law: '児童扶養手当法施行規則、身体障害者福祉法施行令9条など',
    per: 'person',
    how: 'online',
    to: toNewMunicipality,
    applies: (c) => unlessAbroad(c, concerning(welfare)),
    deadline: withinDaysOfMove(14, '各制度の施行規則'),
    after: newAddressRegistered,
    sends: ['person', 'contact', 'welfare', 'newAddress', 'oldMunicipality', 'movedOn'],
    documents: [{ name: '手当証書・手帳・受給者証' }, { name: '所得・課税証明書', omittedBy: linkage }],
    optional: false,
  },
  {
    id: 'MV-14',
    name: '子どもの医療費助成の申請',
    kind: 'APPLICATION',
    law: '市区町村の条例',
    per: 'person',
    how: 'online',
    to: toNewMunicipality,
    applies: (c) => unlessAbroad(c, concerning(medicalSupport)),
    deadline: promptly('市区町村の条例'),
    after: [...newAddressRegistered, 'MV-08b'],
    sends: ['applicant', 'contact', 'person', 'newAddress', 'movedOn'],
    documents: [
      { name: '子どもの健康保険の資格が分かるもの' },
      { name: '所得・課税証明書（関係する人全員の同意があるとき）', omittedBy: linkage },
    ],
    optional: true,
  },
  {
    id: 'MV-17',
    name: '妊婦健診・予防接種の券の交換',
    kind: 'APPLICATION',
    law: '母子保健法13条、予防接種法5条',
    per: 'person',
    how: 'visit',
    to: toNewMunicipality,
    applies: (c) => unlessArriving(c, concerning(tickets)),
    deadline: (c) => ({ type: 'NONE', rule: 'NONE', anchor: c.answers.movedOn }),
    after: newAddressRegistered,
    sends: ['person', 'newAddress', 'oldMunicipality', 'plannedVisitOn'],
    visit: visitCounter('new', ['母子健康手帳', '今までの市区町村の受診票・予診票の残り']),
    optional: true,
  },
];

/** The claimant (in law whoever supports the child) is told by the citizen; 公務員 claim from their own office (17条). */
function allowance(person: Mover, c: MoveCase): Applies {
  const { receivesChildAllowance, employment } = person.answers;
  if (receivesChildAllowance === undefined) return mayReceive(person, c);
  if (!receivesChildAllowance) return no('児童手当を受け取っていません。');
  if (employment === undefined) return askAbout(person, 'employment', '公務員は、市区町村でなく勤務先に請求します。');
  if (employment === 'civil-servant') return no('公務員なので、児童手当は勤務先に届け出ます。');
  return yes('児童手当は市区町村ごとなので、引越し先で請求し直します。遅れるとその月の分を受け取れません。');
}

function mayReceive(person: Mover, c: MoveCase): Applies {
  const isChild = (it: Mover) => isChildForAllowance(it.answers.dateOfBirth, c.answers.movedOn);
  const isParent = ['self', 'spouse', 'parent'].includes(person.answers.relation) && !isChild(person);
  if (!isParent) return no('児童手当を受け取る立場の人ではありません。');
  if (c.persons.some((it) => it.answers.receivesChildAllowance)) return no('ほかの人が児童手当を受け取っています。');
  if (!c.persons.some(isChild) && c.answers.wholeHouseholdMoves) return no('18歳の年度末までのお子さんがいません。');
  return askAbout(person, 'receivesChildAllowance', '児童手当を受け取っているかどうかで決まります。');
}

function welfare(person: Mover): Applies {
  const held = person.answers.welfare;
  if (held === undefined)
    return askAbout(person, 'welfare', '手当・手帳・医療費の助成を受けているかどうかで決まります。');
  return held.length > 0
    ? yes('受けている手当・手帳・助成の住所を変えます。')
    : no('対象の手当・手帳・助成を受けていません。');
}

function medicalSupport(person: Mover, c: MoveCase): Applies {
  if (!isChildForAllowance(person.answers.dateOfBirth, c.answers.movedOn))
    return no('子どもの医療費助成の年齢ではありません。');
  if (kindOfMove(c) === 'within')
    return automatic('同じ市区町村の中の引越しなので助成は続き、住所は転居届で変わります。');
  return yes('子どもの医療費の助成を申請します。対象の年齢は市区町村ごとに違います。');
}

function tickets(person: Mover, c: MoveCase): Applies {
  if (!hasReachedSchoolAge(person.answers.dateOfBirth, c.answers.movedOn)) {
    return yes('予防接種・健診の券は市区町村ごとなので、新しいものと取り替えます。');
  }
  const age = ageAtMove(person, c);
  if (age < 15 || age > 50) return no('妊婦健診・乳幼児の予防接種の対象ではありません。');
  if (person.answers.pregnant === undefined) return askAbout(person, 'pregnant', '妊娠しているかどうかで決まります。');
  return person.answers.pregnant
    ? yes('妊婦健診の券は市区町村ごとなので、新しいものと取り替えます。')
    : no('妊婦健診・乳幼児の予防接種の対象ではありません。');
}
