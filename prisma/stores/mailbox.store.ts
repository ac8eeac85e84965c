/** The mailbox (電子私書箱) of a person. */
import { z } from 'zod';
import { languages } from '../../life-events/language.js';
import type { MessageContent } from '../../life-events/message-words.js';
import { insertRows } from '../bulk.js';
import type { Database } from '../database.js';
import { appendEvidence } from '../evidence.js';
import type { Seal } from '../seal.js';
import { evidenceColumns, toEvidenceRow } from './rows.js';

export interface Message extends MessageContent {
  id: string;
  kind: string;
  filing: string;
  notice: string | null;
  sentAt: Date;
  openedAt: Date | null;
  archivedAt: Date | null;
  dueOn: string | null;
}

const columns = `m.id, m.filing_id, m.notice_id, m.kind, m.content, m.due_on, m.sent_at, m.opened_at, m.archived_at, f.data_key`;
interface Row {
  id: string;
  filing_id: string;
  notice_id: string | null;
  kind: string;
  content: Buffer;
  due_on: string | null;
  sent_at: Date;
  opened_at: Date | null;
  archived_at: Date | null;
  data_key: Buffer;
}
const content = z.object({
  title: z.string(),
  body: z.string(),
  // What was written before there were others is Japanese.
  language: z.enum(languages).default('ja'),
  actions: z.array(z.string()),
  attachments: z.array(z.string()),
});

/** Newest first. */
export async function listMessages(
  db: Database,
  seal: Seal,
  person: Buffer,
  after: string | undefined,
  limit: number,
): Promise<Message[]> {
  const { rows } = await db.pool.query<Row>({
    name: 'list_messages',
    text: `SELECT ${columns} FROM message m JOIN filing f ON f.id = m.filing_id
      WHERE m.person = $1 AND m.id < $2 ORDER BY m.id DESC LIMIT $3`,
    values: [person, after ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit],
  });
  return openRows(seal, rows);
}

export async function findMessage(db: Database, seal: Seal, person: Buffer, id: string): Promise<Message | null> {
  const { rows } = await db.pool.query<Row>({
    name: 'find_message',
    text: `SELECT ${columns} FROM message m JOIN filing f ON f.id = m.filing_id WHERE m.id = $1 AND m.person = $2`,
    values: [id, person],
  });
  return (await openRows(seal, rows))[0] ?? null;
}

export interface MessageFilter {
  after?: string | undefined;
  limit: number;
  unreadOnly?: boolean;
  archived?: boolean;
  /** Of one filing only. */
  filing?: string | undefined;
}

/** What a message is about: whose notice, at whom, in which filing. */
export interface About {
  filing: { id: string; receiptNumber: string; event: string };
  procedure: string | null;
  person: string | null;
  sender: { id: string; name: string } | null;
}

/** As their reader looks through them, the newest first: what was put away apart from the rest. */
export async function browseMessages(
  db: Database,
  seal: Seal,
  person: Buffer,
  { after, limit, unreadOnly = false, archived = false, filing }: MessageFilter,
): Promise<Message[]> {
  const { rows } = await db.pool.query<Row>({
    name: 'browse_messages',
    text: `SELECT ${columns} FROM message m JOIN filing f ON f.id = m.filing_id
      WHERE m.person = $1 AND m.id < $2 AND (m.archived_at IS NOT NULL) = $4 AND (NOT $5 OR m.opened_at IS NULL)
        AND ($6::uuid IS NULL OR m.filing_id = $6)
      ORDER BY m.id DESC LIMIT $3`,
    values: [person, after ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit, archived, unreadOnly, filing ?? null],
  });
  return openRows(seal, rows);
}

/** What still waits for the citizen, the first due day first: one message for each notice. */
export async function messagesToAct(db: Database, seal: Seal, person: Buffer, limit: number): Promise<Message[]> {
  const { rows } = await db.pool.query<Row>({
    name: 'messages_to_act',
    text: `SELECT * FROM (
        SELECT DISTINCT ON (m.notice_id) ${columns} FROM message m JOIN filing f ON f.id = m.filing_id
          JOIN notice n ON n.id = m.notice_id
        WHERE m.person = $1 AND f.waiting_for = 'citizen' AND n.waiting_for = 'citizen' AND n.citizen_done_at IS NULL
          AND (f.person = $1 OR EXISTS (SELECT FROM member x WHERE x.filing_id = f.id AND x.person = $1))
          AND m.kind IN ('request', 'task', 'reminder')
        ORDER BY m.notice_id, m.id DESC) waiting
      ORDER BY due_on NULLS LAST, id LIMIT $2`,
    values: [person, limit],
  });
  return openRows(seal, rows);
}

