import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StartError } from './errors.js';
import { printLine, type Print } from './print.js';
import { waitForLock } from './processes.js';
import { downloadBySdk, sdkDownloads } from './temporal-download.js';
import { runUntil } from './run-until.js';

const version = 'v1.5.1';
const buildWithinMs = 60 * 60_000;

export interface FindOptions {
  print?: Print;
  signal?: AbortSignal;
}

/** The path of a `temporal` binary: named, installed, kept, downloaded, or, when all else fails, built from source. */
export async function findTemporalCli({ print = printLine, signal }: FindOptions = {}): Promise<string> {
  const present = named() ?? onPath('temporal') ?? cached();
  if (present) return present;
  fs.mkdirSync(cacheFolder(), { recursive: true });
  const tell = (holder: number) =>
    print(`another start (process ${holder}) is getting the Temporal server; waiting for it`);
  const lock = await waitForLock(path.join(cacheFolder(), '.lock'), tell);
  try {
    return cached() ?? (await downloadBySdk({ folder: cacheFolder(), print, signal })) ?? (await build(print, signal));
  } finally {
    lock.release();
  }
}

export function cacheFolder(): string {
  const base = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return path.join(base, 'todoke', 'bin');
}

function named(): string | undefined {
  const file = process.env.TODOKE_TEMPORAL_CLI;
  if (!file) return undefined;
  if (!isExecutable(file)) throw new StartError(`TODOKE_TEMPORAL_CLI names ${file}, which is no program`);
  return path.resolve(file);
}

function onPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => path.join(folder, program)).find(isExecutable);
}

function cached(): string | undefined {
  const places = [path.join(cacheFolder(), 'temporal'), ...sdkDownloads([cacheFolder(), os.tmpdir()])];
  return places.find(isExecutable);
}

/** Newer versions can't be built this way: their go.mod replaces a module that the module archive leaves out. */
async function build(print: Print, signal?: AbortSignal): Promise<string> {
  const go = onPath('go') ?? ['/usr/local/go/bin/go'].find(isExecutable);
  if (!go) {
    throw new StartError(
      'the Temporal server can neither be downloaded nor built (there is no Go): install the Temporal CLI ' +
        '(https://docs.temporal.io/cli) or Go, or name a binary with TODOKE_TEMPORAL_CLI, or a server with TEMPORAL_ADDRESS',
    );
  }
  const aside = fs.mkdtempSync(path.join(cacheFolder(), 'build-'));
  const still = (time: string) =>
    print(
      `building the Temporal server from source; several minutes the first time, then kept in ${cacheFolder()} (${time})`,
    );
  still('0 s');
  try {
    const env = { ...process.env, GOBIN: aside, CGO_ENABLED: '0' };
    const args = ['install', `github.com/temporalio/cli/cmd/temporal@${version}`];
    const { code, output } = await runUntil({ command: go, args, env, limitMs: buildWithinMs, signal, still });
    if (code !== 0) throw new StartError(`building the Temporal server failed (exit code ${code})`, output);
    fs.renameSync(path.join(aside, 'temporal'), path.join(cacheFolder(), 'temporal'));
  } finally {
    fs.rmSync(aside, { recursive: true, force: true });
  }
  return path.join(cacheFolder(), 'temporal');
}

function isExecutable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
