import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Api } from '../support/api.js';
import { type Todoke, until } from '../support/todoke.js';
import { answersWith, canary, problemOf, startApi, startMs } from './testing.js';

let todoke: Todoke;
let admin: pg.Client;
beforeAll(async () => {
  todoke = await startApi();
  admin = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await admin.connect();
}, startMs);
afterAll(async () => {
  await admin?.end();
  await todoke?.stop();
}, startMs);

/** Takes the database away, or gives it back. */
async function allowDatabase(allowed: boolean): Promise<void> {
  const { connectionString } = todoke.db.pool.options;
  const name = new URL(connectionString!).pathname.slice(1);
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${allowed}`);
  if (!allowed) await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
}

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

  it(
    'is not ready while the database is away, says 503 to filings, and comes back by itself',
    async () => {
      const citizen = await todoke.as('citizen', 'patient');
      await allowDatabase(false);

      const [live, ready] = [await citizen.call('GET', '/health/live'), await citizen.call('GET', '/health/ready')];
      const filed = await citizen.file(answersWith());
      const listed = await citizen.call('GET', '/v1/filings');
      await allowDatabase(true);
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
