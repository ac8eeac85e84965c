/** Who does the job. All of them accept through the product's API and work with the product's own functions. */
export interface Contestant {
  name: string;
  title: string;
  /** `worker`: the product's. Else a file in bench/peers, with what it is told. */
  runs: 'worker' | { peer: string; unit?: 'notice' | 'filing' | 'set' };
  temporal?: 'server' | 'embedded';
  needsRedis?: true;
  /** A floor that does nothing of the job but the named part. */
  writesNothing?: true;
}

export const contestants: Contestant[] = [
  { name: 'todoke', title: 'Todoke', runs: 'worker', temporal: 'server' },
  { name: 'todoke-embedded', title: 'Todoke, embedded default (SQLite)', runs: 'worker', temporal: 'embedded' },
  { name: 'no-engine', title: 'floor: no engine, same SQL and HTTP', runs: { peer: 'no-engine' } },
  { name: 'dbos', title: 'DBOS as documented (step per recipient)', runs: { peer: 'dbos', unit: 'notice' } },
  { name: 'dbos-batched', title: 'DBOS, one batched step per filing', runs: { peer: 'dbos', unit: 'filing' } },
  { name: 'dbos-sets', title: 'DBOS, batched the way Todoke does it', runs: { peer: 'dbos', unit: 'set' } },
  { name: 'graphile', title: 'graphile-worker, localQueue', runs: { peer: 'graphile', unit: 'filing' } },
  {
    name: 'graphile-each',
    title: 'graphile-worker, job per recipient',
    runs: { peer: 'graphile', unit: 'notice' },
  },
  { name: 'bullmq', title: 'BullMQ, appendfsync always', runs: { peer: 'bullmq', unit: 'filing' }, needsRedis: true },
  {
    name: 'bullmq-each',
    title: 'BullMQ, job per recipient',
    runs: { peer: 'bullmq', unit: 'notice' },
    needsRedis: true,
  },
  { name: 'pg-boss', title: 'pg-boss', runs: { peer: 'pg-boss', unit: 'filing' } },
  { name: 'pg-boss-each', title: 'pg-boss, job per recipient', runs: { peer: 'pg-boss', unit: 'notice' } },
  {
    name: 'temporal',
    title: 'plain Temporal (activity per recipient)',
    runs: { peer: 'temporal' },
    temporal: 'server',
  },
  {
    name: 'temporal-empty',
    title: 'floor: an empty Temporal workflow per filing',
    runs: { peer: 'temporal-empty' },
    temporal: 'server',
    writesNothing: true,
  },
];

export function contestant(name: string): Contestant {
  const found = contestants.find((one) => one.name === name);
  if (!found) throw new Error(`unknown contestant ${name}; there are ${contestants.map((c) => c.name).join(', ')}`);
  return found;
}
