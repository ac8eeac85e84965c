import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api } from '../support/api.js';
import { type Todoke, until } from '../support/todoke.js';
import { allowDatabase, answersWith, canary, problemOf, startApi, startMs } from './testing.js';

let todoke: Todoke;
beforeAll(async () => {
  todoke = await startApi();
}, startMs);
afterAll(() => todoke?.stop(), startMs);

describe('health', () => {
  it('tells anyone that the API runs and can accept, and what it has counted', async () => {
    const nobody = Api.nobody(todoke.apiUrl);

    const [live, ready, metrics] = await Promise.all(
      ['/health/live', '/health/ready', '/metrics'].map((route) => nobody.call('GET', route)),
    );

    expect(live).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(ready).toMatchObject({ status: 200, body: { database: true } });
    expect(metrics!.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(metrics!.text).toMatch(/^process_cpu_seconds_total \d/m);
  });

  it('keeps connections for longer than balancers do', async () => {
    const { headers } = await fetch(`${todoke.apiUrl}/health/live`);

    expect(headers.get('keep-alive')).toBe('timeout=75');
  });

  it(
    'is not ready while the database is away, says 503 to filings, and comes back by itself',
    async () => {
      const citizen = await todoke.as('citizen', 'patient');
      await allowDatabase(todoke, false);

      const [live, ready] = [await citizen.call('GET', '/health/live'), await citizen.call('GET', '/health/ready')];
      const filed = await citizen.file(answersWith());
      const listed = await citizen.call('GET', '/v1/filings');
      await allowDatabase(todoke, true);
      await until('the database', async () => (await citizen.call('GET', '/health/ready')).status === 200, 10_000);
      const again = await citizen.file(answersWith());

      expect(live.status).toBe(200);
      expect(ready).toMatchObject({ status: 503, body: { database: false } });
      expect(problemOf(filed)).toMatchObject({ status: 503, code: 'unavailable' });
      expect(problemOf(listed)).toMatchObject({ status: 503, code: 'unavailable' });
      expect(filed.headers.get('retry-after')).toBe('5');
      expect(again.status).toBe(202);
      expect(todoke.logs('api')).not.toContain(canary);
    },
    startMs,
  );
});
