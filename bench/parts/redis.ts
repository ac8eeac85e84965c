/** Redis for BullMQ, every write on disk before it is answered. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Child } from '../../scripts/start/child.js';
import { accepts, freePort } from '../../scripts/start/ports.js';
import type { Print } from '../../scripts/start/print.js';
import { untilReady } from '../../scripts/start/readiness.js';
import { runUntil } from '../../scripts/start/run-until.js';
import type { Stage } from './stage.js';

const limitMs = 20_000;

export interface Redis {
  url: string;
  child: Child;
}

/** The path of a Redis server, or why there is none. Debian's package is installed when we may. */
export async function findRedis(print: Print): Promise<{ file: string; version: string } | { missing: string }> {
  if (!installed() && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    print("installing Debian's redis-server (apt-get); it is run by the bench alone");
    const args = ['install', '-y', '--no-install-recommends', 'redis-server'];
    // No service of the machine's own is started along with it.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    await runUntil({ command: 'apt-get', args, env, limitMs: 300_000 });
  }
  return installed() ?? { missing: 'there is no redis-server: install it (Debian: apt-get install redis-server)' };
}

function installed(): { file: string; version: string } | undefined {
  const { status, stdout } = spawnSync('redis-server', ['--version'], { encoding: 'utf8' });
  return status === 0 ? { file: 'redis-server', version: /v=(\S+)/.exec(stdout)?.[1] ?? '?' } : undefined;
}

export async function startRedis(stage: Stage, file: string): Promise<Redis> {
  const port = await freePort();
  const dir = path.join(stage.home, `redis-${port}`);
  fs.mkdirSync(dir);
  const options = { port, bind: '127.0.0.1', dir, appendonly: 'yes', appendfsync: 'always', save: '', daemonize: 'no' };
  const settings = { ...options, 'maxmemory-policy': 'noeviction' };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = stage.spawn({ part: 'redis', command: file, args });
  await untilReady({ part: child, isReady: () => accepts(port), limitMs });
  return { url: `redis://127.0.0.1:${port}`, child };
}
