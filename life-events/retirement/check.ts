/** Faults that no single answer shows: a choice that is not open, days and places that cannot be. */
import { addDays, addMonths, ageOn, type CivilDate } from '../civil-date.js';
import type { Places } from '../recipients.js';
import type { Fault } from '../shared/fault.js';
import { unknownMunicipality } from '../shared/offices.js';
import type { RetirementAnswers } from './questions.js';

/** The twenty days of 任意継続, and the longest that closed days can move their end. */
const voluntaryDays = 30;

/** Days of the event that can be filed. */
export const taken = { monthsBack: 60, monthsAhead: 6 };

export function check(answers: RetirementAnswers, places: Places, today: CivilDate): Fault[] {
  const { leftOn, applicant, dependants, home } = answers;
  const rules: [boolean, string, string, string][] = [
    [
      leftOn > addMonths(today, taken.monthsAhead),
      '/leftOn',
      'too-far-ahead',
      '半年より先の退職は、まだ届け出られません。',
    ],
    [
      leftOn < addMonths(today, -taken.monthsBack),
      '/leftOn',
      'too-long-ago',
      '5年より前の退職は、窓口で相談してください。',
    ],
    [
      ageOn(applicant.dateOfBirth, leftOn) < 15,
      '/applicant/dateOfBirth',
      'too-young',
      '退職する人の生年月日を確かめてください。',
    ],
  ];
  const born = dependants.flatMap((it, i): Fault[] =>
    it.dateOfBirth > today
      ? [{ pointer: `/dependants/${i}/dateOfBirth`, code: 'in-the-future', message: '生年月日が今日より後です。' }]
      : [],
  );
  return [
    ...unknownMunicipality(places, home.municipality, '/home/municipality'),
    ...rules.flatMap(([is, pointer, code, message]) => (is ? [{ pointer, code, message }] : [])),
    ...born,
    ...choiceFaults(answers, today),
  ];
}

/** What was chosen has to be open: a way that cannot be taken would let the others lapse unseen. */
function choiceFaults({ insurance, leftOn }: RetirementAnswers, today: CivilDate): Fault[] {
  const pointer = '/insurance/choice';
  if (insurance?.choice === 'voluntary' && insurance.insuredTwoMonths === false) {
    const message = '任意継続は、続けて2か月以上入っていた人だけが選べます。ほかの2つから選んでください。';
    return [{ pointer, code: 'not-two-months', message }];
  }
  if (insurance?.choice === 'voluntary' && today > addDays(leftOn, voluntaryDays)) {
    const message = '任意継続は、資格がなくなってから20日を過ぎると選べません。ほかの2つから選んでください。';
    return [{ pointer, code: 'too-late', message }];
  }
  if (insurance?.choice === 'dependant' && insurance.incomeBelowLimit === false) {
    const message = '収入の見込みが条件を超えるので、扶養には入れません。ほかの2つから選んでください。';
    return [{ pointer, code: 'income-too-high', message }];
  }
  return [];
}
