/** Storing what was decided: sets of filings, one statement per table. */
import type pg from 'pg';
import { watchedMoment } from '../../life-events/advance/moments.js';
import type { Decision } from '../../life-events/filing-state.js';
import { type Change, type Columns, insertRows, type Row, writeTogether } from '../bulk.js';
import type { Database } from '../database.js';
import type { ChainEnd, EvidenceRow } from '../evidence.js';
import type { Loaded } from './load.store.js';
import { storePlans } from './plan.store.js';
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
  /** Open ones that were changed. */
  changedRequests: Row[];
  /** Deliveries newly made, by id: their sealed bodies. */
  bodies: Map<string, Buffer>;
  answers: Row[];
  endedAttempts: Row[];
  /** Sealed entries of the new plan, by notice. */
  replanned: Map<string, Buffer>;
  /** The filing's content by the new answers, sealed; null when they stay. */
  content: Buffer | null;
  /** Who received something of the citizen's. */
  received: Row[];
}

/**
 * Stores decisions of many filings at once; answers the ids of those that were stored, and whether each has a workflow of its own by then:
 * it may have been given one since it was loaded. The others were changed meanwhile: load again.
 */
export async function storeDecisions(db: Database, all: Stored[]): Promise<Map<string, boolean>> {
  const filings = {
    table: 'filing',
    columns: filingColumns,
    rows: all.map(toFilingRow),
    keys: ['id', 'revision'],
    extra: ', revision = v.revision + 1',
    tells: 'own_workflow',
  };
  const changes = changesOf(all);
  const write = async (client: pg.PoolClient | pg.Pool): Promise<Map<string, boolean>> =>
    (await writeTogether(client, filings, changes, 'todoke_changed')) as Map<string, boolean>;
  const opens = all.some((s) => s.tasks.length > 0 || s.requests.length > 0);
  const replans = all.some((s) => s.replanned.size > 0);
  if (!opens && !replans) return write(db.pool);
  return db.transaction(async (client) => {
    const won = await write(client);
    const winners = all.filter((s) => won.has(s.loaded.state.id));
    // After what was open for the same notices is settled: one statement does not see what another part of it did.
    const tasks = winners.flatMap((s) => s.tasks);
    await insertRows(client, 'task', taskColumns, tasks, 'ON CONFLICT DO NOTHING');
    const requests = winners.flatMap((s) => s.requests);
    await insertRows(client, 'request', requestColumns, requests);
    if (replans) await storePlans(client, winners);
    return won;
  });
}

function changesOf(all: Stored[]): Change[] {
  const change = (table: string, columns: Columns, of: (s: Stored) => Row[], more: Partial<Change> = {}): Change => {
    const owned = all.flatMap((s) => of(s).map((row) => ({ row, owner: s.loaded.state.id })));
    return { table, columns, rows: owned.map(({ row }) => row), owners: owned.map(({ owner }) => owner), ...more };
  };
  const settle = (table: string): Change =>
    change(table, { notice_id: 'uuid', settled_at: 'timestamptz' }, settledNotices, {
      keys: ['notice_id'],
      only: 't.settled_at IS NULL',
    });
  return [
    change('notice', { ...noticeColumns, no: 'int', planned: 'bytea' }, addedNotices),
    change('notice', changingNoticeColumns, changedNotices, { keys: ['id'], keeps: ['answer'] }),
    change('delivery', changingDeliveryColumns, changedDeliveries, { keys: ['id'] }),
    change('delivery', { ...deliveryColumns, body: 'bytea' }, newDeliveries),
    change('attempt', begunAttemptColumns, (s) => s.decision.send.map((id) => toAttemptRow(s, id))),
    change('attempt', endedAttemptColumns, (s) => s.endedAttempts, { keys: ['delivery_id', 'n'] }),
    change('message', messageColumns, (s) => s.messages, { onConflict: 'ON CONFLICT DO NOTHING' }),
    settle('task'),
    settle('request'),
    change('task', closedTaskColumns, closedTasks, { keys: ['notice_id', 'code'], only: 't.settled_at IS NULL' }),
    change('request', { id: 'uuid', content: 'bytea' }, (s) => s.changedRequests, { keys: ['id'] }),
    change('evidence', evidenceColumns, (s) => s.evidence.rows.map(toEvidenceRow)),
    change('access', accessColumns, (s) => s.received),
    change('arrival', appliedArrivalColumns, appliedArrivals, { keys: ['id'] }),
  ];
}

