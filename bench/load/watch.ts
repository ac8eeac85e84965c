/** Sees filings end by looking at the rows: the same for all contestants, whatever engine works behind. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const ended = 'SELECT id FROM filing WHERE id = ANY($1) AND ended_at IS NOT NULL';
/** With a dead recipient no filing ends: it counts when all others have answered. */
const answered = `SELECT filing_id AS id FROM notice WHERE filing_id = ANY($1) AND status = 'accepted'
  GROUP BY filing_id HAVING count(*) >= $2`;

export interface Watch {
  /** Resolves with the time at which the end was seen. */
  untilEnded(id: string): Promise<number>;
  waiting(): number;
  close(): Promise<void>;
}

export async function watchEnds(databaseUrl: string, outcomes: number, everyMs: number): Promise<Watch> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const waiting = new Map<string, (at: number) => void>();
  const isWhole = outcomes === 10;
  const look = async (): Promise<void> => {
    const ids = [...waiting.keys()];
    const values = isWhole ? [ids] : [ids, outcomes];
    const { rows } = await client.query<{ id: string }>({ name: 'ends', text: isWhole ? ended : answered, values });
    const at = performance.now();
    for (const { id } of rows) {
      waiting.get(id)?.(at);
      waiting.delete(id);
    }
  };
  let closed = false;
  const looking = (async () => {
    while (!closed) {
      if (waiting.size > 0) await look();
      await sleep(everyMs);
    }
  })();
  return {
    untilEnded: (id) => new Promise((resolve) => waiting.set(id, resolve)),
    waiting: () => waiting.size,
    close: async () => {
      closed = true;
      await looking;
      await client.end();
    },
  };
}
