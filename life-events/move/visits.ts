/** Where one goes: the ward office for wards, since the city keeps their register but has no counter of its own. */
import type { VisitRule } from '../define.js';
import { newMunicipality, oldMunicipality, type MoveCase } from './kind-of-move.js';
import type { Mover } from './persons.js';
import type { MoveAnswers } from './questions.js';

export function counterOf(c: MoveCase, code: string | null): string {
  const place = code === null ? null : c.places.municipality(code);
  return place ? `${place.prefecture}${place.name}の住民異動の窓口` : '市区町村の窓口';
}

export function visitCounter(
  side: 'old' | 'new',
  bring: string[] | ((c: MoveCase) => string[]),
): VisitRule<MoveAnswers, Mover> {
  return {
    bring: (c) => (typeof bring === 'function' ? bring(c) : [...bring]),
    where: (c) => counterOf(c, side === 'old' ? oldMunicipality(c) : newMunicipality(c)),
  };
}
