/** Every field a recipient of a birth can get. What is not in a procedure's `sends` never leaves. */
import type { Field } from '../define.js';
import { insuranceOf } from './circumstances.js';
import { applicantName, isChild, parentsIn, type Child, type FamilyMember } from './persons.js';
import type { ParentAnswers } from './questions-parent.js';
import type { BirthAnswers } from './questions.js';
import { contractsOf } from './rules.js';

type AnyField = Field<BirthAnswers, FamilyMember>;

const field = (label: string, value: AnyField['value'], reveals?: AnyField['reveals']): AnyField => ({
  label,
  value,
  ...(reveals ? { reveals } : {}),
});

const ofChild = (label: string, value: (child: Child) => unknown) =>
  field(label, (c) => (c.person && isChild(c.person) ? value(c.person) : undefined));

export const fields = {
  applicant: field('届け出る人の氏名と続柄', (c) => ({
    name: applicantName(c.answers),
    relation: c.answers.applicant.relation,
  })),
  applicantName: field('届け出る人の氏名', (c) => applicantName(c.answers)),
  contact: field('連絡先', (c) => c.answers.applicant.phone),
  child: ofChild('お子さんの氏名・フリガナ・性別', ({ answers: { name, kana, sex } }) => ({ name, kana, sex })),
  childName: ofChild('お子さんの氏名・フリガナ', ({ answers: { name, kana } }) => ({ name, kana })),
  children: field('お子さんの氏名・フリガナ', (c) => c.answers.children.map(({ name, kana }) => ({ name, kana }))),
  numberOfChildren: field('生まれたお子さんの人数', (c) => c.answers.children.length),
  unusualReading: ofChild('名の読み方があまり使われないものか', ({ answers }) => answers.unusualReading),
  bornOn: field('生まれた日', (c) => c.answers.bornOn),
  bornAt: ofChild('生まれた時刻', ({ answers }) => answers.bornAt),
  bornIn: field('生まれたところ', (c) => c.answers.bornIn),
  weight: ofChild('生まれたときの体重', ({ answers }) => answers.weight),
  parents: field('ご両親の氏名・生年月日・国籍', (c) =>
    Object.fromEntries(
      parentsIn(c.answers).map(([role, { name, dateOfBirth, nationality }]) => [
        role,
        { name, dateOfBirth, nationality },
      ]),
    ),
  ),
  parentsMarried: field('ご両親が結婚していたか', (c) => c.answers.parentsMarried),
  mother: field('お母さんの氏名・フリガナ・生年月日', (c) => identity(c.answers.mother)),
  parentName: field('勤めている人の氏名', (c) => c.person?.answers.name),
  parent: field('対象の人の氏名・フリガナ・生年月日', (c) =>
    c.person && !isChild(c.person) ? identity(c.person.answers) : undefined,
  ),
  claimant: field('児童手当を受け取る人の氏名・フリガナ・生年月日', (c) => {
    const { claimant } = c.answers.childAllowance ?? {};
    const parent = claimant && c.answers[claimant];
    return parent && identity(parent);
  }),
  insured: field('健康保険に入っている人の氏名', (c) => {
    const insurance = insuranceOf(c.answers);
    return insurance === 'mother' || insurance === 'father' ? c.answers[insurance]?.name : undefined;
  }),
  account: field('受け取る口座', (c) => c.answers.childAllowance?.account),
  registrationPending: field('出生届の受理を待たずに請求するか', (c) => c.answers.birthRegistered !== true),
  home: field('お子さんが住むところ', (c) => c.answers.home, true),
  headOfHousehold: field('世帯主', (c) => c.answers.headOfHousehold),
  domicile: field('本籍と筆頭者', (c) => c.answers.domicile),
  birthGrant: field('出産の費用の支払い方', (c) => c.answers.birthGrant),
  customerNumber: field('お客様番号', (c, { ref, contract }) => {
    const contracts = contractsOf(c.answers, ref.kind as Parameters<typeof contractsOf>[1]);
    return contracts.find((it) => it.entry.provider === ref.id && it.contract === contract)?.entry.customerNumber;
  }),
};

export type BirthField = keyof typeof fields;

function identity({ name, kana, dateOfBirth }: ParentAnswers) {
  return { name, kana, dateOfBirth };
}
