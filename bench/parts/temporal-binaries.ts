/** The real Temporal server and its schema tool: kept outside the repository, built from source when they are missing. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from '../../scripts/start/errors.js';
import type { Print } from '../../scripts/start/print.js';
import { waitForLock } from '../../scripts/start/processes.js';
import { runUntil } from '../../scripts/start/run-until.js';
import { cacheFolder } from '../../scripts/start/temporal-cli.js';

export const serverVersion = 'v1.29.1';
const module = 'go.temporal.io/server';
const programs = { server: 'cmd/server', sql: 'cmd/tools/sql' };
const buildWithinMs = 60 * 60_000;

export interface TemporalBinaries {
  server: string;
  sql: string;
  /** Folder of the versioned schemas. */
  schema: string;
}

export async function temporalBinaries(print: Print): Promise<TemporalBinaries> {
  const folder = path.join(cacheFolder(), `temporal-server-${serverVersion.slice(1)}`);
  fs.mkdirSync(folder, { recursive: true });
  const lock = await waitForLock(path.join(folder, '.lock'), (holder) =>
    print(`process ${holder} is building the Temporal server; waiting for it`),
  );
  try {
    for (const [name, source] of Object.entries(programs)) {
      if (!fs.existsSync(path.join(folder, name))) await build(`${module}/${source}@${serverVersion}`, folder, print);
    }
  } finally {
    lock.release();
  }
  return { server: path.join(folder, 'server'), sql: path.join(folder, 'sql'), schema: schemaFolder() };
}

async function build(target: string, folder: string, print: Print): Promise<void> {
  const still = (time: string): void => print(`building ${target}; minutes the first time, then kept (${time})`);
  still('0 s');
  const env = { ...process.env, GOBIN: folder, CGO_ENABLED: '0' };
  const { code, output } = await runUntil({
    command: go(),
    args: ['install', target],
    env,
    limitMs: buildWithinMs,
    still,
  });
  if (code !== 0) throw new StartError(`building ${target} failed (exit code ${code})`, output);
}

/** The schema comes with the sources of the module. */
function schemaFolder(): string {
  const answer = execFileSync(go(), ['mod', 'download', '-json', `${module}@${serverVersion}`], { encoding: 'utf8' });
  const { Dir: dir } = JSON.parse(answer) as { Dir: string };
  return path.join(dir, 'schema/postgresql/v12');
}

function go(): string {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/local/go/bin'];
  const found = folders.map((folder) => path.join(folder, 'go')).find((file) => fs.existsSync(file));
  if (!found) throw new StartError('the bench needs Go to build the Temporal server (https://go.dev/dl/)');
  return found;
}
