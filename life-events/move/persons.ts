/** Everyone who moves, as a person of the case. */
import type { Identity, Person } from '../define.js';
import { fullName, type PersonName } from '../shared/person-name.js';
import type { MoverAnswers } from './questions-mover.js';
import type { MoveAnswers } from './questions.js';

/** A person who moves. `index` is the place in `movers`, for pointers to questions. */
export interface Mover extends Person {
  index: number;
  answers: MoverAnswers;
}

export function persons(answers: MoveAnswers): Mover[] {
  return answers.movers.map((mover, index) => ({
    key: `p${index + 1}`,
    name: fullName(mover.name),
    dateOfBirth: mover.dateOfBirth,
    index,
    answers: mover,
  }));
}

/** The name of the person who files: as given, else the mover who is 本人, else the first. */
export function applicantName(answers: MoveAnswers): PersonName {
  const filer = answers.movers.find((it) => it.relation === 'self') ?? answers.movers[0];
  return answers.applicant.name ?? filer?.name ?? { full: '' };
}

/** The mover who files, who alone is known by the day of birth too. */
export function applicantIdentity({ movers }: MoveAnswers): Identity | null {
  const self = movers.find((it) => it.relation === 'self');
  return self ? { name: fullName(self.name), dateOfBirth: self.dateOfBirth } : null;
}
