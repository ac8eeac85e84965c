import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import type { Api } from '../support/api.js';
import { evidenceFaults, leftBehind, wronglyDelivered, wronglyTold } from '../support/invariants.js';
import { noticeOf } from '../support/journey.js';
import { aMoveKnownToBanks } from '../support/moves.js';
import { type Part, startTodoke, type Todoke, until } from '../support/todoke.js';

jest.setTimeout(300_000);
// Twice the minute within which everything goes on: far below the five minutes that a recipient's second failure would cost.
const recoveryMs = 120_000;

describe('a filing that was answered 202', () => {
  let todoke: Todoke;
  beforeAll(async () => {
    todoke = await startTodoke();
    for (const id of ['bank-later', 'bank-flaky', 'bank-slow']) await todoke.register({ id, kind: 'bank' });
    await todoke.behave('bank-later', 'accept-later', { delayMs: 1_000 });
    await todoke.behave('bank-flaky', 'flaky', { failures: 1 });
    await todoke.behave('bank-slow', 'slow', { delayMs: 500 });
  });
  afterAll(() => todoke?.stop(), 30_000);

  const answersOf = (n: number) =>
    aMoveKnownToBanks(['bank-later', 'bank-slow', n % 4 === 0 ? 'bank-flaky' : 'mihon-ginko-1']);

  /** Files as a good client does: the same key again until there is an answer. */
  const fileWhateverHappens = async (citizen: Api, n: number, key: string): Promise<FilingView> => {
    for (;;) {
      const answer = await citizen.file(answersOf(n), { key }).catch(() => null);
      if (answer?.status === 202) return answer.body;
      await sleep(100);
    }
  };
  const restart = async (part: Part): Promise<void> => {
    await todoke.kill(part);
    await todoke.start(part);
  };
  const ended = (citizen: Api, { id }: FilingView): Promise<FilingView> => citizen.ended(id, recoveryMs);

  it('ends, whatever is killed and however often: each recipient acts once, each outcome is told once', async () => {
    const citizen = await todoke.as('citizen', 'survivor');
    const keys = Array.from({ length: 20 }, () => crypto.randomUUID());
    const kills: Part[] = ['worker', 'api', 'worker', 'api', 'worker'];

    const filing = keys.map(async (key, n) => {
      // Half of them at once, which is the busy way; the others one by one, so that every kill meets some.
      await sleep(n < 10 ? 0 : n * 700);
      return fileWhateverHappens(citizen, n, key);
    });
    for (const part of kills) {
      await sleep(400 + 300 * (part === 'api' ? 1 : 2));
      await restart(part);
    }
    const accepted = await Promise.all(filing);
    const filings = await Promise.all(accepted.map((one) => ended(citizen, one)));

    expect(new Set(filings.map(({ id }) => id)).size).toBe(keys.length);
    expect(await todoke.db.prisma.filing.count()).toBe(keys.length);
    expect(filings.flatMap(({ notices }) => notices).filter(({ status }) => status !== 'accepted')).toEqual([]);
    await until('the flags to be taken', async () => (await leftBehind(todoke)).length === 0);
    expect(wronglyTold(filings, await citizen.messages())).toEqual([]);
    expect(await wronglyDelivered(todoke, filings)).toEqual([]);
    expect(await evidenceFaults(todoke)).toEqual([]);
    const again = await citizen.file(answersOf(0), { key: keys[0]! });
    expect([again.status, again.body.id]).toEqual([202, accepted[0]!.id]);
  });

  it('does not pay for a kill with the long waits that are for failing recipients', async () => {
    const citizen = await todoke.as('citizen', 'unlucky');
    await todoke.register({ id: 'bank-unlucky', kind: 'bank' });
    await todoke.behave('bank-unlucky', 'slow', { delayMs: 10_000 });
    const { body: accepted } = await citizen.file(aMoveKnownToBanks(['bank-unlucky']));
    await until('an attempt', async () => (await todoke.received('bank-unlucky')).length > 0);
    await todoke.kill('worker');

    await todoke.behave('bank-unlucky', 'flaky', { failures: 2 });
    await todoke.start('worker');
    const filing = await ended(citizen, accepted);

    expect((await todoke.received('bank-unlucky')).map(({ count }) => count)).toEqual([3]);
    expect(wronglyTold([filing], await citizen.messages())).toEqual([]);
  });

  it('starts once a worker is back, also when the API died right after answering', async () => {
    const citizen = await todoke.as('citizen', 'patient');
    await todoke.kill('worker');

    const { body: accepted } = await citizen.file(aMoveKnownToBanks([]));
    await todoke.kill('api');
    await Promise.all([todoke.start('api'), todoke.start('worker')]);
    const filing = await ended(citizen, accepted);

    expect(filing.status).toBe('completed');
    expect(await wronglyDelivered(todoke, [filing])).toEqual([]);
  });

  it('is found by the sweeper when its wake flag, or that of a reply, was lost', async () => {
    const citizen = await todoke.as('citizen', 'forgotten');
    const { body: answered } = await citizen.file(aMoveKnownToBanks(['bank-later']));
    await citizen.filingWhen(answered.id, 'the bank to have it', (it) => noticeOf(it, 'MP-06').status === 'delivered');
    await todoke.kill('worker');
    const { body: unstarted } = await citizen.file(aMoveKnownToBanks([]));
    const repliesTo = ({ id }: FilingView) =>
      todoke.db.prisma.arrival.count({ where: { filingId: id, appliedAt: null } });
    await until('the reply', async () => (await repliesTo(answered)) > 0);

    // The sweeper leaves what is younger than 20 s to the ordinary way.
    await todoke.db.pool.query(`UPDATE filing SET wake_pending = false, filed_at = filed_at - interval '2 min'`);
    await todoke.db.pool.query(`UPDATE arrival SET received_at = received_at - interval '2 min'`);
    await todoke.start('worker');
    const filings = await Promise.all([answered, unstarted].map((one) => ended(citizen, one)));

    expect(todoke.logs('worker')).toContain('"event":"swept"');
    expect(wronglyTold(filings, await citizen.messages())).toEqual([]);
  });

  it('goes on with the next reply, or the sweeper, when its workflow was terminated', async () => {
    const citizen = await todoke.as('citizen', 'cut-off');
    await todoke.register({ id: 'bank-down', kind: 'bank' });
    await todoke.behave('bank-down', 'down');
    await todoke.behave('bank-later', 'accept-later', { delayMs: 3_000 });
    const filed = [
      await citizen.file(aMoveKnownToBanks(['bank-later'])),
      await citizen.file(aMoveKnownToBanks(['bank-down'])),
    ];
    const [waiting, retrying] = filed.map(({ body }) => body) as [FilingView, FilingView];
    const whenBank = ({ id }: FilingView, status: string) =>
      citizen.filingWhen(id, `the bank's notice to be ${status}`, (it) => noticeOf(it, 'MP-06').status === status);
    await Promise.all([whenBank(waiting, 'delivered'), whenBank(retrying, 'retrying')]);

    await todoke.temporal.terminateAll();
    await todoke.behave('bank-down', 'accept');
    // Nothing comes in for the one that is being retried: the sweeper wakes it once its moment has long passed.
    await todoke.db.pool.query(`UPDATE filing SET next_moment = now() - interval '3 min' WHERE id = $1`, [retrying.id]);
    const filings = await Promise.all([waiting, retrying].map((one) => ended(citizen, one)));

    expect(wronglyTold(filings, await citizen.messages())).toEqual([]);
    expect(await wronglyDelivered(todoke, filings)).toEqual([]);
    expect(await leftBehind(todoke)).toEqual([]);
    expect(await evidenceFaults(todoke)).toEqual([]);
  });

  it('is not held up by a neighbour that cannot be read', async () => {
    const citizen = await todoke.as('citizen', 'neighbour');
    await todoke.kill('worker');
    // More than ten at once, so that they go together.
    const filed = await Promise.all(Array.from({ length: 14 }, () => citizen.file(aMoveKnownToBanks([]))));
    const [broken, ...others] = filed.map(({ body }) => body) as [FilingView, ...FilingView[]];
    await todoke.db.pool.query("UPDATE filing SET data_key = 'x' WHERE id = $1", [broken.id]);

    await todoke.start('worker');
    const filings = await Promise.all(others.map((one) => ended(citizen, one)));

    expect(filings.map(({ status }) => status)).toEqual(others.map(() => 'completed'));
    expect(todoke.logs('worker')).toContain(`"event":"advance-failed","filingId":"${broken.id}"`);
    await todoke.db.pool.query('DELETE FROM filing WHERE id = $1', [broken.id]);
  });
});
