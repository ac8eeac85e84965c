/** Everything that a fault run troubles: all parts as processes that are kept running, and a line between each two of them. */
import fs from 'node:fs';
import path from 'node:path';
import { Stage } from '../../../bench/parts/stage.js';
import { migrate } from '../../../prisma/migrate.js';
import { startMailCatcher } from '../../../scripts/start/mail-catcher.js';
import { youngMemory } from '../../../scripts/start/node-memory.js';
import { accepts, freePort } from '../../../scripts/start/ports.js';
import type { Print } from '../../../scripts/start/print.js';
import { answersOk, untilReady } from '../../../scripts/start/readiness.js';
import { root } from '../../../prisma/root.js';
import { seed } from '../../../scripts/seed-database.js';
import { crashingBuild, entryOf } from './crashing-build.js';
import { type Disk, openDisk } from './disk.js';
import { Keeper, type Starter } from './keeper.js';
import { type Network, startNetwork } from './network.js';
import { keepEmbeddedTemporal, keepPostgres, type KeptTemporal, keepTemporalServer } from './servers.js';
import { findToxiproxy } from './toxiproxy-binary.js';

export type Shape = 'embedded' | 'production';

export interface Town {
  home: string;
  keeper: Keeper;
  network: Network;
  /** Of the application, without a line in between. */
  databaseUrl: string;
  databaseUrlOf: (database: string) => string;
  temporal: KeptTemporal;
  /** As citizens reach it: through a line. */
  apiUrl: string;
  /** As whoever looks at the end reaches it. */
  directApiUrl: string;
  workerUrls: string[];
  sandboxUrl: string;
  /** Where recipients of the sandbox are reached from the worker: through a line. */
  hooksUrl: string;
  crashFolder: string;
  disk: Disk;
  mail: { stop(): Promise<void>; start(): Promise<void> };
  stop(): Promise<void>;
}

export interface TownOptions {
  shape: Shape;
  print: Print;
  /** Folder of another version's build: the second worker is of it. */
  previous?: string | undefined;
  /** Folder in which to keep what the run writes. */
  parent?: string;
}

const startsWithinMs = 60_000;

export async function openTown({ shape, print, previous, parent }: TownOptions): Promise<Town> {
  const program = await findToxiproxy(print);
  const stage = new Stage(parent);
  const disk = openDisk(path.join(stage.home, 'outbox', 'files'));
  try {
    return await open(stage, disk, program, { shape, print, previous });
  } catch (error) {
    disk.close();
    await stage.stop();
    throw error;
  }
}

