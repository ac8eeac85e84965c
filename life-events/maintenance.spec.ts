import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holidays } from '../prisma/reference/holidays.js';
import { nationalCalendar } from './calendar.js';
import {
  closedAt,
  closedBetween,
  dueWhileOpen,
  lettingGoOf,
  type Maintenance,
  maintenance,
  releaseOf,
} from './maintenance.js';

const calendar = nationalCalendar(holidays);
const at = (text: string): Date => new Date(`${text}:00+09:00`);
const minute = 60_000;

/** Sunday and Wednesday nights, and from 29 December to 3 January. */
const city: Maintenance = maintenance.parse({
  weekly: [{ days: ['sun', 'wed'], from: '22:00', to: '06:00', reason: '定期保守' }],
  closures: [{ from: '2026-12-29', until: '2027-01-03', reason: '年末年始' }],
});

describe('a recipient is closed', () => {
  // 2026-11-29 is a Sunday.
  it.each([
    ['before the window', '2026-11-29T21:59', null],
    ['as it begins', '2026-11-29T22:00', '2026-11-30T06:00'],
    ['after midnight', '2026-11-30T05:59', '2026-11-30T06:00'],
    ['as it ends', '2026-11-30T06:00', null],
    ['on another day', '2026-11-30T23:00', null],
    ['on the first day of a closure', '2026-12-29T00:00', '2027-01-04T06:00'],
    ['on its last day, which runs into the night', '2027-01-03T21:00', '2027-01-04T06:00'],
  ])('%s: %s', (_, time, until) => {
    expect(closedAt(city, at(time))?.until ?? null).toEqual(until && at(until));
  });

  it('for one stretch where windows touch', () => {
    const m = maintenance.parse({
      weekly: [{ days: ['tue'], from: '12:00', to: '13:00' }],
      closures: [{ from: '2026-11-24T13:00:00+09:00', until: '2026-11-24T15:30:00+09:00', reason: '障害' }],
    });

    expect(closedAt(m, at('2026-11-24T12:10'))).toEqual({
      from: at('2026-11-24T12:00'),
      until: at('2026-11-24T15:30'),
      reason: null,
    });
  });
});

describe('what was kept', () => {
  const closed = { from: at('2026-11-29T22:00'), until: at('2026-11-30T06:00'), reason: null };

  it('is let go evenly over ten minutes, each delivery at an instant of its own that never changes', () => {
    const minutes = Array.from({ length: 1_000 }, (_, n) => {
      const ms = releaseOf(closed, `delivery-${n}`).getTime() - closed.until.getTime();
      return Math.floor(ms / minute);
    });
    const counts = Array.from({ length: 10 }, (_, n) => minutes.filter((it) => it === n).length);

    expect(counts.reduce((sum, count) => sum + count)).toBe(1_000);
    expect(Math.max(...counts)).toBeLessThan(200);
    expect(releaseOf(closed, 'a')).toEqual(releaseOf(closed, 'a'));
  });

  it('is let go within a tenth of a short stretch', () => {
    const short = { ...closed, from: new Date(closed.until.getTime() - 10_000) };

    expect(releaseOf(short, 'a').getTime()).toBeLessThanOrEqual(closed.until.getTime() + 1_000);
  });

  it('waits for its instant only while the recipient is just back', () => {
    expect(lettingGoOf(city, at('2026-11-30T06:05'))).toMatchObject({ from: closed.from, until: closed.until });
    expect(lettingGoOf(city, at('2026-11-30T06:10'))).toBeNull();
    expect(lettingGoOf({ weekly: [], closures: [] }, at('2026-11-30T06:05'))).toBeNull();
  });
});

describe('promised time', () => {
  it.each([
    ['days skip the days of a closure', '2026-12-25T10:00', 'P2D', '2027-01-04T17:15'],
    ['days are as without it elsewhere', '2026-11-30T10:00', 'P2D', '2026-12-02T17:15'],
    ['hours stand still while it is closed', '2026-11-29T21:00', 'PT2H', '2026-11-30T07:00'],
    ['hours begin when it opens', '2026-11-30T01:00', 'PT2H', '2026-11-30T08:00'],
  ])('%s', (_, from, within, until) => {
    expect(dueWhileOpen(at(from), within, calendar, city)).toEqual(at(until));
  });

  it('is the whole time where nothing is closed', () => {
    expect(closedBetween({ weekly: [], closures: [] }, at('2026-11-24T12:00'), at('2027-11-24T12:00'))).toBe(0);
    expect(closedBetween(city, at('2026-11-29T20:00'), at('2026-11-30T20:00'))).toBe(8 * 60 * minute);
  });
});

describe('what is registered', () => {
  const written = (value: object) => maintenance.safeParse(value).error?.issues.map(({ path }) => path.join('/')) ?? [];

  it.each([
    [{ weekly: [{ days: ['sun'], from: '24:00', to: '06:00' }] }, ['weekly/0/from']],
    [{ weekly: [{ days: [], from: '22:00', to: '06:00' }] }, ['weekly/0/days']],
    [{ weekly: [{ days: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'], from: '00:00', to: '00:00' }] }, ['weekly']],
    [{ closures: [{ from: '2026-12-29', until: '2026-12-28' }] }, ['closures/0/until']],
    [{ closures: [{ from: '2026-01-01', until: '2026-12-31' }] }, ['closures/0/until']],
    [{ closures: [{ from: '2026-02-30', until: '2026-12-31' }] }, ['closures/0/from']],
  ])('is refused: %j', (value, pointers) => {
    expect(written(value)).toEqual(pointers);
  });

  it('always leaves an end, whatever the windows', () => {
    const hour = fc.integer({ min: 0, max: 23 }).map((h) => `${String(h).padStart(2, '0')}:00`);
    const window = fc.record({
      days: fc.subarray(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'], { minLength: 1 }),
      from: hour,
      to: hour,
    });
    fc.assert(
      fc.property(fc.array(window, { maxLength: 5 }), fc.integer({ min: 0, max: 14 * 24 * 60 }), (weekly, minutes) => {
        const read = maintenance.safeParse({ weekly });
        if (!read.success) return;
        const now = new Date(at('2026-11-24T12:00').getTime() + minutes * minute);
        const closed = closedAt(read.data, now);
        if (!closed) return;
        expect(closed.from <= now && now < closed.until).toBe(true);
        expect(closedAt(read.data, closed.until)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
