/** Words in which the procedures of a death are written: guards that many of them share, and how their days are counted. */
import type { DeadlineRule } from '../clock.js';
import type { Applies, Procedure, VisitRule } from '../define.js';
import { ask, no } from '../shared/applies.js';
import { noDeadline, prompt } from '../shared/deadlines.js';
import { counterAt } from '../shared/offices.js';
import { home, homeOffice, isFamily, learnedOn, type DeathCase, type Survivor } from './death-case.js';
import type { DeathField } from './fields.js';
import type { DeceasedAnswers } from './questions-deceased.js';
import type { DeathAnswers } from './questions.js';

export type DeathProcedure = Procedure<DeathAnswers, Survivor, DeathField>;
type Rule = (c: DeathCase) => Applies;

export const toHome = { office: 'municipality', at: homeOffice } as const;

/** The municipality's data has settled once the notification is accepted; until then nothing is told to an office. */
export const afterNotification = ['DE-01'];

/** A question about the one who died. */
export const askDeceased = (question: keyof DeceasedAnswers, reason: string): Applies =>
  ask(`/deceased/${question}`, reason);

/** What a municipality or another office does for who lived in Japan. */
export const ofResident =
  (otherwise: Rule): Rule =>
  (c) =>
    home(c) === null ? no('国外に住んでいた方には、日本の役所でのこの手続はありません。') : otherwise(c);

/** What only relatives, or a partner who lived there, may do. */
export const byFamily =
  (otherwise: Rule): Rule =>
  (c) =>
    isFamily(c.answers)
      ? otherwise(c)
      : no('ご親族（相続人）の手続です。届け出る人がご親族ではないため、ここでは扱いません。');

export const byFamilyOfResident = (otherwise: Rule): Rule => byFamily(ofResident(otherwise));

/** Landlords and neighbours may report a death, but contracts and documents are not theirs. */
export const byTrusted =
  (otherwise: Rule): Rule =>
  (c) =>
    c.answers.filer.capacity === 'landlord'
      ? no('ご親族や、後始末を任された人の手続です。家主・管理人の方には扱えません。')
      : otherwise(c);

/**
 * 民法921条: taking money or things of the deceased counts as accepting the inheritance, debts included. Such a step is
 * neither sent nor advised before the decision is made.
 */
export function moneyStep(reason: string): Rule {
  return ({ answers: { inheritance } }) => {
    if (inheritance?.decision === 'accept') return { applies: 'yes', reason };
    if (inheritance?.decision === 'renounce') {
      return no('相続放棄をする人は受け取れません。受け取ると、放棄できなくなることがあります（民法921条）。');
    }
    return ask(
      inheritance ? '/inheritance/decision' : '/inheritance',
      '受け取ると相続を承認したとみなされ、借金も引き継ぐことがあります（民法921条）。相続するかどうかを先に決めてください。',
    );
  };
}

/** Days counted from the death, that day left out (民法140条). */
export const withinDays =
  (days: number, basis: string, type: DeadlineRule['type'] = 'STATUTORY') =>
  (c: DeathCase): DeadlineRule => ({ type, rule: `D+${days}`, anchor: c.answers.diedOn, basis });

/** Months counted from the death, that day left out. */
export const withinMonths =
  (months: number, basis: string, type: DeadlineRule['type'] = 'STATUTORY') =>
  (c: DeathCase): DeadlineRule => ({ type, rule: `M+${months}`, anchor: c.answers.diedOn, basis });

/** Months counted from the day on which the heir learned that there is an inheritance, that day left out. */
export const withinMonthsOfLearning =
  (months: number, basis: string, type: DeadlineRule['type'] = 'STATUTORY') =>
  (c: DeathCase): DeadlineRule => ({ type, rule: `M+${months}`, anchor: learnedOn(c.answers), basis });

/** 葬祭費 lapses two years after the funeral. */
export const twoYearsOfFuneral =
  (basis: string) =>
  (c: DeathCase): DeadlineRule => ({
    type: 'EXPIRY',
    rule: 'M+24',
    anchor: c.answers.funeral?.on ?? c.answers.diedOn,
    basis,
  });

export const promptly =
  (basis?: string) =>
  (c: DeathCase): DeadlineRule =>
    prompt(c.answers.diedOn, basis);

export const anyTime = (c: DeathCase): DeadlineRule => noDeadline(c.answers.diedOn);

export const atHomeCounter = (counter: string, bring: string[]): VisitRule<DeathAnswers, Survivor> => ({
  bring: () => [...bring],
  where: (c) => counterAt(c.places, home(c), counter),
});
