/** Accepting a filing: everything of it, or nothing, in one transaction. */
import { v7 as newId } from 'uuid';
import type { DeliveryState, NoticeState } from '../../life-events/filing-state.js';
import { insertRows } from '../bulk.js';
import type { Database } from '../database.js';
import { appendEvidence, type EvidenceEntry, genesis } from '../evidence.js';
import type { DataKey } from '../seal.js';
import {
  accessColumns,
  deliveryColumns,
  evidenceColumns,
  noticeColumns,
  toDeliveryRow,
  toEvidenceRow,
  toNoticeRow,
} from './rows.js';

export interface NewFiling {
  id: string;
  receiptNumber: string;
  event: string;
  rulesVersion: string;
  person: Buffer;
  municipality: string | null;
  planDigest: string;
  eventDay: string;
  key: DataKey;
  content: Buffer;
  filedAt: Date;
  notices: { state: NoticeState; planned: Buffer }[];
  deliveries: { state: DeliveryState; noticeId: string; body: Buffer }[];
  evidence: Omit<EvidenceEntry, 'filing' | 'no'>[];
  idempotency: { client: string; key: string; fingerprint: string; response: Buffer };
  actor: { role: string; actor: string };
}

/** The Idempotency-Key was used before. */
export class DuplicateKeyError extends Error {}
/** Another filing has this receipt number: choose a new one. */
export class DuplicateReceiptNumberError extends Error {}

const uniqueViolation = '23505';

/** Writes the filing; once this resolves it will be carried out, whatever crashes. */
export async function acceptFiling(db: Database, filing: NewFiling): Promise<void> {
  const evidence = appendEvidence(filing.id, { count: 0, head: genesis }, filing.key, filing.evidence);
  try {
    await db.transaction(async (client) => {
      await insertRows(client, 'idempotency', idempotencyColumns, [
        { ...filing.idempotency, filing_id: filing.id, created_at: filing.filedAt },
      ]);
      await insertRows(client, 'filing', filingColumns, [
        {
          id: filing.id,
          receipt_number: filing.receiptNumber,
          event: filing.event,
          rules_version: filing.rulesVersion,
          person: filing.person,
          municipality: filing.municipality,
          status: 'in-progress',
          waiting_for: 'recipient',
          plan_digest: filing.planDigest,
          event_day: filing.eventDay,
          data_key: filing.key.wrapped,
          content: filing.content,
          done: [],
          filed_at: filing.filedAt,
          evidence_count: evidence.end.count,
          evidence_head: evidence.end.head,
        },
      ]);
      const notices = filing.notices.map((n, i) => ({
        ...toNoticeRow(filing.id, n.state),
        no: i + 1,
        planned: n.planned,
      }));
      await insertRows(client, 'notice', { ...noticeColumns, no: 'int', planned: 'bytea' }, notices);
      const deliveries = filing.deliveries.map((d) => ({
        ...toDeliveryRow(filing.id, d.noticeId, d.state),
        body: d.body,
      }));
      await insertRows(client, 'delivery', { ...deliveryColumns, body: 'bytea' }, deliveries);
      await insertRows(client, 'evidence', evidenceColumns, evidence.rows.map(toEvidenceRow));
      await insertRows(client, 'access', accessColumns, [
        {
          id: newId(),
          person: filing.person,
          filing_id: filing.id,
          at: filing.filedAt,
          ...filing.actor,
          what: 'filed',
        },
      ]);
      await client.query("SELECT pg_notify('todoke_wake', '')");
    });
  } catch (error) {
    const { code, table, constraint } = error as { code?: string; table?: string; constraint?: string };
    if (code === uniqueViolation && table === 'idempotency') throw new DuplicateKeyError();
    if (code === uniqueViolation && constraint === 'filing_receipt_number_key') throw new DuplicateReceiptNumberError();
    throw error;
  }
}

/** What was answered to this Idempotency-Key before, or null. */
export async function findIdempotent(
  db: Database,
  client: string,
  key: string,
): Promise<{ fingerprint: string; filingId: string; response: Uint8Array; dataKey: Uint8Array } | null> {
  const found = await db.prisma.idempotency.findUnique({ where: { client_key: { client, key } } });
  if (!found) return null;
  const filing = await db.prisma.filing.findUniqueOrThrow({ where: { id: found.filingId }, select: { dataKey: true } });
  return { ...found, dataKey: filing.dataKey };
}

const idempotencyColumns = {
  client: 'text',
  key: 'text',
  fingerprint: 'text',
  filing_id: 'uuid',
  response: 'bytea',
  created_at: 'timestamptz',
};

const filingColumns = {
  id: 'uuid',
  receipt_number: 'text',
  event: 'text',
  rules_version: 'text',
  person: 'bytea',
  municipality: 'text',
  status: 'text',
  waiting_for: 'text',
  plan_digest: 'text',
  event_day: 'text',
  data_key: 'bytea',
  content: 'bytea',
  done: 'text[]',
  filed_at: 'timestamptz',
  evidence_count: 'int',
  evidence_head: 'bytea',
};