function toFilingRow({ loaded, decision, evidence, at }: Stored): Row {
  return {
    id: loaded.state.id,
    revision: loaded.revision,
    status: decision.state.status,
    waiting_for: decision.waitingFor,
    done: decision.state.done,
    todos: JSON.stringify(decision.state.todos),
    changes: decision.state.changes,
    undone_at: decision.state.undoneAt,
    started_at: loaded.startedAt ?? at,
    ended_at: decision.done ? (loaded.endedAt ?? at) : null,
    next_moment: watchedMoment(decision),
    has_requests: decision.state.requests.length > 0,
    evidence_count: evidence.end.count,
    evidence_head: evidence.end.head,
  };
}

function changedNotices({ loaded, decision, answers }: Stored): Row[] {
  const answered = new Map(answers.map(({ id, answer }) => [id, answer]));
  return decision.state.notices
    .filter((n) => decision.changedNotices.includes(n.id) && !decision.added.includes(n.id))
    .map((n) => ({ ...toNoticeRow(loaded.state.id, n), answer: answered.get(n.id) ?? null }));
}

/** Numbered on from those that were there. */
function addedNotices({ loaded, decision, replanned }: Stored): Row[] {
  return decision.state.notices.flatMap((n, i) =>
    decision.added.includes(n.id)
      ? [{ ...toNoticeRow(loaded.state.id, n), no: i + 1, planned: replanned.get(n.id) }]
      : [],
  );
}

/** A row is written once: what is settled as a whole needs no closing of single tasks. */
const closedTasks = ({ decision, at }: Stored): Row[] =>
  decision.closed
    .filter(({ noticeId }) => !decision.settled.includes(noticeId))
    .map(({ noticeId, code }) => ({ notice_id: noticeId, code, settled_at: at }));

const settledNotices = ({ decision, at }: Stored): Row[] =>
  decision.settled.map((id) => ({ notice_id: id, settled_at: at }));

function changedDeliveries({ loaded, decision, bodies }: Stored): Row[] {
  return decision.state.notices.flatMap((n) =>
    n.deliveries
      .filter((d) => decision.changedDeliveries.includes(d.id) && !bodies.has(d.id))
      .map((d) => toDeliveryRow(loaded.state.id, n.id, d)),
  );
}

function newDeliveries({ loaded, decision, bodies }: Stored): Row[] {
  if (bodies.size === 0) return [];
  return decision.state.notices.flatMap((n) =>
    n.deliveries
      .filter((d) => bodies.has(d.id))
      .map((d) => ({ ...toDeliveryRow(loaded.state.id, n.id, d), body: bodies.get(d.id) })),
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

const changingNoticeColumns = {
  ...pick(noticeColumns, [
    'id',
    'recipient_id',
    'channel',
    'status',
    'code',
    'waiting_for',
    'expected_by',
    'clock_left',
    'recipient_reminded_at',
    'reminded_at',
    'closed_until',
    'warned_at',
    'sent_at',
    'arrived_at',
    'answered_at',
    'citizen_done_at',
    'change',
  ]),
  answer: 'bytea',
};
const changingDeliveryColumns = pick(deliveryColumns, [
  'id',
  'status',
  'attempts',
  'failures',
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
  todos: 'jsonb',
  changes: 'int',
  undone_at: 'timestamptz',
  started_at: 'timestamptz',
  ended_at: 'timestamptz',
  next_moment: 'timestamptz',
  has_requests: 'bool',
  evidence_count: 'int',
  evidence_head: 'bytea',
};
const begunAttemptColumns = { delivery_id: 'uuid', n: 'int', started_at: 'timestamptz' };

const appliedArrivalColumns = { id: 'uuid', applied_at: 'timestamptz', verdict: 'text' };

const closedTaskColumns = { notice_id: 'uuid', code: 'text', settled_at: 'timestamptz' };
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
