/** Owns every process of a bench run: starts them one by one, stops them in reverse order, and leaves none behind. */
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Child, type ChildOptions } from '../../scripts/start/child.js';
import type { ProcessHost } from '../../scripts/start/postgres.js';
import { root } from '../../prisma/root.js';

export type Part = Omit<ChildOptions, 'home'>;

export class Stage implements ProcessHost {
  /** A fresh temporary folder; it goes when the run ends, however it ends. */
  readonly home: string;
  readonly #children: Child[] = [];
  readonly #guard: ChildProcess;
  #stopped: Promise<void> | undefined;

  constructor(parent = os.tmpdir()) {
    this.home = fs.mkdtempSync(path.join(parent, 'todoke-bench-'));
    // As root, PostgreSQL's own account has to pass through.
    fs.chmodSync(this.home, 0o711);
    const guard = path.join(root, 'scripts/tools/guard.mjs');
    const args = [guard, this.home, String(process.pid), '--remove'];
    this.#guard = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    this.#guard.stdin?.on('error', () => {});
  }

  spawn(part: Part): Child {
    if (this.#stopped) throw new Error('the bench is ending');
    const child = new Child({ ...part, home: this.home });
    this.#children.push(child);
    void child.exited.then(() => this.#children.splice(this.#children.indexOf(child), 1));
    return child;
  }

  runTask(part: Part): Promise<void> {
    return this.spawn(part).untilDone();
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stopAll();
    return this.#stopped;
  }

  async #stopAll(): Promise<void> {
    for (const child of this.#children.toReversed()) await child.stop();
    const gone = new Promise<void>((resolve) => this.#guard.once('exit', () => resolve()));
    this.#guard.stdin?.end();
    if (this.#guard.exitCode === null && this.#guard.signalCode === null) await gone;
  }
}
