import path from 'node:path';
import { environmentOf, secretsFileOf, urlsOf, type Backing } from './environment.js';
import { startMailCatcher } from './mail-catcher.js';
import { accepts } from './ports.js';
import { startPostgres } from './postgres.js';
import { step, type Print } from './print.js';
import { answersOk, untilReady } from './readiness.js';
import { root } from '../../prisma/root.js';
import type { Settings } from './settings.js';
import type { Supervisor } from './supervisor.js';
import { findTemporalCli } from './temporal-cli.js';
import { startTemporal } from './temporal.js';

export const stopOrder = ['api', 'worker', 'sandbox', 'mail', 'temporal', 'postgres'];

/** In all, with the servers below, under the ten seconds that stopping may take. */
const grace = { api: 1500, worker: 2500, sandbox: 1000 };
const limitMs = 120_000;

interface Run {
  settings: Settings;
  supervisor: Supervisor;
  print: Print;
}

/** Starts every part: what does not need each other at the same time. */
export async function startParts(run: Run): Promise<void> {
  const { settings, supervisor, print } = run;
  const [databaseUrl, temporalAddress] = await Promise.all([
    startDatabase(run),
    startWorkflowServer(run),
    step(print, 'mail catcher', async () => supervisor.add(await startMail(settings))),
  ]);
  const env = environmentOf(settings, { databaseUrl, temporalAddress } satisfies Backing);
  const urls = urlsOf(settings);
  await Promise.all([
    startNode(run, {
      part: 'sandbox',
      file: 'kit/simulator/main.js',
      env,
      isReady: () => accepts(settings.ports.sandbox.port),
    }),
    startNode(run, {
      part: 'api',
      file: 'bundle/api.js',
      env,
      isReady: () => answersOk(`${urls.api}/health/ready`),
    }),
    startNode(run, {
      part: 'worker',
      file: 'bundle/worker.js',
      env,
      isReady: () => answersOk(`${urls.worker}/health/ready`),
    }),
  ]);
}

async function startDatabase({ settings, supervisor, print }: Run): Promise<string> {
  const { home, ports, databaseUrl: given } = settings;
  const start = async () => {
    const options = { dir: path.join(home, 'postgres'), port: ports.postgres.port, signal: supervisor.signal };
    return (await startPostgres({ ...options, host: supervisor })).url;
  };
  const databaseUrl = given ?? (await step(print, 'PostgreSQL', start));
  const env = environmentOf(settings, { databaseUrl });
  const task = (part: string, file: string, args: string[]) => () =>
    supervisor.runTask({ part, command: process.execPath, args: [path.join(root, 'dist', file), ...args], env });
  await step(print, 'migrating the database', task('migrate', 'scripts/migrate.js', ['deploy']));
  const seeding = [urlsOf(settings).sandbox, secretsFileOf(settings)];
  await step(print, 'seeding places and recipients', task('seed', 'scripts/seed.js', seeding));
  return databaseUrl;
}

async function startWorkflowServer({ settings, supervisor, print }: Run): Promise<string> {
  const { home, ports, temporalAddress, temporalNamespace } = settings;
  if (temporalAddress) return temporalAddress;
  const cli = await findTemporalCli({ print, signal: supervisor.signal });
  return step(print, 'Temporal', () =>
    startTemporal({
      cli,
      host: supervisor,
      file: path.join(home, 'temporal.db'),
      port: ports.temporal.port,
      uiPort: ports.ui.port,
      namespace: temporalNamespace,
      signal: supervisor.signal,
    }),
  );
}

function startMail({ home, ports }: Settings) {
  return startMailCatcher({ home, port: ports.mail.port });
}

interface NodePart {
  part: keyof typeof grace;
  /** Below dist/. */
  file: string;
  env: NodeJS.ProcessEnv;
  isReady: () => Promise<boolean>;
}

async function startNode({ supervisor, print }: Run, { part, file, env, isReady }: NodePart): Promise<void> {
  await step(print, part, async () => {
    const args = ['--enable-source-maps', path.join(root, 'dist', file)];
    const child = supervisor.spawn({ part, command: process.execPath, args, env, graceMs: grace[part] });
    await untilReady({ part: child, isReady, limitMs, signal: supervisor.signal });
  });
}
