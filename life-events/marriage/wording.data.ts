/** The words of this event in the languages beside Japanese. */
import type { Wording } from '../language.js';

export const wording: Wording = {};
