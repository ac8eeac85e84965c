/** Every field a recipient of a retirement can get. What is not in a procedure's `sends` never leaves. */
import type { Field } from '../define.js';
import type { CompanyAnswers, DependantAnswers, RetirementAnswers } from './questions.js';
import { contractsOf, type Dependant } from './retirement-case.js';

type AnyField = Field<RetirementAnswers, Dependant>;

const field = (label: string, value: AnyField['value'], reveals?: AnyField['reveals']): AnyField => ({
  label,
  value,
  ...(reveals ? { reveals } : {}),
});

export const fields = {
  applicant: field('退職する人の氏名・フリガナ・生年月日', ({ answers: { applicant } }) => ({
    name: applicant.name,
    kana: applicant.kana,
    dateOfBirth: applicant.dateOfBirth,
  })),
  applicantName: field('退職する人の氏名', (c) => c.answers.applicant.name),
  contact: field('連絡先', (c) => c.answers.applicant.phone),
  home: field('住所', (c) => c.answers.home, true),
  leftOn: field('退職日', (c) => c.answers.leftOn),
  dependants: field('扶養している家族の氏名・フリガナ・生年月日・続柄', (c) =>
    c.persons.map((it) => identity(it.answers)),
  ),
  person: field('対象の人の氏名・フリガナ・生年月日・続柄', (c) => c.person && identity(c.person.answers)),
  residentTax: field('残りの住民税の払い方', (c) => c.answers.residentTax),
  customerNumber: field('社員番号・記号番号・加入者番号', (c, { ref, contract }) => {
    const contracts = contractsOf(c.answers, ref.kind as CompanyAnswers['kind']);
    return contracts.find((it) => it.entry.provider === ref.id && it.contract === contract)?.entry.customerNumber;
  }),
};

export type RetirementField = keyof typeof fields;

function identity({ name, kana, dateOfBirth, relation }: DependantAnswers) {
  return { name, kana, dateOfBirth, relation };
}
