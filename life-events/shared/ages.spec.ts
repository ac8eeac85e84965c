import { hasReachedSchoolAge, isChildForAllowance, isInsuredForCare, isLateElderly, isOfSchoolAge } from './ages.js';

describe('ages that decide', () => {
  it.each([
    ['介護保険 begins the day before the 65th birthday', isInsuredForCare, '1961-11-22', '2026-11-20', '2026-11-21'],
    ['後期高齢者医療 begins on the 75th birthday', isLateElderly, '1951-11-21', '2026-11-20', '2026-11-21'],
    ['school begins in April after the 6th birthday', hasReachedSchoolAge, '2020-04-02', '2027-03-31', '2027-04-01'],
    [
      'a birthday on 1 April belongs to the earlier year',
      hasReachedSchoolAge,
      '2020-04-01',
      '2026-03-31',
      '2026-04-01',
    ],
  ])('%s', (_, rule, birth, notYet, from) => {
    expect([rule(birth, notYet), rule(birth, from)]).toEqual([false, true]);
  });

  it.each([
    [
      '児童手当 ends on the 31 March after the 18th birthday',
      isChildForAllowance,
      '2008-04-02',
      '2027-03-31',
      '2027-04-01',
    ],
    [
      'a birthday on 1 April belongs to the earlier year there too',
      isChildForAllowance,
      '2008-04-01',
      '2026-03-31',
      '2026-04-01',
    ],
    ['compulsory school ends nine years after it began', isOfSchoolAge, '2011-04-02', '2027-03-31', '2027-04-01'],
  ])('%s', (_, rule, birth, last, after) => {
    expect([rule(birth, last), rule(birth, after)]).toEqual([true, false]);
  });
});
