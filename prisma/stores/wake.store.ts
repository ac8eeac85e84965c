/** Filings that have something to do. The flag in the row is the truth; NOTIFY only makes it quick. */
import type { Database } from '../database.js';

export interface Woken {
  id: string;
  event: string;
  receiptNumber: string;
}

/** A filing that is claimed, and whether it was begun before: then something came in for it. */
export interface Claimed extends Woken {
  isUnderWay: boolean;
}

/** How long a woken filing is left alone before it is woken again: a lost signal costs this much, never the filing. */
const leaseSeconds = 15;

/** How long the ordinary way may take; what is overdue longer is left behind. */
const longAgo = "now() - interval '20 s'";

/**
 * Claims filings that have something to do: first those that nobody was given yet, oldest first; then, and always a fifth more at most,
 * those whose lease has run out, so that neither keeps the other waiting.
 */
export async function claimWaking(db: Database, limit: number): Promise<Claimed[]> {
  const { rows } = await db.pool.query<WokenRow & { is_under_way: boolean }>({
    name: 'claim_waking',
    text: `WITH fresh AS (SELECT id FROM filing WHERE wake_pending AND woken_until IS NULL
        ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED),
      lost AS (SELECT id FROM filing WHERE wake_pending AND woken_until < now()
        ORDER BY id LIMIT greatest(ceil($1::int / 5.0)::int, $1::int - (SELECT count(*)::int FROM fresh)) FOR UPDATE SKIP LOCKED)
      UPDATE filing SET woken_until = now() + make_interval(secs => ${leaseSeconds})
      WHERE id IN (SELECT id FROM fresh UNION ALL SELECT id FROM lost)
      RETURNING id, event, receipt_number, started_at IS NOT NULL AS is_under_way`,
    values: [limit],
  });
  return rows.map((row) => ({ ...toWoken(row), isUnderWay: row.is_under_way }));
}

/** A filing that nobody looked after, and whether a workflow of its own should have. */
export interface LeftBehind extends Woken {
  ownWorkflow: boolean;
}

/** Raises the flag of filings that were left behind, and claims them: never begun, an arrival not applied, or a moment past; without the `known`. */
export async function claimLeftBehind(db: Database, limit: number, known: string[] = []): Promise<LeftBehind[]> {
  const { rows } = await db.pool.query<WokenRow & { own_workflow: boolean }>({
    name: 'claim_left_behind',
    text: `UPDATE filing SET wake_pending = true, woken_until = now() + make_interval(secs => ${leaseSeconds})
      WHERE NOT wake_pending AND id IN (
        (SELECT id FROM filing WHERE started_at IS NULL AND filed_at < ${longAgo} AND id <> ALL($2) LIMIT 500)
        UNION (SELECT filing_id FROM arrival
          WHERE applied_at IS NULL AND received_at < ${longAgo} AND filing_id <> ALL($2) LIMIT 500)
        UNION (SELECT id FROM filing WHERE next_moment < ${longAgo} AND id <> ALL($2) LIMIT 500)
        LIMIT $1)
      RETURNING id, event, receipt_number, own_workflow`,
    values: [limit, known],
  });
  return rows.map((row) => ({ ...toWoken(row), ownWorkflow: row.own_workflow }));
}

/** Marks filings as having a workflow of their own. */
export async function markOwn(db: Database, ids: string[]): Promise<void> {
  await db.pool.query({
    name: 'mark_own',
    text: 'UPDATE filing SET own_workflow = true WHERE id = ANY($1)',
    values: [ids],
  });
}

/** The same for those that are still open, and those whose own workflow has to hear of the end; answers them. */
export async function claimOwn(db: Database, ids: string[]): Promise<Woken[]> {
  const { rows } = await db.pool.query<WokenRow>({
    name: 'claim_own',
    text: `UPDATE filing SET own_workflow = true WHERE id = ANY($1) AND (ended_at IS NULL OR own_workflow)
      RETURNING id, event, receipt_number`,
    values: [ids],
  });
  return rows.map(toWoken);
}

interface WokenRow {
  id: string;
  event: string;
  receipt_number: string;
}

const toWoken = (row: WokenRow): Woken => ({
  id: row.id,
  event: row.event,
  receiptNumber: row.receipt_number,
});
