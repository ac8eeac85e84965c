/** A whole Todoke for a test: a database and a Temporal namespace of its own, API and worker as processes, sandbox and mail catcher in this one. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '../../prisma/database.js';
import { root } from '../../prisma/root.js';
import { startMailCatcher } from '../../scripts/start/mail-catcher.js';
import { youngMemory } from '../../scripts/start/node-memory.js';
import { freePort } from '../../scripts/start/ports.js';
import { seed } from '../../scripts/seed-database.js';
import { startSimulator } from '../../kit/simulator/simulator.js';
import { Api, type Role } from './api.js';
import { newDatabase } from './database.js';
import { type Namespace, newNamespace } from './temporal.js';

/** A part that does not end in order within this time is killed, so that a failed test leaves no process behind. */
const patienceMs = 10_000;

export type Part = 'api' | 'worker';

/** What a sandbox recipient noted about one delivery. */
export interface Received {
  webhookId: string;
  receivedAt: string;
  /** How often it came. */
  count: number;
  type: string;
  noticeId: string;
  procedure: string;
  sequence: number;
  isSameBody: boolean;
  body: { data: { how: string; dueOn: string | null; fields: Record<string, unknown> } };
  /** What it did about it, once. */
  effect: { outcome: string; reference: string | null; at: string } | null;
}

export interface Told extends Received {
  recipient: string;
}

