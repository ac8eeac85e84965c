/** What the answers mean in the eyes of the law: where, whose nationality, which insurance. */
import type { Applies } from '../define.js';
import { ask } from '../shared/applies.js';
import { registerOffice } from '../shared/offices.js';
import { municipalityOf } from '../shared/place.js';
import { parentsIn, type BirthCase, type ParentRole } from './persons.js';
import type { BirthAnswers } from './questions.js';

export const isBornAbroad = ({ bornIn }: BirthAnswers): boolean => 'country' in bornIn;

/** The municipality or ward where the child lives; null abroad. */
export const homeOf = (c: Pick<BirthCase, 'answers'>): string | null => municipalityOf(c.answers.home);

/** The municipality that keeps the registers where the child lives. */
export const homeOffice = (c: BirthCase): string | null => registerOffice(c.places, homeOf(c));

/** Filed by a parent or who stands in for one: only they claim benefits for the child. */
export const isFiledByFamily = ({ applicant }: BirthAnswers): boolean =>
  ['mother', 'father', 'representative'].includes(applicant.relation);

/**
 * 国籍法2条: Japanese at birth through a Japanese mother, or through a Japanese father whom she is married to. Null when an answer is
 * missing. (A father who acknowledged the child before the birth counts too: then the counter decides.)
 */
export function isJapanese({ mother, father, parentsMarried }: BirthAnswers): boolean | null {
  if (mother.nationality === 'jp') return true;
  const throughFather = father && parentsMarried ? (father.nationality ?? null) : 'other';
  if (throughFather === 'jp') return true;
  return mother.nationality === undefined || throughFather === null ? null : false;
}

/** The question that decides the child's nationality. */
export function askNationality({ mother }: BirthAnswers, reason: string): Applies {
  return ask(mother.nationality === undefined ? '/mother/nationality' : '/father/nationality', reason);
}

/** Which insurance the child joins: a parent's employer's, 国民健康保険, another; or the question that decides. */
export function insuranceOf(answers: BirthAnswers): ParentRole | 'national' | 'other' | Applies {
  if (answers.childInsurance) return answers.childInsurance;
  const parents = parentsIn(answers);
  const open = parents.find(([, parent]) => parent.healthInsurance === undefined);
  if (open) return ask(`/${open[0]}/healthInsurance`, 'ご両親の健康保険で決まります。');
  const kinds = new Set(parents.map(([, parent]) => parent.healthInsurance));
  const [first] = parents;
  if (kinds.size === 1 && kinds.has('national')) return 'national';
  if (kinds.size === 1 && kinds.has('other')) return 'other';
  if (parents.length === 1 && first) return first[0];
  return ask('/childInsurance', '共働きのときなどは、どちらの保険に入るかで決まります。原則として収入の多いほうです。');
}
