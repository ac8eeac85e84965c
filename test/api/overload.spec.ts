import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { aMoveNearby } from '../support/moves.js';
import { type Todoke, until } from '../support/todoke.js';
import { problemOf, startApi, startMs } from './testing.js';

const working = 16;
const secondsOfLoad = 4;
const mostMemoryMb = 700;

let todoke: Todoke;
let token: string;
const agent = new Agent({ connections: 512, pipelining: 1 });
beforeAll(async () => {
  todoke = await startApi({ TODOKE_API_WORKING: String(working) });
  ({ token } = await todoke.as('citizen', 'many'));
}, startMs);
afterAll(async () => {
  await agent.destroy();
  await todoke?.stop();
}, startMs);

const body = JSON.stringify({ event: 'move', answers: aMoveNearby() });

interface Answer {
  status: number;
  retryAfter: unknown;
  text: string;
}

async function file(patienceMs = 20_000): Promise<Answer> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
  };
  const options = {
    method: 'POST',
    headers,
    body,
    dispatcher: agent,
    signal: AbortSignal.timeout(patienceMs),
  } as const;
  const answer = await request(`${todoke.apiUrl}/v1/filings`, options);
  return { status: answer.statusCode, retryAfter: answer.headers['retry-after'], text: await answer.body.text() };
}

/** As many as it can take: the next one comes when the one before is answered. */
async function sustainablePerSecond(): Promise<number> {
  const end = Date.now() + 3_000;
  let count = 0;
  const lane = async (): Promise<void> => {
    while (Date.now() < end) if ((await file()).status === 202) count += 1;
  };
  await Promise.all(Array.from({ length: working / 2 }, lane));
  return count / 3;
}

/** Three times what it can take, which may have become more since it was measured: the other specs' processes come and go. */
async function load(sustainable: number): Promise<Answer[]> {
  const sent: Promise<Answer>[] = [];
  let taken = 0;
  const counted = async (): Promise<Answer> => {
    const answer = await file();
    if (answer.status === 202) taken += 1;
    return answer;
  };
  let due = 0;
  const start = Date.now();
  for (let last = start; last < start + secondsOfLoad * 1000;) {
    await sleep(50);
    const now = Date.now();
    due += (3 * Math.max(sustainable, (1000 * taken) / (now - start)) * (now - last)) / 1000;
    last = now;
    while (sent.length < due) sent.push(counted());
  }
  return Promise.all(sent);
}

const memoryMb = (): number => {
  const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const ofApi = pids.find((pid) => environmentOf(pid).includes(`TODOKE_HOME=${todoke.home}\0`) && isApi(pid));
  const line = /VmRSS:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${ofApi}/status`, 'utf8'));
  return Number(line![1]) / 1024;
};
const read = (file: string): string => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
const environmentOf = (pid: string): string => read(`/proc/${pid}/environ`);
const isApi = (pid: string): boolean => read(`/proc/${pid}/cmdline`).includes('dist/bundle/api.js');

describe('three times what the API can take', () => {
  it(
    'is answered, by 202 or by a time to come back, and nothing that was acknowledged is missing',
    async () => {
      const sustainable = await sustainablePerSecond();
      const before = await todoke.db.prisma.filing.count();
      const answers = await load(sustainable);
      const memory = process.platform === 'linux' ? memoryMb() : 0;

      const accepted = answers.filter(({ status }) => status === 202);
      const refused = answers.filter(({ status }) => status !== 202);
      expect(accepted.length).toBeGreaterThan(0);
      expect(refused.length).toBeGreaterThan(0);
      expect(new Set(refused.map(({ status, retryAfter }) => `${status} ${String(retryAfter)}`))).toEqual(
        new Set(['503 2']),
      );
      expect(JSON.parse(refused[0]!.text)).toMatchObject({ code: 'overloaded' });
      expect(await todoke.db.prisma.filing.count()).toBe(before + accepted.length);
      expect(memory).toBeLessThan(mostMemoryMb);
      await until('it to be itself again', async () => (await file()).status === 202, 20_000);
    },
    startMs,
  );

  it('leaves health, and who asks how it is, alone', async () => {
    const busy = Array.from({ length: working * 4 }, () => file());
    const ready = await fetch(`${todoke.apiUrl}/health/live`);
    await Promise.all(busy);

    expect(ready.status).toBe(200);
  });

  /** While nothing can be answered. */
  async function whileStuck<T>(work: () => Promise<T>): Promise<T> {
    const database = await todoke.db.pool.connect();
    try {
      await database.query('BEGIN; LOCK TABLE idempotency, filing IN ACCESS EXCLUSIVE MODE');
      return await work();
    } finally {
      await database.query('ROLLBACK');
      database.release();
    }
  }

  it('still counts those that gave up waiting, for as long as they are worked for', async () => {
    const meanwhile = await whileStuck(async () => {
      await Promise.all(Array.from({ length: working }, () => file(300).catch(() => null)));
      return file();
    });

    expect(meanwhile).toMatchObject({ status: 503, retryAfter: '2' });
    await until('it to be itself again', async () => (await file()).status === 202, 20_000);
  });

  it('is refused as everything is refused', async () => {
    const citizen = await todoke.as('citizen', 'one-of-many');
    const list = () => citizen.call('GET', '/v1/filings');
    let waiting: ReturnType<typeof list>[] = [];
    const refused = await whileStuck(async () => {
      waiting = Array.from({ length: working }, list);
      await sleep(500);
      return list();
    });
    const answered = await Promise.all(waiting);

    expect(problemOf(refused)).toMatchObject({ status: 503, code: 'overloaded' });
    expect(new Set(answered.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
