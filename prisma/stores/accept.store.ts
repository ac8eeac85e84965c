/** Accepting filings: everything of one, or nothing, in one statement, which is a transaction. */
import { v7 as newId } from 'uuid';
import type { DeliveryState, NoticeState } from '../../life-events/filing-state.js';
import type { TodoState } from '../../life-events/todos.js';
import { type Insertion, insertTogether, type Row } from '../bulk.js';
import { crashPoint } from '../crash-point.js';
import type { Database } from '../database.js';
import { appendEvidence, type ChainEnd, type EvidenceEntry, genesis } from '../evidence.js';
import type { DataKey } from '../seal.js';
import { concernedColumns } from './concerned.store.js';
import { memberColumns, toMemberRows } from './member.store.js';
import {
  accessColumns,
  deliveryColumns,
  evidenceColumns,
  noticeColumns,
  toDeliveryRow,
  toEvidenceRow,
  toNoticeRow,
} from './rows.js';

/** What was answered to an Idempotency-Key. */
export interface AnsweredKey {
  client: string;
  key: string;
  fingerprint: string;
  response: Buffer;
}

/** How the citizen was identified at the counter. */
export const identityChecks = ['number-card', 'photo', 'two-papers', 'agent'] as const;

/** It was filed at a counter, for somebody without a device. */
export interface Counter {
  office: string;
  /** Subject of the caseworker. */
  staff: string;
  check: (typeof identityChecks)[number];
}

export interface NewFiling {
  id: string;
  receiptNumber: string;
  event: string;
  rulesVersion: string;
  person: Buffer;
  /** In whose name, and whose affairs it ends: blind indexes by name and day of birth. */
  principal?: Buffer | null;
  ends?: Buffer | null;
  mandateId?: string | null;
  municipality: string | null;
  counter?: Counter | null;
  isProtected?: boolean;
  planDigest: string;
  eventDay: string;
  key: DataKey;
  content: Buffer;
  filedAt: Date;
  todos?: TodoState[];
  notices: { state: NoticeState; planned: Buffer }[];
  deliveries: { state: DeliveryState; noticeId: string; body: Buffer }[];
  /** Who of the household has a part of their own, by key of the person. */
  members?: ReadonlyMap<string, Uint8Array>;
  /** Keyed hashes of those to whom the event happens. */
  concerned: Buffer[];
  evidence: Omit<EvidenceEntry, 'filing' | 'no'>[];
  idempotency: AnsweredKey;
  actor: { role: string; actor: string };
}

/** The Idempotency-Key was used before. */
export class DuplicateKeyError extends Error {}
/** Another filing has this receipt number: choose a new one. */
export class DuplicateReceiptNumberError extends Error {}

const uniqueViolation = '23505';

/**
 * Writes filings together; a filing whose promise is fulfilled will be carried out, whatever crashes. One whose key was used before is
 * left out, and one that cannot be written fails alone.
 */
export async function acceptFilings(db: Database, filings: NewFiling[]): Promise<PromiseSettledResult<void>[]> {
  try {
    const [keys, ...others] = insertionsOf(filings);
    const written = new Set(await insertTogether(db.pool, keys!, others, 'todoke_wake'));
    crashPoint('accept-committed');
    return filings.map(({ id }) =>
      written.has(id)
        ? { status: 'fulfilled', value: undefined }
        : { status: 'rejected', reason: new DuplicateKeyError() },
    );
  } catch (error) {
    if (filings.length === 1 || !isAboutRows(error)) {
      return filings.map(() => ({ status: 'rejected', reason: reasonOf(error) }));
    }
    const alone = filings.map((filing) => acceptFilings(db, [filing]));
    return (await Promise.all(alone)).flat();
  }
}

/** SQLSTATE classes 22 and 23: a value or a constraint. Anything else is no single filing's fault. */
const isAboutRows = (error: unknown): boolean => /^2[23]/.test(String((error as { code?: unknown }).code));

function reasonOf(error: unknown): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code === uniqueViolation && constraint === 'filing_receipt_number_key') return new DuplicateReceiptNumberError();
  return error;
}

