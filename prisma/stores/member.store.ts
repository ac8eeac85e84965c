/** Who of a household reads and answers which part of a filing. */
import type pg from 'pg';
import { insertRows, type Row } from '../bulk.js';
import type { Database } from '../database.js';

export const memberColumns = { filing_id: 'uuid', person_key: 'text', person: 'bytea' };

export const toMemberRows = (filingId: string, members: ReadonlyMap<string, Uint8Array>): Row[] =>
  [...members].map(([person_key, person]) => ({ filing_id: filingId, person_key, person }));

/** By key of the person in the plan. */
export async function findMembers(db: Pick<Database, 'pool'>, filingId: string): Promise<Map<string, Buffer>> {
  const { rows } = await db.pool.query<{ person_key: string; person: Buffer }>({
    name: 'find_members',
    text: 'SELECT person_key, person FROM member WHERE filing_id = $1 ORDER BY person_key',
    values: [filingId],
  });
  return new Map(rows.map((row) => [row.person_key, row.person]));
}

/** Which of these filings are divided among several. */
export async function findDivided(db: Database, filingIds: string[]): Promise<string[]> {
  const { rows } = await db.pool.query<{ filing_id: string }>({
    name: 'find_divided',
    text: 'SELECT DISTINCT filing_id FROM member WHERE filing_id = ANY($1)',
    values: [filingIds],
  });
  return rows.map((row) => row.filing_id);
}

/** From now on these and nobody else. */
export async function replaceMembers(
  client: pg.PoolClient,
  filingId: string,
  members: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  await client.query('DELETE FROM member WHERE filing_id = $1', [filingId]);
  if (members.size > 0) await insertRows(client, 'member', memberColumns, toMemberRows(filingId, members));
}

/** The citizen's word outside of an amendment, if the filing is still as it was seen; whoever looks at it looks again. */
export async function saveMembers(
  db: Database,
  seen: { id: string; revision: number },
  members: ReadonlyMap<string, Uint8Array>,
): Promise<boolean> {
  return db.transaction(async (client) => {
    const { rowCount } = await client.query(
      'UPDATE filing SET revision = revision + 1 WHERE id = $1 AND revision = $2',
      [seen.id, seen.revision],
    );
    if (rowCount !== 1) return false;
    await replaceMembers(client, seen.id, members);
    await client.query("SELECT pg_notify('todoke_changed', $1)", [seen.id]);
    return true;
  });
}
