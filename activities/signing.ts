import { newKeyPair } from '../kit/signature.js';
import type { Database } from '../prisma/database.js';
import type { Seal } from '../prisma/seal.js';
import { findSigningKeys, keepSigningKey } from '../prisma/stores/secret.store.js';

/** The keys that sign what goes out. The first worker of a database makes them; they are sealed there and never made again. */
export async function openSigningKeys(db: Database, seal: Seal): Promise<string[]> {
  const there = await findSigningKeys(db, seal);
  if (there.length > 0) return there;
  await keepSigningKey(db, seal, newKeyPair());
  return findSigningKeys(db, seal);
}
