import { describe, expect, it } from '@jest/globals';
import { codes, isFinal, meaningOf, noticeStatuses, type Outcome, outcomes } from './status.js';

describe('a notice', () => {
  it('is final when nothing more is expected', () => {
    expect(noticeStatuses.filter(isFinal)).toEqual(['accepted', 'rejected', 'withdrawn', 'not-needed']);
  });
});

describe('the meaning of a reply', () => {
  it.each<[Outcome, string, string]>([
    ['accepted', 'accepted', 'none'],
    ['rejected', 'rejected', 'none'],
    ['needs-information', 'needs-information', 'citizen'],
    ['received', 'delivered', 'recipient'],
  ])('by its outcome: %s is %s, turn of %s', (outcome, status, waitingFor) => {
    expect(meaningOf(outcome, undefined)).toMatchObject({ outcome, status, waitingFor });
  });

  it.each(Object.entries(codes))('by its code: %s', (code, meaning) => {
    expect(meaningOf(meaning.outcome, code)).toBe(meaning);
  });

  it('of each code agrees with its outcome: whose turn it is, and whether it is over', () => {
    for (const { outcome, status, waitingFor } of Object.values(codes)) {
      const plain = meaningOf(outcome, undefined);
      expect([outcome, waitingFor, isFinal(status)]).toEqual([outcome, plain.waitingFor, isFinal(plain.status)]);
    }
  });

  it.each([
    ['not in the table', 'accepted', 'never-heard-of'],
    ['of another outcome', 'rejected', 'duplicate'],
    ['a word of the language', 'accepted', 'constructor'],
  ] as const)('ignores a code that is %s', (_, outcome, code) => {
    expect(meaningOf(outcome, code)).toEqual(meaningOf(outcome, undefined));
  });

  it('has a title for the citizen', () => {
    const titles = [...outcomes.map((outcome) => meaningOf(outcome, undefined)), ...Object.values(codes)];

    expect(titles.filter(({ title }) => title.length < 4)).toEqual([]);
    expect(new Set(titles.map(({ title }) => title)).size).toBe(titles.length);
  });
});
