/** Where one goes for a move, and what to bring. */
import type { VisitRule } from '../define.js';
import { counterAt } from '../shared/offices.js';
import { newMunicipality, oldMunicipality, type MoveCase } from './kind-of-move.js';
import type { Mover } from './persons.js';
import type { MoveAnswers } from './questions.js';

export const counterOf = (c: MoveCase, code: string | null) => counterAt(c.places, code, '住民異動の窓口');

export function visitCounter(
  side: 'old' | 'new',
  bring: string[] | ((c: MoveCase) => string[]),
): VisitRule<MoveAnswers, Mover> {
  return {
    bring: (c) => (typeof bring === 'function' ? bring(c) : [...bring]),
    where: (c) => counterOf(c, side === 'old' ? oldMunicipality(c) : newMunicipality(c)),
  };
}
