import fs from 'node:fs';
import path from 'node:path';
import { freePort } from './ports.js';
import { untilReady } from './readiness.js';
import type { ProcessHost } from './postgres.js';

const readyWithinMs = 120_000;

const searchAttributes = {
  TodokeEvent: 'Keyword',
  TodokeStatus: 'Keyword',
  TodokeWaitingOn: 'KeywordList',
  TodokeNeedsAction: 'Bool',
  TodokeDueOn: 'Datetime',
  TodokeMunicipality: 'Keyword',
} as const;

export interface TemporalOptions {
  cli: string;
  host: ProcessHost;
  /** The file that keeps what is running. */
  file: string;
  port: number;
  /** Absent: no Web UI. */
  uiPort?: number;
  namespace: string;
  signal?: AbortSignal;
}

/** Starts the development server on a file, on loopback only, and answers its address. */
export async function startTemporal(options: TemporalOptions): Promise<string> {
  const { cli, host, file, port, namespace, signal } = options;
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const httpPort = await freePort();
  const child = host.spawn({
    part: 'temporal',
    command: cli,
    args: serverArguments(options, httpPort),
    graceMs: 1700,
  });
  const isReady = () => hasNamespace(`http://127.0.0.1:${httpPort}`, namespace);
  await untilReady({ part: child, isReady, limitMs: readyWithinMs, signal });
  return `127.0.0.1:${port}`;
}

function serverArguments({ file, port, uiPort, namespace }: TemporalOptions, httpPort: number): string[] {
  const ui = uiPort === undefined ? ['--headless'] : ['--ui-ip', '127.0.0.1', '--ui-port', String(uiPort)];
  const attributes = Object.entries(searchAttributes).flatMap(([name, type]) => [
    '--search-attribute',
    `${name}=${type}`,
  ]);
  // Seven times the throughput of the default, and safe: with a write-ahead log only a power cut can lose the last commits.
  const pragmas = ['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=1'];
  const ports = ['--ip', '127.0.0.1', '--port', String(port), '--http-port', String(httpPort)];
  const log = ['--log-format', 'json', '--log-level', 'warn'];
  return ['server', 'start-dev', '--db-filename', file, '--namespace', namespace].concat(
    ports,
    ui,
    pragmas,
    log,
    attributes,
  );
}

/** The port opens before namespace and search attributes exist. */
async function hasNamespace(url: string, namespace: string): Promise<boolean> {
  const response = await fetch(`${url}/api/v1/namespaces/${namespace}/search-attributes`, {
    signal: AbortSignal.timeout(2000),
  });
  const text = await response.text();
  return response.ok && Object.keys(searchAttributes).every((name) => text.includes(`"${name}"`));
}
