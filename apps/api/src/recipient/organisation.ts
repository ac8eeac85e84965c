import type { Actor } from '../identity/actor.js';
import { Problem } from '../problems.js';

/** The recipient that the caller speaks for. A token that names none may do nothing here. */
export function organisationOf({ organisation }: Actor): string {
  if (organisation === null) throw new Problem('forbidden');
  return organisation;
}
