/** Where a result comes from. */
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { root } from '../../prisma/root.js';

export const machine = (): object => ({
  commit: git('rev-parse', 'HEAD'),
  isChanged: git('status', '--porcelain') !== '',
  cores: os.availableParallelism(),
  memoryGb: Math.round(os.totalmem() / 2 ** 30),
  loadAverage: Math.round(os.loadavg()[0]! * 10) / 10,
  node: process.versions.node,
});

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
