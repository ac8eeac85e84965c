/** Set-based writes: any number of rows in one statement, every value a parameter. */
import type pg from 'pg';

/** Column → PostgreSQL type. A type that ends in `[]` holds arrays, given as JavaScript arrays of uuids or texts. */
export type Columns = Record<string, string>;
export type Row = Record<string, unknown>;

export interface Source {
  values: unknown[];
  /** How the value of a column is read from `v`, one row for each of those given. */
  read: (name: string) => string;
  unnest: string;
}

/** A column as parameters: those that are unnested to columns of `v`, and what is made of them. */
interface Parameters {
  values: unknown[];
  unnested: { name: string; type: string; parameter: number }[];
  read: string;
}

/** Rows as parameters of a statement; `before`: how many stand in front of these. */
export function source(columns: Columns, rows: Row[], before: number): Source {
  const values: unknown[] = [];
  const read = new Map<string, string>();
  const unnested = Object.entries(columns).flatMap(([name, type]) => {
    const made = parametersOf(name, type, rows, before + values.length + 1);
    values.push(...made.values);
    read.set(name, made.read);
    return made.unnested;
  });
  const arrays = unnested.map(({ type, parameter }) => `$${parameter}::${type}[]`).join(', ');
  const names = unnested.map(({ name }) => `"${name}"`).join(', ');
  return { values, read: (name) => read.get(name)!, unnest: `unnest(${arrays}) AS v(${names})` };
}

function parametersOf(name: string, type: string, rows: Row[], parameter: number): Parameters {
  const given = rows.map((row) => row[name]);
  const read = `v."${name}"`;
  if (type === 'bytea') return packed(name, given as (Uint8Array | null | undefined)[], parameter);
  if (!type.endsWith('[]')) return { values: [given], unnested: [{ name, type, parameter }], read };
  const texts = given.map((list) => `{${((list as string[] | null) ?? []).map(quote).join(',')}}`);
  return { values: [texts], unnested: [{ name, type: 'text', parameter }], read: `${read}::${type}` };
}

/** All boxes as one parameter, which travels as it is: in an array each would be written as hexadecimal text, at twice its size. */
function packed(name: string, boxes: (Uint8Array | null | undefined)[], parameter: number): Parameters {
  const lengths = boxes.map((box) => box?.length ?? null);
  let end = 1;
  const starts = lengths.map((length) => (end += length ?? 0) - (length ?? 0));
  const bytes = Buffer.concat(boxes.filter((box) => box != null));
  return {
    values: [bytes, starts, lengths],
    unnested: [
      { name, type: 'int', parameter: parameter + 1 },
      { name: `${name} length`, type: 'int', parameter: parameter + 2 },
    ],
    read: `substring($${parameter}::bytea from v."${name}" for v."${name} length")`,
  };
}

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
const named = new Map<string, string>();

/** The same statement text is prepared once per connection. */
export function query(client: pg.PoolClient | pg.Pool, text: string, values: unknown[]): Promise<pg.QueryResult> {
  const name = named.get(text) ?? `bulk_${named.size}`;
  named.set(text, name);
  return client.query({ name, text, values });
}

export async function insertRows(
  client: pg.PoolClient,
  table: string,
  columns: Columns,
  rows: Row[],
  onConflict = '',
): Promise<void> {
  if (rows.length === 0) return;
  const { text, values } = insertion({ table, columns, rows }, 0);
  await query(client, `${text} ${onConflict}`, values);
}

export interface Insertion {
  table: string;
  columns: Columns;
  rows: Row[];
  /** Column that names the filing. */
  owner?: string;
}

/**
 * Rows of several tables in one statement and one round trip, all or none: those of the first that are new, and of the others what
 * belongs to the same filings. Answers the filings; `notify` is heard once they are committed.
 */
export async function insertTogether(
  pool: pg.Pool,
  first: Insertion,
  others: Insertion[],
  notify: string,
): Promise<string[]> {
  const { text, values } = insertion(first, 0);
  const found = { text: `${text} ON CONFLICT DO NOTHING RETURNING "${ownerOf(first)}" AS owner`, values };
  const steps = together(others, ofFound, values);
  const owners = await writeOwned(pool, found, steps, ['array_agg(owner::text)', `pg_notify('${notify}', '')`]);
  return (owners as string[] | null) ?? [];
}

const ownerOf = ({ owner = 'filing_id' }: Insertion): string => owner;
const isFound = (owner: string): string => `v."${owner}" IN (SELECT owner FROM found)`;

function ofFound(one: Insertion, before: number): Written {
  const { text, values } = insertion(one, before);
  return { text: `${text} WHERE ${isFound(ownerOf(one))}`, values };
}

