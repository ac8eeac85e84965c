import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from './errors.js';

export interface Invocation {
  command: string;
  args: string[];
  uid?: number;
  gid?: number;
}

export interface PostgresAccount {
  /** Absent: we are no superuser, PostgreSQL runs as ourselves. */
  ids?: { uid: number; gid: number };
  /** How a program of PostgreSQL is to be run. */
  run(command: string, args: string[]): Invocation;
}

/**
 * PostgreSQL refuses to run as root. As root it runs as `postgres` where that account exists, else as `nobody`: no account is made.
 * Where that account can't reach the folders (a clone below /root or a private temporary folder), it gets the one capability
 * that lets it pass, and no other.
 */
export function postgresAccount(dir: string, program: string): PostgresAccount {
  if (process.getuid?.() !== 0) return { run: (command, args) => ({ command, args }) };
  const ids = ownerOf(path.join(dir, 'data')) ?? idsOf('postgres') ?? idsOf('nobody') ?? { uid: 65534, gid: 65534 };
  if (canReach(ids, dir, program)) return { ids, run: (command, args) => ({ command, args, ...ids }) };
  const passing = ['--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override'];
  // Without no_setuid_fixup the kernel ignores capabilities in access(), with which PostgreSQL checks its own files.
  const flags = [...passing, '--securebits=+no_setuid_fixup', '--clear-groups'];
  const prefix = [`--reuid=${ids.uid}`, `--regid=${ids.gid}`, ...flags, '--'];
  if (spawnSync('setpriv', [...prefix, program, '--version']).status !== 0) {
    throw new StartError(
      `PostgreSQL refuses to run as root, and the account it would run as (uid ${ids.uid}) may not enter ${dir}: ` +
        'start as another user, put TODOKE_HOME and the clone where everybody may enter, or give a DATABASE_URL',
    );
  }
  return { ids, run: (command, args) => ({ command: 'setpriv', args: [...prefix, command, ...args] }) };
}

export function give(file: string, { ids }: PostgresAccount): void {
  if (ids) fs.chownSync(file, ids.uid, ids.gid);
}

/** Data made by an ordinary user stays theirs when root starts it. */
function ownerOf(data: string): { uid: number; gid: number } | undefined {
  const found = fs.statSync(data, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

function idsOf(name: string): { uid: number; gid: number } | undefined {
  try {
    const ask = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}

/** Tried rather than computed: modes, lists and mounts all have a say. */
function canReach(ids: { uid: number; gid: number }, dir: string, program: string): boolean {
  const enters = spawnSync('/bin/sh', ['-c', 'cd "$0"', dir], { ...ids, cwd: '/' });
  return enters.status === 0 && spawnSync(program, ['--version'], { ...ids, cwd: '/' }).status === 0;
}
