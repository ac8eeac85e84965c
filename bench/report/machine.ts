/** Where the figures come from: machine, versions, commit. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../prisma/root.js';
import type { Bench } from '../parts/bench.js';
import { settings } from '../parts/cluster.js';
import { peerVersions } from '../parts/peer-packages.js';
import { serverVersion } from '../parts/temporal-binaries.js';

export interface Machine {
  commit: string;
  /** Files that differ from the commit. */
  isChanged: boolean;
  cores: number;
  cpu: string;
  memoryGb: number;
  system: string;
  /** Of others' work when the run began: figures of a busy machine are too low. */
  loadAverage: number;
  versions: Record<string, string>;
  postgres: Record<string, string>;
}

export function describeMachine({ cluster, temporal, redis }: Bench): Machine {
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return {
    commit: git('rev-parse', 'HEAD'),
    isChanged: git('status', '--porcelain', '--', ':!bench/results') !== '',
    cores: os.availableParallelism(),
    cpu: os.cpus()[0]?.model ?? '?',
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    loadAverage: Math.round(os.loadavg()[0]! * 10) / 10,
    versions: {
      node: process.versions.node,
      postgresql: cluster.version,
      '@temporalio/worker': dependencies['@temporalio/worker']!,
      ...(temporal ? { 'temporal server': serverVersion } : {}),
      ...peerVersions(),
      ...(redis && 'version' in redis ? { redis: redis.version } : {}),
    },
    postgres: { fsync: 'on', synchronous_commit: 'on', ...settings },
  };
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
