/** The directory of recipients (通知先): registering, changing, removing, and choosing by area. */
import { z } from 'zod';
import {
  closeness,
  type Directory,
  type Municipality,
  type RecipientKind,
  recipientKinds,
  type RecipientRef,
  type Serves,
} from '../../life-events/recipients.js';
import { type Contact, contact } from '../../life-events/contact.js';
import { type Maintenance, maintenance } from '../../life-events/maintenance.js';
import type { Database } from '../database.js';
import { places } from '../reference/places.js';
import type { Seal } from '../seal.js';
import { type Channel, channel } from './delivery.store.js';
import { secretsPlace } from './secret.store.js';
import { wakeKept } from './maintenance.store.js';

export interface RecipientEntry {
  id: string;
  name: string;
  kind: RecipientKind;
  serves: Serves;
  channel: Channel;
  procedures: string[];
  answerWithin: string | null;
  maintenance: Maintenance | null;
  contact: Contact | null;
  registeredNo: number;
}

export type RecipientInput = Omit<RecipientEntry, 'registeredNo'>;

export const serves = z.union([
  z.strictObject({ national: z.literal(true) }),
  z.strictObject({
    prefectures: z
      .array(z.string().regex(/^\d{2}$/))
      .min(1)
      .max(47),
  }),
  z.strictObject({
    municipalities: z
      .array(z.string().regex(/^\d{6}$/))
      .min(1)
      .max(2000),
  }),
]);

const row = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(recipientKinds),
  serves,
  channel,
  procedures: z.array(z.string()),
  answerWithin: z.string().nullable(),
  maintenance: maintenance.nullable(),
  contact: contact.nullable().catch(null),
  registeredNo: z.bigint().transform(Number),
});

const columns = {
  id: true,
  name: true,
  kind: true,
  serves: true,
  channel: true,
  procedures: true,
  answerWithin: true,
  maintenance: true,
  contact: true,
  registeredNo: true,
} as const;

/** Everyone who is registered and not removed, in the order of registration. One that cannot be read is left out: it spoils no other. */
export async function findRecipients(db: Database): Promise<RecipientEntry[]> {
  const rows = await db.prisma.recipient.findMany({
    where: { removedAt: null },
    select: columns,
    orderBy: { registeredNo: 'asc' },
  });
  return rows.flatMap((r) => {
    const read = row.safeParse(r);
    return read.success ? [read.data] : [];
  });
}

/** Registers a recipient; false when the id is taken (also by one that was removed). */
export async function registerRecipient(
  db: Database,
  seal: Seal,
  input: RecipientInput,
  secret: string,
): Promise<boolean> {
  const key = await seal.newKey();
  const secrets = key.sealJson(secretsPlace(input.id), [secret]);
  return db.transaction(async (client) => {
    const { rowCount } = await client.query(
      `INSERT INTO recipient (id, name, kind, serves, channel, procedures, answer_within, maintenance, contact, data_key, secrets)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`,
      [...values(input), key.wrapped, secrets],
    );
    if (rowCount) await client.query('UPDATE directory_version SET version = version + 1');
    return Boolean(rowCount);
  });
}

/** Changes a recipient; its secret stays. False when there is none. */
export async function changeRecipient(db: Database, input: RecipientInput): Promise<boolean> {
  return db.transaction(async (client) => {
    const { rowCount } = await client.query(
      `UPDATE recipient SET name = $2, kind = $3, serves = $4, channel = $5, procedures = $6, answer_within = $7,
         maintenance = $8, contact = $9, gone_since = NULL
       WHERE id = $1 AND removed_at IS NULL`,
      values(input),
    );
    if (rowCount) await client.query('UPDATE directory_version SET version = version + 1');
    if (rowCount) await wakeKept(client, input.id);
    return Boolean(rowCount);
  });
}

/** Removes a recipient that nobody waits for. Its notices keep its name; its id is never given to another. */
export async function removeRecipient(db: Database, id: string): Promise<'removed' | 'not-found' | 'open-notices'> {
  return db.transaction(async (client) => {
    const found = await client.query('SELECT 1 FROM recipient WHERE id = $1 AND removed_at IS NULL FOR UPDATE', [id]);
    if (!found.rowCount) return 'not-found';
    const open = await client.query(`SELECT 1 FROM notice WHERE recipient_id = $1 AND waiting_for <> 'none' LIMIT 1`, [
      id,
    ]);
    if (open.rowCount) return 'open-notices';
    await client.query('UPDATE recipient SET removed_at = now() WHERE id = $1', [id]);
    await client.query('UPDATE directory_version SET version = version + 1');
    return 'removed';
  });
}

const values = (r: RecipientInput): unknown[] => [
  r.id,
  r.name,
  r.kind,
  JSON.stringify(r.serves),
  JSON.stringify(r.channel),
  r.procedures,
  r.answerWithin,
  r.maintenance && JSON.stringify(r.maintenance),
  r.contact && JSON.stringify(r.contact),
];

/** Answers the plan's questions from a list. The closest office wins, among equals the one registered last. */
export function directoryOf(entries: RecipientEntry[]): Directory {
  const byKind = new Map<RecipientKind, RecipientEntry[]>();
  for (const entry of entries) byKind.set(entry.kind, [...(byKind.get(entry.kind) ?? []), entry]);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const ranked = new Map<string, RecipientEntry[]>();
  const rank = (kind: RecipientKind, place: Municipality): RecipientEntry[] =>
    (byKind.get(kind) ?? [])
      .map((entry) => ({ entry, near: closeness(entry.serves, place) }))
      .filter(({ near }) => near > 0)
      .sort((a, b) => b.near - a.near || b.entry.registeredNo - a.entry.registeredNo)
      .map(({ entry }) => entry);
  return {
    serving: (kind, code, procedure) => {
      const place = places.municipality(code);
      if (!place) return null;
      const key = `${kind} ${code}`;
      if (!ranked.has(key)) ranked.set(key, rank(kind, place));
      const found = ranked
        .get(key)
        ?.find(({ procedures }) => procedures.length === 0 || procedures.includes(procedure));
      return found ? refOf(found, place.city ?? place.code) : null;
    },
    named: (kind, id) => {
      const entry = byId.get(id);
      return entry?.kind === kind ? refOf(entry, null) : null;
    },
  };
}

const refOf = (entry: RecipientEntry, municipality: string | null): RecipientRef => ({
  id: entry.id,
  name: entry.name,
  kind: entry.kind,
  municipality,
  answerWithin: entry.answerWithin,
});
