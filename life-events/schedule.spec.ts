import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  attemptLeaseMs,
  attemptMs,
  type Failed,
  firstPassLeaseMs,
  firstPassMs,
  jitterOf,
  nextAttempt,
} from './schedule.js';

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];
const first = new Date('2026-11-24T03:00:00Z');
const failed = (failures: number, more: Partial<Failed> = {}): Failed => ({
  ...{ failures, slowFailures: 0, firstAttemptAt: first, retry: 'schedule', retryAfterMs: null, jitter: 0 },
  ...more,
});
const waitOf = (failures: number, more: Partial<Failed> = {}, now = first): number | null => {
  const at = nextAttempt(failed(failures, more), now);
  return at && at.getTime() - now.getTime();
};

describe('the schedule', () => {
  it('is that of Standard Webhooks, then daily', () => {
    const waits = Array.from({ length: 11 }, (_, i) => waitOf(i + 1));

    const hours = [2, 5, 10, 14, 20, 24, 24, 24].map((n) => n * hour);
    expect(waits).toEqual([5 * second, 5 * minute, 30 * minute, ...hours]);
  });

  it.each([
    [1, 5 * minute],
    [2, 30 * minute],
    [3, 2 * hour],
    [4, null],
  ])('tries what needs a hand three times more: failure %i waits %j ms', (slowFailures, wait) => {
    expect(waitOf(7, { retry: 'slow', slowFailures })).toBe(wait);
  });

  it('stops at once when no retry would help', () => {
    expect(waitOf(1, { retry: 'stop' })).toBeNull();
  });

  it.each([
    ['longer than the step', 20 * second, 20 * second],
    ['shorter than the step', second, 5 * second],
    ['longer than six hours', 3 * day, 6 * hour],
    ['nothing', 0, 5 * second],
  ])('honours a Retry-After of %s', (_, retryAfterMs, wait) => {
    expect(waitOf(1, { retryAfterMs })).toBe(wait);
  });

  it('ends a week after the first attempt', () => {
    const now = new Date(first.getTime() + 6 * day);

    expect(waitOf(11, {}, now)).toBe(day);
    expect(waitOf(11, {}, new Date(now.getTime() + 1))).toBeNull();
    expect(waitOf(11, { jitter: 0.01 }, now)).toBeNull();
  });

  it('goes on for a week, however the jitter falls', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }), (jitters) => {
        let now = first;
        let attempts = 0;
        for (const jitter of jitters) {
          attempts += 1;
          const at = nextAttempt(failed(attempts, { jitter }), now);
          if (!at) break;
          expect(at.getTime() - now.getTime()).toBeGreaterThanOrEqual(5 * second);
          now = at;
        }
        expect(now.getTime() - first.getTime()).toBeGreaterThan(5.8 * day);
        expect(now.getTime() - first.getTime()).toBeLessThanOrEqual(7 * day);
        expect(attempts).toBeLessThan(15);
      }),
    );
  });
});

describe('jitter', () => {
  it('only adds, up to a tenth', () => {
    expect(waitOf(1, { jitter: 1 })).toBe(5.5 * second);
    expect(waitOf(1, { jitter: 0.5, retryAfterMs: 20 * second })).toBe(21 * second);
  });

  it('is the same for the same attempt, and spread for others', () => {
    const all = Array.from({ length: 1_000 }, (_, i) => jitterOf(`0190f5a4-7c1e-7abc-8def-${i}`, 1 + (i % 5)));

    expect(jitterOf('a', 1)).toBe(jitterOf('a', 1));
    expect(new Set(all).size).toBeGreaterThan(990);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...all)).toBeLessThan(1);
    expect(all.filter((jitter) => jitter < 0.5).length).toBeGreaterThan(400);
    expect(all.filter((jitter) => jitter < 0.5).length).toBeLessThan(600);
  });
});

describe('a lease', () => {
  it('outlasts the attempt that holds it', () => {
    expect(firstPassLeaseMs).toBeGreaterThan(firstPassMs);
    expect(attemptLeaseMs).toBeGreaterThan(attemptMs);
  });
});
