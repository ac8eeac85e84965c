/** Where the answers say what recipients get: there a citizen's answer corrects it. */
import type { LifeEvent } from '../define.js';
import type { MarriageField } from './fields.js';
import type { Spouse } from './persons.js';
import type { MarriageAnswers } from './questions.js';

export const origins: NonNullable<LifeEvent<MarriageAnswers, Spouse, MarriageField>['origins']> = {
  spouses: (c) => c.persons.map(({ index }) => `/spouses/${index}`),
  contact: '/applicant/phone',
  marriedOn: '/marriedOn',
  person: ({ person }) => person && `/spouses/${person.index}`,
  personName: ({ person }) => person && `/spouses/${person.index}/name`,
  home: ({ person }) => `/spouses/${person?.index ?? 0}/home`,
};