/** Rows to insert, or with `keys` to update. Row i is written only if the row that `owners[i]` names was changed first. */
export interface Change extends Insertion {
  owners: string[];
  keys?: string[];
  /** Columns that stay as they are where the new value is null. */
  keeps?: string[];
  /** A further condition on the row `t` to update. */
  only?: string;
  onConflict?: string;
}

/**
 * Updates rows of one table by `keys`, and whatever hangs on those that were found: one statement, one round trip, all or none.
 * Answers the first keys of the rows that were found, each with what its column `tells` holds; `notify` hears them once they are committed.
 */
export async function writeTogether(
  client: pg.PoolClient | pg.Pool,
  first: Omit<Change, 'owners'> & { keys: string[]; extra: string; tells: string },
  changes: Change[],
  notify: string,
): Promise<Map<string, unknown>> {
  const { text, values } = update(first, 0, first.extra);
  const found = { text: `${text} RETURNING t."${first.keys[0]!}" AS owner, t."${first.tells}" AS told`, values };
  const heard = `pg_notify('${notify}', left(string_agg(owner::text, ','), 7900))`;
  const steps = together(changes, guarded, values);
  const told = await writeOwned(client, found, steps, ['jsonb_object_agg(owner, told)', heard]);
  return new Map(Object.entries((told as Record<string, unknown> | null) ?? {}));
}

/** Writes what is found first, then whatever hangs on it; answers what is asked of those that were found. */
async function writeOwned(
  client: pg.PoolClient | pg.Pool,
  found: Written,
  { steps, values }: Steps,
  [asked, heard]: [string, string],
): Promise<unknown> {
  const parts = [`found AS (${found.text})`, ...steps];
  const text = `WITH ${parts.join(', ')} SELECT ${asked} AS asked, ${heard} FROM found`;
  const { rows } = await query(client, text, values);
  return (rows[0] as { asked: unknown }).asked;
}

interface Written {
  text: string;
  values: unknown[];
}

/** The values of `found` come first. */
interface Steps {
  steps: string[];
  values: unknown[];
}

function together<T extends Insertion>(all: T[], write: (one: T, before: number) => Written, first: unknown[]): Steps {
  const values = [...first];
  const steps = all
    .filter(({ rows }) => rows.length > 0)
    .map((one, i) => {
      const made = write(one, values.length);
      values.push(...made.values);
      return `s${i} AS (${made.text})`;
    });
  return { steps, values };
}

function guarded(change: Change, before: number): Written {
  const columns = { ...change.columns, owner: 'uuid' };
  const rows = change.rows.map((row, i) => ({ ...row, owner: change.owners[i] }));
  const own = isFound('owner');
  if (!change.keys) {
    const { text, values } = insertion({ ...change, columns, rows }, before, ['owner']);
    return { text: `${text} WHERE ${own} ${change.onConflict ?? ''}`, values };
  }
  const { text, values } = update({ ...change, columns, rows, keys: change.keys }, before, '', ['owner']);
  return { text: `${text} AND ${own}`, values };
}

/** `aside`: columns that are given, but not written. */
function insertion({ table, columns, rows }: Insertion, before: number, aside: string[] = []): Written {
  const { values, read, unnest } = source(columns, rows, before);
  const names = Object.keys(columns).filter((name) => !aside.includes(name));
  const list = names.map((name) => `"${name}"`).join(', ');
  return { text: `INSERT INTO "${table}" (${list}) SELECT ${names.map(read).join(', ')} FROM ${unnest}`, values };
}

function update(
  { table, columns, rows, keys, keeps = [], only }: Omit<Change, 'owners'> & { keys: string[] },
  before: number,
  extra = '',
  aside: string[] = [],
): Written {
  const { values, read, unnest } = source(columns, rows, before);
  const set = Object.keys(columns)
    .filter((name) => !keys.includes(name) && !aside.includes(name))
    .map((name) => `"${name}" = ${keeps.includes(name) ? `coalesce(${read(name)}, t."${name}")` : read(name)}`);
  const where = [...keys.map((name) => `t."${name}" = v."${name}"`), ...(only ? [only] : [])].join(' AND ');
  return { text: `UPDATE "${table}" t SET ${set.join(', ')}${extra} FROM ${unnest} WHERE ${where}`, values };
}

/** Sets every column that is not in `keys`, where all `keys` are equal; answers the ids that were changed. */
export async function updateRows(
  client: pg.PoolClient,
  table: string,
  keys: string[],
  columns: Columns,
  rows: Row[],
  extra = '',
): Promise<pg.QueryResult> {
  const { text, values } = update({ table, columns, rows, keys }, 0, extra);
  return query(client, `${text} RETURNING t."${keys[0]}"`, values);
}
