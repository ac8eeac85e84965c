/** Set-based writes: any number of rows in one statement, every value a parameter. */
import type pg from 'pg';

/** Column → PostgreSQL type. A type that ends in `[]` holds arrays, given as JavaScript arrays of uuids or texts. */
export type Columns = Record<string, string>;
export type Row = Record<string, unknown>;

interface Source {
  values: unknown[][];
  select: string;
  unnest: string;
}

/** `before`: how many parameters stand in front of these. */
function source(columns: Columns, rows: Row[], before = 0): Source {
  const names = Object.keys(columns);
  const isArray = (name: string): boolean => columns[name]!.endsWith('[]');
  return {
    values: names.map((name) =>
      rows.map((row) => (isArray(name) ? `{${((row[name] as string[]) ?? []).map(quote).join(',')}}` : row[name])),
    ),
    select: names.map((name) => (isArray(name) ? `v."${name}"::${columns[name]}` : `v."${name}"`)).join(', '),
    unnest: `unnest(${names.map((name, i) => `$${before + i + 1}::${isArray(name) ? 'text' : columns[name]}[]`).join(', ')}) AS v(${names
      .map((name) => `"${name}"`)
      .join(', ')})`,
  };
}

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
const named = new Map<string, string>();

/** The same statement text is prepared once per connection. */
function query(client: pg.PoolClient | pg.Pool, text: string, values: unknown[]): Promise<pg.QueryResult> {
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
}

/** Rows of several tables in one statement and one round trip: all of them or none. `notify` is heard once they are committed. */
export async function insertTogether(pool: pg.Pool, insertions: Insertion[], notify: string): Promise<void> {
  const values: unknown[][] = [];
  const steps = insertions
    .filter(({ rows }) => rows.length > 0)
    .map((one, i) => {
      const made = insertion(one, values.length);
      values.push(...made.values);
      return `i${i} AS (${made.text})`;
    });
  await query(pool, `WITH ${steps.join(', ')} SELECT pg_notify('${notify}', '')`, values);
}

function insertion({ table, columns, rows }: Insertion, before: number): { text: string; values: unknown[][] } {
  const { values, select, unnest } = source(columns, rows, before);
  const names = Object.keys(columns).map((name) => `"${name}"`);
  return { text: `INSERT INTO "${table}" (${names.join(', ')}) SELECT ${select} FROM ${unnest}`, values };
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
  const { values, unnest } = source(columns, rows);
  const set = Object.keys(columns)
    .filter((name) => !keys.includes(name))
    .map((name) => `"${name}" = v."${name}"${columns[name]!.endsWith('[]') ? `::${columns[name]}` : ''}`);
  const where = keys.map((name) => `t."${name}" = v."${name}"`).join(' AND ');
  const text = `UPDATE "${table}" t SET ${set.join(', ')}${extra} FROM ${unnest} WHERE ${where} RETURNING t."${keys[0]}"`;
  return query(client, text, values);
}
