/** Prepares a database for its first use: the master key, and in the demo a fictitious directory with the sandbox's secrets. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { SeedOptions } from './start/contract.js';
import { newSecret } from '../kit/signature.js';
import { insertRows } from '../prisma/bulk.js';
import { openDatabase } from '../prisma/database.js';
import { openSeal, prepareMasterKey } from '../prisma/master-key.js';
import { seedDirectory } from '../prisma/reference/directory.js';
import { contactOf } from '../prisma/reference/contacts.js';
import { places } from '../prisma/reference/places.js';
import { secretsPlace } from '../prisma/stores/secret.store.js';

const columns = {
  id: 'text',
  name: 'text',
  kind: 'text',
  serves: 'jsonb',
  channel: 'jsonb',
  procedures: 'text[]',
  answer_within: 'text',
  contact: 'jsonb',
  data_key: 'bytea',
  secrets: 'bytea',
};

/** Safe to repeat: what is there stays as it is, save that seeded recipients follow the sandbox to another port. */
export async function seed(databaseUrl: string, options: SeedOptions): Promise<void> {
  const db = openDatabase(databaseUrl, { connections: 2 });
  try {
    const keyFile = process.env.TODOKE_MASTER_KEY_FILE ?? path.join(options.home, 'keys', 'master.key');
    await prepareMasterKey(db, keyFile);
    const seal = await openSeal(db, keyFile);
    const known = readSecrets(options.secretsFile);
    const { rows: registered } = await db.pool.query<{ id: string }>('SELECT id FROM recipient');
    const there = new Set(registered.map((r) => r.id));
    const missing = seedDirectory(places).filter((r) => !there.has(r.id));
    const key = await seal.newKey();
    const rows = missing.map((r) => {
      const secret = newSecret();
      known[r.id] = [secret];
      return {
        id: r.id,
        name: r.name,
        kind: r.kind,
        serves: JSON.stringify(r.serves),
        channel: JSON.stringify({ type: 'webhook', url: webhookUrl(options.sandboxUrl, r.id) }),
        procedures: r.procedures ?? [],
        answer_within: r.answerWithin ?? null,
        contact: JSON.stringify(contactOf(r.kind)),
        data_key: key.wrapped,
        secrets: key.sealJson(secretsPlace(r.id), [secret]),
      };
    });
    writeSecrets(options.secretsFile, known);
    await db.transaction(async (client) => {
      await insertRows(client, 'recipient', columns, rows);
      const urls = Object.keys(known).map((id) =>
        JSON.stringify({ type: 'webhook', url: webhookUrl(options.sandboxUrl, id) }),
      );
      await client.query(
        `UPDATE recipient r SET channel = v.channel FROM unnest($1::text[], $2::jsonb[]) v(id, channel)
         WHERE r.id = v.id AND r.channel <> v.channel
           AND r.channel->>'url' LIKE 'http://127.0.0.1:%/recipients/' || r.id || '/webhook'`,
        [Object.keys(known), urls],
      );
      await client.query('UPDATE directory_version SET version = version + 1');
    });
  } finally {
    await db.close();
  }
}

const webhookUrl = (sandboxUrl: string, id: string): string => `${sandboxUrl}/recipients/${id}/webhook`;

function readSecrets(file: string): Record<string, string[]> {
  if (!existsSync(file)) return {};
  return z.record(z.string(), z.array(z.string())).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Written beside and renamed, so that the sandbox never reads half a file. Before the rows: a secret without a row does no harm. */
function writeSecrets(file: string, secrets: Record<string, string[]>): void {
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
