/** A real Temporal server on the bench's PostgreSQL: set up once as template databases, started fresh on a copy for each run. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import type { Child } from '../../scripts/start/child.js';
import { isFree } from '../../scripts/start/ports.js';
import { untilReady } from '../../scripts/start/readiness.js';
import { searchAttributes } from '../../workflows/contract.js';
import type { Cluster } from './cluster.js';
import type { Stage } from './stage.js';
import type { TemporalBinaries } from './temporal-binaries.js';

export const namespace = 'default';
export const shards = 4;
const template = { main: 'temporal_template', visibility: 'temporal_visibility_template' };
const copy = { main: 'temporal', visibility: 'temporal_visibility' };
const retention = msToTs('1 day');
const limitMs = 120_000;
/** Numbers of the API's IndexedValueType. */
const typeOf = { Keyword: 2, KeywordList: 7, Bool: 5, Datetime: 6 } as const;

export interface TemporalServer {
  address: string;
  child: Child;
}

/** Schema, namespace and search attributes, kept as two template databases. */
export async function prepareTemporal(stage: Stage, cluster: Cluster, binaries: TemporalBinaries): Promise<void> {
  const folders = { main: 'temporal', visibility: 'visibility' } as const;
  for (const part of ['main', 'visibility'] as const) {
    await cluster.create(template[part]);
    const login = ['--ep', '127.0.0.1', '-p', String(cluster.port), '-u', cluster.user, '--pw', cluster.password];
    const tool = (...args: string[]): Promise<void> => {
      const all = ['--plugin', 'postgres12', ...login, '--db', template[part], ...args];
      return stage.runTask({ part: 'temporal-sql', command: binaries.sql, args: all });
    };
    await tool('setup-schema', '-v', '0.0');
    await tool('update-schema', '-d', path.join(binaries.schema, folders[part], 'versioned'));
  }
  const { address, child } = await start(stage, cluster, binaries, template, await serverPorts());
  await register(address);
  await child.stop();
  // A copy must not look for members of the server that made it.
  await cluster.run('TRUNCATE cluster_membership', template.main);
  for (const part of ['main', 'visibility'] as const) {
    await cluster.run(`UPDATE schema_version SET db_name = '${copy[part]}'`, template[part]);
  }
}

/** A server on fresh copies of the templates. */
export async function startTemporalServer(
  stage: Stage,
  cluster: Cluster,
  binaries: TemporalBinaries,
): Promise<TemporalServer> {
  for (const part of ['main', 'visibility'] as const) await cluster.clone(template[part], copy[part]);
  return start(stage, cluster, binaries, copy, await serverPorts());
}

/** The server goes on with the copies it has, where its clients know it. */
export function restartTemporalServer(
  stage: Stage,
  cluster: Cluster,
  binaries: TemporalBinaries,
  ports: number[],
): Promise<TemporalServer> {
  return start(stage, cluster, binaries, copy, ports);
}

/** Free ports for a server; the first is the one that clients call. */
export async function serverPorts(): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < 8) ports.push(await lowPort(ports));
  return ports;
}

async function start(
  stage: Stage,
  cluster: Cluster,
  { server }: TemporalBinaries,
  databases: { main: string; visibility: string },
  ports: number[],
): Promise<TemporalServer> {
  const folder = path.join(stage.home, 'temporal');
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  // JSON is YAML.
  const content = JSON.stringify(configuration(cluster, databases, ports));
  fs.writeFileSync(path.join(folder, 'bench.yaml'), content, { mode: 0o600 });
  const args = ['--root', stage.home, '--config', 'temporal', '--env', 'bench', '--allow-no-auth', 'start'];
  const child = stage.spawn({ part: 'temporal', command: server, args, graceMs: 5_000 });
  const address = `127.0.0.1:${ports[0]}`;
  const isReady = async (): Promise<boolean> => {
    const connection = await Connection.connect({ address, connectTimeout: 1_000 });
    await connection.close();
    return true;
  };
  await untilReady({ part: child, isReady, limitMs });
  return { address, child };
}

/** The server keeps ports in a column that ends at 32767. */
async function lowPort(taken: number[]): Promise<number> {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 20_000);
    if (!taken.includes(port) && (await isFree(port))) return port;
  }
}

async function register(address: string): Promise<void> {
  const connection = await Connection.connect({ address });
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention });
  const wanted = Object.fromEntries(Object.entries(searchAttributes).map(([name, type]) => [name, typeOf[type]]));
  for (let left = 60; ; left -= 1) {
    try {
      await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: wanted });
      break;
    } catch (error) {
      // The services learn of a namespace by a cache that is refreshed now and then.
      if (left === 0) throw error;
      await sleep(500);
    }
  }
  await connection.close();
}

/** Loopback only, otherwise as the server's sample configuration for PostgreSQL. */
function configuration(cluster: Cluster, databases: { main: string; visibility: string }, ports: number[]): object {
  const sql = (databaseName: string, maxConns: number): object => ({
    sql: {
      ...{ pluginName: 'postgres12', databaseName, connectAddr: `127.0.0.1:${cluster.port}`, connectProtocol: 'tcp' },
      ...{ user: cluster.user, password: cluster.password, maxConns, maxIdleConns: maxConns, maxConnLifetime: '1h' },
    },
  });
  const service = (at: number): object => ({
    rpc: { grpcPort: ports[at], membershipPort: ports[at + 1], bindOnLocalHost: true },
  });
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      ...{ defaultStore: 'main', visibilityStore: 'visibility', numHistoryShards: shards },
      datastores: { main: sql(databases.main, 20), visibility: sql(databases.visibility, 10) },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: { frontend: service(0), history: service(2), matching: service(4), worker: service(6) },
    clusterMetadata: {
      ...{ enableGlobalNamespace: false, failoverVersionIncrement: 10, masterClusterName: 'active' },
      currentClusterName: 'active',
      clusterInformation: {
        active: { enabled: true, initialFailoverVersion: 1, rpcName: 'frontend', rpcAddress: `127.0.0.1:${ports[0]}` },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
  };
}
