/** The packages of other engines: installed into bench/node_modules by the bench alone. */
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from '../../scripts/start/errors.js';
import type { Print } from '../../scripts/start/print.js';
import { root } from '../../prisma/root.js';
import { runUntil } from '../../scripts/start/run-until.js';

const folder = path.join(root, 'bench');
const stamp = path.join(folder, 'node_modules', '.package-lock.json');

interface Lock {
  packages: Record<string, { version?: string; optional?: boolean }>;
}

export async function installPeers(print: Print): Promise<void> {
  if (isInstalled()) return;
  print('installing the engines to compare with (bench/node_modules)');
  const args = ['ci', '--prefix', folder, '--no-audit', '--no-fund'];
  const { code, output } = await runUntil({ command: 'npm', args, limitMs: 600_000 });
  if (code !== 0) throw new StartError('npm ci in bench/ failed', output);
}

/** Versions of the engines, for the results. */
export function peerVersions(): Record<string, string> {
  const { dependencies } = json<{ dependencies: Record<string, string> }>(path.join(folder, 'package.json'));
  return dependencies;
}

function isInstalled(): boolean {
  if (!fs.existsSync(stamp)) return false;
  const [wanted, present] = [json<Lock>(path.join(folder, 'package-lock.json')), json<Lock>(stamp)];
  const entries = Object.entries(wanted.packages).filter(([name, { optional }]) => name !== '' && !optional);
  return entries.every(([name, { version }]) => present.packages[name]?.version === version);
}

function json<T>(file: string): T {
  return JSON.parse(fs.readFileSync(file, 'utf8')) as T;
}
