/** What is to be reached, as ratios within one run. */
export interface Target {
  scenario: string;
  /** Several: the fastest of them counts. */
  against: string[];
  title: string;
  /** `more`: filings per second, ours by theirs. `less`: p50 of one filing alone, ours by theirs. */
  kind: 'more' | 'less';
  atLeast: number | null;
  aim: number | null;
}

const more = { scenario: 'at-once', kind: 'more' } as const;

export const targets: Target[] = [
  { ...more, against: ['temporal'], title: 'plain Temporal, activity per recipient', atLeast: 15, aim: 35 },
  { ...more, against: ['dbos'], title: 'DBOS as documented', atLeast: 3, aim: 6 },
  { ...more, against: ['dbos-batched'], title: 'DBOS, one batched step per filing', atLeast: 1.5, aim: 2.2 },
  { ...more, against: ['dbos-sets'], title: 'DBOS, batched the way Todoke does it', atLeast: null, aim: null },
  { ...more, against: ['graphile', 'graphile-each'], title: 'graphile-worker, localQueue', atLeast: 1.7, aim: 2.5 },
  { ...more, against: ['bullmq', 'bullmq-each'], title: 'BullMQ', atLeast: 2, aim: 3.5 },
  { ...more, against: ['pg-boss', 'pg-boss-each'], title: 'pg-boss', atLeast: 6, aim: 12 },
  { ...more, against: ['no-engine'], title: 'floor: no engine', atLeast: 0.6, aim: 0.8 },
  { ...more, against: ['temporal-empty'], title: 'floor: empty Temporal workflow', atLeast: null, aim: null },
  { ...more, against: ['todoke-embedded'], title: 'Todoke, embedded default', atLeast: null, aim: null },
  { scenario: 'fail10', kind: 'more', against: ['dbos'], title: 'DBOS as documented', atLeast: 3, aim: 5 },
  {
    scenario: 'callback',
    kind: 'more',
    against: ['temporal'],
    title: 'Temporal, signal per reply',
    atLeast: 8,
    aim: 14,
  },
  { scenario: 'dead', kind: 'more', against: ['dbos'], title: 'DBOS as documented', atLeast: null, aim: null },
  { scenario: 'alone', kind: 'less', against: ['no-engine'], title: 'p50, floor: no engine', atLeast: 5, aim: 3 },
  { scenario: 'alone', kind: 'less', against: ['dbos'], title: 'p50, DBOS as documented', atLeast: null, aim: null },
  { scenario: 'mix', kind: 'more', against: ['dbos', 'dbos-batched'], title: 'DBOS (recv)', atLeast: 1, aim: null },
  { scenario: 'mix', kind: 'more', against: ['temporal'], title: 'plain Temporal', atLeast: 1, aim: null },
];

export type Reached = 'aim' | 'ok' | 'short' | '–';

export function reached({ kind, atLeast, aim }: Target, ratio: number): Reached {
  const holds = (limit: number): boolean => (kind === 'more' ? ratio >= limit : ratio <= limit);
  if (aim !== null && holds(aim)) return 'aim';
  if (atLeast === null) return '–';
  return holds(atLeast) ? 'ok' : 'short';
}
