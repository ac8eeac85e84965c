/** What kind of move it is in the eyes of the law: the register of residents is kept per municipality, so its borders decide. */
import type { Case } from '../define.js';
import { registerOffice } from '../shared/offices.js';
import { municipalityOf } from '../shared/place.js';
import type { Mover } from './persons.js';
import type { MoveAnswers } from './questions.js';

export type MoveCase = Case<MoveAnswers, Mover>;

/** `within` also between wards of one designated city (区間異動); Tokyo's 23 wards are municipalities of their own. */
export type KindOfMove = 'within' | 'between' | 'abroad' | 'from-abroad';

export function kindOfMove(c: MoveCase): KindOfMove {
  const [old, next] = [oldOffice(c), newOffice(c)];
  if (next === null) return 'abroad';
  if (old === null) return 'from-abroad';
  return old === next ? 'within' : 'between';
}

/** The municipality or ward left; null when coming from abroad. */
export function oldMunicipality(c: Pick<MoveCase, 'answers'>): string | null {
  return municipalityOf(c.answers.from);
}

/** The municipality or ward moved to; null when going abroad. */
export function newMunicipality(c: Pick<MoveCase, 'answers'>): string | null {
  return municipalityOf(c.answers.to);
}

/** The municipality that keeps the resident register of the old address. */
export function oldOffice(c: MoveCase): string | null {
  return registerOffice(c.places, oldMunicipality(c));
}

/** The municipality that keeps the resident register of the new address. */
export function newOffice(c: MoveCase): string | null {
  return registerOffice(c.places, newMunicipality(c));
}

/** The day of leaving (転出予定日). */
export function leftOn(answers: MoveAnswers): string {
  return answers.leftOn ?? answers.movedOn;
}

/** The prefecture stays the same; false when one side is abroad. */
export function samePrefecture(c: MoveCase): boolean {
  const [old, next] = [oldMunicipality(c), newMunicipality(c)];
  return old !== null && next !== null && old.slice(0, 2) === next.slice(0, 2);
}
