/** Filings as the desk finds and looks at them: ids, codes and instants. What is sealed stays so. */
import type pg from 'pg';
import { z } from 'zod';
import type { NoticeState } from '../../life-events/filing-state.js';
import { leadOf } from '../../life-events/organisation.js';
import { type FilingStatus, filingStatuses, type WaitingFor } from '../../life-events/status.js';
import type { Database } from '../database.js';
import { type Counter, identityChecks } from './accept.store.js';
import { parseDelivery, parseNotice } from './rows.js';

export interface DeskFiling {
  id: string;
  receiptNumber: string;
  event: string;
  status: FilingStatus;
  waitingFor: WaitingFor;
  municipality: string | null;
  filedAt: Date;
  endedAt: Date | null;
  /** The address is protected (支援措置): an organisation sees its own part only. */
  isProtected: boolean;
  /** Filed at a counter, for somebody without a device. */
  counter: Counter | null;
}

export interface FilingFilter {
  /** null: of all. */
  organisation: string | null;
  receiptNumber?: string | undefined;
  recipient?: string | undefined;
  event?: string | undefined;
  status?: FilingStatus | undefined;
  /** Filed in this time. */
  filed?: { from: Date; until: Date } | undefined;
}

const filingColumns = `f.id, f.receipt_number AS "receiptNumber", f.event, f.status, f.waiting_for AS "waitingFor",
  f.municipality, f.filed_at AS "filedAt", f.ended_at AS "endedAt", f.protected AS "isProtected", f.counter`;
const filingRow = z.object({
  id: z.string(),
  receiptNumber: z.string(),
  event: z.string(),
  status: z.enum(filingStatuses),
  waitingFor: z.enum(['recipient', 'citizen', 'caseworker', 'none']),
  municipality: z.string().nullable(),
  filedAt: z.date(),
  endedAt: z.date().nullable(),
  isProtected: z.boolean(),
  counter: z.object({ office: z.string(), staff: z.string(), check: z.enum(identityChecks) }).nullable(),
});

/** Ids begin with their time; a filing gets its id in the moment in which it is filed. */
const clockToleranceMs = 60_000;
const idAt = (ms: number): string => {
  const hex = Math.max(0, ms).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
};

/** Newest first. */
export async function searchFilings(
  db: Database,
  filter: FilingFilter,
  after: string | undefined,
  limit: number,
): Promise<DeskFiling[]> {
  const values: unknown[] = [];
  const value = (it: unknown): string => `$${values.push(it)}`;
  const where: string[] = [];
  const below = after ?? (filter.filed && idAt(filter.filed.until.getTime() + clockToleranceMs));
  const ids = (column: string): string[] => [
    ...(below ? [`${column} < ${value(below)}`] : []),
    ...(filter.filed ? [`${column} > ${value(idAt(filter.filed.from.getTime() - clockToleranceMs))}`] : []),
  ];
  for (const recipient of [filter.organisation, filter.recipient]) {
    if (recipient == null) continue;
    const about = [`n.recipient_id = ${value(recipient)}`, ...ids('n.filing_id')].join(' AND ');
    where.push(`f.id IN (SELECT n.filing_id FROM notice n WHERE ${about})`);
  }
  // That a protected filing concerns somebody else too would say where its address is.
  if (filter.organisation && filter.recipient && filter.recipient !== filter.organisation)
    where.push('NOT f.protected');
  where.push(...ids('f.id'));
  if (filter.receiptNumber) where.push(`f.receipt_number = ${value(filter.receiptNumber)}`);
  if (filter.event) where.push(`f.event = ${value(filter.event)}`);
  if (filter.status) where.push(`f.status = ${value(filter.status)}`);
  if (filter.status === 'in-progress' || filter.status === 'action-required') where.push('f.ended_at IS NULL');
  if (filter.filed)
    where.push(`f.filed_at >= ${value(filter.filed.from)} AND f.filed_at < ${value(filter.filed.until)}`);
  const text = `SELECT ${filingColumns} FROM filing f WHERE ${where.join(' AND ') || 'true'} ORDER BY f.id DESC LIMIT ${value(limit)}`;
  return (await db.pool.query(text, values)).rows.map((row) => filingRow.parse(row));
}

export type Attempt = {
  deliveryId: string;
  n: number;
  startedAt: Date;
  endedAt: Date | null;
  httpStatus: number | null;
  code: string | null;
};

export type ArrivalEntry = {
  id: string;
  noticeId: string | null;
  kind: string;
  receivedAt: Date;
  appliedAt: Date | null;
  verdict: string | null;
};

export interface DeskCase extends DeskFiling {
  person: Buffer;
  revision: number;
  nextMoment: Date | null;
  ownWorkflow: boolean;
  /** Whose caseworkers look after what nobody serves. */
  lead: string | null;
  notices: NoticeState[];
  attempts: Attempt[];
  arrivals: ArrivalEntry[];
}

const caseRow = filingRow.extend({
  person: z.instanceof(Buffer),
  revision: z.number(),
  nextMoment: z.date().nullable(),
  ownWorkflow: z.boolean(),
});

const most = 2_000;

/** Everything of a filing that is not sealed. */
export async function findCase(db: Database, id: string): Promise<DeskCase | null> {
  const query = <T extends pg.QueryResultRow>(name: string, text: string): Promise<{ rows: T[] }> =>
    db.pool.query<T>({ name: `case_${name}`, text, values: [id] });
  const [filings, notices, deliveries, attempts, arrivals] = await Promise.all([
    query(
      'filing',
      `SELECT ${filingColumns}, f.person, f.revision, f.next_moment AS "nextMoment",
      f.own_workflow AS "ownWorkflow" FROM filing f WHERE f.id = $1`,
    ),
    query<Record<string, unknown>>('notices', 'SELECT * FROM notice WHERE filing_id = $1 ORDER BY no'),
    query<{ notice_id: string }>(
      'deliveries',
      'SELECT * FROM delivery WHERE filing_id = $1 ORDER BY notice_id, sequence',
    ),
    query<Attempt>(
      'attempts',
      `SELECT a.delivery_id AS "deliveryId", a.n, a.started_at AS "startedAt", a.ended_at AS "endedAt",
      a.http_status AS "httpStatus", a.code FROM delivery d JOIN attempt a ON a.delivery_id = d.id
      WHERE d.filing_id = $1 ORDER BY a.started_at, a.n LIMIT ${most}`,
    ),
    query<ArrivalEntry>(
      'arrivals',
      `SELECT id, notice_id AS "noticeId", kind, received_at AS "receivedAt", applied_at AS "appliedAt",
      verdict FROM arrival WHERE filing_id = $1 ORDER BY id LIMIT ${most}`,
    ),
  ]);
  if (!filings.rows[0]) return null;
  const states = notices.rows.map((row) => {
    const state = parseNotice(row);
    return { ...state, deliveries: deliveries.rows.filter((d) => d.notice_id === state.id).map(parseDelivery) };
  });
  const found = caseRow.parse(filings.rows[0]);
  return { ...found, lead: leadOf(states), notices: states, attempts: attempts.rows, arrivals: arrivals.rows };
}
