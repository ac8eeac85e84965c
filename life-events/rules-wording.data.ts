/** Words of plan, deadlines and replies in the languages beside Japanese. */
import type { Wording } from './language.js';

export const rulesWording: Wording = {};
