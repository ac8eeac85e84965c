import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holidays } from '../prisma/reference/holidays.js';
import { nationalCalendar } from './calendar.js';
import { dayOf } from './civil-date.js';
import { due, duration, parseDuration } from './duration.js';

const national = nationalCalendar(holidays);

describe('durations', () => {
  it.each([
    ['P5D', 5, 0],
    ['PT5S', 0, 5000],
    ['PT0.25S', 0, 250],
    ['PT2H30M', 0, 9_000_000],
    ['P1DT12H', 1, 43_200_000],
    ['P730D', 730, 0],
  ])('%s is %i days and %i milliseconds', (text, days, ms) => {
    expect(parseDuration(text)).toEqual({ days, ms });
    expect(duration.parse(text)).toBe(text);
  });

  it.each([
    '',
    'P',
    'PT',
    'P5DT',
    'P0D',
    'PT0S',
    'P731D',
    'P730DT1S',
    'P1W',
    'P1M',
    'P1Y',
    '-P1D',
    'P1.5D',
    'PT5',
    '5D',
    'p5d',
    'P5D ',
  ])('%j is refused', (text) => {
    expect(() => parseDuration(text)).toThrow(RangeError);
    expect(duration.safeParse(text).success).toBe(false);
  });
});

describe('what is due', () => {
  it.each([
    ['2026-11-20T01:00:00Z', 'P1D', '2026-11-24T08:15:00.000Z', 'over a long weekend'],
    ['2026-11-20T14:59:59Z', 'P1D', '2026-11-24T08:15:00.000Z', 'late on the same JST day'],
    ['2026-11-20T15:00:00Z', 'P1D', '2026-11-24T08:15:00.000Z', 'from a Saturday in Japan'],
    ['2026-11-24T01:00:00Z', 'P10D', '2026-12-08T08:15:00.000Z', 'ten business days'],
    ['2026-12-25T01:00:00Z', 'P2D', '2027-01-04T08:15:00.000Z', 'over the year-end'],
    ['2026-11-24T01:00:00Z', 'P1DT12H', '2026-11-25T20:15:00.000Z', 'time after the last day'],
    ['2026-11-21T01:00:00Z', 'PT5S', '2026-11-21T01:00:05.000Z', 'exact on a closed day'],
  ])('from %s, %s ends at %s (%s)', (from, text, end) => {
    expect(due(new Date(from), text, national).toISOString()).toBe(end);
  });

  it('is later than its beginning, on an open day when counted in days, and grows with the days', () => {
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 40 }), (from, days) => {
        const end = due(from, `P${days}D`, national);
        expect(end.getTime()).toBeGreaterThan(from.getTime());
        expect(national.closedBecause(dayOf(end))).toBeNull();
        expect(due(from, `P${days + 1}D`, national).getTime()).toBeGreaterThan(end.getTime());
      }),
    );
  });
});
