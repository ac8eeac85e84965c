/** The life events that can be filed: one folder and one line each. */
import { birth } from './birth/index.js';
import type { AnyLifeEvent } from './define.js';
import { death } from './death/index.js';
import { marriage } from './marriage/index.js';
import { move } from './move/index.js';
import { retirement } from './retirement/index.js';

export const lifeEvents: readonly AnyLifeEvent[] = [move, birth, death, marriage, retirement];

/** Events of which a citizen is told in one digest a day. */
export const quietEvents: readonly string[] = lifeEvents.filter(({ quiet }) => quiet).map(({ id }) => id);

/** Procedures whose acceptance proves that a person's affairs have ended. */
export const provingEnds: readonly string[] = lifeEvents.flatMap(({ ends }) => ends?.provenBy ?? []);

export const lifeEvent = (id: string): AnyLifeEvent | undefined => lifeEvents.find((event) => event.id === id);
