import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../prisma/root.js';

interface ProcessTools {
  identityOf(pid: number): string | undefined;
  tryLock(file: string): { release: () => void; holder?: undefined } | { holder: number; release?: undefined };
  waitForLock(file: string, tell: (holder: number) => void): Promise<{ release: () => void }>;
  stopLeftovers(home: string, supervisor?: number): Promise<string[]>;
}

// The tools also run before anything is built, so they are plain JavaScript that the compiler does not copy to dist/.
const tools = (await import(pathToFileURL(path.join(root, 'scripts/tools/processes.mjs')).href)) as ProcessTools;
export const { identityOf, tryLock, waitForLock, stopLeftovers } = tools;

/** Notes a started process, so that the guard or the next start can end it should this process be killed. Answers the undo. */
export function noteProcess(home: string, process_: { part: string; pid: number; signal: NodeJS.Signals }): () => void {
  const file = path.join(home, 'run', `${process_.part}.json`);
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const entry = { ...process_, identity: identityOf(process_.pid), supervisor: process.pid };
  fs.writeFileSync(file, JSON.stringify(entry), { mode: 0o600 });
  return () => fs.rmSync(file, { force: true });
}
