/** Words in which rules answer whether a procedure concerns a case. */
import type { Applies, Case, Person } from '../define.js';

export const yes = (reason: string): Applies => ({ applies: 'yes', reason });
export const no = (reason: string): Applies => ({ applies: 'no', reason });
export const automatic = (reason: string): Applies => ({ applies: 'automatic', reason });
export const ask = (asks: string, reason: string): Applies => ({ applies: 'unknown', asks, reason });

/** Offices ask each other instead of the citizen. */
export const linkage = () => '情報連携（番号法19条8号）';

/** The person a rule is asked about. */
export function personOf<P extends Person>(c: Case<unknown, P>): P {
  if (!c.person) throw new Error('a rule about a person was asked about the household');
  return c.person;
}

/** A rule about one person. */
export function concerning<A, P extends Person>(
  rule: (person: P, c: Case<A, P>) => Applies,
): (c: Case<A, P>) => Applies {
  return (c) => rule(personOf(c), c);
}
