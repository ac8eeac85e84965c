/** Births for the specs: a child born on the day of filing to married Japanese parents in 横浜市, unless the spec says otherwise. */
import type { CivilDate } from '../civil-date.js';
import { plan, type Plan, type PlanContext } from '../plan.js';
import { at, contextOn, today } from '../shared/japan.fixture.js';
import { birth } from './index.js';
import type { BirthAnswers } from './questions.js';

export { appliesIn, at, contextOn, entry, places, today } from '../shared/japan.fixture.js';

export const child = {
  name: { family: '髙橋', given: '葵' },
  kana: { family: 'タカハシ', given: 'アオイ' },
  sex: 'female',
} as const;
export const mother = {
  name: { family: '髙橋', given: '花子' },
  dateOfBirth: '1994-05-10',
  nationality: 'jp',
} as const;
export const father = {
  name: { family: '髙橋', given: '一郎' },
  dateOfBirth: '1992-01-15',
  nationality: 'jp',
} as const;
export const domicile = { municipality: at.yokohamaNaka, address: '港町1丁目', headOfRegister: '髙橋 一郎' };

type Changes = Record<string, unknown> & { child?: object; mother?: object; father?: object | null };

export function answersOf({
  child: ofChild,
  mother: ofMother,
  father: ofFather,
  ...changes
}: Changes = {}): BirthAnswers {
  return birth.questions.parse({
    bornOn: today,
    bornIn: { municipality: at.yokohamaNishi },
    children: [{ ...child, ...ofChild }],
    mother: { ...mother, ...ofMother },
    ...(ofFather === null ? {} : { father: { ...father, ...ofFather } }),
    parentsMarried: true,
    home: { municipality: at.yokohamaNaka, streetAddress: '港町1丁目1番地' },
    domicile,
    applicant: { relation: 'mother' },
    ...changes,
  });
}

export function planOf(changes: Changes = {}, on: CivilDate = today, context: PlanContext = contextOn(on)): Plan {
  return plan(birth, answersOf(changes), context);
}
