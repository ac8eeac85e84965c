/** Loading filings for a decision: sets of filings, one statement per table. */
import { z } from 'zod';
import type { DeskDecision, Fact, FilingState } from '../../life-events/filing-state.js';
import type { Down } from '../../life-events/advance/breaker.js';
import { type Language, languages } from '../../life-events/language.js';
import type { Maintenance } from '../../life-events/maintenance.js';
import { crashPoint } from '../crash-point.js';
import type { Database } from '../database.js';
import type { ChainEnd } from '../evidence.js';
import type { DataKey, Seal } from '../seal.js';
import { downOf } from './breaker.store.js';
import { readKnown } from './known.store.js';
import { closingsOf } from './maintenance.store.js';
import { findOpenRequests } from './request.store.js';
import { deliveryFields, filingStatus, parseDelivery, parseNotice } from './rows.js';

/** A filing as loaded for a decision. */
export interface Loaded {
  state: FilingState;
  revision: number;
  key: DataKey;
  person: Buffer;
  /** Of whom it is. */
  language: Language;
  /** Who of the household has a part of their own, by key of the person. */
  members: Map<string, { person: Buffer; language: Language }>;
  event: string;
  rulesVersion: string;
  eventDay: string;
  municipality: string | null;
  receiptNumber: string;
  evidence: ChainEnd;
  startedAt: Date | null;
  endedAt: Date | null;
  /** When it was to be looked at again, as last stored. */
  nextMoment: Date | null;
  ownWorkflow: boolean;
  /** When recipients of this filing take nothing; without those that always do. */
  maintenance: Map<string, Maintenance>;
  /** Recipients of this filing that keep failing. */
  down: Map<string, Down>;
  /** Sealed plan entries by notice id. */
  planned: Map<string, Buffer>;
  /** Arrivals not yet applied, oldest first. */
  facts: Fact[];
}

const todo = z.object({ plannedId: z.string(), dueOn: z.string(), remindedAt: z.coerce.date().nullable() });
const filingRow = z.object({
  id: z.string(),
  event: z.string(),
  rules_version: z.string(),
  event_day: z.string(),
  municipality: z.string().nullable(),
  protected: z.boolean(),
  receipt_number: z.string(),
  person: z.instanceof(Buffer),
  language: z.enum(languages).catch('ja'),
  members: z
    .array(z.object({ key: z.string(), person: z.string(), language: z.enum(languages).catch('ja') }))
    .nullable(),
  status: filingStatus,
  revision: z.number(),
  data_key: z.instanceof(Buffer),
  done: z.array(z.string()),
  todos: z.array(todo),
  changes: z.number(),
  undone_at: z.date().nullable(),
  filed_at: z.date(),
  started_at: z.date().nullable(),
  ended_at: z.date().nullable(),
  next_moment: z.date().nullable(),
  own_workflow: z.boolean(),
  has_requests: z.boolean(),
  evidence_count: z.number(),
  evidence_head: z.instanceof(Buffer),
});

const takeWake = 'UPDATE filing SET wake_pending = false, woken_until = NULL WHERE id = ANY($1) AND wake_pending';

const load = {
  filings: `SELECT id, event, rules_version, event_day, municipality, protected, receipt_number, person, status, revision, data_key, done, todos, changes, undone_at, filed_at, started_at, ended_at, next_moment, own_workflow, has_requests,
    evidence_count, evidence_head, (SELECT language FROM citizen c WHERE c.person = filing.person) AS language,
    (SELECT jsonb_agg(jsonb_build_object('key', m.person_key, 'person', encode(m.person, 'hex'), 'language', c.language))
      FROM member m LEFT JOIN citizen c ON c.person = m.person WHERE m.filing_id = filing.id) AS members FROM filing WHERE id = ANY($1)`,
  // LIMIT: looked up one by one; for a set of filings the planner would else read the whole directory.
  notices: `SELECT n.*, r.maintenance, r.outage, r.down FROM notice n
    LEFT JOIN LATERAL (SELECT maintenance, outage, down FROM recipient WHERE id = n.recipient_id LIMIT 1) r ON true
    WHERE n.filing_id = ANY($1) ORDER BY n.filing_id, n.no`,
  deliveries: `SELECT ${deliveryFields} FROM delivery WHERE filing_id = ANY($1) ORDER BY notice_id, sequence`,
  arrivals: `SELECT id, filing_id, notice_id, kind, content, received_at FROM arrival
    WHERE filing_id = ANY($1) AND applied_at IS NULL ORDER BY id LIMIT 1000`,
};

/**
 * Takes the wake flags, commits that, and only then reads: an arrival that commits in between raises its flag again, so none
 * is overlooked. Whoever does not speak for the filing's workflow leaves flags and arrivals to it (`arrivals: false`). Filings
 * that do not exist are left out.
 */
