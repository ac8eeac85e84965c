/** The breaker of each recipient: shared by all filings and all workers, so that a dead recipient is left alone by all of them. */
import { z } from 'zod';
import type { Down } from '../../life-events/advance/breaker.js';
import type { Database } from '../database.js';
import { wakeKept } from './maintenance.store.js';

const down = z.object({
  from: z.coerce.date(),
  until: z.coerce.date(),
  /** How often it opened since then. */
  times: z.int(),
  /** It works again: only what was kept still waits for its instant. */
  over: z.boolean().default(false),
});
export interface Breaker extends Down {
  times: number;
  over: boolean;
}

/** What a recipient's row says; null when it never failed for long. */
export const downOf = (column: unknown): Breaker | null => (column == null ? null : down.parse(column));

/** Opens it, or opens it again after a trial; false when another worker did, or a success came first. */
export async function openBreaker(
  db: Database,
  recipientId: string,
  before: Breaker | null,
  opened: Pick<Breaker, 'from' | 'until' | 'times'>,
): Promise<boolean> {
  const { rowCount } = await db.pool.query({
    name: 'open_breaker',
    text: `UPDATE recipient SET down = $2 WHERE id = $1
      AND (down->>'until' IS NOT DISTINCT FROM $3 AND down->>'over' IS NOT DISTINCT FROM $4)`,
    values: [
      recipientId,
      JSON.stringify({ ...opened, over: false }),
      before?.until.toISOString() ?? null,
      before && String(before.over),
    ],
  });
  return rowCount === 1;
}

/** It works again: what was kept goes out, evenly. False when it was closed already. */
export async function closeBreaker(db: Database, recipientId: string, at: Date): Promise<boolean> {
  return db.transaction(async (client) => {
    const { rowCount } = await client.query({
      name: 'close_breaker',
      text: `UPDATE recipient SET down = down || jsonb_build_object('until', $2::text, 'over', true)
        WHERE id = $1 AND down->>'over' = 'false'`,
      values: [recipientId, at.toISOString()],
    });
    if (rowCount) await wakeKept(client, recipientId);
    return rowCount === 1;
  });
}
