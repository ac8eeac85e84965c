/** Every field a recipient of a marriage can get. What is not in a procedure's `sends` never leaves. */
import type { Field } from '../define.js';
import { newName, otherOf, type Spouse } from './persons.js';
import type { SpouseAnswers } from './questions-spouse.js';
import type { CompanyAnswers, MarriageAnswers } from './questions.js';
import { contractsOf } from './rules.js';

type AnyField = Field<MarriageAnswers, Spouse>;

const field = (label: string, value: AnyField['value'], reveals?: AnyField['reveals']): AnyField => ({
  label,
  value,
  ...(reveals ? { reveals } : {}),
});

const ofContract = (label: string, key: 'customerNumber' | 'lastFour' | 'account') =>
  field(label, (c, { ref, contract }) => {
    if (!c.person) return undefined;
    const contracts = contractsOf(c.answers, ref.kind as CompanyAnswers['kind'], c.person.index);
    return contracts.find((it) => it.entry.provider === ref.id && it.contract === contract)?.entry[key];
  });

export const fields = {
  spouses: field('結婚する2人の氏名・フリガナ・生年月日', (c) => c.answers.spouses.map(identity)),
  contact: field('連絡先', (c) => c.answers.applicant.phone),
  familyName: field('結婚した後の姓の選び方', (c) => c.answers.familyName),
  marriedOn: field('婚姻の日', (c) => c.answers.marriedOn),
  person: field('対象の人の氏名・フリガナ・生年月日', (c) => c.person && identity(c.person.answers)),
  personName: field('対象の人の今の氏名', (c) => c.person?.answers.name),
  newName: field('結婚した後の氏名', (c) => c.person && newName(c.answers, c.person)),
  supporter: field('扶養する人の氏名', (c) => c.person && otherOf(c.answers, c.person)?.name),
  home: field('住むところ', (c) => (c.person?.answers ?? c.answers.spouses[0])?.home, true),
  customerNumber: ofContract('お客様番号', 'customerNumber'),
  lastFour: ofContract('カード番号の下4けた', 'lastFour'),
  account: ofContract('口座', 'account'),
};

export type MarriageField = keyof typeof fields;

function identity({ name, kana, dateOfBirth }: SpouseAnswers) {
  return { name, kana, dateOfBirth };
}
