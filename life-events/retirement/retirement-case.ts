/** A retirement as rules look at it: the one who retires and the family that was insured along. */
import { ageOn, reachesAgeOn, type CivilDate } from '../civil-date.js';
import type { DeadlineRule } from '../clock.js';
import type { Applies, Case, NamedProvider, Person, Procedure } from '../define.js';
import { no } from '../shared/applies.js';
import { labelled } from '../shared/contracts.js';
import { prompt } from '../shared/deadlines.js';
import { registerOffice } from '../shared/offices.js';
import { fullName } from '../shared/person-name.js';
import type { RetirementField } from './fields.js';
import type { CompanyAnswers, DependantAnswers, RetirementAnswers } from './questions.js';

/** Somebody of the family who was insured along. `index` is the place in `dependants`, for pointers to questions. */
export interface Dependant extends Person {
  index: number;
  answers: DependantAnswers;
}
export type RetirementCase = Case<RetirementAnswers, Dependant>;
export type RetirementProcedure = Procedure<RetirementAnswers, Dependant, RetirementField>;

export function dependants(answers: RetirementAnswers): Dependant[] {
  return answers.dependants.map((it, index) => ({
    key: `p${index + 1}`,
    name: fullName(it.name),
    dateOfBirth: it.dateOfBirth,
    index,
    answers: it,
  }));
}

export const home = (c: RetirementCase): string => c.answers.home.municipality;
export const toHome = { office: 'municipality', at: (c: RetirementCase) => registerOffice(c.places, home(c)) } as const;

/** Days that the law counts from the loss of insurance at 0:00 of the next day, and which so end n days after the last day of work. */
export const withinDays =
  (days: number, basis: string, type: DeadlineRule['type'] = 'STATUTORY') =>
  (c: RetirementCase): DeadlineRule => ({ type, rule: `D+${days}`, anchor: c.answers.leftOn, basis });

export const promptly =
  (basis?: string) =>
  (c: RetirementCase): DeadlineRule =>
    prompt(c.answers.leftOn, basis);

/** Who goes straight to another employer is insured there: nothing of this is the citizen's to do. */
export function unlessEmployed(otherwise: (c: RetirementCase) => Applies): (c: RetirementCase) => Applies {
  return (c) => (c.answers.next === 'employed' ? no('次の勤務先が手続をします。') : otherwise(c));
}

/** 国民年金法7条: from the day of reaching 20 until the eve of reaching 60. */
export function paysNationalPension(birth: CivilDate, day: CivilDate): boolean {
  return reachesAgeOn(birth, 20) <= day && day < reachesAgeOn(birth, 60);
}

export const ageAtLeaving = ({ answers }: RetirementCase): number =>
  ageOn(answers.applicant.dateOfBirth, answers.leftOn);

export function companies(kind: CompanyAnswers['kind']): (c: RetirementCase) => NamedProvider[] {
  return (c) => contractsOf(c.answers, kind).map(({ contract, entry }) => ({ provider: entry.provider, contract }));
}

export function contractsOf(answers: RetirementAnswers, kind: CompanyAnswers['kind']) {
  const entries = (answers.providers ?? []).filter((it) => it.kind === kind);
  return labelled(entries, () => 'own');
}
