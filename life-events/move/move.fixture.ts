/** Moves for the specs of the move, in the small Japan that all life events share. */
import type { CivilDate } from '../civil-date.js';
import { plan, type Plan } from '../plan.js';
import { at, contextOn, today } from '../shared/japan.fixture.js';
import { move } from './index.js';
import type { MoveAnswers } from './questions.js';

export { appliesIn, at, contextOn, entry, everyone, places, today } from '../shared/japan.fixture.js';

const person = { name: { family: '髙橋', given: '花子' }, dateOfBirth: '1990-05-10', relation: 'self' };

/** One person who moved on the day of filing; whatever else the spec says. */
export function answersOf({ mover, ...changes }: Record<string, unknown> & { mover?: object } = {}): MoveAnswers {
  return move.questions.parse({
    movedOn: today,
    from: { municipality: at.chiyoda, streetAddress: '霞が関二丁目1-2' },
    to: { municipality: at.sapporoChuo, streetAddress: '北一条西二丁目1-1' },
    movers: [{ ...person, ...mover }],
    wholeHouseholdMoves: true,
    applicant: {},
    ...changes,
  });
}

export function another(mover: object): object {
  return { ...person, relation: 'other', ...mover };
}

export function planOf(changes: Parameters<typeof answersOf>[0] = {}, on: CivilDate = today): Plan {
  return plan(move, answersOf(changes), contextOn(on));
}
