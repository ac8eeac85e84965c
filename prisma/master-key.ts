/** The master key as a file, and the check that this database was sealed with it. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from './database.js';
import { localMasterKey, type MasterKey, Seal } from './seal.js';

export class MasterKeyError extends Error {}

/** Makes the key file for a new database. Over existing data it never makes one: the sealed data would be lost unnoticed. */
export async function prepareMasterKey(db: Database, file: string): Promise<void> {
  const sealed = await sealedWith(db);
  if (!existsSync(file)) {
    if (sealed !== null || (await hasSealedData(db)))
      throw new MasterKeyError(`the database is sealed, but its master key is missing: ${file}`);
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  }
  const { fingerprint } = readMasterKey(file);
  await db.pool.query('INSERT INTO seal_check (id, fingerprint) VALUES (1, $1) ON CONFLICT DO NOTHING', [fingerprint]);
  await openSeal(db, file);
}

/** Opens the seal of this database, or says why it can't. */
export async function openSeal(db: Database, file: string): Promise<Seal> {
  const master = readMasterKey(file);
  const sealed = await sealedWith(db);
  if (sealed === null) throw new MasterKeyError('the database was not prepared: run the migration and the seed first');
  if (sealed !== master.fingerprint) {
    throw new MasterKeyError(`the database is sealed with another master key than ${file}`);
  }
  return new Seal(master);
}

/** Fingerprint of the key. Asked at every start, and Prisma's engine takes longer to start than this to answer. */
async function sealedWith({ pool }: Database): Promise<string | null> {
  const { rows } = await pool.query<{ fingerprint: string }>('SELECT fingerprint FROM seal_check WHERE id = 1');
  return rows[0]?.fingerprint ?? null;
}

async function hasSealedData({ pool }: Database): Promise<boolean> {
  const tables = ['recipient', 'citizen', 'filing'].map((table) => `EXISTS (SELECT 1 FROM ${table})`);
  const { rows } = await pool.query<{ any: boolean }>(`SELECT ${tables.join(' OR ')} AS any`);
  return rows[0]!.any;
}

function readMasterKey(file: string): MasterKey {
  if (!existsSync(file)) throw new MasterKeyError(`the master key is missing: ${file}`);
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== 32) throw new MasterKeyError(`this is no master key of 32 bytes in base64: ${file}`);
  return localMasterKey(key);
}