/** Rows of all filings, table by table. */
function insertionsOf(filings: NewFiling[]): Insertion[] {
  const [first, ...others] = filings.map(insertionsOfOne);
  return first!.map((insertion, i) => ({
    ...insertion,
    rows: [insertion, ...others.map((other) => other[i]!)].flatMap(({ rows }) => rows),
  }));
}

function insertionsOfOne(filing: NewFiling): Insertion[] {
  const { id, filedAt: at } = filing;
  const evidence = appendEvidence(id, { count: 0, head: genesis }, filing.key, filing.evidence);
  const notices = filing.notices.map(({ state, planned }, i) => ({ ...toNoticeRow(id, state), no: i + 1, planned }));
  const deliveries = filing.deliveries.map(({ state, noticeId, body }) => ({
    ...toDeliveryRow(id, noticeId, state),
    body,
  }));
  const idempotency = { ...filing.idempotency, filing_id: id, created_at: at };
  const access = { id: newId(), person: filing.person, filing_id: id, at, ...filing.actor, what: 'filed' };
  return [
    { table: 'idempotency', columns: idempotencyColumns, rows: [idempotency] },
    { table: 'filing', columns: filingColumns, rows: [toFilingRow(filing, evidence.end)], owner: 'id' },
    { table: 'notice', columns: { ...noticeColumns, no: 'int', planned: 'bytea' }, rows: notices },
    { table: 'delivery', columns: { ...deliveryColumns, body: 'bytea' }, rows: deliveries },
    { table: 'concerned', columns: concernedColumns, rows: concernedRows(filing) },
    { table: 'member', columns: memberColumns, rows: toMemberRows(id, filing.members ?? new Map()) },
    { table: 'evidence', columns: evidenceColumns, rows: evidence.rows.map(toEvidenceRow) },
    { table: 'access', columns: accessColumns, rows: [access] },
  ];
}

const concernedRows = ({ id, event, eventDay, concerned }: NewFiling): Row[] =>
  concerned.map((person) => ({ person, event, filing_id: id, event_day: eventDay }));

const toFilingRow = (filing: NewFiling, evidence: ChainEnd): Row => ({
  id: filing.id,
  receipt_number: filing.receiptNumber,
  event: filing.event,
  rules_version: filing.rulesVersion,
  person: filing.person,
  principal: filing.principal ?? null,
  ends: filing.ends ?? null,
  mandate_id: filing.mandateId ?? null,
  municipality: filing.municipality,
  counter: filing.counter ? JSON.stringify(filing.counter) : null,
  protected: filing.isProtected ?? false,
  status: 'in-progress',
  waiting_for: 'recipient',
  plan_digest: filing.planDigest,
  event_day: filing.eventDay,
  data_key: filing.key.wrapped,
  content: filing.content,
  done: [],
  todos: JSON.stringify(filing.todos ?? []),
  filed_at: filing.filedAt,
  evidence_count: evidence.count,
  evidence_head: evidence.head,
});

export interface Answered {
  fingerprint: string;
  filingId: string;
  response: Buffer;
  dataKey: Buffer;
}

/** What was answered to this Idempotency-Key before, or null. */
export async function findIdempotent(db: Database, client: string, key: string): Promise<Answered | null> {
  const { rows } = await db.pool.query<Answered>({
    name: 'find_idempotent',
    text: `SELECT i.fingerprint, i.filing_id AS "filingId", i.response, f.data_key AS "dataKey"
      FROM idempotency i JOIN filing f ON f.id = i.filing_id WHERE i.client = $1 AND i.key = $2`,
    values: [client, key],
  });
  return rows[0] ?? null;
}

export const idempotencyColumns = {
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
  principal: 'bytea',
  ends: 'bytea',
  mandate_id: 'uuid',
  municipality: 'text',
  counter: 'jsonb',
  protected: 'bool',
  status: 'text',
  waiting_for: 'text',
  plan_digest: 'text',
  event_day: 'text',
  data_key: 'bytea',
  content: 'bytea',
  done: 'text[]',
  todos: 'jsonb',
  filed_at: 'timestamptz',
  evidence_count: 'int',
  evidence_head: 'bytea',
};
