/** A death as the law looks at it: whose it is to file, where, and from which day the days count. */
import type { CivilDate } from '../civil-date.js';
import type { Case, Person } from '../define.js';
import { registerOffice } from '../shared/offices.js';
import { fullName } from '../shared/person-name.js';
import { municipalityOf } from '../shared/place.js';
import type { Capacity } from './questions-filer.js';
import type { SurvivorAnswers } from './questions-survivor.js';
import type { DeathAnswers } from './questions.js';

/** Somebody who remains. `index` is the place in `survivors`, for pointers to questions. */
export interface Survivor extends Person {
  index: number;
  answers: SurvivorAnswers;
}
export type DeathCase = Case<DeathAnswers, Survivor>;

export function survivors(answers: DeathAnswers): Survivor[] {
  return answers.survivors.map((answers, index) => ({
    key: `p${index + 1}`,
    name: fullName(answers.name),
    dateOfBirth: answers.dateOfBirth,
    index,
    answers,
  }));
}

/** 戸籍法86条: the days of the notification run from the day the filer learned of the death. */
export const learnedOn = (answers: DeathAnswers): CivilDate => answers.learnedOn ?? answers.diedOn;

/** The last home in Japan; null when the person lived abroad. */
export const homeOf = (answers: DeathAnswers): string | null => municipalityOf(answers.deceased.address);
export const home = (c: DeathCase): string | null => homeOf(c.answers);
export const homeOffice = (c: DeathCase): string | null => registerOffice(c.places, home(c));

/** Where the filer lives; null abroad. */
export const filersHome = ({ answers }: DeathCase): string | null => municipalityOf(answers.filer.address);

/** Where the land and buildings are, as far as one place goes. */
export const propertyIn = (c: DeathCase): string | null => c.answers.inheritance?.propertyIn ?? home(c);

/** 戸籍法25条・88条: where the filer is, where the person died, or the registered domicile; never the last home as such. */
export function notificationPlace({ notification, filer, diedIn }: DeathAnswers): string | null {
  const places = {
    filer: municipalityOf(filer.address),
    'death-place': municipalityOf(diedIn),
    registered: notification.registeredIn ?? null,
  };
  if (notification.at) return places[notification.at];
  return places.filer ?? places['death-place'] ?? places.registered;
}

/** Who may file the notification of a death by 戸籍法87条. */
export const mayNotify = (capacity: Capacity): boolean =>
  capacity !== 'posthumous-agent' && capacity !== 'funeral-director';

/** Claims of the family belong to relatives, and to a partner who lived there without being married. */
export const isFamily = ({ filer }: DeathAnswers): boolean =>
  filer.capacity === 'relative-together' || filer.capacity === 'relative' || filer.capacity === 'housemate';
