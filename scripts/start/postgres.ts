import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { Child, type ChildOptions } from './child.js';
import { freePort } from './ports.js';
import { give, postgresAccount, type PostgresAccount } from './postgres-account.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { endStalePostmaster } from './postgres-stale.js';
import { untilReady } from './readiness.js';

const user = 'todoke';
const readyWithinMs = 120_000;

export interface PostgresOptions {
  /** Holds the cluster, its password, and the log; made when it does not exist. */
  dir: string;
  /** 0: any free port. */
  port: number;
  database?: string;
  signal?: AbortSignal;
  /** Who owns the processes; without one it is the caller, who then has to stop the server. */
  host?: ProcessHost;
}

export interface ProcessHost {
  spawn(options: Omit<ChildOptions, 'home'>): Child;
  runTask(options: Omit<ChildOptions, 'home'>): Promise<void>;
}

export interface Postgres {
  /** With the password of a superuser of this cluster. */
  url: string;
  port: number;
  stop(): Promise<void>;
}

/** Starts PostgreSQL on a folder of its own, on loopback only, and goes on with the data it finds there. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const dir = path.resolve(options.dir);
  const data = path.join(dir, 'data');
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  const binaries = postgresBinaries();
  // PostgreSQL's account has to pass through; nobody else may list it.
  if (process.getuid?.() === 0) fs.chmodSync(dir, 0o711);
  const account = postgresAccount(dir, binaries.postgres);
  const password = readPassword(path.join(dir, 'password'));
  const host = options.host ?? hostIn(dir);
  if (!fs.existsSync(data)) await initialise({ dir, data, password, binaries, account, host });
  await endStalePostmaster(data);

  const port = options.port || (await freePort());
  const invocation = account.run(binaries.postgres, ['-D', data, ...flags(port)]);
  const fast = { signal: 'SIGINT', graceMs: 2500 } as const;
  const child = host.spawn({ part: 'postgres', ...invocation, ...fast, cwd: '/', env: environment() });
  const database = options.database ?? 'todoke';
  const url = (name: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`;
  const isReady = () => ensureDatabase(url('postgres'), database);
  try {
    await untilReady({ part: child, isReady, limitMs: readyWithinMs, signal: options.signal });
  } catch (error) {
    await child.stop();
    throw error;
  }
  return { url: url(database), port, stop: () => child.stop() };
}

interface Cluster {
  dir: string;
  data: string;
  password: string;
  binaries: PostgresBinaries;
  account: PostgresAccount;
  host: ProcessHost;
}

function hostIn(home: string): ProcessHost {
  const spawn = (options: Omit<ChildOptions, 'home'>) => new Child({ ...options, home });
  return { spawn, runTask: (options) => spawn(options).untilDone() };
}

/** Made under another name and renamed at the end: an interrupted first start leaves no half of a cluster. */
async function initialise({ dir, data, password, binaries, account, host }: Cluster): Promise<void> {
  const unfinished = `${data}.new`;
  const passwordFile = path.join(dir, 'password.new');
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const file of [unfinished, passwordFile]) give(file, account);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const login = [`--username=${user}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const invocation = account.run(binaries.initdb, [`--pgdata=${unfinished}`, ...locale, ...login]);
  try {
    await host.runTask({ part: 'initdb', ...invocation, cwd: '/', env: environment() });
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.renameSync(unfinished, data);
}

function flags(port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    // TCP only: sockets would need a folder that two runs do not share and whose path is short.
    unix_socket_directories: '',
    fsync: 'on',
    // Values of rows must not reach the log: neither statements, nor details, nor the errors of single statements.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_line_prefix: '',
    log_checkpoints: 'off',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** PGDATA, PGPORT and the like belong to another PostgreSQL of the user's. */
function environment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_'));
  return { ...Object.fromEntries(entries), LC_ALL: 'C', TZ: 'UTC' };
}

function readPassword(file: string): string {
  if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomBytes(24).toString('hex'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8').trim();
}

async function ensureDatabase(adminUrl: string, database: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
    return true;
  } finally {
    await client.end().catch(() => {});
  }
}
