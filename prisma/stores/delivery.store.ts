/** What is needed to hand a delivery over: its bytes, and where its recipient is reached. */
import { z } from 'zod';
import type { Database } from '../database.js';
import type { DataKey, Seal } from '../seal.js';
import { type Breaker, downOf } from './breaker.store.js';
import { secretsOf } from './secret.store.js';

/** How a recipient is reached (連携). */
export const channel = z.discriminatedUnion('type', [
  z.object({ type: z.literal('webhook'), url: z.string().max(2000) }),
  z.object({ type: z.literal('inbox') }),
  z.object({ type: z.literal('file') }),
  z.object({ type: z.literal('paper') }),
]);
export type Channel = z.infer<typeof channel>;

export interface Endpoint {
  name: string;
  /** Since when its webhook answers 410. */
  goneSince: Date | null;
  down: Breaker | null;
  channel: Channel;
  secrets: string[];
}

/** Endpoints of recipients that still take deliveries, secrets opened. One that cannot be read is left out. */
export async function findEndpoints(db: Database, seal: Seal, ids: string[]): Promise<Map<string, Endpoint>> {
  const { rows } = await db.pool.query<EndpointRow>({
    name: 'endpoints',
    text: 'SELECT id, name, channel, gone_since, down, data_key, secrets FROM recipient WHERE id = ANY($1) AND removed_at IS NULL',
    values: [ids],
  });
  const keys = await openKeysOf(seal, rows);
  return readable(rows, (row, i) => ({
    name: row.name,
    goneSince: row.gone_since,
    down: downOf(row.down),
    channel: channel.parse(row.channel),
    secrets: secretsOf(keys[i]!, row.id, row.secrets, new Date()),
  }));
}

interface EndpointRow {
  id: string;
  name: string;
  gone_since: Date | null;
  down: unknown;
  channel: unknown;
  data_key: Buffer;
  secrets: Buffer;
}

/** Marks a recipient as gone: nothing is sent to it until its endpoint is registered anew. */
export async function markGone(db: Database, recipientId: string, since: Date): Promise<void> {
  await db.pool.query({
    name: 'mark_gone',
    text: 'UPDATE recipient SET gone_since = $2 WHERE id = $1',
    values: [recipientId, since],
  });
}

/** The exact bytes of deliveries, by id; `keyOf` gives the data key of each one's filing. One that cannot be opened is left out. */
export async function findBodies(
  db: Database,
  ids: string[],
  keyOf: (deliveryId: string) => DataKey,
): Promise<Map<string, Buffer>> {
  const { rows } = await db.pool.query<{ id: string; body: Buffer }>({
    name: 'bodies',
    text: 'SELECT id, body FROM delivery WHERE id = ANY($1)',
    values: [ids],
  });
  return readable(rows, ({ id, body }) => keyOf(id).open({ table: 'delivery', column: 'body', id }, body));
}

/** All at once; when one key is damaged, each by itself, so that it spoils no other. */
async function openKeysOf(seal: Seal, rows: EndpointRow[]): Promise<(DataKey | undefined)[]> {
  try {
    return await seal.openKeys(rows.map((row) => row.data_key));
  } catch {
    const each = await Promise.allSettled(rows.map((row) => seal.openKey(row.data_key)));
    return each.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
  }
}

function readable<R extends { id: string }, T>(rows: R[], read: (row: R, i: number) => T): Map<string, T> {
  const entries = rows.flatMap((row, i): [string, T][] => {
    try {
      return [[row.id, read(row, i)]];
    } catch {
      return [];
    }
  });
  return new Map(entries);
}

export async function findFilingOfDelivery(db: Database, deliveryId: string): Promise<string | null> {
  const found = await db.prisma.delivery.findUnique({ where: { id: deliveryId }, select: { filingId: true } });
  return found?.filingId ?? null;
}

export async function directoryVersion(db: Database): Promise<number> {
  const { rows } = await db.pool.query<{ version: number }>({
    name: 'directory_version',
    text: 'SELECT version FROM directory_version WHERE id = 1',
  });
  return rows[0]?.version ?? 0;
}
