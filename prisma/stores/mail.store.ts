/** E-mails to citizens: which messages they cover, and which are still to be sent. */
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { quietEvents } from '../../life-events/index.js';
import { type Language, languages } from '../../life-events/language.js';
import type { Database } from '../database.js';
import type { Seal } from '../seal.js';

/** RFC 5321, 4.5.3.1.1. */
const longestLocalPart = 64;

export const settingsSchema = z.object({
  email: z
    .email()
    .max(254)
    .refine((text) => text.indexOf('@') <= longestLocalPart)
    .nullable(),
  digest: z.enum(['immediate', 'daily']),
  language: z.enum(languages),
});
export type Settings = z.infer<typeof settingsSchema>;

export interface OpenMail {
  id: string;
  /** Something is in the mailbox, or somebody signed in. */
  kind: 'messages' | 'sign-in';
  language: Settings['language'];
  /** How often the mail server refused it. */
  refusals: number;
  email: string;
  messages: number;
  requests: number;
}

const firstSettings: Settings = { email: null, digest: 'immediate', language: 'ja' };
const settingsPlace = (person: Buffer): { table: string; column: string; id: string } => ({
  table: 'citizen',
  column: 'settings',
  id: person.toString('hex'),
});

export async function findSettings(db: Database, seal: Seal, person: Buffer): Promise<Settings> {
  const found = await db.prisma.citizen.findUnique({ where: { person: Uint8Array.from(person) } });
  if (!found) return firstSettings;
  const key = await seal.openKey(found.dataKey);
  return settingsSchema.parse(key.openJson(settingsPlace(person), found.settings));
}

export async function saveSettings(db: Database, seal: Seal, person: Buffer, settings: Settings): Promise<void> {
  const key = await seal.newKey();
  const row = {
    dataKey: Uint8Array.from(key.wrapped),
    settings: Uint8Array.from(key.sealJson(settingsPlace(person), settings)),
    digest: settings.digest,
    hasMail: settings.email !== null,
    language: settings.language,
  };
  const where = { person: Uint8Array.from(person) };
  await db.prisma.citizen.upsert({ where, create: { ...where, ...row }, update: row });
}

/** In which language this person reads. */
export async function findLanguage(db: Database, person: Buffer): Promise<Language> {
  const found = await db.prisma.citizen.findUnique({
    where: { person: Uint8Array.from(person) },
    select: { language: true },
  });
  return z.enum(languages).catch('ja').parse(found?.language);
}

/** Who never chose a language reads on in the one they filed in. */
export async function keepLanguage(db: Database, seal: Seal, person: Buffer, language: Language): Promise<void> {
  const chosen = await db.prisma.citizen.count({ where: { person: Uint8Array.from(person) } });
  if (chosen === 0) await saveSettings(db, seal, person, { ...firstSettings, language });
}

/**
 * Writes one mail for each citizen with something new, covering all of it: the first at once, then at most one in ten minutes;
 * with a daily digest one a day, save for requests. Of quiet events there is one a day, requests included. Answers how many were written.
 */
export async function planMails(db: Database, quiet: readonly string[] = quietEvents): Promise<number> {
  return db.transaction(async (client) => {
    const { rows } = await client.query<{ person: Buffer }>(
      `SELECT c.person FROM citizen c WHERE c.has_mail
         AND (c.last_mail_at IS NULL OR c.last_mail_at < now() - interval '10 min')
         AND EXISTS (SELECT 1 FROM message m JOIN filing f ON f.id = m.filing_id WHERE m.person = c.person AND m.mail_id IS NULL
           AND (c.last_mail_at IS NULL OR c.last_mail_at < now() - interval '1 day'
             OR (f.event <> ALL($1) AND (c.digest = 'immediate' OR m.kind = 'request'))))
       LIMIT 100 FOR UPDATE OF c SKIP LOCKED`,
      [quiet],
    );
    for (const { person } of rows) {
      const id = newId();
      await client.query('INSERT INTO mail (id, person, created_at, next_at) VALUES ($1, $2, now(), now())', [
        id,
        person,
      ]);
      await client.query('UPDATE message SET mail_id = $1 WHERE person = $2 AND mail_id IS NULL', [id, person]);
      await client.query('UPDATE citizen SET last_mail_at = now() WHERE person = $1', [person]);
    }
    return rows.length;
  });
}

/** Tells a citizen who has given an address that somebody signed in as them; several sign-ins in ten minutes are one mail. */
export async function planSignInMail(db: Database, person: Buffer): Promise<void> {
  await db.pool.query(
    `INSERT INTO mail (id, person, created_at, next_at, kind) SELECT $1, $2, now(), now(), 'sign-in'
     WHERE EXISTS (SELECT 1 FROM citizen WHERE person = $2 AND has_mail)
       AND NOT EXISTS (SELECT 1 FROM mail WHERE person = $2 AND kind = 'sign-in' AND created_at > now() - interval '10 min')`,
    [newId(), person],
  );
}

/** Longer than a mail server may take. */
function leaseSeconds(): number {
  return 60;
}

/** Claims mails whose time has come; one that is not reported back is due again after its lease. */
export async function claimMails(db: Database, seal: Seal, limit: number): Promise<OpenMail[]> {
  const { rows } = await db.pool.query<{
    id: string;
    refusals: number;
    kind: OpenMail['kind'];
    person: Buffer;
    data_key: Buffer;
    settings: Buffer;
  }>(
    `UPDATE mail SET next_at = now() + make_interval(secs => $2) FROM citizen c WHERE mail.id IN
       (SELECT id FROM mail WHERE sent_at IS NULL AND next_at <= now() ORDER BY next_at LIMIT $1 FOR UPDATE SKIP LOCKED)
       AND c.person = mail.person RETURNING mail.id, mail.attempts AS refusals, mail.kind, mail.person, c.data_key, c.settings`,
    [limit, leaseSeconds()],
  );
  if (rows.length === 0) return [];
  const keys = await seal.openKeys(rows.map((row) => row.data_key));
  const counts = await db.pool.query<{ mail_id: string; messages: number; requests: number }>(
    `SELECT mail_id, count(*)::int messages, count(*) FILTER (WHERE kind = 'request')::int requests
     FROM message WHERE mail_id = ANY($1) GROUP BY mail_id`,
    [rows.map((row) => row.id)],
  );
  return rows.flatMap((row, i) => {
    const { email, language } = settingsSchema.parse(keys[i]!.openJson(settingsPlace(row.person), row.settings));
    const count = counts.rows.find((c) => c.mail_id === row.id);
    // Settings without an address: the mail waits until there is one again.
    const { messages = 0, requests = 0 } = count ?? {};
    const { id, refusals, kind } = row;
    const isTold = email !== null && (kind === 'sign-in' || messages > 0);
    return isTold ? [{ id, refusals, kind, email, language, messages, requests }] : [];
  });
}

export async function markSent(db: Database, id: string): Promise<void> {
  await db.pool.query('UPDATE mail SET sent_at = now() WHERE id = $1', [id]);
}

/** The mail server refused it: it is tried again later. */
export async function postponeMail(db: Database, id: string, seconds: number): Promise<void> {
  await db.pool.query(
    'UPDATE mail SET attempts = attempts + 1, next_at = now() + make_interval(secs => $2) WHERE id = $1',
    [id, seconds],
  );
}

/** Nothing is wrong with these mails: they are due again in so many seconds. */
export async function deferMails(db: Database, ids: string[], seconds: number): Promise<void> {
  await db.pool.query('UPDATE mail SET next_at = now() + make_interval(secs => $2) WHERE id = ANY($1)', [ids, seconds]);
}
