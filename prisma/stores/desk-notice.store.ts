/** A notice as the desk acts on it: whose it is, and what can be done about it. Nothing is opened. */
import { z } from 'zod';
import type { NoticeState } from '../../life-events/filing-state.js';
import type { Database } from '../database.js';
import { deliveryFields, parseDelivery, parseNotice } from './rows.js';

export interface DeskNotice {
  filingId: string;
  /** Whose caseworkers look after it; null: operators. */
  organisation: string | null;
  state: NoticeState;
}

/** The first public office of a filing looks after what nobody serves. */
export const organisationSql = (notice: string): string =>
  `COALESCE(${notice}.recipient_id, (SELECT l.recipient_id FROM notice l WHERE l.filing_id = ${notice}.filing_id
    AND l.recipient_id IS NOT NULL AND l.municipality IS NOT NULL ORDER BY l.no LIMIT 1))`;

const row = z.object({ filing_id: z.string(), organisation: z.string().nullable() });

export async function findDeskNotice(db: Database, id: string): Promise<DeskNotice | null> {
  const { rows } = await db.pool.query<Record<string, unknown>>({
    name: 'desk_notice',
    text: `SELECT n.*, ${organisationSql('n')} AS organisation FROM notice n WHERE n.id = $1`,
    values: [id],
  });
  if (!rows[0]) return null;
  const deliveries = await db.pool.query<Record<string, unknown>>({
    name: 'desk_deliveries',
    text: `SELECT ${deliveryFields} FROM delivery WHERE notice_id = $1 ORDER BY sequence`,
    values: [id],
  });
  const { filing_id: filingId, organisation } = row.parse(rows[0]);
  const state = { ...parseNotice(rows[0]), deliveries: deliveries.rows.map(parseDelivery) };
  return { filingId, organisation, state };
}
