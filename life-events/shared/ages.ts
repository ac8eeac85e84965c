/** Ages that decide, each as its law counts them. */
import { addDays, ageOn, firstMarch31After18, reachesAgeOn, type CivilDate } from '../civil-date.js';

/** 児童手当法3条: until the first 31 March on or after the day of turning 18. */
export function isChildForAllowance(birth: CivilDate, day: CivilDate): boolean {
  return day <= firstMarch31After18(birth);
}

/** 介護保険法9条: 65 is reached the day before the birthday. */
export function isInsuredForCare(birth: CivilDate, day: CivilDate): boolean {
  return reachesAgeOn(birth, 65) <= day;
}

/** 高齢者の医療の確保に関する法律50条・52条: insured from the 75th birthday itself. */
export function isLateElderly(birth: CivilDate, day: CivilDate): boolean {
  return ageOn(birth, day) >= 75;
}

/** 学校教育法17条: from the April after the 6th birthday (a birthday on 1 April counts for the same day) … */
export function hasReachedSchoolAge(birth: CivilDate, day: CivilDate): boolean {
  return day >= firstSchoolDay(birth);
}

/** … until the 31 March nine years later. */
export function isOfSchoolAge(birth: CivilDate, day: CivilDate): boolean {
  const first = firstSchoolDay(birth);
  return day >= first && day < `${Number(first.slice(0, 4)) + 9}${first.slice(4)}`;
}

function firstSchoolDay(birth: CivilDate): CivilDate {
  const sixth = addDays(reachesAgeOn(birth, 6), 1);
  const april = `${sixth.slice(0, 4)}-04-01`;
  return sixth <= april ? april : `${Number(sixth.slice(0, 4)) + 1}-04-01`;
}
