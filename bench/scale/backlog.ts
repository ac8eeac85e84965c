/** A backlog after an outage: filings accepted while the worker is away, then drained, watched all the while. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openCitizens } from '../load/citizens.js';
import { memoryOf } from '../parts/cpu.js';

export interface Drain {
  filings: number;
  seconds: number;
  filingsPerSecond: number;
  /** The most that was seen. */
  memoryMb: Record<string, number>;
}

const acceptLanes = 16;

/** Accepts this many, nobody carrying them out. Answers how many a second. */
export async function pileUp(apiUrl: string, filings: number): Promise<number> {
  const citizens = await openCitizens(apiUrl, 'withinATown', acceptLanes);
  let left = filings;
  const began = performance.now();
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const { status } = await citizens.file();
      if (status !== 202) throw new Error(`filing was answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: acceptLanes }, lane));
  await citizens.close();
  return filings / ((performance.now() - began) / 1000);
}

export async function drain(databaseUrl: string, pids: Record<string, number>, limitSeconds: number): Promise<Drain> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const ended = async (): Promise<[number, number]> => {
    const { rows } = await client.query<{ all: number; ended: number }>(
      'SELECT count(*)::int "all", count(ended_at)::int ended FROM filing',
    );
    return [rows[0]!.all, rows[0]!.ended];
  };
  const memoryMb: Record<string, number> = {};
  const began = performance.now();
  try {
    for (;;) {
      const [all, done] = await ended();
      for (const [name, pid] of Object.entries(pids))
        memoryMb[name] = Math.max(memoryMb[name] ?? 0, memoryOf(pid) ?? 0);
      const seconds = (performance.now() - began) / 1000;
      if (done === all) return { filings: all, seconds, filingsPerSecond: all / seconds, memoryMb };
      if (seconds > limitSeconds) throw new Error(await whyNot(client, all - done, seconds));
      await sleep(250);
    }
  } finally {
    await client.end();
  }
}

/** What those that are left wait for: by delivery status, attempts, and how the last attempt ended. */
async function whyNot(client: pg.Client, left: number, seconds: number): Promise<string> {
  const { rows } = await client.query<Record<string, unknown>>(
    `SELECT d.status, d.attempts, a.code, count(*)::int FROM filing f JOIN delivery d ON d.filing_id = f.id
       LEFT JOIN attempt a ON a.delivery_id = d.id AND a.n = d.attempts
     WHERE f.ended_at IS NULL GROUP BY 1, 2, 3 ORDER BY 4 DESC`,
  );
  const states = rows.map((row) => Object.values(row).join(' ')).join('; ');
  return `${left} filings were not drained in ${seconds.toFixed(0)} s; their deliveries: ${states}`;
}
