import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../prisma/root.js';
import type { Print } from './print.js';
import { runUntil } from './run-until.js';

const answerWithinMs = 20_000;
const downloadWithinMs = 300_000;

export interface DownloadOptions {
  folder: string;
  print: Print;
  signal?: AbortSignal;
}

/** The names under which the SDK keeps the binaries it has downloaded. */
export function sdkDownloads(folders: string[]): string[] {
  const isDownload = (name: string) => name.startsWith('temporal-sdk-typescript-') && !name.endsWith('.downloading');
  return folders.flatMap((folder) =>
    listed(folder)
      .filter(isDownload)
      .map((name) => path.join(folder, name)),
  );
}

/** Lets the SDK download the binary that fits it. On a closed network it fails, or hangs: then the answer is undefined. */
export async function downloadBySdk({ folder, print, signal }: DownloadOptions): Promise<string | undefined> {
  print('looking for the Temporal server on the network');
  const stop = new AbortController();
  signal?.addEventListener('abort', () => stop.abort(), { once: true });
  const unanswered = setTimeout(() => {
    if (!listed(folder).some((name) => name.endsWith('.downloading'))) stop.abort();
  }, answerWithinMs);
  const { code } = await runUntil({
    command: process.execPath,
    args: ['--input-type=module', '-e', script(folder)],
    limitMs: downloadWithinMs,
    signal: stop.signal,
    still: (time) => print(`downloading the Temporal server (${time})`),
  });
  clearTimeout(unanswered);
  const found = code === 0 ? sdkDownloads([folder])[0] : undefined;
  if (found) return found;
  for (const name of listed(folder).filter((one) => one.endsWith('.downloading'))) fs.rmSync(path.join(folder, name));
  return undefined;
}

/** A process of its own, because the SDK's download cannot be called off; the SDK offers it only with starting a server. */
function script(folder: string): string {
  const testing = path.join(root, 'node_modules/@temporalio/testing/lib/index.js');
  return `
    const { TestWorkflowEnvironment } = await import(${JSON.stringify(testing)});
    const executable = { type: 'cached-download', downloadDir: ${JSON.stringify(folder)}, ttl: '10 years' };
    const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } });
    await environment.teardown();
    process.exit(0);`;
}

function listed(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
}
