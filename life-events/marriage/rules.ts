/** Words in which the procedures of a marriage are written. */
import type { DeadlineRule } from '../clock.js';
import type { Applies, NamedProvider, Procedure, VisitRule } from '../define.js';
import { ask, no, personOf } from '../shared/applies.js';
import { labelled } from '../shared/contracts.js';
import { noDeadline, prompt } from '../shared/deadlines.js';
import { counterAt } from '../shared/offices.js';
import type { MarriageField } from './fields.js';
import { changesName, homeOf, homeOffice, type MarriageCase, type Spouse } from './persons.js';
import type { SpouseAnswers } from './questions-spouse.js';
import type { CompanyAnswers, MarriageAnswers } from './questions.js';

export type MarriageProcedure = Procedure<MarriageAnswers, Spouse, MarriageField>;

/** Everything waits for 婚姻届: only its acceptance makes the marriage. */
export const afterMarriage = ['MG-01'];
/** … and a new name, where it is filed apart, for that. */
export const afterName = [...afterMarriage, 'MG-04'];
export const toHome = { office: 'municipality', at: homeOffice } as const;

export const withinDays =
  (days: number, basis: string, type: DeadlineRule['type'] = 'STATUTORY') =>
  (c: MarriageCase): DeadlineRule => ({ type, rule: `D+${days}`, anchor: c.answers.marriedOn, basis });

export const promptly =
  (basis?: string) =>
  (c: MarriageCase): DeadlineRule =>
    prompt(c.answers.marriedOn, basis);

export const anyTime = (c: MarriageCase): DeadlineRule => noDeadline(c.answers.marriedOn);

/** Whoever takes the other's family name. */
export function ifNameChanges(otherwise: (spouse: Spouse, c: MarriageCase) => Applies): (c: MarriageCase) => Applies {
  return (c) => {
    const spouse = personOf(c);
    return changesName(c.answers, spouse) ? otherwise(spouse, c) : no('姓が変わらないので、この手続はありません。');
  };
}

/** Decided by one yes-or-no question about the person. */
export function decidedBy(
  spouse: Spouse,
  question: keyof SpouseAnswers,
  reasons: { yes: string; no: string; ask: string },
): Applies {
  const answer = spouse.answers[question];
  if (answer === undefined) return ask(`/spouses/${spouse.index}/${question}`, reasons.ask);
  return answer ? { applies: 'yes', reason: reasons.yes } : no(reasons.no);
}

export const atHomeCounter = (counter: string, bring: string[]): VisitRule<MarriageAnswers, Spouse> => ({
  bring: () => [...bring],
  where: (c) => counterAt(c.places, homeOf(c), counter),
});

/** Contracts of one person and kind, told apart. */
export function contractsOf({ providers }: MarriageAnswers, kind: CompanyAnswers['kind'], spouse: number) {
  return labelled(
    (providers ?? []).filter((it) => it.kind === kind && it.of === spouse),
    () => 'name',
  );
}

export function companies(kind: CompanyAnswers['kind']): (c: MarriageCase) => NamedProvider[] {
  return (c) =>
    contractsOf(c.answers, kind, personOf(c).index).map(({ contract, entry }) => ({
      provider: entry.provider,
      contract,
    }));
}
