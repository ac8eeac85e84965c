import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf } from './processes.js';

/** Ends a server that a killed run left on this cluster; PostgreSQL would refuse to start beside it. */
export async function endStalePostmaster(data: string): Promise<void> {
  const pid = postmasterOf(data);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; postmasterOf(data) === pid && waited < 5000; waited += 50) await sleep(50);
  if (postmasterOf(data) === pid) process.kill(pid, 'SIGKILL');
  while (identityOf(pid) !== undefined) await sleep(20);
}

/** The pid file outlives a killed server, and its number may belong to another program by now. */
function postmasterOf(data: string): number | undefined {
  const file = path.join(data, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const pid = Number(fs.readFileSync(file, 'utf8').split('\n')[0]);
  const isOurs = pid > 1 && identityOf(pid) !== undefined && commandOf(pid).includes(data);
  return isOurs ? pid : undefined;
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
