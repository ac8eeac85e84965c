/** The one PostgreSQL of a bench: databases for the product and for every engine that is compared with it. */
import path from 'node:path';
import pg from 'pg';
import { startPostgres, type Postgres } from '../../scripts/start/postgres.js';
import { freePort } from '../../scripts/start/ports.js';
import type { Child } from '../../scripts/start/child.js';
import type { Part, Stage } from './stage.js';

/** What differs from PostgreSQL's defaults; fsync and synchronous_commit stay on. */
export const settings = { max_connections: '300', shared_buffers: '512MB', max_wal_size: '4GB' };

export interface Cluster {
  pid: number;
  port: number;
  user: string;
  password: string;
  version: string;
  url(database: string): string;
  run(sql: string, database?: string): Promise<pg.QueryResult>;
  /** A copy of a database nobody is connected to; an earlier one of this name goes. */
  clone(template: string, name: string): Promise<string>;
  create(name: string): Promise<string>;
  drop(name: string): Promise<void>;
}

export async function startCluster(stage: Stage): Promise<Cluster> {
  const port = await freePort();
  const started: { child?: Child } = {};
  const host = {
    runTask: (part: Part) => stage.runTask(part),
    spawn: (part: Part) => (started.child = stage.spawn(part)),
  };
  const start = (): Promise<Postgres> => startPostgres({ dir: path.join(stage.home, 'postgres'), port, host });
  const first = await start();
  for (const [name, value] of Object.entries(settings)) await query(first.url, `ALTER SYSTEM SET ${name} = '${value}'`);
  await first.stop();
  const { url } = await start();
  return clusterAt(url, started.child!.pid!);
}

/** A running server, whoever started it. */
export async function clusterAt(url: string, pid: number): Promise<Cluster> {
  const { username, password, port } = new URL(url);
  const urlOf = (database: string): string => url.replace(/\/[^/]*$/, `/${database}`);
  const run = (sql: string, database = 'postgres'): Promise<pg.QueryResult> => query(urlOf(database), sql);
  const drop = async (name: string): Promise<void> => void (await run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const make = async (name: string, template: string): Promise<string> => {
    await drop(name);
    await run(`CREATE DATABASE ${name} ${template}`);
    return urlOf(name);
  };
  const { rows } = await run('SHOW server_version');
  return {
    ...{ pid, port: Number(port), user: username, password, url: urlOf, run, drop },
    version: (rows[0] as { server_version: string }).server_version,
    clone: (template, name) => make(name, `TEMPLATE ${template}`),
    create: (name) => make(name, ''),
  };
}

async function query(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
