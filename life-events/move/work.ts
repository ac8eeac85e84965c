/** National pension and the employer. */
import { reachesAgeOn } from '../civil-date.js';
import type { Applies } from '../define.js';
import { automatic, concerning, no, personOf, yes } from '../shared/applies.js';
import { contractsOf } from './contracts.js';
import type { MoveCase } from './kind-of-move.js';
import type { Mover } from './persons.js';
import {
  ageAtMove,
  askAbout,
  newAddressRegistered,
  promptly,
  toNewMunicipality,
  unlessAbroad,
  withinDaysOfMove,
  type MoveProcedure,
} from './rules.js';

export const work: MoveProcedure[] = [
  {
    id: 'MV-09',
    name: '国民年金の住所変更届',
    kind: 'NOTIFICATION',
    law: '国民年金法12条',
    per: 'person',
    how: 'online',
    to: toNewMunicipality,
    applies: (c) => unlessAbroad(c, concerning(pension)),
    deadline: withinDaysOfMove(14, '国民年金法12条'),
    after: newAddressRegistered,
    sends: ['person', 'contact', 'newAddress', 'movedOn'],
    optional: false,
  },
  {
    id: 'MV-25',
    name: '勤務先への住所変更の連絡（通勤手当・社会保険・給与）',
    kind: 'PRIVATE_CONTRACT',
    law: 'contract',
    per: 'person',
    how: 'online',
    to: { company: 'employer', named: employers },
    applies: concerning(employed),
    deadline: promptly('勤務先の規則'),
    sends: ['personName', 'newAddress', 'movedOn'],
    optional: true,
  },
];

function pension(person: Mover, c: MoveCase): Applies {
  const { dateOfBirth, pension, pensionLinked } = person.answers;
  if (pension === undefined) {
    const day = c.answers.movedOn;
    const mayBeFirst = reachesAgeOn(dateOfBirth, 20) <= day && day < reachesAgeOn(dateOfBirth, 60);
    return mayBeFirst
      ? askAbout(person, 'pension', '国民年金の種類で決まります。')
      : no('20歳から59歳までの人の手続です。');
  }
  if (pension === 'none') return no('国民年金に加入していません。');
  if (pension !== 'first')
    return automatic('厚生年金と、その配偶者（第3号）の住所は、マイナンバーで年金機構に伝わります。');
  return pensionLinked === false
    ? yes('基礎年金番号とマイナンバーが結びついていないので、住所変更を届け出ます。')
    : automatic('基礎年金番号とマイナンバーが結びついていれば、住所は年金機構に自動的に伝わります。');
}

function employed(person: Mover, c: MoveCase): Applies {
  const { employment } = person.answers;
  if (ageAtMove(person, c) < 15) return no('働く年齢ではありません。');
  if (employment === undefined) return askAbout(person, 'employment', '勤めているかどうかで決まります。');
  return employment === 'employee' || employment === 'civil-servant'
    ? yes('勤務先に新しい住所を知らせます。通勤手当や扶養の手続が要ることがあります。')
    : no('勤務先がありません。');
}

/** Each person's own employer; one without a person is the applicant's. */
function employers(c: MoveCase) {
  const person = personOf(c);
  return contractsOf(c.answers, 'employer')
    .filter(
      ({ entry }) => (entry.mover ?? c.persons.findIndex((it) => it.answers.relation === 'self')) === person.index,
    )
    .map(({ provider, contract }) => ({ provider, contract }));
}