export async function loadFilings(
  db: Database,
  seal: Seal,
  ids: string[],
  { arrivals: takesArrivals }: { arrivals: boolean },
): Promise<Map<string, Loaded>> {
  const { pool } = db;
  const read = (name: keyof typeof load): Promise<{ rows: Record<string, unknown>[] }> =>
    pool.query({ name: `load_${name}`, text: load[name], values: [ids] });
  if (takesArrivals) {
    await pool.query({ name: 'take_wake', text: takeWake, values: [ids] });
    crashPoint('wake-taken');
  }
  // The filing rows come first: what is read after them is at least as new as the revision that the store compares.
  const filings = (await read('filings')).rows.map((row) => filingRow.parse(row));
  const [notices, deliveries, arrivals] = await Promise.all([
    read('notices'),
    read('deliveries'),
    takesArrivals ? read('arrivals') : { rows: [] },
  ]);
  const keys = await seal.openKeys(filings.map((f) => f.data_key));
  const asked = filings.flatMap((f, i) => (f.has_requests ? { id: f.id, key: keys[i]! } : []));
  const requests = await findOpenRequests(db, asked);
  const loaded = new Map<string, Loaded>();
  filings.forEach((f, i) => {
    loaded.set(f.id, {
      state: {
        id: f.id,
        status: f.status,
        filedAt: f.filed_at,
        started: f.started_at !== null,
        changes: f.changes,
        undoneAt: f.undone_at,
        isProtected: f.protected,
        done: f.done,
        todos: f.todos,
        notices: [],
        requests: requests.get(f.id) ?? [],
      },
      revision: f.revision,
      key: keys[i]!,
      person: f.person,
      language: f.language,
      members: new Map(
        (f.members ?? []).map(({ key, person, language }) => [key, { person: Buffer.from(person, 'hex'), language }]),
      ),
      event: f.event,
      rulesVersion: f.rules_version,
      eventDay: f.event_day,
      municipality: f.municipality,
      receiptNumber: f.receipt_number,
      evidence: { count: f.evidence_count, head: f.evidence_head },
      startedAt: f.started_at,
      endedAt: f.ended_at,
      nextMoment: f.next_moment,
      ownWorkflow: f.own_workflow,
      maintenance: new Map(),
      down: new Map(),
      planned: new Map(),
      facts: [],
    });
  });
  const noticesById = new Map<string, FilingState['notices'][number]>();
  for (const row of notices.rows) {
    const filing = loaded.get(row.filing_id as string)!;
    const notice = parseNotice(row);
    noticesById.set(notice.id, notice);
    filing.state.notices.push(notice);
    const closings = closingsOf(row);
    if (closings && notice.recipientId) filing.maintenance.set(notice.recipientId, closings);
    const down = downOf(row.down);
    if (down && notice.recipientId) filing.down.set(notice.recipientId, down);
    filing.planned.set(notice.id, row.planned as Buffer);
  }
  for (const row of deliveries.rows) noticesById.get(row.notice_id as string)?.deliveries.push(parseDelivery(row));
  for (const row of arrivals.rows) {
    const filing = loaded.get(row.filing_id as string)!;
    filing.facts.push(toFact(row, filing.key));
  }
  await readKnown(
    db,
    [...loaded.values()].filter((filing) => filing.facts.some(isChange)),
  );
  return loaded;
}

const isChange = (fact: Fact): boolean =>
  fact.kind === 'amendment' ||
  fact.kind === 'withdrawal' ||
  fact.kind === 'undo' ||
  (fact.kind === 'answer' && fact.amendment !== undefined);
const decided = z.object({
  by: z.object({ role: z.string(), organisation: z.string().nullable() }),
  decision: z.custom<DeskDecision>((value) => typeof (value as { act?: unknown } | null)?.act === 'string'),
});
const outage = z.object({ recipientId: z.string(), from: z.coerce.date(), until: z.coerce.date() });

function toFact(row: Record<string, unknown>, key: DataKey): Fact {
  const id = row.id as string;
  const content = key.openJson({ table: 'arrival', column: 'content', id }, row.content as Buffer) as Record<
    string,
    never
  >;
  const at = row.received_at as Date;
  if (row.kind === 'reply')
    return { kind: 'reply', arrivalId: id, noticeId: row.notice_id as string, at, reply: content.reply! };
  if (row.kind === 'fetched') return { kind: 'fetched', arrivalId: id, deliveryId: content.deliveryId!, at };
  if (row.kind === 'done') return { kind: 'done', arrivalId: id, plannedId: content.plannedId!, at };
  if (row.kind === 'amendment') return { kind: 'amendment', arrivalId: id, at, amendment: content.amendment! };
  if (row.kind === 'withdrawal') {
    const { notices = null, reason } = content;
    return { kind: 'withdrawal', arrivalId: id, at, notices, reason: reason! };
  }
  if (row.kind === 'undo') return { kind: 'undo', arrivalId: id, at };
  if (row.kind === 'decision')
    return { kind: 'decision', arrivalId: id, noticeId: row.notice_id as string, at, ...decided.parse(content) };
  if (row.kind === 'outage') return { kind: 'outage', arrivalId: id, at, ...outage.parse(content) };
  if (row.kind === 'answer')
    return {
      ...{ kind: 'answer', arrivalId: id, at },
      ...{ requestId: content.requestId!, items: content.items!, amendment: content.amendment },
    };
  throw new Error(`arrival ${id} is of unknown kind`);
}
