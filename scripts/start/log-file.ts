import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import type { Readable } from 'node:stream';

const keepBytes = 20_000_000;
const keepLines = 12;

/** One part's log as JSON lines; a line that is no JSON object is wrapped into one. */
export class LogFile {
  readonly #part: string;
  readonly #file: string;
  readonly #stream: fs.WriteStream;
  readonly #tail: string[] = [];

  constructor(home: string, part: string) {
    this.#part = part;
    this.#file = path.join(home, 'logs', `${part}.log`);
    fs.mkdirSync(path.dirname(this.#file), { recursive: true, mode: 0o700 });
    if ((fs.statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0) > keepBytes) {
      fs.renameSync(this.#file, `${this.#file}.1`);
    }
    this.#stream = fs.createWriteStream(this.#file, { flags: 'a', mode: 0o600 });
    // A full disk must not end the run by way of its log.
    this.#stream.on('error', () => {});
  }

  /** The last things that were logged, as a person reads them. */
  get tail(): string[] {
    return [...this.#tail];
  }

  follow(stream: Readable): void {
    readline.createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => this.write(line));
  }

  write(line: string): void {
    if (line.trim() === '') return;
    const entry = parseObject(line);
    const wrapped = { level: levelOf(line), time: new Date().toISOString(), part: this.#part, msg: line };
    this.#stream.write(`${entry ? line : JSON.stringify(wrapped)}\n`);
    this.#tail.push(readable(entry, line));
    if (this.#tail.length > keepLines) this.#tail.shift();
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#stream.once('error', () => resolve());
      this.#stream.end(() => resolve());
    });
  }
}

function parseObject(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function levelOf(line: string): string {
  if (/^(\w+: )?(ERROR|FATAL|PANIC|Error|panic)\b/.test(line)) return 'error';
  return /^WARN/i.test(line) ? 'warn' : 'info';
}

function readable(entry: Record<string, unknown> | undefined, line: string): string {
  const message = entry?.msg ?? entry?.message;
  if (typeof message !== 'string') return line.slice(0, 300);
  const error = entry?.error ?? entry?.err;
  const detail = error === undefined ? '' : ` ${typeof error === 'string' ? error : JSON.stringify(error)}`;
  return `${message}${detail}`.slice(0, 300);
}
