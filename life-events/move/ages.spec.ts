import { hasReachedSchoolAge, isChildForAllowance, isInsuredForCare, isLateElderly, isOfSchoolAge } from './ages.js';
import { appliesIn, entry, planOf } from './move.fixture.js';

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

describe('ages in the plan', () => {
  it('moves a person from 国民健康保険 to 後期高齢者医療 on the 75th birthday', () => {
    const on = (dateOfBirth: string) =>
      appliesIn(planOf({ mover: { dateOfBirth, healthInsurance: 'national' } }), 'MV-08b', 'MV-10b');

    expect(on('1951-11-22')).toEqual({ 'MV-08b': 'yes', 'MV-10b': 'no' });
    expect(on('1951-11-21')).toEqual({ 'MV-08b': 'no', 'MV-10b': 'yes' });
  });

  it('takes certified people from 40 into 介護保険, and everybody from 65', () => {
    const on = (dateOfBirth: string, longTermCare?: string) =>
      entry(planOf({ mover: { dateOfBirth, longTermCare } }), 'MV-11b').applies;

    expect(on('1986-11-23', 'certified')).toBe('no');
    expect(on('1986-11-21', 'certified')).toBe('yes');
    expect(on('1961-11-23')).toBe('unknown');
    expect(on('1961-11-23', 'none')).toBe('no');
    expect(on('1961-11-22', 'none')).toBe('yes');
  });

  it('warns certified people that a late notice means a new assessment', () => {
    const type = (longTermCare: string) =>
      entry(planOf({ mover: { dateOfBirth: '1950-01-01', longTermCare } }), 'MV-11b').deadline?.type;

    expect([type('certified'), type('none')]).toEqual(['BENEFIT_CLIFF', 'STATUTORY']);
  });

  it('asks nobody under 16 for a driving licence and nobody under 15 for a seal', () => {
    const of = (dateOfBirth: string) => appliesIn(planOf({ mover: { dateOfBirth } }), 'MV-20', 'MV-07');

    expect(of('2012-01-01')).toEqual({ 'MV-20': 'no', 'MV-07': 'no' });
    expect(of('2010-11-01')).toEqual({ 'MV-20': 'unknown', 'MV-07': 'unknown' });
  });
});
