/** Who looked at, or received, what of a person's data. */
import { v7 as newId } from 'uuid';
import type { Database } from '../database.js';

export interface Access {
  id: string;
  at: Date;
  role: string;
  actor: string;
  what: string;
  filing: string | null;
  purpose: string | null;
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
    purpose: string | null;
  }>({
    name: 'list_access',
    text: `SELECT id, at, role, actor, what, filing_id, purpose FROM access WHERE person = $1 AND id < $2 ORDER BY id DESC LIMIT $3`,
    values: [person, after ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit],
  });
  return rows.map(({ filing_id, ...row }) => ({ ...row, filing: filing_id }));
}

/** A caseworker's reading of a case: the citizen sees the office and the purpose. */
export interface Reading {
  filingId: string;
  person: Buffer;
  role: string;
  organisation: string;
  /** Blind index of the caseworker. */
  reader: Buffer;
  purpose: string;
  at: Date;
}

/** What this caseworker last read this case for, if they ever said so, and when. */
export async function findReading(
  db: Database,
  filingId: string,
  reader: Buffer,
): Promise<{ purpose: string; at: Date } | null> {
  const { rows } = await db.pool.query<{ purpose: string; at: Date }>({
    name: 'find_reading',
    text: `SELECT purpose, at FROM access WHERE filing_id = $1 AND reader = $2 AND reader IS NOT NULL AND purpose IS NOT NULL
      ORDER BY id DESC LIMIT 1`,
    values: [filingId, reader],
  });
  return rows[0] ?? null;
}

export async function recordReading(db: Database, reading: Reading): Promise<void> {
  const { filingId, person, role, organisation, reader, purpose, at } = reading;
  await db.pool.query({
    name: 'record_reading',
    text: `INSERT INTO access (id, person, filing_id, at, role, actor, what, reader, purpose)
      VALUES ($1, $2, $3, $4, $5, $6, 'read', $7, $8)`,
    values: [newId(), person, filingId, at, role, organisation, reader, purpose],
  });
}