export interface Todoke {
  home: string;
  apiUrl: string;
  workerUrl: string;
  sandboxUrl: string;
  db: Database;
  temporal: Namespace;
  /** The API as seen by someone; citizens sign in at level 3 unless told otherwise. */
  as(role: Role, subject: string, more?: { level?: 1 | 2 | 3; organisation?: string }): Promise<Api>;
  /** Kills a part at once (SIGKILL), or ends it in order (SIGTERM). */
  kill(part: Part, signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  start(part: Part): Promise<void>;
  stopMail(): Promise<void>;
  startMail(): Promise<void>;
  mails(): string[];
  behave(recipient: string, mode: string, options?: object): Promise<void>;
  /** What a recipient got, in the order in which it came. */
  received(recipient: string): Promise<Received[]>;
  /** What any recipient at all got. */
  journals(): Promise<Told[]>;
  /** Registers a recipient that is answered for by the sandbox, unless a URL says otherwise; answers its secret. */
  register(recipient: {
    id: string;
    kind: string;
    serves?: object;
    answerWithin?: string;
    name?: string;
    url?: string;
    channel?: object;
    maintenance?: object;
    procedures?: string[];
  }): Promise<string>;
  logs(part: Part): string;
  stop(): Promise<void>;
}

export interface TodokeOptions {
  parts?: Part[];
  env?: Record<string, string>;
}

export async function startTodoke({ parts = ['api', 'worker'], env = {} }: TodokeOptions = {}): Promise<Todoke> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'todoke-journey-'));
  const [database, temporal] = await Promise.all([newDatabase(), newNamespace(process.env.TEST_TEMPORAL_ADDRESS)]);
  const [apiPort, workerPort, mailPort] = [await freePort(), await freePort(), await freePort()];
  const [apiUrl, workerUrl] = [`http://127.0.0.1:${apiPort}`, `http://127.0.0.1:${workerPort}`];
  const secretsFile = path.join(home, 'sandbox-secrets.json');
  const simulator = await startSimulator({ port: 0, apiUrl, secretsFile });
  await seed(database.url, { home, sandboxUrl: simulator.url, secretsFile });
  const childEnv = {
    ...process.env,
    NODE_OPTIONS: youngMemory,
    NODE_ENV: 'test',
    TODOKE_PROFILE: 'demo',
    TODOKE_HOME: home,
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: process.env.TEST_TEMPORAL_ADDRESS,
    TEMPORAL_NAMESPACE: temporal.name,
    TODOKE_API_PORT: String(apiPort),
    TODOKE_WORKER_PORT: String(workerPort),
    TODOKE_PUBLIC_URL: apiUrl,
    // Specs file the same family's move many times over; those about duplicates say so.
    TODOKE_DUPLICATE_DAYS: '0',
    TODOKE_SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    ...env,
  };
  const running = new Map<Part, ChildProcess>();
  const health: Record<Part, string> = {
    api: `${apiUrl}/health/ready`,
    worker: `${workerUrl}/health/ready`,
  };
  const logOf = (part: Part): string => path.join(home, `${part}.log`);
  let mail = await startMailCatcher({ home, port: mailPort });

  const start = async (part: Part): Promise<void> => {
    const log = fs.openSync(logOf(part), 'a');
    const child = spawn(process.execPath, [path.join(root, `dist/bundle/${part}.js`)], {
      cwd: root,
      env: childEnv,
      stdio: ['ignore', log, log],
    });
    fs.closeSync(log);
    running.set(part, child);
    await until(`${part} to be ready`, async () => {
      if (child.exitCode !== null)
        throw new Error(`${part} ended: ${fs.readFileSync(logOf(part), 'utf8').slice(-2000)}`);
      return (await fetch(health[part]).catch(() => null))?.ok ?? false;
    });
  };
  const kill: Todoke['kill'] = async (part, signal = 'SIGKILL') => {
    const child = running.get(part);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    return ended;
  };
  const db = openDatabase(database.url, { connections: 3 });
  const stop = async (): Promise<void> => {
    const ends = (['api', 'worker'] as const).map(async (part) => {
      const tooLong = setTimeout(() => void kill(part), patienceMs);
      await kill(part, 'SIGTERM');
      clearTimeout(tooLong);
    });
    await Promise.all(ends);
    await mail.stop();
    await simulator.close();
    await db.close();
    await temporal.close();
    await database.drop();
    fs.rmSync(home, { recursive: true, force: true });
  };
  await Promise.all(parts.map(start)).catch(async (error: unknown) => {
    await stop();
    throw error;
  });

  const as: Todoke['as'] = (role, subject, more) => Api.signIn(apiUrl, { role, subject, level: 3, ...more });
  const list = async <T>(route: string): Promise<T[]> => {
    const response = await fetch(simulator.url + route);
    return ((await response.json()) as { items: T[] }).items;
  };
  const received = (recipient: string): Promise<Received[]> => list(`/received/${recipient}`);
  const put = async (route: string, value: object): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(simulator.url + route, { method: 'PUT', headers, body: JSON.stringify(value) });
    if (!response.ok) throw new Error(`PUT ${route}: ${response.status}`);
  };

  return {
    home,
    apiUrl,
    workerUrl,
    sandboxUrl: simulator.url,
    db,
    temporal,
    as,
    kill,
    start,
    stopMail: () => mail.stop(),
    startMail: async () => {
      mail = await startMailCatcher({ home, port: mailPort });
    },
    mails: () => {
      const folder = path.join(home, 'mail');
      const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
      return names.sort().map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
    },
    behave: (recipient, mode, options = {}) => put(`/behaviours/${recipient}`, { mode, ...options }),
    received,
    journals: async () => {
      const receivers = await list<{ recipientId: string }>('/received');
      const journals = receivers.map(async ({ recipientId: recipient }) =>
        (await received(recipient)).map((entry) => ({ recipient, ...entry })),
      );
      return (await Promise.all(journals)).flat();
    },
    register: async ({ id, url = `${simulator.url}/recipients/${id}/webhook`, ...more }) => {
      const operator = await as('operator', 'operator');
      const entry = {
        id,
        name: `${id}（見本）`,
        serves: { national: true },
        channel: { type: 'webhook', url },
        ...more,
      };
      const { status, text, body } = await operator.call<{ secret: string }>('POST', '/v1/recipients', entry);
      if (status !== 201) throw new Error(`registering ${id}: ${status} ${text}`);
      await put(`/secrets/${id}`, { secrets: [body.secret] });
      return body.secret;
    },
    logs: (part) => (fs.existsSync(logOf(part)) ? fs.readFileSync(logOf(part), 'utf8') : ''),
    stop,
  };
}

/** Waits for something to become true; says what it waited for when it does not, before most specs run out of their own minute. */
export async function until(what: string, isTrue: () => Promise<boolean> | boolean, limitMs = 50_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`waited ${limitMs / 1000} s for ${what}`);
    await sleep(200);
  }
}
