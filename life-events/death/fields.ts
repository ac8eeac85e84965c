/** Every field a recipient of a death can get. What is not in a procedure's `sends` never leaves. */
import type { Field } from '../define.js';
import { isChildForAllowance } from '../shared/ages.js';
import { isSameAddress } from '../shared/place.js';
import { entryOf } from './contracts-of.js';
import { learnedOn, type Survivor } from './death-case.js';
import type { ContractAnswers, ContractKind } from './questions-contract.js';
import type { DeceasedAnswers } from './questions-deceased.js';
import type { SurvivorAnswers } from './questions-survivor.js';
import type { DeathAnswers } from './questions.js';

type AnyField = Field<DeathAnswers, Survivor>;

const field = (label: string, value: AnyField['value'], reveals?: AnyField['reveals']): AnyField => ({
  label,
  value,
  ...(reveals ? { reveals } : {}),
});

const ofDeceased = (label: string, key: keyof DeceasedAnswers) => field(label, (c) => c.answers.deceased[key]);

const ofContract = (label: string, key: keyof ContractAnswers) =>
  field(label, (c, { ref, contract }) => entryOf(c.answers, ref.kind as ContractKind, ref.id, contract)?.[key]);

const vehicles = (label: string, kind: 'moped' | 'light' | 'car') =>
  field(label, (c) => c.answers.vehicles?.filter((it) => it.kind === kind));

export const fields = {
  applicant: field('届け出る人', (c) => c.answers.filer.name),
  contact: field('連絡先', (c) => c.answers.filer.phone),
  filerAddress: field('届け出る人の住所', (c) => c.answers.filer.address, true),
  capacity: field('届け出る人の立場', (c) => c.answers.filer.capacity),
  applicantRelation: field('届け出る人の続柄', (c) => c.answers.filer.relation),
  sharedLivelihood: field('生計を同じくしていたか', (c) => c.answers.filer.sharedLivelihood),
  deceased: field('亡くなった方の氏名・フリガナ・生年月日', (c) => identity(c.answers.deceased)),
  deceasedName: ofDeceased('亡くなった方の氏名', 'name'),
  deceasedAddress: field(
    '亡くなった方の住所',
    (c) => c.answers.deceased.address,
    ({ answers }) => isSameAddress(answers.deceased.address, answers.filer.address),
  ),
  nationality: field('亡くなった方の国籍', ({ answers: { deceased } }) => ({
    nationality: deceased.nationality,
    specialPermanentResident: deceased.specialPermanentResident,
  })),
  headOfHousehold: ofDeceased('世帯主だったか', 'headOfHousehold'),
  diedOn: field('亡くなった日', (c) => c.answers.diedOn),
  learnedOn: field('亡くなったことを知った日', (c) => learnedOn(c.answers)),
  diedIn: field(
    '亡くなったところ',
    (c) => c.answers.diedIn,
    ({ answers }) => isSameAddress(answers.diedIn, answers.filer.address),
  ),
  registeredIn: field('本籍のある市区町村', (c) => c.answers.notification.registeredIn),
  plannedVisitOn: field('来庁予定日', (c) => c.answers.notification.plannedOn),
  funeralOn: field('葬儀の日', (c) => c.answers.funeral?.on),
  account: field('振込先の口座', (c) => c.answers.funeral?.account),
  deskOn: field('おくやみコーナーの希望日', (c) => c.answers.condolenceDesk?.on),
  remainingAdults: field('世帯に残る15歳以上の人数', (c) => c.answers.remainingAdults),
  person: field('対象の人の氏名・フリガナ・生年月日・続柄', (c) => c.person && relative(c.person.answers)),
  children: field('対象の子の氏名・フリガナ・生年月日・続柄', (c) =>
    c.persons
      .filter((it) => it.answers.relation === 'child' || it.answers.relation === 'other')
      .filter((it) => isChildForAllowance(it.answers.dateOfBirth, c.answers.diedOn))
      .map((it) => relative(it.answers)),
  ),
  pensions: ofDeceased('受け取っていた年金', 'pensions'),
  welfare: ofDeceased('受けていた手帳・医療証・手当', 'welfare'),
  mopeds: vehicles('原付・小型特殊', 'moped'),
  lightVehicles: vehicles('軽自動車', 'light'),
  cars: vehicles('自動車', 'car'),
  dogs: field('犬', (c) => c.answers.dogs),
  waterNumber: field('水道のお客様番号', (c) => c.answers.water?.customerNumber),
  waterWish: field('水道の承継・中止', (c) => c.answers.water?.wish),
  customerNumber: ofContract('お客様番号・証券番号', 'customerNumber'),
  lastFour: ofContract('カード番号の下4けた', 'lastFour'),
  bankAccount: ofContract('亡くなった方の口座', 'account'),
  wish: ofContract('承継・解約', 'wish'),
};

export type DeathField = keyof typeof fields;

function identity({ name, kana, dateOfBirth }: DeceasedAnswers) {
  return { name, kana, dateOfBirth };
}

function relative({ name, kana, dateOfBirth, relation }: SurvivorAnswers) {
  return { name, kana, dateOfBirth, relation };
}
