/** Words in which the procedures of a birth are written. */
import type { DeadlineRule } from '../clock.js';
import type { Applies, NamedProvider, Procedure, VisitRule } from '../define.js';
import { no } from '../shared/applies.js';
import { labelled } from '../shared/contracts.js';
import { noDeadline, prompt } from '../shared/deadlines.js';
import { counterAt } from '../shared/offices.js';
import { homeOf, homeOffice, isFiledByFamily } from './circumstances.js';
import type { BirthField } from './fields.js';
import { isChild, isParent, type BirthCase, type FamilyMember } from './persons.js';
import type { BirthAnswers, CompanyAnswers } from './questions.js';

export type BirthProcedure = Procedure<BirthAnswers, FamilyMember, BirthField>;

export const perChild = { per: 'person', whose: isChild } as const;
export const perParent = { per: 'person', whose: isParent } as const;
/** Who is no parent registers the child, and claims nothing. */
export const notTheFamily = 'ご家族の手続です。届け出る人がご両親ではないため、ここでは扱いません。';

export const toHome = { office: 'municipality', at: homeOffice } as const;

/** Benefits are for who lives in Japan, and claimed by the family. */
export function forFamilyHere(otherwise: (c: BirthCase) => Applies): (c: BirthCase) => Applies {
  return (c) => {
    if (!isFiledByFamily(c.answers)) return no(notTheFamily);
    if (homeOf(c) === null) return no('国外に住むため、日本の市区町村の手続はありません。');
    return otherwise(c);
  };
}

/** Days counted from the birth, that day left out (民法140条). */
export const withinDays =
  (days: number, basis: string, type: DeadlineRule['type'] = 'STATUTORY') =>
  (c: BirthCase): DeadlineRule => ({ type, rule: `D+${days}`, anchor: c.answers.bornOn, basis });

export const promptly =
  (basis?: string) =>
  (c: BirthCase): DeadlineRule =>
    prompt(c.answers.bornOn, basis);

export const anyTime = (c: BirthCase): DeadlineRule => noDeadline(c.answers.bornOn);

/** What is settled only when the register knows the child. */
export const afterRegistration = ['BI-01'];

export const atHomeCounter = (counter: string, bring: string[]): VisitRule<BirthAnswers, FamilyMember> => ({
  bring: () => [...bring],
  where: (c) => counterAt(c.places, homeOf(c), counter),
});

/** Companies of one kind; `of` picks those of one parent, and an entry that names no parent is anybody's. */
export function companies(
  kind: CompanyAnswers['kind'],
  of: (c: BirthCase) => string | null = () => null,
): (c: BirthCase) => NamedProvider[] {
  return (c) =>
    contractsOf(c.answers, kind, of(c)).map(({ contract, entry }) => ({ provider: entry.provider, contract }));
}

export function contractsOf(answers: BirthAnswers, kind: CompanyAnswers['kind'], of: string | null = null) {
  const entries = (answers.providers ?? []).filter(
    (it) => it.kind === kind && (of === null || it.of === undefined || it.of === of),
  );
  return labelled(entries, (it) => it.of ?? 'family');
}
