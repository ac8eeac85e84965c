/** The two who marry, and what the marriage changes for each. */
import type { Case, Person } from '../define.js';
import { registerOffice } from '../shared/offices.js';
import { fullName } from '../shared/person-name.js';
import type { SpouseAnswers } from './questions-spouse.js';
import type { MarriageAnswers } from './questions.js';

export interface Spouse extends Person {
  index: number;
  answers: SpouseAnswers;
}
export type MarriageCase = Case<MarriageAnswers, Spouse>;

export function persons({ spouses }: MarriageAnswers): Spouse[] {
  return spouses.map((answers, index) => ({
    key: `p${index + 1}`,
    name: fullName(answers.name),
    dateOfBirth: answers.dateOfBirth,
    index,
    answers,
  }));
}

/** Takes the other's family name: everything that carries the name follows. */
export function changesName({ familyName, foreignFamilyName }: MarriageAnswers, spouse: Spouse): boolean {
  if (foreignFamilyName && spouse.answers.nationality === 'jp') return true;
  return familyName === (spouse.index === 0 ? 'second' : 'first');
}

export const otherOf = (answers: MarriageAnswers, spouse: Spouse): SpouseAnswers | undefined =>
  answers.spouses[1 - spouse.index];

/** The name after the marriage; undefined where it stays, or where names do not part into family and given name. */
export function newName(answers: MarriageAnswers, spouse: Spouse): { family: string; given: string } | undefined {
  const other = otherOf(answers, spouse);
  if (!changesName(answers, spouse) || !other || !('family' in other.name) || !('given' in spouse.answers.name)) {
    return undefined;
  }
  return { family: other.name.family, given: spouse.answers.name.given };
}

export const homeOf = ({ person, answers }: MarriageCase): string | null =>
  (person?.answers ?? answers.spouses[0])?.home.municipality ?? null;

export const homeOffice = (c: MarriageCase): string | null => registerOffice(c.places, homeOf(c));

export const isInternational = ({ spouses }: MarriageAnswers): boolean =>
  spouses.some((it) => it.nationality === 'other');
