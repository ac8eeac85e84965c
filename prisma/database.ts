import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.js';

/** One pool for both: Prisma for ordinary queries, `pg` for the few hot set-based statements. */
export interface Database {
  pool: pg.Pool;
  prisma: PrismaClient;
  /** Runs `work` in one transaction; nothing of it is visible before COMMIT, everything is undone when it throws. */
  transaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function openDatabase(url: string, { connections = 10 }: { connections?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    // The server's own limit is of no use on a line that swallows everything: such a connection is given up here.
    query_timeout: 20_000,
    keepAlive: true,
    // Compiling a statement takes longer than any of ours runs, and the planner's guesses at full tables set it off.
    options: '-c jit=off',
    idle_in_transaction_session_timeout: 15_000,
  });
  // An idle connection that breaks is replaced by the pool; the query that needs one reports its own error.
  pool.on('error', () => undefined);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    prisma,
    transaction: (work) => inTransaction(pool, work),
    close: async () => {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}

const ignore = (): void => undefined;

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // Between two statements nobody else listens, and an unheard error would end the process: the next statement reports it.
  client.on('error', ignore);
  let broken = true;
  try {
    await client.query('BEGIN');
    try {
      const result = await work(client);
      await client.query('COMMIT');
      broken = false;
      return result;
    } catch (error) {
      await client.query('ROLLBACK');
      broken = false;
      throw error;
    }
  } finally {
    client.removeListener('error', ignore);
    client.release(broken);
  }
}
