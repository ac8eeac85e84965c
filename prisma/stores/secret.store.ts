/** Secrets of recipients and our own signing keys, sealed at rest. */
import { z } from 'zod';
import type { Database } from '../database.js';
import type { DataKey, Seal } from '../seal.js';

/** Until then both the old secret and the new one sign and are accepted. */
const overlapMs = 24 * 60 * 60 * 1000;
/** At most so many at a time: a header with a signature for each of them stays small. */
const mostSecrets = 5;

const kept = z.array(z.union([z.string(), z.object({ secret: z.string(), until: z.string() })])).max(mostSecrets);

export const secretsPlace = (id: string): { table: string; column: string; id: string } => ({
  table: 'recipient',
  column: 'secrets',
  id,
});

/** A recipient's secrets that hold now, the newest first. */
export function secretsOf(key: DataKey, recipientId: string, box: Uint8Array, now: Date): string[] {
  return holding(kept.parse(key.openJson(secretsPlace(recipientId), box)), now).map((one) =>
    typeof one === 'string' ? one : one.secret,
  );
}

/** Secrets as they are kept, and the recipient's wrapped key. */
export interface SealedSecrets {
  dataKey: Buffer;
  box: Buffer;
}

/** The secrets that hold now, of a recipient that was read together with something else; none where they cannot be read. */
export async function openSecrets(seal: Seal, recipientId: string, { dataKey, box }: SealedSecrets): Promise<string[]> {
  try {
    return secretsOf(await seal.openKey(dataKey), recipientId, box, new Date());
  } catch {
    return [];
  }
}

const holding = (all: z.infer<typeof kept>, now: Date): z.infer<typeof kept> =>
  all.filter((one) => typeof one === 'string' || new Date(one.until) > now);

/** Puts a new secret in front; those before it hold for a day. Answers until when, or why it can't be. */
export async function rotateSecret(
  db: Database,
  seal: Seal,
  recipientId: string,
  secret: string,
  now: Date,
): Promise<Date | 'not-found' | 'too-many'> {
  return db.transaction(async (client) => {
    const { rows } = await client.query<{ data_key: Buffer; secrets: Buffer }>(
      'SELECT data_key, secrets FROM recipient WHERE id = $1 AND removed_at IS NULL FOR UPDATE',
      [recipientId],
    );
    const [row] = rows;
    if (!row) return 'not-found';
    const key = await seal.openKey(row.data_key);
    const place = secretsPlace(recipientId);
    const until = new Date(now.getTime() + overlapMs);
    const before = holding(kept.parse(key.openJson(place, row.secrets)), now);
    if (before.length >= mostSecrets) return 'too-many';
    const older = before.map((one) => (typeof one === 'string' ? { secret: one, until: until.toISOString() } : one));
    await client.query('UPDATE recipient SET secrets = $2 WHERE id = $1', [
      recipientId,
      key.sealJson(place, [secret, ...older]),
    ]);
    return until;
  });
}

const privatePlace = { table: 'signing_key', column: 'private_key', id: '1' };

/** Keeps this pair as our own where there is none yet: the key that is there is never replaced. */
export async function keepSigningKey(
  db: Database,
  seal: Seal,
  pair: { publicKey: string; privateKey: string },
): Promise<void> {
  const key = await seal.newKey();
  await db.pool.query(
    `INSERT INTO signing_key (no, public_key, data_key, private_key, created_at) VALUES (1, $1, $2, $3, now())
     ON CONFLICT DO NOTHING`,
    [pair.publicKey, key.wrapped, key.seal(privatePlace, pair.privateKey)],
  );
}

/** Our own private keys, opened. */
export async function findSigningKeys(db: Database, seal: Seal): Promise<string[]> {
  const { rows } = await db.pool.query<{ data_key: Buffer; private_key: Buffer }>(
    'SELECT data_key, private_key FROM signing_key ORDER BY no',
  );
  const keys = await seal.openKeys(rows.map((row) => row.data_key));
  return rows.map((row, i) => keys[i]!.open(privatePlace, row.private_key).toString());
}

/** Our own public keys, for whoever verifies. */
export async function findPublicKeys(db: Database): Promise<{ publicKey: string; createdAt: Date }[]> {
  return db.prisma.signingKey.findMany({ select: { publicKey: true, createdAt: true }, orderBy: { no: 'asc' } });
}