async function open(stage: Stage, disk: Disk, program: string, { shape, print, previous }: TownOptions): Promise<Town> {
  const { home } = stage;
  const keeper = new Keeper();
  const network = await startNetwork(stage, program);
  const around = { stage, keeper, network, print };
  const cluster = await keepPostgres(around);
  const temporal =
    shape === 'embedded' ? await keepEmbeddedTemporal(around) : await keepTemporalServer(around, cluster);
  const databaseUrl = await cluster.create('todoke');
  const [api, worker, other, sandbox, mailPort] = await Promise.all([1, 2, 3, 4, 5].map(() => freePort()));
  const lines = {
    api: await network.open('citizens-api', api!),
    callbacks: await network.open('recipients-api', api!),
    hooks: await network.open('worker-recipients', sandbox!),
    apiDatabase: await network.open('api-postgres', cluster.port),
    workerDatabase: await network.open('worker-postgres', cluster.port),
    temporal: await network.open('worker-temporal', temporal.port),
    smtp: await network.open('worker-smtp', mailPort!),
  };
  const secretsFile = path.join(home, 'sandbox-secrets.json');
  const hooksUrl = `http://127.0.0.1:${lines.hooks}`;
  await migrate(databaseUrl);
  await seed(databaseUrl, { home, sandboxUrl: hooksUrl, secretsFile });
  const crashFolder = path.join(home, 'crash');
  for (const name of ['armed', 'hit']) fs.mkdirSync(path.join(crashFolder, name), { recursive: true });
  let catcher = await startMailCatcher({ home, port: mailPort! });

  const through = (port: number): string => Object.assign(new URL(databaseUrl), { port: String(port) }).href;
  const env = {
    ...process.env,
    ...{ NODE_OPTIONS: youngMemory, NODE_ENV: 'test', TODOKE_PROFILE: 'demo', TODOKE_HOME: home },
    ...{
      TODOKE_PUBLIC_URL: `http://127.0.0.1:${lines.api}`,
      TODOKE_API_PORT: String(api),
      TODOKE_API_LEAVE_MS: '1500',
      TODOKE_FAULTS_LINGER_MS: shape === 'production' ? '60000' : '8000',
    },
    ...{ TODOKE_SMTP_URL: `smtp://127.0.0.1:${lines.smtp}`, TODOKE_CRASH_FOLDER: crashFolder },
    ...{ TEMPORAL_ADDRESS: `127.0.0.1:${lines.temporal}`, TEMPORAL_NAMESPACE: temporal.namespace },
    ...{ TODOKE_SANDBOX_PORT: String(sandbox), TODOKE_SANDBOX_SECRETS: secretsFile },
    ...{
      TODOKE_SANDBOX_STATE: path.join(home, 'sandbox.jsonl'),
      TODOKE_API_URL: `http://127.0.0.1:${lines.callbacks}`,
    },
  };
  const build = crashingBuild(root, path.join(home, 'build'));
  const secondBuild = previous ? crashingBuild(previous, path.join(home, 'previous')) : build;
  const node =
    (part: string, file: string, more: NodeJS.ProcessEnv, isReady: () => Promise<boolean>, cwd = build): Starter =>
    async () => {
      const settings = { command: process.execPath, args: [file], env: { ...env, ...more }, cwd, graceMs: 12_000 };
      const child = stage.spawn({ part, ...settings });
      await untilReady({ part: child, isReady, limitMs: startsWithinMs });
      return child;
    };
  // A process counts as started when it answers at all: whether its database is there is not its doing.
  const lives = (port: number) => (): Promise<boolean> => answersOk(`http://127.0.0.1:${port}/health/live`);
  const workerOn = (part: string, port: number, from = build): Starter => {
    const more = { DATABASE_URL: through(lines.workerDatabase), TODOKE_WORKER_PORT: String(port) };
    return node(part, entryOf(from, 'worker'), more, lives(port), from);
  };
  await Promise.all([
    keeper.keep(
      'sandbox',
      node('sandbox', path.join(build, 'dist/kit/simulator/main.js'), {}, () => accepts(sandbox!)),
    ),
    keeper.keep('api', node('api', entryOf(build, 'api'), { DATABASE_URL: through(lines.apiDatabase) }, lives(api!))),
    keeper.keep('worker', workerOn('worker', worker!)),
    keeper.keep('worker-2', workerOn('worker-2', other!, secondBuild)),
  ]);
  const stop = async (): Promise<void> => {
    for (const part of ['worker', 'worker-2', 'api', 'sandbox', 'temporal', 'postgres']) await keeper.drop(part);
    await catcher.stop();
    disk.close();
    await stage.stop();
  };
  return {
    ...{ home, keeper, network, databaseUrl, temporal, hooksUrl, crashFolder, disk, stop },
    databaseUrlOf: (database) => cluster.url(database),
    apiUrl: `http://127.0.0.1:${lines.api}`,
    directApiUrl: `http://127.0.0.1:${api}`,
    workerUrls: [worker, other].map((port) => `http://127.0.0.1:${port}`),
    sandboxUrl: `http://127.0.0.1:${sandbox}`,
    mail: {
      stop: () => catcher.stop(),
      start: async () => {
        catcher = await startMailCatcher({ home, port: mailPort! });
      },
    },
  };
}
