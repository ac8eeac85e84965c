/** Who looked at, or received, what of a person's data. */
import type { Database } from '../database.js';

export interface Access {
  id: string;
  at: Date;
  role: string;
  actor: string;
  what: string;
  filing: string | null;
}

/** Newest first: what was looked at, and what was handed to recipients. */
export async function listAccess(
  db: Database,
  person: Buffer,
  after: string | undefined,
  limit: number,
): Promise<Access[]> {
  const { rows } = await db.pool.query<{
    id: string;
    at: Date;
    role: string;
    actor: string;
    what: string;
    filing_id: string | null;
  }>({
    name: 'list_access',
    text: `SELECT id, at, role, actor, what, filing_id FROM access WHERE person = $1 AND id < $2 ORDER BY id DESC LIMIT $3`,
    values: [person, after ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit],
  });
  return rows.map(({ filing_id, ...row }) => ({ ...row, filing: filing_id }));
}
