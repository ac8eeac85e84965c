import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  ageOn,
  atHour,
  civilDate,
  dayOf,
  daysBetween,
  firstMarch31After18,
  formatEra,
  formatJapanese,
  isCivilDate,
  lastDayOfMonths,
  reachesAgeOn,
  schoolYearAge,
  startOf,
  weekday,
} from './civil-date.js';

const aDay = fc.integer({ min: -30_000, max: 60_000 }).map((days) => addDays('2000-01-01', days));

describe('civil dates', () => {
  it.each(['2026-11-21', '2024-02-29', '2000-02-29', '1868-01-25'])('accept the existing day %s', (day) => {
    expect(civilDate.parse(day)).toBe(day);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-11-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '0026-11-21',
    '2026-11-21T00:00:00Z',
    '',
    ' 2026-11-21',
  ])('refuse %j, which is no day', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(civilDate.safeParse(text).success).toBe(false);
  });

  it('no arithmetic is done on what is no day', () => {
    for (const text of ['2026-02-29', '2026-1-1', '']) expect(() => addDays(text, 1)).toThrow(RangeError);
  });

  it('counting may leave the years that may be typed in', () => {
    expect(weekday(addDays('2199-12-31', 14))).toBe(2);
  });

  it('count days there and back', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-21', 3, '2027-02-21'],
    ['2026-11-21', 24, '2028-11-21'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months give the corresponding day or the last of the month, %s', (day, months, result) => {
    expect(addMonths(day, months)).toBe(result);
  });

  it.each([
    ['2016-04-30', 10, '2017-02-28'],
    ['2016-09-22', 10, '2017-07-21'],
    ['2026-03-01', 1, '2026-03-31'],
    ['2026-11-21', 3, '2027-02-20'],
  ])('a period that begins with %s and has %i months ends with %s', (first, months, last) => {
    expect(lastDayOfMonths(first, months)).toBe(last);
  });

  it('a period of months ends in order of its beginnings', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), (day, n) => {
        expect(lastDayOfMonths(addDays(day, 1), n) >= lastDayOfMonths(day, n)).toBe(true);
        expect(lastDayOfMonths(day, n) > day).toBe(true);
      }),
    );
  });

  it('begin at midnight in Japan, whatever the time zone of the machine', () => {
    expect(startOf('2026-11-21').toISOString()).toBe('2026-11-20T15:00:00.000Z');
    expect(atHour('2026-11-21', 17, 15).toISOString()).toBe('2026-11-21T08:15:00.000Z');
    expect(dayOf(new Date('2026-11-20T14:59:59.999Z'))).toBe('2026-11-20');
    expect(dayOf(new Date('2026-11-20T15:00:00.000Z'))).toBe('2026-11-21');
    fc.assert(fc.property(aDay, fc.integer({ min: 0, max: 23 }), (day, hour) => dayOf(atHour(day, hour)) === day));
  });
});

describe('ages', () => {
  it.each([
    ['1961-11-22', 65, '2026-11-21'],
    ['1961-12-01', 65, '2026-11-30'],
    ['2008-02-29', 18, '2026-02-28'],
    ['2008-02-29', 20, '2028-02-28'],
    ['2020-04-01', 6, '2026-03-31'],
  ])('somebody born on %s reaches %i as %s ends', (birth, age, day) => {
    expect(reachesAgeOn(birth, age)).toBe(day);
    expect(ageOn(birth, day)).toBe(age - 1);
    expect(ageOn(birth, addDays(day, 1))).toBe(age);
  });

  it('介護保険 begins on the eve of the 65th birthday, 後期高齢者医療 on the 75th birthday itself', () => {
    expect(reachesAgeOn('1961-11-22', 65) <= '2026-11-21').toBe(true);
    expect(ageOn('1951-11-22', '2026-11-21')).toBe(74);
    expect(ageOn('1951-11-22', '2026-11-22')).toBe(75);
  });

  it('grow by one every year and are negative only before birth', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 110 }), (birth, age) => {
        expect(ageOn(birth, reachesAgeOn(birth, age))).toBe(age - 1);
        expect(ageOn(birth, addDays(reachesAgeOn(birth, age), 1))).toBe(age);
      }),
    );
    expect(ageOn('2026-11-21', '2026-11-20')).toBe(-1);
    expect(ageOn('2026-11-21', '2026-11-21')).toBe(0);
  });

  it.each([
    ['2008-04-01', '2026-03-31'],
    ['2008-04-02', '2027-03-31'],
    ['2008-11-21', '2027-03-31'],
  ])('a child born on %s counts for 児童手当 until %s', (birth, day) => {
    expect(firstMarch31After18(birth)).toBe(day);
  });

  it.each([
    ['2020-04-01', '2026-03-31', 5],
    ['2020-04-01', '2026-04-01', 6],
    ['2020-04-02', '2026-04-01', 5],
    ['2020-04-02', '2027-04-01', 6],
    ['2020-03-31', '2026-11-21', 6],
    ['2026-06-01', '2026-11-21', 0],
    ['2011-04-02', '2026-11-21', 14],
  ])('a child born on %s is on %s in the school year of age %i', (birth, day, age) => {
    expect(schoolYearAge(birth, day)).toBe(age);
  });
});

describe('days in words', () => {
  it('name the weekday', () => {
    expect(formatJapanese('2026-11-21')).toBe('2026年11月21日（土）');
    expect(formatJapanese('2027-03-01')).toBe('2027年3月1日（月）');
  });

  it.each([
    ['2026-11-21', '令和8年11月21日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1926-12-25', '昭和元年12月25日'],
    ['1926-12-24', '大正15年12月24日'],
    ['1912-07-29', '明治45年7月29日'],
  ])('%s is %s', (day, text) => {
    expect(formatEra(day)).toBe(text);
  });
});
