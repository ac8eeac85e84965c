/** What citizens have filled in and not filed yet. It rests sealed, is theirs alone, and goes when nobody has touched it for long. */
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Database } from '../database.js';
import type { Place, Seal } from '../seal.js';
import { identityChecks } from './accept.store.js';

const counter = z.object({
  /** Subject of the caseworker who goes on with it, or filed it. */
  staff: z.string(),
  check: z.enum(identityChecks),
});

const content = z.object({
  /** What was typed, by the name of its control. */
  fields: z.array(z.tuple([z.string(), z.string()])),
  /** Pages the citizen has sent at least once. */
  visited: z.array(z.string()),
  /** Questions that plans have asked for, by pointer. */
  asked: z.array(z.string()),
  /** Kinds of company that the last plan concerned. */
  companies: z.array(z.string()),
  /** Ids of the procedures chosen; null until the plan was seen. */
  chosen: z.array(z.string()).nullable(),
  /** Ids of those who may know a protected address all the same. */
  disclosed: z.array(z.string()).default([]),
  /** Digest of the plan whose contents the citizen agreed to send. */
  agreed: z.string().nullable(),
  /** The filing that these answers change; null for a new one. */
  amends: z.string().nullable(),
  /** How many changes that filing had when its answers were taken over. */
  amendsFrom: z.number().nullable().default(null),
  /** The mandate that it is filed under. */
  onBehalfOf: z.string().nullable().default(null),
  /** It is filled in at a counter, for somebody without a device. */
  counter: counter.nullable().default(null),
});
export type DraftContent = z.infer<typeof content>;

export interface Draft extends DraftContent {
  id: string;
  event: string;
  revision: number;
  updatedAt: Date;
  /** The filing it became. */
  filingId: string | null;
  /** Blind index of whoever files. */
  person: Buffer;
  /** The office at whose counter it is filled in. */
  office: string | null;
}

/** Who may go on with a draft: the citizen, or the caseworkers of the office at whose counter it is filled in. */
export type Holder = { person: Buffer } | { office: string };

interface Row {
  id: string;
  event: string;
  person: Buffer;
  office: string | null;
  data_key: Buffer;
  content: Buffer;
  revision: number;
  updated_at: Date;
  filing_id: string | null;
}

const keptDays = 30;
const maxDrafts = 20;
const columns = 'id, event, person, office, data_key, content, revision, updated_at, filing_id';
const alive = `updated_at > now() - interval '${keptDays} days'`;
const place = (id: string): Place => ({ table: 'web_draft', column: 'content', id });

export const emptyDraft: DraftContent = {
  fields: [],
  visited: [],
  asked: [],
  companies: [],
  chosen: null,
  disclosed: [],
  agreed: null,
  amends: null,
  amendsFrom: null,
  onBehalfOf: null,
  counter: null,
};

/** Begins a draft, and removes those that nobody will go on with. Answers its id. */
export async function beginDraft(
  db: Database,
  seal: Seal,
  person: Buffer,
  event: string,
  begun: DraftContent = emptyDraft,
  office: string | null = null,
): Promise<string> {
  const id = newId();
  const key = await seal.newKey();
  await db.transaction(async (client) => {
    await client.query(
      `INSERT INTO web_draft (id, person, event, data_key, content, office, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, now())`,
      [id, person, event, key.wrapped, key.sealJson(place(id), begun), office],
    );
    await client.query(`DELETE FROM web_draft WHERE office = $1 AND NOT (${alive})`, [office]);
    await client.query(
      `DELETE FROM web_draft WHERE person = $1 AND (NOT (${alive}) OR id IN
         (SELECT id FROM web_draft WHERE person = $1 ORDER BY id DESC OFFSET $2))`,
      [person, maxDrafts],
    );
  });
  return id;
}

