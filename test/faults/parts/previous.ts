/** Another version of the product, built from a commit and kept outside the repository. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from '../../../scripts/start/errors.js';
import type { Print } from '../../../scripts/start/print.js';
import { root } from '../../../prisma/root.js';
import { cacheFolder } from '../../../scripts/start/temporal-cli.js';

export async function buildOf(ref: string, print: Print): Promise<string> {
  const commit = git('rev-parse', '--verify', `${ref}^{commit}`).trim();
  const folder = path.join(path.dirname(cacheFolder()), 'versions', commit);
  const done = path.join(folder, 'dist', '.done');
  if (fs.existsSync(done)) return folder;
  print(`building version ${commit.slice(0, 10)}`);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const archive = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 1e9 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: 'package.json' };
  for (const args of [
    ['node_modules/prisma/build/index.js', 'generate'],
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
    ['dist/scripts/bundle-workflows.js'],
    ['dist/scripts/bundle-apps.js'],
  ]) {
    // Versions before the bundles have nothing that makes them.
    if (!fs.existsSync(path.join(folder, args[0]!))) continue;
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
    if (status !== 0) throw new StartError(`building ${ref} failed`, `${stdout}${stderr}`.split('\n').slice(-12));
  }
  fs.writeFileSync(done, '');
  return folder;
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch {
    throw new StartError(`git knows no commit ${args.at(-1)}`);
  }
}
