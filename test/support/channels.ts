/** Everything that a Todoke says or keeps, as a finder of leaks reads it. */
import PostalMime from 'postal-mime';
import type { Todoke } from './todoke.js';

export const metricsOf = async (url: string): Promise<string> => (await fetch(new URL('/metrics', url))).text();

/** Mails as they came, and decoded. */
export async function mailsOf(todoke: Todoke): Promise<string> {
  const read = await Promise.all(todoke.mails().map((mail) => PostalMime.parse(mail)));
  return [...todoke.mails(), ...read.map(({ subject, text, html }) => [subject, text, html].join('\n'))].join('\n');
}

/** Every value of every table, bytes as they are. */
export async function rowsOf({ db }: Todoke): Promise<Buffer> {
  const { rows: tables } = await db.pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  const parts: Buffer[] = [];
  for (const { name } of tables) {
    const { rows } = await db.pool.query<Record<string, unknown>>(`SELECT * FROM ${name}`);
    const values = rows.flatMap((row) => Object.values(row));
    parts.push(...values.map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value) ?? ''))));
  }
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
}
