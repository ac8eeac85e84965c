import { appliesIn, entry, planOf } from './move.fixture.js';

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
