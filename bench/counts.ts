/** Counting afterwards: a run in which anything is missing, or too much, does not count. */
import pg from 'pg';
import type { Contestant } from './contestants.js';
import type { LoadResult } from './load/protocol.js';
import type { Ports } from './parts/product.js';
import type { Scenario } from './scenarios.js';

export interface Counts {
  filings: number;
  ended: number;
  notices: number;
  /** Messages with an outcome; a unique key keeps them from being doubled, so equal counts mean none is missing. */
  outcomeMessages: number;
  evidence: number;
  attempts: number;
  /** What the receiver saw. */
  posts: number;
  deliveries: number;
  callbacks: number;
}

const text = `SELECT (SELECT count(*) FROM filing) filings, (SELECT count(ended_at) FROM filing) ended,
  (SELECT count(*) FROM notice) notices, (SELECT count(*) FROM message WHERE kind = 'outcome') "outcomeMessages",
  (SELECT count(*) FROM evidence) evidence, (SELECT count(*) FROM attempt) attempts`;

export async function countRows(databaseUrl: string, ports: Ports): Promise<Counts> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Record<string, string>>(text);
  await client.end();
  const response = await fetch(`http://127.0.0.1:${ports.receiver}/`);
  const seen = (await response.json()) as Pick<Counts, 'posts' | 'deliveries' | 'callbacks'>;
  const counted = Object.fromEntries(Object.entries(rows[0]!).map(([name, value]) => [name, Number(value)]));
  return { ...(counted as unknown as Omit<Counts, keyof typeof seen>), ...seen };
}

/** What is wrong with a run; empty when it counts. */
export function verdictOn(counts: Counts, load: LoadResult, scenario: Scenario, contestant: Contestant): string[] {
  const { accepted, left, faults, finished } = load;
  const expected: Partial<Counts> = { filings: accepted, notices: accepted * 10 };
  const hasDead = scenario.outcomes < 10;
  if (!hasDead) expected.ended = accepted;
  if (!contestant.writesNothing) expected.outcomeMessages = accepted * scenario.outcomes;
  // Whoever is dead may be spared, and then sees less.
  if (!contestant.writesNothing && !hasDead) expected.deliveries = accepted * 10;
  const wrong = Object.entries(expected)
    .filter(([name, value]) => counts[name as keyof Counts] !== value)
    .map(([name, value]) => `${name}: ${counts[name as keyof Counts]} instead of ${value}`);
  const refused = Object.entries(faults).map(([status, times]) => `${times} filings answered ${status}`);
  const none = finished === 0 ? ['nothing ended in the measured window'] : [];
  return [...none, ...wrong, ...refused, ...(left > 0 ? [`${left} filings were not carried out in time`] : [])];
}
