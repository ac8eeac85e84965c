/** Who is signed in to the pages. A session is found by the hash of its cookie; what it says of the person rests sealed. */
import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Database } from '../database.js';
import type { Place, Seal } from '../seal.js';

const content = z.object({
  subject: z.string(),
  name: z.string(),
  role: z.enum(['citizen', 'caseworker', 'supervisor', 'operator', 'recipient']),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  organisation: z.string().nullable(),
  /** What the browser calls itself, so that its owner knows it in the list. */
  device: z.string(),
});
export type SessionContent = z.infer<typeof content>;

export interface Session extends SessionContent {
  id: string;
  person: Buffer;
  createdAt: Date;
  seenAt: Date;
}

interface Row {
  id: string;
  person: Buffer;
  data_key: Buffer;
  content: Buffer;
  created_at: Date;
  seen_at: Date;
}

/** Idle longer than this, a session is no more. */
export const idleMinutes = 30;
const lifetimeHours = 12;
/** More than this many at once, the oldest goes. */
const maxSessions = 20;
const columns = 'id, person, data_key, content, created_at, seen_at';
const alive = `seen_at > now() - interval '${idleMinutes} min' AND created_at > now() - interval '${lifetimeHours} h'`;

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
const place = (id: string): Place => ({ table: 'web_session', column: 'content', id });

/** Begins a session, and removes what has ended meanwhile. Answers its id. */
export async function beginSession(
  db: Database,
  seal: Seal,
  token: string,
  person: Buffer,
  session: SessionContent,
): Promise<string> {
  const id = newId();
  const key = await seal.newKey();
  await db.transaction(async (client) => {
    await client.query(
      `INSERT INTO web_session (id, token_hash, person, data_key, content, created_at, seen_at)
       VALUES ($1, $2, $3, $4, $5, now(), now())`,
      [id, tokenHash(token), person, key.wrapped, key.sealJson(place(id), session)],
    );
    await client.query(
      `DELETE FROM web_session WHERE person = $1 AND (NOT (${alive}) OR id IN
         (SELECT id FROM web_session WHERE person = $1 ORDER BY id DESC OFFSET $2))`,
      [person, maxSessions],
    );
  });
  return id;
}

/** The session of a cookie, or null when it has ended. Looking at it keeps it alive. */
export async function findSession(db: Database, seal: Seal, token: string): Promise<Session | null> {
  const { rows } = await db.pool.query<Row>({
    name: 'find_session',
    text: `SELECT ${columns} FROM web_session WHERE token_hash = $1 AND ${alive}`,
    values: [tokenHash(token)],
  });
  const [session] = await open(seal, rows);
  if (!session) return null;
  if (Date.now() - session.seenAt.getTime() > 60_000)
    await db.pool.query('UPDATE web_session SET seen_at = now() WHERE id = $1', [session.id]);
  return session;
}

/** A person's sessions that are alive, the newest first. */
export async function listSessions(db: Database, seal: Seal, person: Buffer): Promise<Session[]> {
  const { rows } = await db.pool.query<Row>(
    `SELECT ${columns} FROM web_session WHERE person = $1 AND ${alive} ORDER BY id DESC LIMIT $2`,
    [person, maxSessions],
  );
  return open(seal, rows);
}

/** Ends one of a person's own sessions. */
export async function endSession(db: Database, person: Buffer, id: string): Promise<void> {
  await db.pool.query('DELETE FROM web_session WHERE id = $1 AND person = $2', [id, person]);
}

async function open(seal: Seal, rows: Row[]): Promise<Session[]> {
  if (rows.length === 0) return [];
  const keys = await seal.openKeys(rows.map((row) => row.data_key));
  return rows.map((row, i) => ({
    ...content.parse(keys[i]!.openJson(place(row.id), row.content)),
    id: row.id,
    person: row.person,
    createdAt: row.created_at,
    seenAt: row.seen_at,
  }));
}
