import { spawn } from 'node:child_process';
import readline from 'node:readline';

export interface RunOptions {
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  limitMs: number;
  signal?: AbortSignal;
  /** Called every 10 s with the time spent. */
  still?: (time: string) => void;
}

/** Runs a command to its end, or ends it and its children at the time limit or when the run stops. */
export function runUntil(options: RunOptions): Promise<{ code: number; output: string[] }> {
  const { command, args, env, limitMs, signal, still } = options;
  const began = Date.now();
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    readline.createInterface({ input: stream }).on('line', (line) => output.push(line) > 12 && output.shift());
  }
  const end = () => child.pid !== undefined && child.exitCode === null && process.kill(-child.pid, 'SIGKILL');
  const limit = setTimeout(end, limitMs);
  const alive = setInterval(() => still?.(`${Math.round((Date.now() - began) / 1000)} s`), 10_000);
  signal?.addEventListener('abort', end, { once: true });
  return new Promise<{ code: number; output: string[] }>((resolve) => {
    child.once('error', (error) => resolve({ code: 127, output: [error.message] }));
    child.once('close', (code) => resolve({ code: code ?? 137, output }));
  }).finally(() => {
    clearTimeout(limit);
    clearInterval(alive);
    signal?.removeEventListener('abort', end);
  });
}
