import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { youngMemory } from '../start/node-memory.js';
import { noteProcess } from '../start/processes.js';
import { root } from '../../prisma/root.js';
import type { Supervisor } from '../start/supervisor.js';
import type { Counts } from './main.js';

export interface JestOptions {
  supervisor: Supervisor;
  args: string[];
  env: NodeJS.ProcessEnv;
}

/** Runs Jest at the terminal and answers what it counted. A Jest that fails, or ran nothing, without naming a test counts as one failure. */
export async function startJest({ supervisor, args, env }: JestOptions): Promise<Counts> {
  const result = path.join(supervisor.home, 'result.json');
  fs.rmSync(result, { force: true });
  const child = spawn(process.execPath, jestArguments(args), {
    ...{ cwd: root, stdio: 'inherit', detached: true },
    env: { ...process.env, ...env, TODOKE_TEST_RESULT: result },
  });
  const exited = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const forget = child.pid && noteProcess(supervisor.home, { part: 'jest', pid: child.pid, signal: 'SIGTERM' });
  supervisor.add({ part: 'jest', stop: () => end(child, exited), kill: () => endGroup(child) });
  const code = await exited;
  if (forget) forget();
  endGroup(child);
  const counts = readCounts(result);
  const isSilentFailure = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return isSilentFailure ? { ...counts, failed: 1 } : counts;
}

function jestArguments(args: string[]): string[] {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', youngMemory];
  // A list takes every word that follows it, so another option has to come between it and the arguments.
  const reporters = ['--reporters', 'default', '<rootDir>/test/reporter.js'];
  // What a failed spec left running must not keep the others waiting: by then all is counted.
  const limits = ['--maxWorkers', '3', '--forceExit'];
  return [...flags, path.join(root, 'node_modules/jest/bin/jest.js'), ...reporters, ...limits, ...args];
}

async function end(child: ChildProcess, exited: Promise<number>): Promise<void> {
  const timer = setTimeout(() => endGroup(child), 2000);
  child.kill('SIGTERM');
  await exited;
  clearTimeout(timer);
}

/** With the workers that Jest has started. */
function endGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // none is left
  }
}

function readCounts(file: string): Counts {
  if (!fs.existsSync(file)) return { passed: 0, failed: 0 };
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Counts;
}
