/** Where the answers say what recipients get: there a citizen's answer corrects it. */
import type { LifeEvent } from '../define.js';
import type { BirthField } from './fields.js';
import { isChild, type BirthCase, type FamilyMember } from './persons.js';
import type { BirthAnswers } from './questions.js';

const ofPerson = ({ person }: BirthCase): string | undefined =>
  person ? (isChild(person) ? `/children/${person.index}` : `/${person.role}`) : undefined;

export const origins: NonNullable<LifeEvent<BirthAnswers, FamilyMember, BirthField>['origins']> = {
  contact: '/applicant/phone',
  child: ofPerson,
  childName: ofPerson,
  children: (c) => c.answers.children.map((_, i) => `/children/${i}`),
  bornOn: '/bornOn',
  mother: '/mother',
  parent: ofPerson,
  claimant: ({ answers: { childAllowance } }) => childAllowance?.claimant && `/${childAllowance.claimant}`,
  account: '/childAllowance/account',
  home: '/home',
  headOfHousehold: '/headOfHousehold',
  domicile: '/domicile',
};
