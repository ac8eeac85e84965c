/** What all runs of a bench share: PostgreSQL with its template databases, ports, programs. */
import path from 'node:path';
import { migrate } from '../../prisma/migrate.js';
import { seed } from '../../scripts/seed-database.js';
import { freePort } from '../../scripts/start/ports.js';
import { printLine as print, step } from '../../scripts/start/print.js';
import { findTemporalCli } from '../../scripts/start/temporal-cli.js';
import type { Contestant } from '../contestants.js';
import { type Cluster, startCluster } from './cluster.js';
import { installPeers } from './peer-packages.js';
import { type Ports, secretsFileOf } from './product.js';
import { findRedis } from './redis.js';
import { Stage } from './stage.js';
import { type TemporalBinaries, temporalBinaries } from './temporal-binaries.js';
import { prepareTemporal } from './temporal-server.js';

export const template = 'todoke_template';

export interface Bench {
  stage: Stage;
  cluster: Cluster;
  ports: Ports;
  temporal?: TemporalBinaries;
  /** The Temporal CLI with its embedded server. */
  cli?: string;
  redis?: { file: string; version: string } | { missing: string };
}

/** Starts and prepares what the given contestants need, and nothing else. */
export async function openBench(contestants: Contestant[], stage = new Stage()): Promise<Bench> {
  try {
    return await open(stage, contestants);
  } catch (error) {
    await stage.stop();
    throw error;
  }
}

async function open(stage: Stage, contestants: Contestant[]): Promise<Bench> {
  const needs = (kind: Contestant['temporal']): boolean => contestants.some(({ temporal }) => temporal === kind);
  if (contestants.some(({ runs }) => runs !== 'worker')) await installPeers(print);
  const redis = contestants.some(({ needsRedis }) => needsRedis) ? await findRedis(print) : undefined;
  const cli = needs('embedded') ? await findTemporalCli({ print }) : undefined;
  const temporal = needs('server') ? await temporalBinaries(print) : undefined;
  const ports = { api: await freePort(), worker: await freePort(), receiver: await freePort() };
  const cluster = await step(print, 'PostgreSQL', () => startCluster(stage));
  await step(print, 'schema and directory', () => prepareProduct(stage, cluster, ports));
  if (temporal) await step(print, 'schema of Temporal', () => prepareTemporal(stage, cluster, temporal));
  return { stage, cluster, ports, temporal, cli, redis };
}

/** Every recipient of the fictitious directory is the bench's receiver. */
async function prepareProduct(stage: Stage, cluster: Cluster, ports: Ports): Promise<void> {
  const url = await cluster.create(template);
  await migrate(url);
  delete process.env.TODOKE_MASTER_KEY_FILE;
  const receiverUrl = `http://127.0.0.1:${ports.receiver}`;
  await seed(url, { home: stage.home, sandboxUrl: receiverUrl, secretsFile: secretsFileOf(stage) });
}

export const embeddedFile = (stage: Stage, n: number): string => path.join(stage.home, `temporal-${n}.db`);
