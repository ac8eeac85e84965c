import { describe, expect, it } from '@jest/globals';
import { conformanceOf } from './conformance.js';

const ended = new Date('2026-11-25T00:00:00Z');
const states = (
  code: string | null | undefined,
  seen: { attempts: number; failures: { code: string }[] },
): Record<string, string> => {
  const { overall, rules } = conformanceOf(code === undefined ? null : { endedAt: ended, code }, seen);
  return Object.fromEntries([['overall', overall], ...rules.map(({ name, state }) => [name, state])]);
};

describe('the conformance of a recipient', () => {
  it('is not known before anything was sent', () => {
    expect(new Set(Object.values(states(undefined, { attempts: 0, failures: [] })))).toEqual(new Set(['unknown']));
    expect(conformanceOf({ endedAt: null, code: null }, { attempts: 0, failures: [] }).overall).toBe('unknown');
  });

  it('is kept when a test was taken and nothing failed', () => {
    expect(new Set(Object.values(states(null, { attempts: 3, failures: [] })))).toEqual(new Set(['kept']));
  });

  it.each([
    ['TLS', 'reachable'],
    ['TIMEOUT', 'inTime'],
    ['HTTP_401', 'taken'],
    ['BAD_REPLY', 'readable'],
    ['HTTP_503', 'steady'],
    ['GONE', 'steady'],
  ])('%s breaks the rule %s and no other', (code, rule) => {
    const { overall, test, ...rules } = states(null, { attempts: 9, failures: [{ code }] });

    expect([overall, test]).toEqual(['broken', 'kept']);
    expect(Object.entries(rules).flatMap(([name, state]) => (state === 'broken' ? [name] : []))).toEqual([rule]);
  });

  it('is not broken by being asked to slow down', () => {
    expect(states(null, { attempts: 9, failures: [{ code: 'HTTP_429' }] }).overall).toBe('kept');
  });

  it('says what a failed test failed by', () => {
    expect(states('CONNECT', { attempts: 0, failures: [] })).toMatchObject({
      test: 'broken',
      reachable: 'broken',
      inTime: 'kept',
    });
  });
});
