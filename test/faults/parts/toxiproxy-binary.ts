/** The toxiproxy server: named, installed, kept, or built from source, like the Temporal server. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from '../../../scripts/start/errors.js';
import type { Print } from '../../../scripts/start/print.js';
import { waitForLock } from '../../../scripts/start/processes.js';
import { runUntil } from '../../../scripts/start/run-until.js';
import { cacheFolder } from '../../../scripts/start/temporal-cli.js';

const source = 'github.com/Shopify/toxiproxy/v2/cmd/server@v2.12.0';
const name = 'toxiproxy-server';
const buildWithinMs = 15 * 60_000;

export async function findToxiproxy(print: Print): Promise<string> {
  const kept = path.join(cacheFolder(), name);
  const onPath = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name));
  const present = (): string | undefined => [...onPath, kept].find((file) => fs.existsSync(file));
  const found = present();
  if (found) return found;
  fs.mkdirSync(cacheFolder(), { recursive: true });
  const lock = await waitForLock(path.join(cacheFolder(), '.toxiproxy.lock'), (holder) =>
    print(`process ${holder} is building toxiproxy; waiting for it`),
  );
  try {
    return present() ?? (await build(kept, print));
  } finally {
    lock.release();
  }
}

async function build(kept: string, print: Print): Promise<string> {
  print('building toxiproxy from source; a minute the first time, then kept');
  const aside = fs.mkdtempSync(path.join(cacheFolder(), 'build-'));
  try {
    const env = { ...process.env, GOBIN: aside, CGO_ENABLED: '0' };
    const { code, output } = await runUntil({ command: go(), args: ['install', source], env, limitMs: buildWithinMs });
    if (code !== 0) throw new StartError(`building toxiproxy failed (exit code ${code})`, output);
    fs.renameSync(path.join(aside, 'server'), kept);
    return kept;
  } finally {
    fs.rmSync(aside, { recursive: true, force: true });
  }
}

function go(): string {
  for (const command of ['go', '/usr/local/go/bin/go']) {
    try {
      execFileSync(command, ['version'], { stdio: 'ignore' });
      return command;
    } catch {
      // perhaps the next
    }
  }
  throw new StartError(
    `the fault suite needs ${name} on PATH (https://github.com/Shopify/toxiproxy), or Go to build it`,
  );
}
