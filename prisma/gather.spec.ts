import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Gather } from './gather.js';

const sets: number[][] = [];
const squares = async (items: number[]): Promise<PromiseSettledResult<number>[]> => {
  sets.push(items);
  await sleep(5);
  if (items.includes(13)) throw new Error('unlucky set');
  return items.map((n) =>
    n < 0 ? { status: 'rejected', reason: new Error(`${n}`) } : { status: 'fulfilled', value: n * n },
  );
};
const newGather = (more: { keyOf?: (n: number) => unknown } = {}): Gather<number, number> => {
  sets.length = 0;
  return new Gather(squares, { lanes: 1, most: 3, ...more });
};

describe('gathering work', () => {
  it('takes together what comes in the same turn of the event loop, and what came while the lane was busy', async () => {
    const gather = newGather();

    const first = [1, 2].map((n) => gather.add(n));
    await sleep(1);
    const next = [3, 4, 5, 6].map((n) => gather.add(n));

    expect(await Promise.all([...first, ...next])).toEqual([1, 4, 9, 16, 25, 36]);
    expect(sets).toEqual([[1, 2], [3, 4, 5], [6]]);
  });

  it('lets one fail alone, or a set as a whole, and goes on', async () => {
    const gather = newGather();

    const results = await Promise.allSettled([1, -2, 3, 13, 5, 6].map((n) => gather.add(n)));

    expect(results.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'rejected', 'fulfilled'],
      ...['rejected', 'rejected', 'rejected'],
    ]);
    await expect(gather.add(7)).resolves.toBe(49);
  });

  it('never takes two with the same key together', async () => {
    const gather = newGather({ keyOf: (n) => n % 10 });

    await Promise.all([2, 12, 3].map((n) => gather.add(n)));

    expect(sets).toEqual([[2, 3], [12]]);
  });
});
