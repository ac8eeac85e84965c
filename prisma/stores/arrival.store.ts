/** Whatever comes in for a filing: the row and the flag that wakes it, in one transaction. */
import type pg from 'pg';
import { v7 as newId } from 'uuid';
import { query, type Row, type Source, source } from '../bulk.js';
import { crashPoint } from '../crash-point.js';
import type { Database } from '../database.js';
import type { DataKey, Seal } from '../seal.js';
import type { SealedSecrets } from './secret.store.js';

export interface NewArrival {
  filingId: string;
  noticeId: string | null;
  kind: 'reply' | 'done' | 'amendment' | 'withdrawal' | 'undo' | 'answer' | 'decision' | 'outage';
  sender: string;
  senderKey: string;
  content: unknown;
  at: Date;
  /** Deliveries that it answers: they need not be offered in the inbox again. */
  acknowledges?: string[];
  /** The filing's, wrapped; looked up where it is not at hand. */
  dataKey?: Buffer;
}

/**
 * One statement: the filings' rows are locked while it runs, not while a busy process finds time for the next. What waits for its filing's
 * row while it holds those of others could wait for ever: in company, locked filings are left out.
 */
function arriveText({ unnest, read }: Source, locked: 'wait' | 'skip'): string {
  const names = Object.keys(arrivalColumns);
  return `WITH free AS (SELECT id FROM filing WHERE id = ANY($1) FOR NO KEY UPDATE ${locked === 'skip' ? 'SKIP LOCKED' : ''}),
    arrived AS (
      INSERT INTO arrival (${names.join(', ')}) SELECT ${names.map(read).join(', ')} FROM ${unnest}
      WHERE v.filing_id IN (SELECT id FROM free) ON CONFLICT (sender, sender_key) DO NOTHING RETURNING id),
    acknowledged AS (UPDATE inbox SET acknowledged_at = now() FROM unnest($2::uuid[], $3::uuid[]) AS a(filing_id, delivery_id)
      WHERE inbox.delivery_id = a.delivery_id AND acknowledged_at IS NULL AND a.filing_id IN (SELECT id FROM free)),
    woken AS (UPDATE filing SET wake_pending = true WHERE id IN (SELECT id FROM free))
    SELECT (SELECT array_agg(id::text) FROM free) AS filings, (SELECT array_agg(id::text) FROM arrived) AS arrivals,
      pg_notify('todoke_wake', '')`;
}

/**
 * True when it is new, false for a repeat; a repeat wakes the filing too, in case the first wake was lost. What `besides` writes
 * is written with it or not at all.
 */
export async function recordArrival(
  db: Database,
  seal: Seal,
  arrival: NewArrival,
  besides?: (client: pg.PoolClient) => Promise<unknown>,
): Promise<boolean> {
  const sealed = await sealArrival(db, seal, arrival);
  const isNew = await (besides
    ? db.transaction(async (client) => {
        await besides(client);
        return writeOne(client, sealed);
      })
    : writeOne(db.pool, sealed));
  crashPoint('arrival-committed');
  return isNew;
}

/**
 * The same for many at once. Null for one that could not be recorded in company: its filing is being written, or there is none, or the
 * set could not be written, of which `failed` is told. Whoever brought it records it by itself, so that nobody else waits for it or
 * fails with it.
 */
export async function recordArrivals(
  db: Database,
  seal: Seal,
  arrivals: NewArrival[],
  failed: (error: unknown) => void,
): Promise<PromiseSettledResult<boolean | null>[]> {
  const sealing = await Promise.allSettled(arrivals.map((arrival) => sealArrival(db, seal, arrival)));
  const sealed = sealing.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const written = await write(db.pool, sealed, 'skip').catch((error: unknown) => {
    failed(error);
    return nothing;
  });
  crashPoint('arrival-committed');
  return sealing.map((one) => {
    if (one.status === 'rejected') return one;
    const { id, filing_id } = one.value.row;
    return { status: 'fulfilled', value: written.filings.has(filing_id) ? written.arrivals.has(id) : null };
  });
}

/** The same for rows that are sealed already: those of free filings together, then each of the others by itself. */
export async function insertArrivals(db: Database, rows: ArrivalRow[]): Promise<void> {
  const sealed = rows.map((row) => ({ row, acknowledges: [] }));
  const { filings } = await write(db.pool, sealed, 'skip');
  for (const one of sealed) if (!filings.has(one.row.filing_id)) await writeOne(db.pool, one);
}

export type ArrivalRow = Row & { id: string; filing_id: string };

interface SealedArrival {
  row: ArrivalRow;
  acknowledges: string[];
}

/** Which filings were woken, and which arrivals are new. */
interface Written {
  filings: Set<string>;
  arrivals: Set<string>;
}

const nothing: Written = { filings: new Set(), arrivals: new Set() };

async function sealArrival(db: Database, seal: Seal, arrival: NewArrival): Promise<SealedArrival> {
  const { filingId, noticeId, kind, sender, senderKey, at, acknowledges = [], dataKey } = arrival;
  const id = newId();
  const key = await seal.openKey(dataKey ?? (await findDataKey(db, filingId)));
  const content = key.sealJson({ table: 'arrival', column: 'content', id }, arrival.content);
  const from = { sender, sender_key: senderKey, received_at: at };
  return { row: { id, filing_id: filingId, notice_id: noticeId, kind, ...from, content }, acknowledges };
}

