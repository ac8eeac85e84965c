import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrate } from '../../prisma/migrate.js';
import { describe, StartError } from '../start/errors.js';
import { freePort } from '../start/ports.js';
import { startPostgres } from '../start/postgres.js';
import { printLine as print, step } from '../start/print.js';
import { Supervisor } from '../start/supervisor.js';
import { findTemporalCli } from '../start/temporal-cli.js';
import { startTemporal } from '../start/temporal.js';
import { startJest } from './jest.js';

export interface Counts {
  passed: number;
  failed: number;
}

/**
 * Runs Jest beside one PostgreSQL and one Temporal server, which live as long as it and leave nothing behind. `beside` is done beside the
 * specs, except the one that has to be alone.
 */
export async function runJest(args: string[], beside: () => Promise<void>): Promise<Counts> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'todoke-test-'));
  // As root, PostgreSQL's own account has to pass through.
  fs.chmodSync(home, 0o711);
  const supervisor = new Supervisor({ home, stopOrder: ['jest', 'temporal', 'postgres'], isTemporary: true });
  const interruption = endOnSignal(supervisor);
  try {
    const env = await startServers(supervisor);
    const running = inTurns(args, (some) => startJest({ supervisor, args: some, env }), beside);
    return await Promise.race([running, supervisor.failed, interruption.happened]);
  } catch (error) {
    describe(error).forEach(print);
    return { passed: 0, failed: 1 };
  } finally {
    await supervisor.stop();
    interruption.forget();
  }
}

/** Starts a process each two seconds: beside other specs it would take them and itself twice as long. */
const alone = 'test/faults/faults.spec.ts';

/** The whole suite comes in two turns; what was asked for by name in one. */
async function inTurns(
  args: string[],
  run: (args: string[]) => Promise<Counts>,
  beside: () => Promise<void>,
): Promise<Counts> {
  if (args.length > 0) return (await Promise.all([run(args), beside()]))[0];
  const first = await run([alone]);
  const [others] = await Promise.all([run(['--testPathIgnorePatterns', alone]), beside()]);
  return { passed: first.passed + others.passed, failed: first.failed + others.failed };
}

async function startServers(supervisor: Supervisor): Promise<NodeJS.ProcessEnv> {
  const { home, signal } = supervisor;
  const cli = await findTemporalCli({ print, signal });
  const [port, temporalPort] = [await freePort(), await freePort()];
  const database = 'template_of_specs';
  const [postgres, temporalAddress] = await Promise.all([
    step(print, 'PostgreSQL', async () => {
      const dir = path.join(home, 'postgres');
      const started = await startPostgres({ dir, port, database, host: supervisor, signal });
      await migrate(started.url);
      return started;
    }),
    step(print, 'Temporal', () =>
      startTemporal({
        ...{ cli, host: supervisor, signal, namespace: 'default' },
        file: path.join(home, 'temporal.db'),
        port: temporalPort,
      }),
    ),
  ]);
  return {
    TEST_DATABASE_URL: Object.assign(new URL(postgres.url), { pathname: '/postgres' }).href,
    TEST_DATABASE_TEMPLATE: database,
    TEST_TEMPORAL_ADDRESS: temporalAddress,
    TODOKE_TEMPORAL_CLI: cli,
  };
}

function endOnSignal(supervisor: Supervisor) {
  let forget = () => {};
  const happened = new Promise<never>((_, reject) => {
    const handlers = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((name) => {
      const handler = () =>
        supervisor.signal.aborted ? supervisor.kill() : reject(new StartError(`${name}: stopping`));
      process.on(name, handler);
      return () => process.removeListener(name, handler);
    });
    forget = () => handlers.forEach((off) => off());
  });
  happened.catch(() => {});
  return { happened, forget };
}
