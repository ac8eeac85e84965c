import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AttemptResult } from '../life-events/filing-state.js';
import { findEndpoints } from '../prisma/stores/delivery.store.js';
import { openStores, registerOffice, type Stores } from '../prisma/stores/store.fixture.js';
import { Breakers, openMs } from './breaker.js';

const noon = new Date('2026-11-24T12:00:00+09:00');
const down: AttemptResult = { ok: false, code: 'HTTP_503', httpStatus: 503, retry: 'schedule', retryAfterMs: null };
const ok: AttemptResult = { ok: true, httpStatus: 202, reply: null };

let stores: Stores;
let office: string;
beforeAll(async () => {
  stores = await openStores();
  office = await registerOffice(stores);
}, 30_000);
afterAll(() => stores?.close());
beforeEach(() => stores.db.pool.query('UPDATE recipient SET down = NULL'));

/** One worker process. */
function worker() {
  const breakers = new Breakers();
  const logged: string[] = [];
  let now = noon;
  const line = { db: stores.db, now: () => now, log: (event: string) => void logged.push(event) };
  return {
    logged,
    at: (ms: number) => (now = new Date(noon.getTime() + ms)),
    note: async (result: AttemptResult, times = 1, isPatient = true) => {
      for (let n = 0; n < times; n++) await breakers.note(line, office, await downNow(), result, isPatient);
    },
  };
}

const downNow = async () => (await findEndpoints(stores.db, stores.seal, [office])).get(office)!.down;

describe('the breaker of a recipient', () => {
  it('opens for all after ten failures in a row, and each time longer', async () => {
    const one = worker();
    await one.note(down, 9);
    expect(await downNow()).toBeNull();

    await one.note(down);
    expect(await downNow()).toEqual({ from: noon, until: new Date(noon.getTime() + 5_000), times: 1, over: false });
    one.at(5_000);
    await worker().note(down);
    expect(await downNow()).toMatchObject({ times: 1 });
    await one.note(down);

    expect(await downNow()).toEqual({ from: noon, until: new Date(noon.getTime() + 15_000), times: 2, over: false });
    expect(one.logged).toEqual(['recipient-down', 'recipient-down']);
    expect(openMs(30)).toBe(60 * 60_000);
  });

  it('closes with the first success, whoever has it', async () => {
    const one = worker();
    await one.note(down, 10);
    const other = worker();
    other.at(60_000);

    await other.note(ok);

    expect(await downNow()).toMatchObject({ until: new Date(noon.getTime() + 60_000), over: true });
    await one.note(down, 9);
    expect(await downNow()).toMatchObject({ over: true });
  });

  it.each<[string, AttemptResult, boolean]>([
    ['a wrong address', { ...down, ok: false, code: 'HTTP_404', retry: 'slow' }, true],
    ['a malformed reply', { ...down, ok: false, code: 'BAD_REPLY' }, true],
    ['a first pass that was over too soon', { ...down, ok: false, code: 'TIMEOUT' }, false],
  ])('is not opened by %s', async (_, result, isPatient) => {
    await worker().note(result, 20, isPatient);

    expect(await downNow()).toBeNull();
  });

  it('is not opened by failures with successes among them', async () => {
    const one = worker();
    for (let n = 0; n < 5; n++) {
      await one.note(down, 5);
      await one.note(ok);
    }

    expect(await downNow()).toBeNull();
  });
});
