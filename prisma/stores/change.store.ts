/** A citizen's change of a filing: the arrival and what was answered to it, in one transaction. */
import { insertRows } from '../bulk.js';
import type { Database } from '../database.js';
import type { Seal } from '../seal.js';
import { type AnsweredKey, DuplicateKeyError, idempotencyColumns } from './accept.store.js';
import { type NewArrival, recordArrival } from './arrival.store.js';

const uniqueViolation = '23505';

/** Notes the change; once this resolves it will be carried out. */
export async function recordChange(
  db: Database,
  seal: Seal,
  arrival: NewArrival,
  answered: AnsweredKey,
): Promise<void> {
  const row = { ...answered, filing_id: arrival.filingId, created_at: arrival.at };
  try {
    await recordArrival(db, seal, arrival, (client) => insertRows(client, 'idempotency', idempotencyColumns, [row]));
  } catch (error) {
    const { code, table } = error as { code?: string; table?: string };
    if (code === uniqueViolation && table === 'idempotency') throw new DuplicateKeyError();
    throw error;
  }
}
