import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { closures, holidays } from '../prisma/reference/holidays.js';
import {
  addBusinessDays,
  municipalCalendar,
  nationalCalendar,
  nextOpenDay,
  openDaysUntil,
  previousOpenDay,
} from './calendar.js';
import { addDays } from './civil-date.js';

const national = nationalCalendar(holidays);
const office = (code: string | null) => municipalCalendar(code, holidays, closures);
const aDay = fc.integer({ min: 0, max: 7000 }).map((days) => addDays('2026-01-01', days));

describe('office calendars', () => {
  it.each([
    ['2026-11-20', null],
    ['2026-11-21', '土曜日'],
    ['2026-11-22', '日曜日'],
    ['2026-11-23', '勤労感謝の日'],
    ['2026-12-28', null],
    ['2026-12-29', '年末年始'],
    ['2027-01-01', '年末年始'],
    ['2027-01-04', null],
    ['2027-03-22', '春分の日 振替休日'],
    ['2026-09-22', '休日'],
  ])('on %s a national office is closed because of %s', (day, reason) => {
    expect(national.closedBecause(day)).toBe(reason);
    expect(office('131016').closedBecause(day)).toBe(reason);
  });

  it('close in Okinawa on 23 June and in Hiroshima City on 6 August, nowhere else', () => {
    expect(office('472018').closedBecause('2026-06-23')).toBe('慰霊の日');
    expect(office('470007').closedBecause('2027-06-23')).toBe('慰霊の日');
    expect(office('341002').closedBecause('2026-08-06')).toBe('平和記念日');
    expect(office('341011').closedBecause('2026-08-06')).toBe('平和記念日');
    for (const code of ['131016', '342025', null]) {
      expect(office(code).closedBecause('2026-06-23')).toBeNull();
      expect(office(code).closedBecause('2026-08-06')).toBeNull();
    }
  });

  it('know a closure of one single day', () => {
    const closed = { municipality: '131016', day: '2026-11-24', name: '庁舎停電' };
    const calendar = municipalCalendar('131016', holidays, [closed]);
    expect(calendar.closedBecause('2026-11-24')).toBe('庁舎停電');
    expect(calendar.closedBecause('2027-11-24')).toBeNull();
  });
});

describe('open days', () => {
  it('are found after and before a closed stretch', () => {
    expect(nextOpenDay('2026-12-29', national)).toBe('2027-01-04');
    expect(previousOpenDay('2027-01-03', national)).toBe('2026-12-28');
    expect(nextOpenDay('2026-11-20', national)).toBe('2026-11-20');
  });

  it.each([
    ['2026-11-20', 1, '2026-11-24'],
    ['2026-11-21', 1, '2026-11-24'],
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-21', 0, '2026-11-24'],
    ['2026-11-24', -1, '2026-11-20'],
    ['2026-12-07', -3, '2026-12-02'],
    ['2026-12-25', 2, '2027-01-04'],
  ])('from %s, %i open days lead to %s', (day, n, result) => {
    expect(addBusinessDays(day, n, national)).toBe(result);
  });

  it('are open, the nearest, and reversible', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 30 }), (day, n) => {
        const open = nextOpenDay(day, national);
        const later = addBusinessDays(open, n, national);
        expect(national.closedBecause(later)).toBeNull();
        expect(addBusinessDays(later, -n, national)).toBe(open);
        expect(addBusinessDays(addBusinessDays(open, n - 1, national), 1, national)).toBe(later);
        expect(openDaysUntil(open, later, national)).toBe(n);
        expect(openDaysUntil(later, open, national)).toBe(-n);
      }),
      { numRuns: 50 },
    );
  });

  it('a calendar that never opens is refused rather than searched for ever', () => {
    expect(() => nextOpenDay('2026-11-21', { closedBecause: () => '休業' })).toThrow('no open day');
  });
});
