/** Where the answers say what recipients get: there a citizen's answer corrects it. */
import type { LifeEvent } from '../define.js';
import type { Survivor } from './death-case.js';
import type { DeathField } from './fields.js';
import type { DeathAnswers } from './questions.js';

export const origins: NonNullable<LifeEvent<DeathAnswers, Survivor, DeathField>['origins']> = {
  applicant: '/filer/name',
  contact: '/filer/phone',
  filerAddress: '/filer/address',
  deceased: '/deceased',
  deceasedName: '/deceased/name',
  deceasedAddress: '/deceased/address',
  diedOn: '/diedOn',
  learnedOn: '/learnedOn',
  plannedVisitOn: '/notification/plannedOn',
  funeralOn: '/funeral/on',
  account: '/funeral/account',
  person: ({ person }) => person && `/survivors/${person.index}`,
  waterNumber: '/water/customerNumber',
};
