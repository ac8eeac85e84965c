/** Keeps parts running: whatever ends is started again, as a service manager does. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from '../../../scripts/start/child.js';

export type Starter = () => Promise<Child>;

interface Kept {
  start: Starter;
  child: Child | undefined;
  isWanted: boolean;
  /** Settles when the part is kept no longer. */
  kept: Promise<void>;
}

const againMs = 200;

export class Keeper {
  /** Parts that ended without being asked to, oldest first. */
  readonly deaths: { part: string; at: number }[] = [];
  readonly #parts = new Map<string, Kept>();

  /** Starts a part and keeps it; resolves once it is ready. A first start that fails is an error. */
  async keep(name: string, start: Starter): Promise<void> {
    const child = await start();
    const part: Kept = { start, child, isWanted: true, kept: Promise.resolve() };
    this.#parts.set(name, part);
    part.kept = this.#keep(name, part);
  }

  async ready(name: string): Promise<Child> {
    const part = this.#part(name);
    while (!part.child) await sleep(50);
    return part.child;
  }

  /** Of all parts whose name begins so. */
  names(beginning: string): string[] {
    return [...this.#parts.keys()].filter((name) => name.startsWith(beginning));
  }

  pid(name: string): number | undefined {
    return this.#parts.get(name)?.child?.pid;
  }

  /** SIGKILL, or another signal that ends it at once. */
  async kill(name: string, signal: 'SIGKILL' | 'SIGQUIT' = 'SIGKILL'): Promise<void> {
    const { pid, exited } = await this.ready(name);
    if (pid !== undefined) send(pid, signal);
    await exited;
  }

  /** SIGSTOP, and SIGCONT after a while: the part is silent, but its connections stay. */
  async freeze(name: string, ms: number): Promise<void> {
    const { pid } = await this.ready(name);
    if (pid === undefined) return;
    send(-pid, 'SIGSTOP');
    await sleep(ms);
    send(-pid, 'SIGCONT');
  }

  /** Ends it in order (SIGTERM), as a deployment does; it comes back by itself. Answers how long it took. */
  async replace(name: string): Promise<number> {
    const child = await this.ready(name);
    const began = Date.now();
    if (child.pid !== undefined) send(child.pid, 'SIGTERM');
    const how = await child.exited;
    if (how === 'exit code 0' || how === 'signal SIGTERM') this.#forgive(name);
    return Date.now() - began;
  }

  /** Ends a part for good. */
  async drop(name: string): Promise<void> {
    const part = this.#parts.get(name);
    if (!part) return;
    part.isWanted = false;
    await part.child?.stop();
    await part.kept;
    this.#parts.delete(name);
  }

  async #keep(name: string, part: Kept): Promise<void> {
    while (part.isWanted) {
      await part.child!.exited;
      part.child = undefined;
      if (!part.isWanted) return;
      this.deaths.push({ part: name, at: Date.now() });
      while (part.isWanted && !part.child) {
        part.child = await part.start().catch(() => undefined);
        if (!part.child) await sleep(againMs);
      }
    }
    await part.child?.stop();
  }

  #forgive(name: string): void {
    const at = this.deaths.findLastIndex(({ part }) => part === name);
    if (at >= 0) this.deaths.splice(at, 1);
  }

  #part(name: string): Kept {
    const part = this.#parts.get(name);
    if (!part) throw new Error(`there is no part ${name}`);
    return part;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it has ended
  }
}
