import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { Child, type ChildOptions } from './child.js';
import { StartError } from './errors.js';
import { root } from '../../prisma/root.js';

export interface RunningPart {
  readonly part: string;
  /** Settles, with how, when the part ends by itself. */
  readonly exited?: Promise<string>;
  readonly lastLines?: string[];
  stop(): Promise<void>;
  kill?(): void;
}

export interface SupervisorOptions {
  home: string;
  /** The parts in the order in which they stop; any other part stops first. */
  stopOrder: string[];
  /** The home goes when the run ends, however it ends. */
  isTemporary?: boolean;
}

/** Owns every part of a run: tells when one ends by itself, and ends all of them in order. */
export class Supervisor {
  readonly home: string;
  /** Rejects when a part has ended by itself. */
  readonly failed: Promise<never>;
  readonly #parts: RunningPart[] = [];
  readonly #stopOrder: string[];
  readonly #guard: ChildProcess;
  readonly #abort = new AbortController();
  #fail!: (error: Error) => void;
  #stopped: Promise<void> | undefined;

  constructor({ home, stopOrder, isTemporary }: SupervisorOptions) {
    this.home = home;
    this.#stopOrder = stopOrder;
    this.failed = new Promise((_, reject) => (this.#fail = reject));
    this.failed.catch(() => {});
    const guard = path.join(root, 'scripts/tools/guard.mjs');
    const args = [guard, home, String(process.pid), ...(isTemporary ? ['--remove'] : [])];
    this.#guard = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    this.#guard.stdin?.on('error', () => {});
  }

  /** Aborts when the run ends, for work that is no part. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Starts a process that is meant to live as long as the run. */
  spawn(options: Omit<ChildOptions, 'home'>): Child {
    const child = this.#start(options);
    void child.exited.then((how) => this.#reportEnd(child, how));
    return child;
  }

  /** Starts a process that does one thing and ends. */
  async runTask(options: Omit<ChildOptions, 'home'>): Promise<void> {
    const child = this.#start(options);
    await child.untilDone();
    this.#parts.splice(this.#parts.indexOf(child), 1);
  }

  add(part: RunningPart): void {
    this.#parts.push(part);
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stopAll();
    return this.#stopped;
  }

  /** For the impatient: a second Ctrl-C. */
  kill(): void {
    for (const part of this.#parts) part.kill?.();
  }

  #start(options: Omit<ChildOptions, 'home'>): Child {
    if (this.signal.aborted) throw new StartError('the run is ending');
    const child = new Child({ ...options, home: this.home });
    this.add(child);
    return child;
  }

  #reportEnd(part: RunningPart, how: string): void {
    if (!this.signal.aborted) this.#fail(new StartError(`${part.part} ended by itself (${how})`, part.lastLines));
  }

  async #stopAll(): Promise<void> {
    this.#abort.abort();
    const rank = ({ part }: RunningPart) => this.#stopOrder.indexOf(part);
    for (const part of this.#parts.toSorted((a, b) => rank(a) - rank(b))) await part.stop();
    const gone = new Promise<void>((resolve) => this.#guard.once('exit', () => resolve()));
    this.#guard.stdin?.end();
    if (this.#guard.exitCode === null && this.#guard.signalCode === null) await gone;
  }
}
