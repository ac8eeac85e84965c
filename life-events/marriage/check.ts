/** Faults that no single answer shows. */
import { addMonths, ageOn, type CivilDate } from '../civil-date.js';
import type { Places } from '../recipients.js';
import type { Fault } from '../shared/fault.js';
import { unknownMunicipality } from '../shared/offices.js';
import { isInternational } from './persons.js';
import type { MarriageAnswers } from './questions.js';

/** Days of the event that can be filed. */
export const taken = { monthsBack: 24, monthsAhead: 12 };

export function check(answers: MarriageAnswers, places: Places, today: CivilDate): Fault[] {
  return [
    ...unknownMunicipality(places, answers.fileAt, '/fileAt'),
    ...answers.spouses.flatMap((it, i) =>
      unknownMunicipality(places, it.home.municipality, `/spouses/${i}/home/municipality`),
    ),
    ...dayFaults(answers, today),
    ...nameFaults(answers),
  ];
}

/** 民法731条: 18 for both, since 2022-04-01. */
function dayFaults({ spouses, marriedOn }: MarriageAnswers, today: CivilDate): Fault[] {
  const faults: Fault[] = spouses.flatMap((it, i) =>
    ageOn(it.dateOfBirth, marriedOn) >= 18
      ? []
      : [{ pointer: `/spouses/${i}/dateOfBirth`, code: 'too-young', message: '結婚できるのは18歳からです。' }],
  );
  if (marriedOn > addMonths(today, taken.monthsAhead)) {
    faults.push({ pointer: '/marriedOn', code: 'too-far-ahead', message: '1年より先の結婚は、まだ届け出られません。' });
  }
  if (marriedOn < addMonths(today, -taken.monthsBack)) {
    faults.push({
      pointer: '/marriedOn',
      code: 'too-long-ago',
      message: '2年より前の結婚は、窓口で相談してください。',
    });
  }
  return faults;
}

/** 民法750条: two Japanese choose one of their names; with a foreigner nothing changes by itself. */
function nameFaults(answers: MarriageAnswers): Fault[] {
  const { familyName, spouses } = answers;
  if (familyName === 'unchanged' && spouses.every((it) => it.nationality === 'jp')) {
    const message = '2人とも日本国籍のときは、どちらかの姓を選んでください。';
    return [{ pointer: '/familyName', code: 'choose-a-name', message }];
  }
  if (familyName !== 'unchanged' && isInternational(answers)) {
    const message =
      '外国籍の人との結婚では、姓は自動的には変わりません。「変わらない」を選び、変えるときは次の質問に答えてください。';
    return [{ pointer: '/familyName', code: 'does-not-change', message }];
  }
  return [];
}
