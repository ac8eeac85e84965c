/** What recipients were told so far: read when a filing is to be changed. */
import { z } from 'zod';
import type { Told } from '../../life-events/compare-plans.js';
import type { PlannedProcedure } from '../../life-events/plan.js';
import type { Database } from '../database.js';
import type { DataKey } from '../seal.js';
import type { Loaded } from './load.store.js';

/** The last news of each notice that was tried to be handed over; before any try, the news that waits. */
const lastTold = `SELECT DISTINCT ON (notice_id) id, notice_id, body FROM delivery
  WHERE filing_id = ANY($1) AND type IN ('notice.created', 'notice.amended')
  ORDER BY notice_id, (attempts > 0) DESC, sequence DESC`;

const body = z.object({
  data: z.object({ fields: z.record(z.string(), z.unknown()), dueOn: z.string().nullable(), how: z.string() }),
});

/** Fills in `known` of every notice of these filings. */
export async function readKnown(db: Database, filings: Loaded[]): Promise<void> {
  if (filings.length === 0) return;
  const { rows } = await db.pool.query<{ id: string; notice_id: string; body: Buffer }>({
    name: 'last_told',
    text: lastTold,
    values: [filings.map(({ state }) => state.id)],
  });
  const boxes = new Map(rows.map((row) => [row.notice_id, row]));
  for (const { state, key, planned } of filings) {
    for (const notice of state.notices) {
      const place = { table: 'notice', column: 'planned', id: notice.id };
      const entry = key.openJson(place, planned.get(notice.id)!) as PlannedProcedure;
      const box = boxes.get(notice.id);
      const told = box && key.openJson({ table: 'delivery', column: 'body', id: box.id }, box.body);
      notice.known = { planned: entry, told: told ? toldOf(told) : null };
    }
  }
}

/** What the recipients of one filing were told last, by notice. */
export async function findTold(db: Database, filingId: string, key: DataKey): Promise<Map<string, Told>> {
  const { rows } = await db.pool.query<{ id: string; notice_id: string; body: Buffer }>({
    name: 'last_told',
    text: lastTold,
    values: [[filingId]],
  });
  return new Map(
    rows.map(({ id, notice_id, body: box }) => [
      notice_id,
      toldOf(key.openJson({ table: 'delivery', column: 'body', id }, box)),
    ]),
  );
}

const toldOf = (told: unknown): Told => body.parse(told).data;
