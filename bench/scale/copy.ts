/** COPY … FROM STDIN over `pg`, which leaves the protocol to its callers. */
import pg from 'pg';

interface Wire {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  stream: NodeJS.WritableStream & { writableNeedDrain: boolean };
}

const chunkBytes = 256 * 1024;

/** Copies lines in PostgreSQL's text format; they are made while they are sent. */
export function copyInto(
  client: pg.ClientBase,
  table: string,
  columns: string[],
  lines: Iterable<string>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const names = columns.map((name) => `"${name}"`).join(', ');
    const query = new CopyIn(`COPY "${table}" (${names}) FROM STDIN`, lines, (error) =>
      error ? reject(error) : resolve(),
    );
    client.query(query);
  });
}

/** What `pg` calls a submittable: it is told what the server says and answers on the wire. */
class CopyIn implements pg.Submittable {
  #error: Error | undefined;

  constructor(
    private readonly text: string,
    private readonly lines: Iterable<string>,
    private readonly done: (error?: Error) => void,
  ) {}

  submit = (connection: pg.Connection): void => {
    (connection as unknown as Wire).query(this.text);
  };

  handleCopyInResponse(connection: Wire): void {
    void this.#send(connection);
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.done(this.#error);
  }

  handleError(error: Error): void {
    this.#error = error;
    this.done(error);
  }

  async #send(wire: Wire): Promise<void> {
    let [chunk, size]: [string[], number] = [[], 0];
    const flush = async (): Promise<void> => {
      wire.sendCopyFromChunk(Buffer.from(chunk.join('')));
      [chunk, size] = [[], 0];
      if (wire.stream.writableNeedDrain) await new Promise((resolve) => wire.stream.once('drain', resolve));
    };
    for (const line of this.lines) {
      chunk.push(line);
      size += line.length;
      if (size > chunkBytes) await flush();
      if (this.#error) return;
    }
    await flush();
    wire.endCopyFrom();
  }
}

/** One line: NULL, text, numbers, booleans, instants, bytes and arrays of ids; nothing here needs escaping. */
export function line(values: (string | number | boolean | Date | Buffer | string[] | null)[]): string {
  return `${values.map(cell).join('\t')}\n`;
}

function cell(value: string | number | boolean | Date | Buffer | string[] | null): string {
  if (value === null) return '\\N';
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.join(',')}}`;
  return typeof value === 'boolean' ? (value ? 't' : 'f') : String(value);
}
