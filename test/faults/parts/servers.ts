/** PostgreSQL and Temporal of a fault run, kept running: embedded as in the demo, or a real Temporal server on PostgreSQL. */
import path from 'node:path';
import { clusterAt, type Cluster, settings } from '../../../bench/parts/cluster.js';
import type { Part, Stage } from '../../../bench/parts/stage.js';
import { temporalBinaries } from '../../../bench/parts/temporal-binaries.js';
import {
  namespace,
  prepareTemporal,
  restartTemporalServer,
  serverPorts,
  startTemporalServer,
} from '../../../bench/parts/temporal-server.js';
import type { Child } from '../../../scripts/start/child.js';
import { freePort } from '../../../scripts/start/ports.js';
import { startPostgres } from '../../../scripts/start/postgres.js';
import type { Print } from '../../../scripts/start/print.js';
import { findTemporalCli } from '../../../scripts/start/temporal-cli.js';
import { startTemporal } from '../../../scripts/start/temporal.js';
import type { Keeper } from './keeper.js';
import type { Network } from './network.js';

export interface Surroundings {
  stage: Stage;
  keeper: Keeper;
  network: Network;
  print: Print;
}

/** A server of the run's own: it will be stopped in the hardest way. */
export async function keepPostgres({ stage, keeper }: Surroundings): Promise<Cluster> {
  const port = await freePort();
  const dir = path.join(stage.home, 'postgres');
  let url = '';
  await keeper.keep('postgres', async () => {
    let child: Child | undefined;
    const host = { runTask: (part: Part) => stage.runTask(part), spawn: (part: Part) => (child = stage.spawn(part)) };
    ({ url } = await startPostgres({ dir, port, host }));
    return child!;
  });
  const cluster = await clusterAt(url, keeper.pid('postgres')!);
  for (const [name, value] of Object.entries(settings)) await cluster.run(`ALTER SYSTEM SET ${name} = '${value}'`);
  await keeper.replace('postgres');
  await keeper.ready('postgres');
  return cluster;
}

export interface KeptTemporal {
  port: number;
  address: string;
  namespace: string;
  /** Where its data lies, to be searched for what must not be there: a file, or databases. */
  data: { file: string } | { databases: string[] };
}

/** The development server on a file. */
export async function keepEmbeddedTemporal({ stage, keeper, print }: Surroundings): Promise<KeptTemporal> {
  const cli = await findTemporalCli({ print });
  const port = await freePort();
  const file = path.join(stage.home, 'temporal.db');
  await keeper.keep('temporal', async () => {
    let child: Child | undefined;
    const host = { runTask: (part: Part) => stage.runTask(part), spawn: (part: Part) => (child = stage.spawn(part)) };
    await startTemporal({ cli, host, file, port, namespace });
    return child!;
  });
  return { port, address: `127.0.0.1:${port}`, namespace, data: { file } };
}

/** The real server, its databases on the run's PostgreSQL behind a line of its own. */
export async function keepTemporalServer(
  { stage, keeper, network, print }: Surroundings,
  cluster: Cluster,
): Promise<KeptTemporal> {
  const binaries = await temporalBinaries(print);
  await prepareTemporal(stage, cluster, binaries);
  const first = await startTemporalServer(stage, cluster, binaries);
  await first.child.stop();
  const behindLine = { ...cluster, port: await network.open('temporal-postgres', cluster.port) };
  const ports = await serverPorts();
  // Of the server that made the copies: the next one listens elsewhere.
  await cluster.run('TRUNCATE cluster_membership', 'temporal');
  await keeper.keep('temporal', async () => (await restartTemporalServer(stage, behindLine, binaries, ports)).child);
  const address = `127.0.0.1:${ports[0]}`;
  return { port: ports[0]!, address, namespace, data: { databases: ['temporal', 'temporal_visibility'] } };
}
