/** Deaths for the specs: filed on the day by a son who lived with his mother in 札幌市, with nothing else answered, unless the spec says otherwise. */
import type { CivilDate } from '../civil-date.js';
import { plan, type Plan } from '../plan.js';
import { at, contextOn, today } from '../shared/japan.fixture.js';
import { death } from './index.js';
import type { DeathAnswers } from './questions.js';

export { appliesIn, at, contextOn, entry, places, today } from '../shared/japan.fixture.js';

export const sapporo = { municipality: at.sapporoChuo, streetAddress: '北一条西二丁目1-1' };
export const chiyoda = { municipality: at.chiyoda, streetAddress: '霞が関二丁目1-2' };
const deceased = { name: { family: '髙橋', given: '花子' }, dateOfBirth: '1960-05-10', address: sapporo };
const filer = {
  name: { family: '髙橋', given: '一郎' },
  address: sapporo,
  capacity: 'relative-together',
  relation: 'child',
};
export const survivor = { name: { family: '髙橋', given: '次郎' }, dateOfBirth: '1962-01-15', relation: 'spouse' };

type Changes = Record<string, unknown> & { deceased?: object; filer?: object };

export function inputOf({ deceased: ofDeceased, filer: ofFiler, ...changes }: Changes = {}): object {
  return {
    diedOn: today,
    diedIn: sapporo,
    deceased: { ...deceased, ...ofDeceased },
    filer: { ...filer, ...ofFiler },
    notification: { filed: false },
    survivors: [],
    ...changes,
  };
}

export const answersOf = (changes: Changes = {}): DeathAnswers => death.questions.parse(inputOf(changes));

export const planOf = (changes: Changes = {}, on: CivilDate = today): Plan =>
  plan(death, answersOf(changes), contextOn(on));
