/** The product's own processes, as in production, in the demo profile: its API, its worker; and the bench's receiver. */
import path from 'node:path';
import type { Child } from '../../scripts/start/child.js';
import { youngMemory } from '../../scripts/start/node-memory.js';
import { accepts } from '../../scripts/start/ports.js';
import { answersOk, untilReady } from '../../scripts/start/readiness.js';
import { root } from '../../prisma/root.js';
import type { Stage } from './stage.js';

const limitMs = 60_000;

export interface Ports {
  api: number;
  worker: number;
  receiver: number;
}

/** What every process is told; `databaseUrl` is a fresh copy for each run. */
export interface Surroundings {
  stage: Stage;
  ports: Ports;
  databaseUrl: string;
  temporal?: { address: string; namespace: string };
  /** More for a peer: its own database, Redis, unit of work. */
  extra?: NodeJS.ProcessEnv;
}

export const apiUrlOf = ({ api }: Ports): string => `http://127.0.0.1:${api}`;
export const secretsFileOf = (stage: Stage): string => path.join(stage.home, 'recipient-secrets.json');

export function startApi(around: Surroundings): Promise<Child> {
  const url = `${apiUrlOf(around.ports)}/health/ready`;
  return node(around, 'api', 'dist/bundle/api.js', [], () => answersOk(url));
}

export function startWorker(around: Surroundings): Promise<Child> {
  return node(around, 'worker', 'dist/bundle/worker.js', [], () => answersOk(workerHealth(around)));
}

export function startPeer(around: Surroundings, name: string): Promise<Child> {
  return node(around, 'worker', 'bench/peers/main.mjs', [name], () => answersOk(workerHealth(around)));
}

export function startReceiver(around: Surroundings): Promise<Child> {
  return node(around, 'receiver', 'dist/bench/receiver/main.js', [], () => accepts(around.ports.receiver));
}

const workerHealth = ({ ports }: Surroundings): string => `http://127.0.0.1:${ports.worker}/health/ready`;

async function node(
  around: Surroundings,
  part: string,
  file: string,
  args: string[],
  isReady: () => Promise<boolean>,
): Promise<Child> {
  const all = [path.join(root, file), ...args];
  const env = environmentOf(around);
  const child = around.stage.spawn({ part, command: process.execPath, args: all, env, cwd: root, graceMs: 8_000 });
  await untilReady({ part: child, isReady, limitMs });
  return child;
}

function environmentOf({ stage, ports, databaseUrl, temporal, extra }: Surroundings): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'bench',
    NODE_OPTIONS: youngMemory,
    // The same made-up family moves thousands of times.
    TODOKE_DUPLICATE_DAYS: '0',
    TODOKE_PROFILE: 'demo',
    TODOKE_HOME: stage.home,
    TODOKE_API_PORT: String(ports.api),
    TODOKE_WORKER_PORT: String(ports.worker),
    TODOKE_PUBLIC_URL: apiUrlOf(ports),
    // No citizen of the bench has an address for mails.
    TODOKE_SMTP_URL: 'smtp://127.0.0.1:9',
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal?.address,
    TEMPORAL_NAMESPACE: temporal?.namespace,
    BENCH_PORT: String(ports.receiver),
    BENCH_API: apiUrlOf(ports),
    BENCH_SECRETS: secretsFileOf(stage),
    ...extra,
  };
}
