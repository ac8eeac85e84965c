import { describe, expect, it } from '@jest/globals';
import { expectedAnswer } from './expected-answer.js';

const day = 86_400_000;
const now = new Date('2026-11-25T03:00:00Z');
const sent = { sentAt: new Date('2026-11-24T03:00:00Z'), expectedBy: new Date('2026-12-08T15:00:00Z') };
const times = { count: 10, medianMs: day, p90Ms: 3 * day };

describe('the day an answer is expected', () => {
  it('is the one by which nine of ten of the recipient came, and the usual one is said', () => {
    expect(expectedAnswer(sent, times, now)).toEqual({ on: '2026-11-27', by: 'history', usually: '2026-11-25' });
  });

  it.each([
    ['when there are too few answers to judge by', { ...times, count: 9 }],
    ['when there are none', undefined],
    ['when the recipient is later than it usually is', { ...times, p90Ms: 1 }],
  ])('is the promised one %s', (_why, known) => {
    expect(expectedAnswer(sent, known, new Date(now.getTime() + day))).toEqual({
      on: '2026-12-09',
      by: 'promise',
      usually: null,
    });
  });

  it('is none while the recipient is not the one to move', () => {
    expect(expectedAnswer({ ...sent, expectedBy: null }, times, now)).toBeNull();
  });
});
