/** Where the answers say what recipients get: there a citizen's answer corrects it. */
import type { LifeEvent } from '../define.js';
import type { RetirementField } from './fields.js';
import type { RetirementAnswers } from './questions.js';
import type { Dependant } from './retirement-case.js';

export const origins: NonNullable<LifeEvent<RetirementAnswers, Dependant, RetirementField>['origins']> = {
  applicant: '/applicant',
  applicantName: '/applicant/name',
  contact: '/applicant/phone',
  home: '/home',
  leftOn: '/leftOn',
  dependants: (c) => c.persons.map(({ index }) => `/dependants/${index}`),
  person: ({ person }) => person && `/dependants/${person.index}`,
};
