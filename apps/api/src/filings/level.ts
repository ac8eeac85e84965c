import type { PlannedProcedure } from '../../../../life-events/plan.js';
import type { Level } from '../identity/actor.js';

/** How sure the sign-in must be: card and PIN for what the law asks, two factors for private contracts only. */
export const levelFor = (chosen: Pick<PlannedProcedure, 'kind'>[]): Level =>
  chosen.some(({ kind }) => kind !== 'PRIVATE_CONTRACT') ? 3 : 2;
