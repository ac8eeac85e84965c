/** One run: a contestant in a scenario, on fresh databases, measured from outside. */
import { fork } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from '../scripts/start/child.js';
import { freePort } from '../scripts/start/ports.js';
import { root } from '../prisma/root.js';
import { startTemporal } from '../scripts/start/temporal.js';
import type { Contestant } from './contestants.js';
import { countRows, verdictOn, type Counts } from './counts.js';
import type { FromLoad, LoadOptions, LoadResult } from './load/protocol.js';
import { type Bench, embeddedFile, template } from './parts/bench.js';
import { cpuOf, memoryOf } from './parts/cpu.js';
import { apiUrlOf, startApi, startPeer, startReceiver, startWorker, type Surroundings } from './parts/product.js';
import { startRedis } from './parts/redis.js';
import { namespace, startTemporalServer } from './parts/temporal-server.js';
import type { Scenario } from './scenarios.js';

export interface Timing {
  inFlight: number;
  warmUpSeconds: number;
  seconds: number;
}

export interface RunResult extends Timing {
  scenario: string;
  contestant: string;
  round: number;
  filingsPerSecond: number;
  load: LoadResult;
  /** CPU ms for each filing finished in the window, by process. */
  cpuPerFiling: Record<string, number>;
  memoryMb: Record<string, number | null>;
  counts: Counts;
  /** Empty when the run counts. */
  faults: string[];
}

const drainSeconds = 180;
const databases = ['bench_app', 'bench_engine', 'temporal', 'temporal_visibility'];
let runs = 0;

export async function run(
  bench: Bench,
  contestant: Contestant,
  scenario: Scenario,
  timing: Timing & { round: number },
): Promise<RunResult> {
  const parts: Record<string, Child> = {};
  runs += 1;
  try {
    const around = await start(bench, contestant, scenario, parts);
    const pids = { postgres: bench.cluster.pid };
    for (const [name, child] of Object.entries(parts)) Object.assign(pids, { [name]: child.pid });
    await bench.cluster.run('CHECKPOINT');
    const load = generateLoad(loadOptions(around, scenario, timing), pids, parts);
    const [{ result, cpu }] = await Promise.all([load, analyzeSoon(bench, timing)]);
    const memoryMb = Object.fromEntries(Object.entries(parts).map(([name, { pid }]) => [name, memoryOf(pid!)]));
    const counts = await countRows(around.databaseUrl, bench.ports);
    const cpuPerFiling = Object.fromEntries(
      Object.entries(cpu).map(([name, ms]) => [name, round(ms / Math.max(1, result.finished))]),
    );
    const filingsPerSecond = round(result.finished / (result.windowMs / 1000));
    const faults = verdictOn(counts, result, scenario, contestant);
    const { inFlight, warmUpSeconds, seconds, round: nth } = timing;
    const what = { scenario: scenario.name, contestant: contestant.name, round: nth };
    return {
      ...{ ...what, inFlight, warmUpSeconds, seconds, filingsPerSecond },
      ...{ load: result, cpuPerFiling, memoryMb, counts, faults },
    };
  } finally {
    for (const child of Object.values(parts).toReversed()) await child.stop();
    for (const name of databases) await bench.cluster.drop(name);
  }
}

async function start(
  bench: Bench,
  { runs: what, temporal, needsRedis }: Contestant,
  scenario: Scenario,
  parts: Record<string, Child>,
): Promise<Surroundings> {
  const { stage, cluster, ports } = bench;
  const databaseUrl = await cluster.clone(template, 'bench_app');
  const extra: NodeJS.ProcessEnv = { BENCH_MODE: scenario.receiver, BENCH_SCENARIO: scenario.name };
  const around: Surroundings = { stage, ports, databaseUrl, extra };
  if (temporal === 'server') {
    const server = await startTemporalServer(stage, cluster, bench.temporal!);
    parts.temporal = server.child;
    around.temporal = { address: server.address, namespace };
  } else if (temporal === 'embedded') {
    const host = {
      runTask: stage.runTask.bind(stage),
      spawn: (part: Parameters<typeof stage.spawn>[0]) => (parts.temporal = stage.spawn(part)),
    };
    const file = embeddedFile(stage, runs);
    const address = await startTemporal({ cli: bench.cli!, host, file, port: await freePort(), namespace });
    around.temporal = { address, namespace };
  }
  if (needsRedis && bench.redis && 'file' in bench.redis) {
    const redis = await startRedis(stage, bench.redis.file);
    parts.redis = redis.child;
    extra.BENCH_REDIS = redis.url;
  }
  parts.receiver = await startReceiver(around);
  parts.api = await startApi(around);
  if (what === 'worker') parts.worker = await startWorker(around);
  else {
    extra.BENCH_ENGINE_DATABASE = await cluster.create('bench_engine');
    extra.BENCH_UNIT = what.unit;
    parts.worker = await startPeer(around, what.peer);
  }
  return around;
}

/**
 * Statistics as on a running system: PostgreSQL gathers them within its first minute, and until then plans for empty tables. Done while
 * it warms up, for all contestants.
 */
async function analyzeSoon({ cluster }: Bench, { warmUpSeconds }: Timing): Promise<void> {
  await sleep(warmUpSeconds * 500);
  const { rows } = await cluster.run(`SELECT datname FROM pg_database WHERE datname IN ('${databases.join("', '")}')`);
  for (const { datname } of rows as { datname: string }[]) await cluster.run('ANALYZE', datname);
}

function loadOptions(
  { ports, databaseUrl }: Surroundings,
  { answers, outcomes }: Scenario,
  timing: Timing,
): LoadOptions {
  const { inFlight, warmUpSeconds, seconds } = timing;
  const apiUrl = apiUrlOf(ports);
  return { apiUrl, databaseUrl, answers, outcomes, inFlight, warmUpSeconds, seconds, drainSeconds };
}

/** Runs the load generator to its end; what the processes cost is read at both ends of its window. */
async function generateLoad(
  options: LoadOptions,
  pids: Record<string, number>,
  parts: Record<string, Child>,
): Promise<{ result: LoadResult; cpu: Record<string, number> }> {
  const child = fork(path.join(root, 'dist/bench/load/main.js'), {
    env: { ...process.env, BENCH_LOAD: JSON.stringify(options) },
  });
  const all = { ...pids, load: child.pid! };
  const samples: Record<'begin' | 'end', Record<string, number | null>> = { begin: {}, end: {} };
  const broken = Object.entries(parts).map(([name, { exited, lastLines }]) =>
    exited.then((how) => Promise.reject(new Error(`${name} ended in the middle (${how}) ${lastLines.join(' | ')}`))),
  );
  const done = new Promise<LoadResult>((resolve, reject) => {
    child.on('message', (message: FromLoad) => {
      if (message.at === 'ready') child.send({ go: true });
      else if (message.at === 'begin' || message.at === 'end') samples[message.at] = cpuOf(all);
      else if (message.at === 'done') resolve(message.result);
      else reject(new Error(message.why));
    });
    child.once('exit', (code) => reject(new Error(`the load generator ended (${code})`)));
  });
  try {
    const result = await Promise.race([done, ...broken]);
    const names = Object.keys(all).filter((name) => samples.begin[name] != null && samples.end[name] != null);
    const cpu = Object.fromEntries(names.map((name) => [name, samples.end[name]! - samples.begin[name]!]));
    return { result: result, cpu };
  } finally {
    for (const promise of [done, ...broken]) promise.catch(() => undefined);
    child.kill('SIGKILL');
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;
