import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { evidenceFaults, leftBehind, wronglyDelivered, wronglyTold } from '../support/invariants.js';
import { aMoveKnownToBanks } from '../support/moves.js';
import { startTodoke, type Todoke, until } from '../support/todoke.js';

jest.setTimeout(120_000);

describe('a worker that is asked to end', () => {
  let todoke: Todoke;
  beforeAll(async () => {
    todoke = await startTodoke();
    await todoke.register({ id: 'bank-slow', kind: 'bank' });
    await todoke.behave('bank-slow', 'slow', { delayMs: 1_200 });
    // This one's attempts are carried by activities of their own at the time of the restart.
    await todoke.register({ id: 'bank-late', kind: 'bank' });
    await todoke.behave('bank-late', 'slow', { delayMs: 4_000 });
  });
  afterAll(() => todoke?.stop(), 30_000);

  const attempts = async (where: string): Promise<number> =>
    (await todoke.db.pool.query<{ n: number }>(`SELECT count(*)::int n FROM attempt WHERE ${where}`)).rows[0]!.n;

  it('finishes what it has begun, so that no attempt is left without a known end, and nothing is lost', async () => {
    const citizen = await todoke.as('citizen', 'during-a-release');
    const late = await Promise.all([1, 2].map(() => citizen.file(aMoveKnownToBanks(['bank-late']))));
    await until('second attempts to be under way', async () => (await attempts('n = 2 AND ended_at IS NULL')) === 2);
    const burst = await Promise.all(Array.from({ length: 15 }, () => citizen.file(aMoveKnownToBanks(['bank-slow']))));
    await until('attempts to be under way', async () => (await attempts('n = 1 AND ended_at IS NULL')) > 5);

    const begin = Date.now();
    await todoke.kill('worker', 'SIGTERM');
    const seconds = (Date.now() - begin) / 1_000;
    const open = await attempts('ended_at IS NULL');
    await sleep(200);
    await todoke.start('worker');
    const filings = await Promise.all([...late, ...burst].map(({ body }) => citizen.ended(body.id, 90_000)));

    expect(seconds).toBeLessThan(25);
    expect(open).toBe(0);
    expect(await wronglyDelivered(todoke, filings)).toEqual([]);
    const repeated = (await todoke.journals()).filter(
      ({ recipient, count }) => count > (recipient === 'bank-late' ? 2 : 1),
    );
    expect(repeated).toEqual([]);
    expect(wronglyTold(filings, await citizen.messages())).toEqual([]);
    await until('the flags to be taken', async () => (await leftBehind(todoke)).length === 0);
    expect(await evidenceFaults(todoke)).toEqual([]);
    expect(todoke.logs('worker')).not.toContain('"level":"error"');
  });
});
