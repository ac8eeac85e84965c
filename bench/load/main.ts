/** The load generator, a process of its own: keeps N filings under way and measures from 202 to the end of each. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openCitizens } from './citizens.js';
import type { FromLoad, LoadOptions, LoadResult } from './protocol.js';
import { watchEnds } from './watch.js';

const tell = (message: FromLoad): void => void process.send!(message);

async function run(options: LoadOptions): Promise<LoadResult> {
  const { inFlight, warmUpSeconds, seconds, drainSeconds } = options;
  const citizens = await openCitizens(options.apiUrl, options.answers, Math.min(inFlight, 64));
  // As often as the number under way allows: the watching itself must not become the load.
  const everyMs = inFlight === 1 ? 1 : Math.max(10, inFlight / 15);
  const watch = await watchEnds(options.databaseUrl, options.outcomes, everyMs);
  const faults: Record<string, number> = {};
  const ended: { at: number; tookMs: number }[] = [];
  const accepts: { at: number; tookMs: number }[] = [];
  let [accepted, stopping] = [0, false];

  const fileOne = async (): Promise<void> => {
    const began = performance.now();
    const { status, id } = await citizens.file().catch(() => ({ status: 0, id: '' }));
    const acceptedAt = performance.now();
    if (status !== 202) {
      faults[status] = (faults[status] ?? 0) + 1;
      return void (await sleep(100));
    }
    accepted += 1;
    accepts.push({ at: acceptedAt, tookMs: acceptedAt - began });
    const endedAt = await watch.untilEnded(id);
    ended.push({ at: endedAt, tookMs: endedAt - acceptedAt });
  };
  // Begun one after the other, so that they do not march in step.
  const lane = async (n: number): Promise<void> => {
    await sleep((n / inFlight) * warmUpSeconds * 800);
    while (!stopping) await fileOne();
  };

  tell({ at: 'ready' });
  await new Promise((resolve) => process.once('message', resolve));
  const lanes = Promise.all(Array.from({ length: inFlight }, (_, n) => lane(n)));
  await sleep(warmUpSeconds * 1000);
  tell({ at: 'begin' });
  const begin = performance.now();
  await sleep(seconds * 1000);
  const end = performance.now();
  tell({ at: 'end' });
  stopping = true;
  await Promise.race([lanes, sleep(drainSeconds * 1000)]);
  const left = watch.waiting();
  await Promise.all([watch.close(), citizens.close()]);

  const within = <T extends { at: number }>(all: T[]): T[] => all.filter(({ at }) => at >= begin && at < end);
  const took = (all: { tookMs: number }[]): number[] => all.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  const [ends, acceptances] = [took(within(ended)), took(within(accepts))];
  return {
    ...{ accepted, left, faults, finished: ends.length, windowMs: end - begin },
    ...{ p50: quantile(ends, 0.5), p95: quantile(ends, 0.95) },
    ...{ acceptP50: quantile(acceptances, 0.5), acceptP95: quantile(acceptances, 0.95) },
  };
}

function quantile(sorted: number[], q: number): number | null {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? null;
}

try {
  tell({ at: 'done', result: await run(JSON.parse(process.env.BENCH_LOAD!) as LoadOptions) });
} catch (error) {
  tell({ at: 'failed', why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
process.exit(0);
