import { spawn, type ChildProcess } from 'node:child_process';
import { StartError } from './errors.js';
import { LogFile } from './log-file.js';
import { noteProcess } from './processes.js';
import type { RunningPart } from './supervisor.js';

export interface ChildOptions {
  home: string;
  part: string;
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  uid?: number;
  gid?: number;
  /** What asks it to end in good order. */
  signal?: NodeJS.Signals;
  graceMs?: number;
}

/** A process that a run has started. It leads a group of its own: a Ctrl-C at the terminal reaches only the supervisor, which stops in order. */
export class Child implements RunningPart {
  readonly part: string;
  readonly exited: Promise<string>;
  readonly #process: ChildProcess;
  readonly #options: ChildOptions;
  readonly #log: LogFile;

  constructor(options: ChildOptions) {
    this.#options = options;
    this.part = options.part;
    this.#log = new LogFile(options.home, options.part);
    const { command, args, env, cwd, uid, gid } = options;
    this.#process = spawn(command, args, {
      ...{ env, cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
      ...(uid === undefined ? {} : { uid, gid }),
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) if (stream) this.#log.follow(stream);
    this.exited = this.#untilExit();
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  get lastLines(): string[] {
    return this.#log.tail;
  }

  /** Asks it to end, and after its grace ends its whole group. */
  async stop(): Promise<void> {
    const { signal = 'SIGTERM', graceMs = 2000 } = this.#options;
    const timer = setTimeout(() => this.kill(), graceMs);
    this.#process.kill(signal);
    await this.exited;
    clearTimeout(timer);
  }

  kill(): void {
    const { pid } = this.#process;
    if (pid === undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // it has ended
    }
  }

  /** For a process that does one thing and ends. */
  async untilDone(): Promise<void> {
    const how = await this.exited;
    if (how !== 'exit code 0') throw new StartError(`${this.part} failed (${how})`, this.lastLines);
  }

  async #untilExit(): Promise<string> {
    const { pid } = this.#process;
    const ended = new Promise<string>((resolve) => {
      this.#process.once('error', (error) => resolve(`it cannot be started: ${error.message}`));
      // `exit`, with a moment for its last words: `close` would wait for whoever inherited its pipes.
      this.#process.once('exit', (code, signal) => {
        setTimeout(() => resolve(signal ? `signal ${signal}` : `exit code ${code}`), 50);
      });
    });
    const { home, part, signal = 'SIGTERM' } = this.#options;
    const forget = pid === undefined ? undefined : noteProcess(home, { part, pid, signal });
    const how = await ended;
    forget?.();
    // Whatever it has started itself goes with it.
    this.kill();
    await this.#log.close();
    return how;
  }
}
