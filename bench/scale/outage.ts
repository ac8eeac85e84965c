/** The steady rate first, then the same work after an outage of the worker. */
import { printLine as print, step } from '../../scripts/start/print.js';
import { contestant } from '../contestants.js';
import { type Bench, template } from '../parts/bench.js';
import { apiUrlOf, startApi, startReceiver, startWorker, type Surroundings } from '../parts/product.js';
import { namespace, startTemporalServer } from '../parts/temporal-server.js';
import { run } from '../run.js';
import { scenarios } from '../scenarios.js';
import { drain, type Drain, pileUp } from './backlog.js';

export interface Outage extends Drain {
  steady: number;
  ratio: number;
}

export async function measureBacklog(bench: Bench, filings: number): Promise<Outage> {
  const scenario = scenarios.find(({ name }) => name === 'at-once')!;
  const seconds = Math.min(20, Math.max(5, filings / 500));
  const timing = { round: 1, inFlight: scenario.inFlight, warmUpSeconds: 5, seconds };
  const steady = (await step(print, 'steady rate', () => run(bench, contestant('todoke'), scenario, timing)))
    .filingsPerSecond;
  const { stage, cluster, ports, temporal } = bench;
  const server = await startTemporalServer(stage, cluster, temporal!);
  const around: Surroundings = {
    ...{ stage, ports, databaseUrl: await cluster.clone(template, 'bench_app') },
    ...{ temporal: { address: server.address, namespace }, extra: { BENCH_MODE: scenario.receiver } },
  };
  const receiver = await startReceiver(around);
  const api = await startApi(around);
  const perSecond = await step(print, `accepting ${filings} filings, the worker away`, () =>
    pileUp(apiUrlOf(ports), filings),
  );
  print(`accepted ${perSecond.toFixed(1)} a second`);
  const worker = await startWorker(around);
  const pids = { api: api.pid!, worker: worker.pid! };
  const limitSeconds = 60 + (filings / steady) * 4;
  const drained = await step(print, 'draining', () => drain(around.databaseUrl, pids, limitSeconds));
  for (const child of [worker, api, receiver, server.child]) await child.stop();
  for (const name of ['bench_app', 'temporal', 'temporal_visibility']) await cluster.drop(name);
  return { ...drained, steady, ratio: drained.filingsPerSecond / steady };
}
