import type { Actor } from '../identity/actor.js';
import { Problem } from '../problems.js';

/** Whose filings the caller sees: their organisation's only; null is everything, for operators, who see no content. */
export function scopeOf(actor: Actor): string | null {
  if (actor.role === 'operator') return null;
  if (!actor.organisation) throw new Problem('forbidden');
  return actor.organisation;
}

/** Another organisation's does not exist. */
export function requireInScope(actor: Actor, organisation: string | null): void {
  const scope = scopeOf(actor);
  if (scope !== null && scope !== organisation) throw new Problem('not-found');
}