async function writeOne(client: pg.PoolClient | pg.Pool, arrival: SealedArrival): Promise<boolean> {
  const { id, filing_id } = arrival.row;
  const { filings, arrivals } = await write(client, [arrival], 'wait');
  if (!filings.has(filing_id)) throw new Error(`there is no filing ${filing_id}`);
  return arrivals.has(id);
}

async function write(client: pg.PoolClient | pg.Pool, all: SealedArrival[], locked: 'wait' | 'skip'): Promise<Written> {
  const acknowledged = all.flatMap(({ row, acknowledges }) => acknowledges.map((id) => [row.filing_id, id] as const));
  const first = [
    [...new Set(all.map(({ row }) => row.filing_id))],
    acknowledged.map(([filing]) => filing),
    acknowledged.map(([, delivery]) => delivery),
  ];
  const rows = source(
    arrivalColumns,
    all.map(({ row }) => row),
    first.length,
  );
  const { rows: answer } = await query(client, arriveText(rows, locked), [...first, ...rows.values]);
  const { filings, arrivals } = answer[0] as { filings: string[] | null; arrivals: string[] | null };
  return { filings: new Set(filings), arrivals: new Set(arrivals) };
}

const arrivalColumns = {
  id: 'uuid',
  filing_id: 'uuid',
  notice_id: 'uuid',
  kind: 'text',
  sender: 'text',
  sender_key: 'text',
  content: 'bytea',
  received_at: 'timestamptz',
};

async function findDataKey(db: Database, filingId: string): Promise<Buffer> {
  const { rows } = await db.pool.query<{ data_key: Buffer }>({
    name: 'data_key',
    text: 'SELECT data_key FROM filing WHERE id = $1',
    values: [filingId],
  });
  if (!rows[0]) throw new Error(`there is no filing ${filingId}`);
  return rows[0].data_key;
}

export interface AnswerableNotice {
  id: string;
  filingId: string;
  recipientId: string;
  /** Of the filing, wrapped. */
  dataKey: Buffer;
  /** What the recipient signs with, sealed; null when it was removed. */
  secrets: SealedSecrets | null;
  deliveries: { id: string; status: string; answered: boolean; remindsOf: string | null }[];
}

type AnswerableRow = Omit<AnswerableNotice, 'secrets'> & { recipientKey: Buffer | null; sealedSecrets: Buffer | null };

/** The notice a reply is about, with its deliveries and all that taking the reply needs: replies are many, so that they are read for in one look. */
export async function findAnswerable(db: Database, noticeId: string): Promise<AnswerableNotice | null> {
  return (await findAnswerables(db, [noticeId])).get(noticeId) ?? null;
}

/** The same for many, by id of the notice. */
export async function findAnswerables(db: Database, noticeIds: string[]): Promise<Map<string, AnswerableNotice>> {
  const { rows } = await db.pool.query<AnswerableRow>({
    name: 'find_answerables',
    // LIMIT: looked up one by one; for a set of notices the planner would else read the whole directory.
    text: `SELECT n.id, n.filing_id AS "filingId", n.recipient_id AS "recipientId", f.data_key AS "dataKey",
        r.data_key AS "recipientKey", r.secrets AS "sealedSecrets",
        (SELECT coalesce(json_agg(json_build_object('id', d.id, 'status', d.status, 'answered', d.answered, 'remindsOf', d.reminds_of)), '[]')
         FROM delivery d WHERE d.notice_id = n.id) AS deliveries
      FROM notice n JOIN filing f ON f.id = n.filing_id
        LEFT JOIN LATERAL (SELECT data_key, secrets FROM recipient WHERE id = n.recipient_id AND removed_at IS NULL LIMIT 1) r ON true
      WHERE n.id = ANY($1) AND n.recipient_id IS NOT NULL`,
    values: [noticeIds],
  });
  return new Map(rows.map((row) => [row.id, toAnswerable(row)]));
}

function toAnswerable({ recipientKey, sealedSecrets, ...notice }: AnswerableRow): AnswerableNotice {
  return { ...notice, secrets: recipientKey && sealedSecrets && { dataKey: recipientKey, box: sealedSecrets } };
}

/** Everything that came in from one sender, of a filing whose key is open. */
export async function findArrivals(
  db: Database,
  key: DataKey,
  sender: string,
): Promise<{ content: unknown; isApplied: boolean }[]> {
  const rows = await db.prisma.arrival.findMany({
    where: { sender },
    orderBy: { id: 'asc' },
    select: { id: true, content: true, appliedAt: true },
  });
  return rows.map(({ id, content, appliedAt }) => ({
    content: key.openJson({ table: 'arrival', column: 'content', id }, content),
    isApplied: appliedAt !== null,
  }));
}

/** What a sender said before under this id of theirs, and about which notice; null when there was nothing. */
export async function findArrival(
  db: Database,
  seal: Seal,
  sender: string,
  senderKey: string,
): Promise<{ noticeId: string | null; content: unknown } | null> {
  const { rows } = await db.pool.query<{ id: string; notice_id: string | null; content: Buffer; data_key: Buffer }>({
    name: 'find_arrival',
    text: `SELECT a.id, a.notice_id, a.content, f.data_key FROM arrival a JOIN filing f ON f.id = a.filing_id
      WHERE a.sender = $1 AND a.sender_key = $2`,
    values: [sender, senderKey],
  });
  const [found] = rows;
  if (!found) return null;
  const key = await seal.openKey(found.data_key);
  const content = key.openJson({ table: 'arrival', column: 'content', id: found.id }, found.content);
  return { noticeId: found.notice_id, content };
}
