/** When recipients take nothing: what they registered, and outages that were declared for them. */
import type pg from 'pg';
import { z } from 'zod';
import { type Maintenance, maintenance } from '../../life-events/maintenance.js';
import type { Database } from '../database.js';

const outage = z.object({ from: z.string(), until: z.string(), reason: z.string().optional() });
/** An outage of a recipient, from one instant (RFC 3339) to another. */
export type Outage = z.infer<typeof outage>;

/** What a recipient's row says about when it is closed; null when it never is. An outage is one more closure. */
export function closingsOf(row: Record<string, unknown>): Maintenance | null {
  if (row.maintenance == null && row.outage == null) return null;
  const registered = maintenance.parse(row.maintenance ?? {});
  if (row.outage == null) return registered;
  return { ...registered, closures: [...registered.closures, outage.parse(row.outage)] };
}

/** Declares an outage of a recipient, another one, or its end (null). False when there is no such recipient. */
export async function declareOutage(db: Database, recipientId: string, declared: Outage | null): Promise<boolean> {
  return db.transaction(async (client) => {
    const { rowCount } = await client.query({
      name: 'declare_outage',
      text: 'UPDATE recipient SET outage = $2 WHERE id = $1 AND removed_at IS NULL',
      values: [recipientId, declared && JSON.stringify(declared)],
    });
    if (rowCount) await wakeKept(client, recipientId);
    return Boolean(rowCount);
  });
}

/** Wakes the filings with something that is kept for this recipient: it may be open now, or closed for longer. */
export async function wakeKept(client: pg.PoolClient, recipientId: string): Promise<void> {
  await client.query({
    name: 'wake_kept',
    text: `UPDATE filing SET wake_pending = true WHERE id IN
      (SELECT n.filing_id FROM notice n JOIN delivery d ON d.notice_id = n.id AND d.status = 'queued'
       WHERE n.recipient_id = $1 AND n.waiting_for <> 'none' AND d.next_attempt_at IS NOT NULL)`,
    values: [recipientId],
  });
  await client.query("SELECT pg_notify('todoke_wake', '')");
}
