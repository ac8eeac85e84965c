/** Looks at the plans of the statements the product really sends: recorded on their way, then explained with their own values. */
import type pg from 'pg';
import type { Database } from '../../prisma/database.js';

/** Tables that grow with every filing: no page and no loop may read one from end to end. */
export const bigTables = [
  ...['filing', 'notice', 'delivery', 'attempt', 'arrival', 'message', 'request', 'evidence', 'idempotency', 'access'],
  ...['task', 'task_note', 'desk_batch_item', 'member'],
];

export interface Recorded {
  text: string;
  values: unknown[];
}

export interface PlanFault {
  statement: string;
  node: string;
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Rows Removed by Filter'?: number;
  'Actual Loops'?: number;
  Plans?: PlanNode[];
}

/** Notes every statement that goes through the pool from now on, Prisma's too. */
export function recordStatements(db: Database): Map<string, Recorded> {
  const recorded = new Map<string, Recorded>();
  const note = (query: unknown, given: unknown): void => {
    const { text, values } = (typeof query === 'string' ? { text: query, values: given } : query) as Partial<Recorded>;
    if (text && /^\s*(select|insert|update|delete|with)\b/i.test(text)) {
      recorded.set(text, { text, values: Array.isArray(values) ? values : [] });
    }
  };
  const seen = new WeakSet<pg.PoolClient>();
  db.pool.on('acquire', (client) => {
    if (seen.has(client)) return;
    seen.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    Object.assign(client, {
      query: (...args: unknown[]) => {
        note(args[0], args[1]);
        return query(...args);
      },
    });
  });
  return recorded;
}

/** Below this a table is rightly read from end to end. */
const fewRows = 1_000;

/** More than this no step of a plan may look at, whatever it hands on: what is asked of few filings then reads a part of all. */
const mostRows = 10_000;

/**
 * Statements that read a big table from end to end: because that is chosen for a filled one, or because no index could serve
 * even one that is still empty; and those that read a good part of one by an index.
 */
export async function faultsIn(db: Database, recorded: Iterable<Recorded>): Promise<PlanFault[]> {
  const faults: PlanFault[] = [];
  const client = await db.pool.connect();
  try {
    const { rows } = await client.query<{ relname: string }>(
      'SELECT relname FROM pg_class WHERE relname = ANY($1) AND reltuples > $2',
      [bigTables, fewRows],
    );
    const filled = rows.map(({ relname }) => relname);
    for (const statement of [...recorded]) {
      faults.push(...(await scansIn(client, statement, filled)), ...(await floodsIn(client, statement)));
      await client.query('SET enable_seqscan = off');
      faults.push(...(await scansIn(client, statement, bigTables)).map((f) => ({ ...f, node: `${f.node}: no index` })));
      await client.query('RESET enable_seqscan');
    }
  } finally {
    client.release(true);
  }
  return faults;
}

async function scansIn(client: pg.PoolClient, statement: Recorded, tables: string[]): Promise<PlanFault[]> {
  const nodes = await explain(client, 'FORMAT JSON', statement);
  const scans = nodes.filter((n) => n['Node Type'] === 'Seq Scan' && tables.includes(n['Relation Name'] ?? ''));
  return scans.map((node) => ({ statement: shortened(statement), node: `Seq Scan on ${node['Relation Name']}` }));
}

/** Carries the statement out again, and takes it back; what inserts cannot be done twice. */
async function floodsIn(client: pg.PoolClient, statement: Recorded): Promise<PlanFault[]> {
  if (/\binsert into\b/i.test(statement.text)) return [];
  await client.query('BEGIN');
  try {
    const nodes = await explain(client, 'ANALYZE, FORMAT JSON', statement);
    const read = (node: PlanNode): number =>
      ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)) * (node['Actual Loops'] ?? 0);
    const floods = nodes.filter((node) => read(node) > mostRows);
    return floods.map((node) => ({
      statement: shortened(statement),
      node: `${node['Node Type']}: ${read(node)} rows`,
    }));
  } finally {
    await client.query('ROLLBACK');
  }
}

async function explain(client: pg.PoolClient, options: string, { text, values }: Recorded): Promise<PlanNode[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(`EXPLAIN (${options}) ${text}`, values);
  return flatten(rows[0]!['QUERY PLAN'][0]!.Plan);
}

const shortened = ({ text }: Recorded): string => text.replace(/\s+/g, ' ').slice(0, 160);

const flatten = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flatten)];
