/** From whom a citizen takes decisions electronically (デジタル手続法7条). Without consent a decision comes on paper as well. */
import type { Database } from '../database.js';

/** Those that were told something for this person, or that a message of theirs is about, each with the day of consent, or null. */
export async function listSenders(
  db: Database,
  person: Buffer,
  limit: number,
): Promise<{ sender: string; since: Date | null }[]> {
  const { rows } = await db.pool.query<{ sender: string; since: Date | null }>({
    name: 'list_senders',
    text: `SELECT told.sender, c.given_at AS since FROM (
        SELECT n.recipient_id AS sender FROM filing f JOIN notice n ON n.filing_id = f.id WHERE f.person = $1
        UNION SELECT n.recipient_id FROM message m JOIN notice n ON n.id = m.notice_id WHERE m.person = $1) told
      LEFT JOIN electronic_consent c ON c.person = $1 AND c.sender = told.sender AND c.withdrawn_at IS NULL
      WHERE told.sender IS NOT NULL ORDER BY 1 LIMIT $2`,
    values: [person, limit],
  });
  return rows;
}

/** Since when this person takes the sender's decisions electronically; null when not. */
export async function consentSince(db: Database, person: Buffer, sender: string): Promise<Date | null> {
  const { rows } = await db.pool.query<{ given_at: Date }>({
    name: 'consent_since',
    text: 'SELECT given_at FROM electronic_consent WHERE person = $1 AND sender = $2 AND withdrawn_at IS NULL',
    values: [person, sender],
  });
  return rows[0]?.given_at ?? null;
}

/** Gives or withdraws it; saying the same again changes nothing. */
export async function changeConsent(db: Database, person: Buffer, sender: string, isGiven: boolean): Promise<void> {
  await db.pool.query(
    isGiven
      ? `INSERT INTO electronic_consent (person, sender, given_at) VALUES ($1, $2, now())
         ON CONFLICT (person, sender) DO UPDATE SET given_at = now(), withdrawn_at = NULL
         WHERE electronic_consent.withdrawn_at IS NOT NULL`
      : `UPDATE electronic_consent SET withdrawn_at = now() WHERE person = $1 AND sender = $2 AND withdrawn_at IS NULL`,
    [person, sender],
  );
}
