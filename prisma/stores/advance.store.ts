/** Storing what was decided: sets of filings, one statement per table. */
import type pg from 'pg';
import { watchedMoment } from '../../life-events/advance-moments.js';
import type { Decision } from '../../life-events/filing-state.js';
import { type Columns, insertRows, type Row, updateRows } from '../bulk.js';
import type { Database } from '../database.js';
import type { ChainEnd, EvidenceRow } from '../evidence.js';
import type { Loaded } from './load.store.js';
import {
  accessColumns,
  deliveryColumns,
  evidenceColumns,
  noticeColumns,
  toDeliveryRow,
  toEvidenceRow,
  toNoticeRow,
} from './rows.js';

/** A decision with everything rendered and sealed, ready to be written. */
export interface Stored {
  loaded: Loaded;
  decision: Decision;
  at: Date;
  evidence: { rows: EvidenceRow[]; end: ChainEnd };
  messages: Row[];
  tasks: Row[];
  requests: Row[];
  answers: Row[];
  endedAttempts: Row[];
  /** Who received something of the citizen's. */
  received: Row[];
}

/** Stores decisions of many filings at once; answers the ids of those that were stored. The others were changed meanwhile: load again. */
export async function storeDecisions(db: Database, all: Stored[]): Promise<Set<string>> {
  return db.transaction(async (client) => {
    const filings = all.map((s) => toFilingRow(s));
    const stored = await updateRows(
      client,
      'filing',
      ['id', 'revision'],
      filingColumns,
      filings,
      ', revision = v.revision + 1',
    );
    const won = new Set(stored.rows.map((row: { id: string }) => row.id));
    const winners = all.filter((s) => won.has(s.loaded.state.id));
    const rows = <T>(of: (s: Stored) => T[]): T[] => winners.flatMap(of);
    const notices = rows((s) =>
      s.decision.state.notices
        .filter((n) => s.decision.changedNotices.includes(n.id))
        .map((n) => toNoticeRow(s.loaded.state.id, n)),
    );
    const update = (table: string, key: string, columns: Columns, of: Row[]): Promise<unknown> =>
      of.length === 0 ? Promise.resolve() : updateRows(client, table, [key], columns, of);
    await update('notice', 'id', changingNoticeColumns, notices);
    await update(
      'notice',
      'id',
      { id: 'uuid', answer: 'bytea' },
      rows((s) => s.answers),
    );
    await update('delivery', 'id', changingDeliveryColumns, rows(changedDeliveries));
    const begun = rows((s) => s.decision.send.map((id) => toAttemptRow(s, id)));
    await insertRows(client, 'attempt', { delivery_id: 'uuid', n: 'int', started_at: 'timestamptz' }, begun);
    const ended = rows((s) => s.endedAttempts);
    if (ended.length > 0) await updateRows(client, 'attempt', ['delivery_id', 'n'], endedAttemptColumns, ended);
    await insertRows(
      client,
      'message',
      messageColumns,
      rows((s) => s.messages),
      'ON CONFLICT DO NOTHING',
    );
    await settle(
      client,
      rows((s) => s.decision.settled),
    );
    await insertRows(
      client,
      'task',
      taskColumns,
      rows((s) => s.tasks),
      'ON CONFLICT DO NOTHING',
    );
    await insertRows(
      client,
      'request',
      requestColumns,
      rows((s) => s.requests),
    );
    await insertRows(
      client,
      'evidence',
      evidenceColumns,
      rows((s) => s.evidence.rows.map(toEvidenceRow)),
    );
    await insertRows(
      client,
      'access',
      accessColumns,
      rows((s) => s.received),
    );
    await update('arrival', 'id', { id: 'uuid', applied_at: 'timestamptz', verdict: 'text' }, rows(appliedArrivals));
    await client.query("SELECT pg_notify('todoke_changed', $1)", [[...won].join(',').slice(0, 7_900)]);
    return won;
  });
}

/** Closes what was open for notices that were answered. What the same decision opens anew is written after this. */
async function settle(client: pg.PoolClient, noticeIds: string[]): Promise<void> {
  if (noticeIds.length === 0) return;
  for (const table of ['task', 'request']) {
    const text = `UPDATE ${table} SET settled_at = now() WHERE notice_id = ANY($1) AND settled_at IS NULL`;
    await client.query({ name: `settle_${table}`, text, values: [noticeIds] });
  }
}

function toFilingRow({ loaded, decision, evidence, at }: Stored): Row {
  return {
    id: loaded.state.id,
    revision: loaded.revision,
    status: decision.state.status,
    waiting_for: decision.waitingFor,
    done: decision.state.done,
    started_at: loaded.startedAt ?? at,
    ended_at: decision.done ? at : null,
    next_moment: watchedMoment(decision),
    evidence_count: evidence.end.count,
    evidence_head: evidence.end.head,
  };
}

function changedDeliveries({ loaded, decision }: Stored): Row[] {
  return decision.state.notices.flatMap((n) =>
    n.deliveries
      .filter((d) => decision.changedDeliveries.includes(d.id))
      .map((d) => toDeliveryRow(loaded.state.id, n.id, d)),
  );
}

function toAttemptRow({ decision, at }: Stored, deliveryId: string): Row {
  const delivery = decision.state.notices.flatMap((n) => n.deliveries).find((d) => d.id === deliveryId);
  return { delivery_id: deliveryId, n: delivery!.attempts, started_at: at };
}

const appliedArrivals = ({ decision, at }: Stored): Row[] =>
  decision.arrivals.map(({ id, verdict }) => ({ id, applied_at: at, verdict }));

const pick = <C extends Columns>(columns: C, names: (keyof C)[]): Columns =>
  Object.fromEntries(names.map((name) => [name, columns[name]!]));

const changingNoticeColumns = pick(noticeColumns, [
  'id',
  'recipient_id',
  'channel',
  'status',
  'code',
  'waiting_for',
  'expected_by',
  'closed_until',
  'warned_at',
  'sent_at',
  'arrived_at',
  'answered_at',
  'citizen_done_at',
]);
const changingDeliveryColumns = pick(deliveryColumns, [
  'id',
  'status',
  'attempts',
  'slow_failures',
  'lease_until',
  'next_attempt_at',
  'first_attempt_at',
  'answered',
  'recipient_id',
]);
const filingColumns = {
  id: 'uuid',
  revision: 'int',
  status: 'text',
  waiting_for: 'text',
  done: 'text[]',
  started_at: 'timestamptz',
  ended_at: 'timestamptz',
  next_moment: 'timestamptz',
  evidence_count: 'int',
  evidence_head: 'bytea',
};
const endedAttemptColumns = {
  delivery_id: 'uuid',
  n: 'int',
  ended_at: 'timestamptz',
  http_status: 'int',
  code: 'text',
};
const messageColumns = {
  id: 'uuid',
  filing_id: 'uuid',
  notice_id: 'uuid',
  person: 'bytea',
  key: 'text',
  kind: 'text',
  content: 'bytea',
  due_on: 'text',
  sent_at: 'timestamptz',
};
const taskColumns = {
  id: 'uuid',
  filing_id: 'uuid',
  notice_id: 'uuid',
  code: 'text',
  organisation: 'text',
  due_on: 'text',
  created_at: 'timestamptz',
};
const requestColumns = {
  id: 'uuid',
  filing_id: 'uuid',
  notice_id: 'uuid',
  delivery_id: 'uuid',
  content: 'bytea',
  due_on: 'text',
  asked_at: 'timestamptz',
};
