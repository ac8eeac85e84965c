import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Api } from '../support/api.js';
import { aMoveKnownToBanks } from '../support/moves.js';
import { until } from '../support/todoke.js';
import { openTown, type Town } from './parts/town.js';
import { openRecipients, type Recipients } from './recipients.js';

jest.setTimeout(120_000);
/** How soon health tells the truth. */
const soonMs = 5_000;
let town: Town;
let recipients: Recipients;
let citizen: Api;
let client: pg.Client;

beforeAll(async () => {
  town = await openTown({ shape: 'embedded', print: () => undefined });
  recipients = await openRecipients(town);
  citizen = await Api.signIn(town.directApiUrl, { role: 'citizen', subject: 'patient', level: 3 });
  client = new pg.Client({ connectionString: town.databaseUrl });
  await client.connect();
  await until('everything to be ready', async () => (await health()).every(({ isReady }) => isReady));
}, 120_000);
afterAll(async () => {
  await client?.end();
  await recipients?.close();
  await town?.stop();
}, 30_000);

interface Health {
  isReady: boolean;
  parts: Record<string, boolean>;
}

/** Of the API and of the worker. */
const health = (): Promise<Health[]> =>
  Promise.all(
    [town.directApiUrl, ...town.workerUrls].map(async (url) => {
      const answer = await fetch(`${url}/health/ready`);
      return { isReady: answer.ok, parts: (await answer.json()) as Record<string, boolean> };
    }),
  );
const answers = aMoveKnownToBanks(['bank-prompt', 'bank-plain']);
const backMs = 60_000;

describe('health', () => {
  it('of the worker is red while Temporal is silent or gone; filings are accepted, and start when it is back', async () => {
    const freezing = town.keeper.freeze('temporal', 8_000);
    await until('the silence to be seen', async () => (await health())[1]!.parts.temporal === false, soonMs);
    await freezing;
    await until('it to be heard again', async () => (await health())[1]!.isReady, backMs);

    await town.network.cut('worker-temporal');
    await until('its absence to be seen', async () => !(await health())[1]!.isReady, soonMs);
    const [api, worker] = await health();
    const filed = await citizen.file(answers);
    await town.network.mend('worker-temporal');
    await until('it to be back', async () => (await health())[1]!.isReady, backMs);

    expect(api!.isReady).toBe(true);
    expect(worker!.parts).toMatchObject({ database: true, temporal: false });
    expect(filed.status).toBe(202);
    expect((await citizen.ended(filed.body.id, backMs)).status).toBe('completed');
  });

  it.each(['api-postgres', 'worker-postgres'])('is red while %s is cut, and green by itself after', async (line) => {
    const at = line === 'api-postgres' ? 0 : 1;
    await town.network.cut(line);
    await until('its absence to be seen', async () => !(await health())[at]!.isReady, soonMs);
    const seen = await health();
    const filed = await citizen.file(answers);
    await town.network.mend(line);
    await until('it to be back', async () => (await health())[at]!.isReady, backMs);
    const again = await citizen.file(answers);

    expect(seen[at]!.parts.database).toBe(false);
    expect(seen[1 - at]!.isReady).toBe(true);
    expect([filed.status, filed.headers.get('retry-after')]).toEqual(at === 0 ? [503, '5'] : [202, null]);
    expect((await citizen.ended(again.body.id, backMs)).status).toBe('completed');
  });

  it('is red while the database is there and silent, and no connection is lost to that for good', async () => {
    const silence = town.network.trouble('api-postgres', 'half-open', 7_000);
    await until('the silence to be seen', async () => !(await health())[0]!.isReady, soonMs);
    await silence;

    await until('it to be heard again', async () => (await health())[0]!.isReady, backMs);
    const filed = await Promise.all(Array.from({ length: 25 }, () => citizen.file(answers)));

    expect(filed.map(({ status }) => status)).toEqual(filed.map(() => 202));
  });
});

/** Citizens who file one after the other until told to stop; what went wrong is counted, save a closed door. */
function keepFiling(lanes: number) {
  const seen = { accepted: [] as string[], failed: [] as string[], closed: 0 };
  let isOver = false;
  const goElsewhere = async (): Promise<void> => {
    seen.closed += 1;
    await sleep(2_500);
  };
  const lane = async (): Promise<void> => {
    while (!isOver) {
      const answer = await citizen.file(answers).catch((error: Error) => error.cause as { code?: string });
      if ('status' in answer && answer.status === 202) seen.accepted.push(answer.body.id);
      // As a load balancer does, which is told by the same answer and by health.
      if ('headers' in answer && answer.headers.get('connection') === 'close') await goElsewhere();
      if ('status' in answer && answer.status === 202) continue;
      if ('code' in answer && answer.code === 'ECONNREFUSED') await goElsewhere();
      else seen.failed.push('status' in answer ? String(answer.status) : String(answer.code));
    }
  };
  const running = Promise.all(Array.from({ length: lanes }, lane));
  const stop = async (): Promise<typeof seen> => {
    isOver = true;
    await running;
    return seen;
  };
  return { seen, stop };
}

describe('a part that is told to end under load', () => {
  it('answers whoever was let in, leaves no attempt without its end, and what comes after it goes on', async () => {
    const stream = await fetch(`${town.directApiUrl}/v1/filings/${(await citizen.file(answers)).body.id}/stream`, {
      headers: { authorization: `Bearer ${citizen.token}` },
    });
    const streamed = stream.text();
    const load = keepFiling(6);
    await until('the load', () => load.seen.accepted.length > 10);

    const took = [await town.keeper.replace('api')];
    await town.keeper.ready('api');
    took.push(await town.keeper.replace('worker'));
    await town.keeper.ready('worker');
    await until('more of it', () => load.seen.closed > 0);
    const { accepted, failed } = await load.stop();
    const open = 'SELECT count(*)::int AS n FROM filing WHERE ended_at IS NULL';
    await until('all to end', async () => (await client.query<{ n: number }>(open)).rows[0]!.n === 0, 90_000);

    expect(failed).toEqual([]);
    expect(took.filter((ms) => ms > 30_000)).toEqual([]);
    expect(town.keeper.deaths).toEqual([]);
    expect(await streamed).toContain('event: status');
    const there = await client.query('SELECT 1 FROM filing WHERE id = ANY($1)', [accepted]);
    expect(there.rowCount).toBe(accepted.length);
    const unknown = await client.query(
      `SELECT 1 FROM attempt a JOIN delivery d ON d.id = a.delivery_id
        WHERE d.filing_id = ANY($1) AND (a.ended_at IS NULL OR a.code = 'ABORTED')`,
      [accepted],
    );
    expect(unknown.rowCount).toBe(0);
  });
});
