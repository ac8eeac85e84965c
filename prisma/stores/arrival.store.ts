/** Whatever comes in for a filing: the row and the flag that wakes it, in one transaction. */
import type pg from 'pg';
import { v7 as newId } from 'uuid';
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
 * One statement: the filing's row is locked while it runs, not while a busy process finds time for the next. Many replies about one
 * filing come in together.
 */
const arrive = `WITH arrived AS (
    INSERT INTO arrival (id, filing_id, notice_id, kind, sender, sender_key, content, received_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (sender, sender_key) DO NOTHING RETURNING id),
  acknowledged AS (UPDATE inbox SET acknowledged_at = now() WHERE delivery_id = ANY($9) AND acknowledged_at IS NULL),
  woken AS (UPDATE filing SET wake_pending = true WHERE id = $2)
  SELECT EXISTS (SELECT FROM arrived) AS is_new, pg_notify('todoke_wake', '')`;

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
  const id = newId();
  const { filingId, noticeId, kind, sender, senderKey, at, acknowledges = [], dataKey } = arrival;
  const key = await seal.openKey(dataKey ?? (await findDataKey(db, filingId)));
  const content = key.sealJson({ table: 'arrival', column: 'content', id }, arrival.content);
  const values = [id, filingId, noticeId, kind, sender, senderKey, content, at, acknowledges];
  const write = (client: pg.PoolClient | pg.Pool): Promise<pg.QueryResult<{ is_new: boolean }>> =>
    client.query({ name: 'arrive', text: arrive, values });
  const { rows } = besides
    ? await db.transaction(async (client) => {
        await besides(client);
        return write(client);
      })
    : await write(db.pool);
  crashPoint('arrival-committed');
  return rows[0]!.is_new;
}

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
  const { rows } = await db.pool.query<AnswerableRow>({
    name: 'find_answerable',
    text: `SELECT n.filing_id AS "filingId", n.recipient_id AS "recipientId", f.data_key AS "dataKey",
        r.data_key AS "recipientKey", r.secrets AS "sealedSecrets",
        (SELECT coalesce(json_agg(json_build_object('id', d.id, 'status', d.status, 'answered', d.answered, 'remindsOf', d.reminds_of)), '[]')
         FROM delivery d WHERE d.notice_id = n.id) AS deliveries
      FROM notice n JOIN filing f ON f.id = n.filing_id
        LEFT JOIN recipient r ON r.id = n.recipient_id AND r.removed_at IS NULL
      WHERE n.id = $1 AND n.recipient_id IS NOT NULL`,
    values: [noticeId],
  });
  if (!rows[0]) return null;
  const { recipientKey, sealedSecrets, ...notice } = rows[0];
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
