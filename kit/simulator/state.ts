/** Maps that outlive the process, in one append-only file of JSON lines; without a path they live in memory only. */
import { closeSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';

interface Line {
  shelf: string;
  key: string;
  /** Missing when the key was deleted. */
  value?: unknown;
}

export class Shelf<T> {
  constructor(
    private readonly values: Map<string, T>,
    private readonly write: (key: string, value?: T) => void,
  ) {}

  get = (key: string): T | undefined => this.values.get(key);

  /** In the order in which the keys came first. */
  entries = (): [string, T][] => [...this.values];

  /** Written before it returns, save within `atOnce`: an answer that went out is remembered after a kill. */
  set(key: string, value: T): void {
    this.values.set(key, value);
    this.write(key, value);
  }

  delete(key: string): void {
    if (this.values.delete(key)) this.write(key);
  }

  /** Forgets the oldest keys beyond `limit`. */
  trim(limit: number): void {
    for (const key of this.values.keys()) {
      if (this.values.size <= limit) return;
      this.delete(key);
    }
  }
}

export class State {
  private readonly shelves = new Map<string, Map<string, unknown>>();
  private readonly file: number | null = null;
  private together: Line[] | null = null;

  constructor(path?: string) {
    if (!path) return;
    for (const line of readLines(path)) this.apply(line);
    this.rewrite(path);
    this.file = openSync(path, 'a', 0o600);
  }

  shelf<T>(name: string): Shelf<T> {
    // The file is this program's own: what a shelf reads back is what it wrote.
    return new Shelf<T>(this.values(name) as Map<string, T>, (key, value) => this.append({ shelf: name, key, value }));
  }

  /** What `work` sets is written as one line at its end: after a kill all of it is remembered, or nothing. */
  atOnce<T>(work: () => T): T {
    const lines: Line[] = (this.together = []);
    try {
      return work();
    } finally {
      this.together = null;
      if (lines.length > 0) this.write(lines);
    }
  }

  /** Of every shelf that was ever written to. */
  names = (): string[] => [...this.shelves.keys()];

  close(): void {
    if (this.file !== null) closeSync(this.file);
  }

  private values(name: string): Map<string, unknown> {
    const values = this.shelves.get(name) ?? new Map<string, unknown>();
    this.shelves.set(name, values);
    return values;
  }

  private apply({ shelf, key, value }: Line): void {
    if (value === undefined) this.values(shelf).delete(key);
    else this.values(shelf).set(key, value);
  }

  private append(line: Line): void {
    if (this.together) this.together.push(line);
    else this.write(line);
  }

  private write(line: Line | Line[]): void {
    if (this.file !== null) writeSync(this.file, `${JSON.stringify(line)}\n`);
  }

  /** Drops what was overwritten since; by rename, so that a kill leaves the old file or the new one. */
  private rewrite(path: string): void {
    const lines = [...this.shelves].flatMap(([shelf, values]) =>
      [...values].map(([key, value]) => `${JSON.stringify({ shelf, key, value })}\n`),
    );
    writeFileSync(`${path}.new`, lines.join(''), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
}

function readLines(path: string): Line[] {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : (JSON.parse(line) as Line | Line[]);
    } catch {
      return []; // the last line of a process that was killed while it wrote
    }
  });
}
