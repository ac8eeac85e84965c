/** Public schools and nurseries: the old one is left, the new municipality assigns the next. */
import type { Applies } from '../define.js';
import { hasReachedSchoolAge, isOfSchoolAge } from '../shared/ages.js';
import { ask, concerning, linkage, no, yes } from '../shared/applies.js';
import { kindOfMove, leftOn, type MoveCase } from './kind-of-move.js';
import type { Mover } from './persons.js';
import {
  askAbout,
  atNewAddress,
  newAddressRegistered,
  promptly,
  toNewMunicipality,
  toOldMunicipality,
  unlessAbroad,
  unlessLeaving,
  type MoveProcedure,
} from './rules.js';

export const schools: MoveProcedure[] = [
  {
    id: 'MV-15a',
    name: '今までの学校への転校の連絡',
    kind: 'NOTIFICATION',
    law: '学校教育法施行令11条・12条',
    per: 'person',
    how: 'self',
    to: null,
    applies: concerning((person, c) =>
      kindOfMove(c) === 'from-abroad'
        ? no('国外からの引越しなので、今までの学校のことは相手の国で決まります。')
        : changing(person, c),
    ),
    deadline: promptly('学校教育法施行令'),
    sends: [],
    documents: [{ name: '在学証明書（受け取る）' }, { name: '教科書給与証明書（受け取る）' }],
    optional: false,
  },
  {
    id: 'MV-15b',
    name: '新しい学校の指定（就学通知）',
    kind: 'NOTIFICATION',
    law: '学校教育法施行令5条・6条',
    per: 'person',
    how: 'online',
    to: { office: 'education-board', at: atNewAddress },
    applies: (c) => unlessAbroad(c, concerning(assigned)),
    deadline: promptly('学校教育法施行令'),
    after: newAddressRegistered,
    sends: ['applicant', 'contact', 'person', 'school', 'newAddress', 'oldMunicipality', 'movedOn'],
    optional: false,
  },
  {
    id: 'MV-15c',
    name: '新しい学校への転入学の手続',
    kind: 'NOTIFICATION',
    law: '学校教育法施行令',
    per: 'person',
    how: 'self',
    to: null,
    applies: (c) => unlessAbroad(c, concerning(assigned)),
    deadline: promptly('学校教育法施行令'),
    after: ['MV-15b'],
    sends: [],
    documents: [{ name: '就学通知（転入学通知書）' }, { name: '在学証明書' }, { name: '教科書給与証明書' }],
    optional: false,
  },
  {
    id: 'MV-16a',
    name: '保育所などの退所届',
    kind: 'NOTIFICATION',
    law: '子ども・子育て支援法施行規則',
    per: 'person',
    how: 'online',
    to: toOldMunicipality,
    applies: (c) => unlessLeaving(c, concerning(leavesNursery)),
    deadline: (c) => ({ type: 'PROMPT', rule: 'PROMPT', anchor: leftOn(c.answers), basis: '市区町村の定め' }),
    sends: ['applicant', 'contact', 'person', 'oldAddress', 'leftOn'],
    optional: false,
  },
  {
    id: 'MV-16b',
    name: '保育所などの申込み（教育・保育給付認定）',
    kind: 'APPLICATION',
    law: '子ども・子育て支援法20条',
    per: 'person',
    how: 'online',
    to: toNewMunicipality,
    applies: (c) => unlessAbroad(c, concerning(wantsNursery)),
    deadline: promptly('申込みの締切は市区町村ごとの募集の日程によります'),
    sends: ['applicant', 'contact', 'person', 'newAddress', 'oldMunicipality', 'movedOn'],
    documents: [{ name: '就労証明書' }, { name: '所得・課税証明書', omittedBy: linkage }],
    optional: true,
    // 20条6項 gives the office 30 days to decide.
    answerWithin: 'P30D',
  },
];

function changing(person: Mover, c: MoveCase): Applies {
  const { school, dateOfBirth } = person.answers;
  if (school === undefined) {
    return isOfSchoolAge(dateOfBirth, c.answers.movedOn)
      ? askAbout(person, 'school', '通っている学校で決まります。')
      : no('小学校・中学校の年齢ではありません。');
  }
  if (school.kind === 'none') return no('学校に通っていません。');
  if (school.changes === false) return no('引越しても学校は変わりません。');
  if (school.changes === undefined && kindOfMove(c) === 'within') {
    return ask(`/movers/${person.index}/school/changes`, '同じ市区町村の中では、学区が変わるかどうかで決まります。');
  }
  return yes('今までの学校に転校を伝え、在学証明書などを受け取ります。');
}

function assigned(person: Mover, c: MoveCase): Applies {
  if (person.answers.school?.kind === 'other') return no('私立・国立などの学校なので、学校どうしの手続です。');
  const change = changing(person, c);
  return change.applies === 'yes' ? yes('新しい住所の学区の学校が指定され、就学通知が届きます。') : change;
}

function attends(person: Mover, c: MoveCase): Applies | null {
  if (hasReachedSchoolAge(person.answers.dateOfBirth, c.answers.movedOn))
    return no('小学校に入る前の子どもだけの手続です。');
  return person.answers.nursery === undefined && person.answers.wantsNursery === undefined
    ? askAbout(person, 'nursery', '保育所などに通っているかどうかで決まります。')
    : null;
}

function leavesNursery(person: Mover, c: MoveCase): Applies {
  const open = attends(person, c);
  if (open) return open;
  return person.answers.nursery
    ? yes('今までの市区町村の保育所などをやめる届を出します。')
    : no('保育所などに通っていません。');
}

function wantsNursery(person: Mover, c: MoveCase): Applies {
  const open = attends(person, c);
  if (open) return open;
  if (person.answers.wantsNursery) return yes('新しい市区町村で申し込みます。空きがなければ待つことになります。');
  if (person.answers.wantsNursery === false || !person.answers.nursery)
    return no('保育所などの申込みは希望していません。');
  if (kindOfMove(c) === 'within') return no('同じ市区町村の中の引越しなので、今の保育所などに通い続けられます。');
  return askAbout(person, 'wantsNursery', '新しい市区町村で保育所などを申し込むかどうかで決まります。');
}
