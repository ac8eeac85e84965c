/** The stories that `npm run demo` can tell: one file and one line each. */
import { birth } from './stories/birth.js';
import { death } from './stories/death.js';
import type { Story } from './story.js';

export const stories: readonly Story[] = [birth, death];