const plannedPart = z.object({
  name: z.string(),
  person: z.string().nullable(),
  recipient: z.object({ id: z.string(), name: z.string() }).nullable(),
});

/** By message. */
export async function findAbout(db: Database, seal: Seal, messages: Message[]): Promise<Map<string, About>> {
  const { rows } = await db.pool.query<AboutRow>({
    name: 'find_about',
    text: `SELECT m.id, f.id AS filing_id, f.receipt_number, f.event, f.data_key, n.id AS notice_id, n.planned
      FROM message m JOIN filing f ON f.id = m.filing_id LEFT JOIN notice n ON n.id = m.notice_id WHERE m.id = ANY($1)`,
    values: [messages.map(({ id }) => id)],
  });
  const keys = await seal.openKeys(rows.map((row) => row.data_key));
  return new Map(
    rows.map((row, i) => {
      const place = { table: 'notice', column: 'planned', id: row.notice_id ?? '' };
      const planned = row.planned && plannedPart.parse(keys[i]!.openJson(place, row.planned));
      const filing = { id: row.filing_id, receiptNumber: row.receipt_number, event: row.event };
      const { name = null, person = null, recipient = null } = planned ?? {};
      return [row.id, { filing, procedure: name, person, sender: recipient }];
    }),
  );
}

interface AboutRow {
  id: string;
  filing_id: string;
  receipt_number: string;
  event: string;
  data_key: Buffer;
  notice_id: string | null;
  planned: Buffer | null;
}

/** Puts an own message away, or takes it out again. */
export async function archiveMessage(db: Database, person: Buffer, id: string, isAway: boolean): Promise<void> {
  await db.pool.query('UPDATE message SET archived_at = CASE WHEN $3 THEN now() END WHERE id = $1 AND person = $2', [
    id,
    person,
    isAway,
  ]);
}

/** How many of a person's messages were never opened; counted up to a hundred. */
export async function countUnread(db: Database, person: Buffer): Promise<number> {
  const { rows } = await db.pool.query<{ n: number }>({
    name: 'count_unread',
    text: 'SELECT count(*)::int AS n FROM (SELECT 1 FROM message WHERE person = $1 AND opened_at IS NULL LIMIT 100) unread',
    values: [person],
  });
  return rows[0]!.n;
}

async function openRows(seal: Seal, rows: Row[]): Promise<Message[]> {
  const keys = await seal.openKeys(rows.map((row) => row.data_key));
  return rows.map((row, i) => ({
    ...content.parse(keys[i]!.openJson({ table: 'message', column: 'content', id: row.id }, row.content)),
    id: row.id,
    kind: row.kind,
    filing: row.filing_id,
    notice: row.notice_id,
    sentAt: row.sent_at,
    openedAt: row.opened_at,
    archivedAt: row.archived_at,
    dueOn: row.due_on,
  }));
}

/** The first opening is evidence that the citizen has it; later ones change nothing. */
export async function markOpened(
  db: Database,
  seal: Seal,
  message: { id: string; filing: string; notice: string | null },
  at: Date,
): Promise<void> {
  await db.transaction(async (client) => {
    const { rows } = await client.query<{ data_key: Buffer; evidence_count: number; evidence_head: Buffer }>(
      'SELECT data_key, evidence_count, evidence_head FROM filing WHERE id = $1 FOR UPDATE',
      [message.filing],
    );
    const { rowCount } = await client.query('UPDATE message SET opened_at = $2 WHERE id = $1 AND opened_at IS NULL', [
      message.id,
      at,
    ]);
    const [filing] = rows;
    if (!filing || !rowCount) return;
    const end = { count: filing.evidence_count, head: filing.evidence_head };
    const entry = {
      at: at.toISOString(),
      event: 'ContentHandover' as const,
      code: message.id,
      ...(message.notice ? { notice: message.notice } : {}),
    };
    const appended = appendEvidence(message.filing, end, await seal.openKey(filing.data_key), [entry]);
    await insertRows(client, 'evidence', evidenceColumns, appended.rows.map(toEvidenceRow));
    await client.query(
      'UPDATE filing SET evidence_count = $2, evidence_head = $3, revision = revision + 1 WHERE id = $1',
      [message.filing, appended.end.count, appended.end.head],
    );
  });
}