export async function findDraft(db: Database, seal: Seal, holder: Holder, id: string): Promise<Draft | null> {
  const isOffice = 'office' in holder;
  const { rows } = await db.pool.query<Row>({
    name: isOffice ? 'find_office_draft' : 'find_draft',
    text: `SELECT ${columns} FROM web_draft WHERE id = $1 AND ${isOffice ? 'office' : 'person'} = $2 AND ${alive}`,
    values: [id, isOffice ? holder.office : holder.person],
  });
  return (await open(seal, rows))[0] ?? null;
}

/** The filing that a draft of any counter became: whoever scans its sheet is led there, and may see it or not. */
export async function findCounterFiling(db: Database, id: string): Promise<string | null> {
  const { rows } = await db.pool.query<{ filing_id: string | null }>({
    name: 'counter_filing',
    text: 'SELECT filing_id FROM web_draft WHERE id = $1 AND office IS NOT NULL',
    values: [id],
  });
  return rows[0]?.filing_id ?? null;
}

/** What an office fills in at its counter and has not filed, the newest first. */
export async function listOfficeDrafts(db: Database, seal: Seal, office: string): Promise<Draft[]> {
  const { rows } = await db.pool.query<Row>({
    name: 'office_drafts',
    text: `SELECT ${columns} FROM web_draft WHERE office = $1 AND filing_id IS NULL AND ${alive} ORDER BY id DESC LIMIT 50`,
    values: [office],
  });
  return open(seal, rows);
}

/** A person's drafts that have not been filed, the newest first. */
export async function listDrafts(db: Database, seal: Seal, person: Buffer): Promise<Draft[]> {
  const { rows } = await db.pool.query<Row>(
    `SELECT ${columns} FROM web_draft WHERE person = $1 AND filing_id IS NULL AND ${alive} ORDER BY id DESC LIMIT $2`,
    [person, maxDrafts],
  );
  return open(seal, rows);
}

/** Keeps a change, unless the draft was changed elsewhere since it was read: then false. */
export async function saveDraft(db: Database, seal: Seal, draft: Draft): Promise<boolean> {
  const { id, revision } = draft;
  const rest = content.parse(draft);
  const { rows } = await db.pool.query<{ data_key: Buffer }>('SELECT data_key FROM web_draft WHERE id = $1', [id]);
  if (!rows[0]) return false;
  const key = await seal.openKey(rows[0].data_key);
  const { rowCount } = await db.pool.query(
    `UPDATE web_draft SET content = $3, revision = revision + 1, updated_at = now()
     WHERE id = $1 AND revision = $2 AND filing_id IS NULL`,
    [id, revision, key.sealJson(place(id), rest)],
  );
  return Boolean(rowCount);
}

/** Notes what a draft became. Its answers go: the filing has them now. */
export async function markFiled(db: Database, seal: Seal, draft: Draft, filingId: string): Promise<void> {
  const { rows } = await db.pool.query<{ data_key: Buffer }>('SELECT data_key FROM web_draft WHERE id = $1', [
    draft.id,
  ]);
  if (!rows[0]) return;
  const key = await seal.openKey(rows[0].data_key);
  await db.pool.query('UPDATE web_draft SET filing_id = $2, content = $3, updated_at = now() WHERE id = $1', [
    draft.id,
    filingId,
    key.sealJson(place(draft.id), { ...emptyDraft, counter: draft.counter }),
  ]);
}

export async function removeDraft(db: Database, holder: Holder, id: string): Promise<void> {
  const isOffice = 'office' in holder;
  await db.pool.query(
    `DELETE FROM web_draft WHERE id = $1 AND ${isOffice ? 'office' : 'person'} = $2 AND filing_id IS NULL`,
    [id, isOffice ? holder.office : holder.person],
  );
}

async function open(seal: Seal, rows: Row[]): Promise<Draft[]> {
  if (rows.length === 0) return [];
  const keys = await seal.openKeys(rows.map((row) => row.data_key));
  return rows.map((row, i) => ({
    ...content.parse(keys[i]!.openJson(place(row.id), row.content)),
    id: row.id,
    event: row.event,
    person: row.person,
    office: row.office,
    revision: row.revision,
    updatedAt: row.updated_at,
    filingId: row.filing_id,
  }));
}
