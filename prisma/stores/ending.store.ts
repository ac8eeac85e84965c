/** What ends with a person's death: mandates they gave (民法111条), and filings in their name. */
import { provingEnds } from '../../life-events/index.js';
import type { Database } from '../database.js';

/** A filing that reports a death, which an office has accepted. */
export interface Ending {
  filingId: string;
  person: Buffer;
  municipality: string | null;
}

/** Deaths that were proven and not carried out yet. */
export async function findEndings(db: Database, limit: number): Promise<Ending[]> {
  const { rows } = await db.pool.query<Ending>({
    name: 'find_endings',
    text: `SELECT f.id AS "filingId", f.ends AS person, f.municipality FROM filing f
      WHERE f.ends IS NOT NULL AND f.ends_done_at IS NULL AND f.undone_at IS NULL
        AND EXISTS (SELECT 1 FROM notice n WHERE n.filing_id = f.id AND n.status = 'accepted' AND n.procedure = ANY($1))
      ORDER BY f.id LIMIT $2`,
    values: [provingEnds, limit],
  });
  return rows;
}

export interface FiledFor {
  id: string;
  /** The municipality agrees too, or it was filed under a mandate of theirs: name and day of birth alone may be another's. */
  isCertain: boolean;
  /** Notices that have not ended. */
  pending: string[];
}

/** Open filings in the name of the person. */
export async function findFiledFor(db: Database, ending: Ending): Promise<FiledFor[]> {
  const { rows } = await db.pool.query<FiledFor>({
    name: 'find_filed_for',
    text: `SELECT f.id, (f.municipality IS NOT DISTINCT FROM $3 OR f.mandate_id IS NOT NULL) AS "isCertain",
        ARRAY(SELECT n.id FROM notice n WHERE n.filing_id = f.id AND n.waiting_for <> 'none' ORDER BY n.no) AS pending
      FROM filing f WHERE f.principal = $1 AND f.id <> $2 AND f.ended_at IS NULL ORDER BY f.id LIMIT 100`,
    values: [ending.person, ending.filingId, ending.municipality],
  });
  return rows;
}

/** Closes every mandate of the person, with the filing that proves the death; the ending is carried out with it. */
export async function closeMandates(db: Database, { filingId, person }: Ending, at: Date): Promise<void> {
  await db.pool.query({
    name: 'close_mandates',
    text: `WITH done AS (UPDATE filing SET ends_done_at = $3 WHERE id = $1)
      UPDATE mandate SET closed_at = $3, closed_because = 'death', closed_by = $1 WHERE principal = $2 AND closed_at IS NULL`,
    values: [filingId, person, at],
  });
}

/** A death that was reported in error ended nothing: its mandates hold again. */
export async function reopenMandates(db: Database): Promise<void> {
  await db.pool.query({
    name: 'reopen_mandates',
    text: `UPDATE mandate m SET closed_at = NULL, closed_because = NULL, closed_by = NULL FROM filing f
      WHERE m.closed_by IS NOT NULL AND f.id = m.closed_by AND f.undone_at IS NOT NULL`,
  });
}
