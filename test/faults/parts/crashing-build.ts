/** A copy of a build in which crash points kill, and retries fit a test. The build itself stays as it is. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../prisma/root.js';

const urlOf = (name: string): string => pathToFileURL(path.join(root, 'test/faults/build', name)).href;
const crash = `import { crash } from '${urlOf('crash.mjs')}';`;
const soon = (name: string): string => `import { ${name} } from '${urlOf('soon.mjs')}';`;

/** What is written below the functions that are replaced. A worker of an older version may lack one: it keeps its own times. */
const additions = {
  'prisma/crash-point.js': `${crash} crashPoint = crash;`,
  'life-events/schedule.js': `${soon('soon')} nextAttempt = soon(nextAttempt);`,
  'prisma/stores/mail.store.js': `${soon('longestMs')} if (typeof leaseSeconds === 'function') leaseSeconds = () => longestMs / 1_000;`,
  'apps/worker/src/wake.js': `${soon('lingerMs')} if (typeof batchLinger === 'function') batchLinger = () => lingerMs;`,
};

/** What API or worker starts from, below a build's folder; older versions have no bundle. */
export function entryOf(folder: string, part: 'api' | 'worker'): string {
  const bundle = path.join(folder, `dist/bundle/${part}.js`);
  return fs.existsSync(bundle) ? bundle : path.join(folder, `dist/apps/${part}/src/main.js`);
}

/** Answers the folder to start from: `dist` is copied, everything else stands there by a link. */
export function crashingBuild(from: string, folder: string): string {
  fs.mkdirSync(folder, { recursive: true });
  for (const name of fs.readdirSync(from)) {
    if (name !== 'dist') fs.symlinkSync(path.join(from, name), path.join(folder, name));
  }
  fs.cpSync(path.join(from, 'dist'), path.join(folder, 'dist'), { recursive: true });
  for (const [file, addition] of Object.entries(additions)) {
    fs.appendFileSync(path.join(folder, 'dist', file), `\n${addition}\n`);
  }
  const bundler = path.join(folder, 'dist/scripts/bundle-apps.js');
  if (fs.existsSync(bundler)) execFileSync(process.execPath, [bundler], { stdio: 'pipe' });
  return folder;
}
