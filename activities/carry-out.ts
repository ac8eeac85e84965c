/** Decides over loaded filings and stores what was decided: rendered, sealed, and chained into the evidence. */
import { v7 as newId } from 'uuid';
import { advance } from '../life-events/advance.js';
import type { Down } from '../life-events/advance/breaker.js';
import type { FilingContent } from '../life-events/changes.js';
import type { Decision, Fact, MessageDraft } from '../life-events/filing-state.js';
import { lifeEvent } from '../life-events/index.js';
import type { Maintenance } from '../life-events/maintenance.js';
import { renderMessage } from '../life-events/messages.js';
import { organisationOf } from '../life-events/organisation.js';
import type { PlannedProcedure } from '../life-events/plan.js';
import type { Row } from '../prisma/bulk.js';
import { appendEvidence, type EvidenceEntry } from '../prisma/evidence.js';
import { afterAmendment, membersAfter, sealedPlan } from './seal-plan.js';
import { contentsAsFiled, type Decided, plannedOf, sealedBodies, withReassigned } from './seal-deliveries.js';
import { type Stored, storeDecisions } from '../prisma/stores/advance.store.js';
import { type Loaded, loadFilings } from '../prisma/stores/load.store.js';
import { toRequestRow } from '../prisma/stores/request.store.js';
import { type ActivityContext, deciderOf } from './context.js';

/** A filing as it stands after a stored decision. */
export interface Carried {
  loaded: Loaded;
  decision: Decision;
}

export interface CarryOut {
  /** Begin an attempt for everything that is ready. */
  firstPass: boolean;
  /** Begin the retries that are due as well. */
  retries?: boolean;
  facts?: Map<string, Fact[]>;
  /** Apply what came in meanwhile; false leaves it to the filing's workflow. */
  arrivals?: boolean;
  /** Filings that need not be loaded. */
  fresh?: Loaded[];
}

const tries = 8;

/**
 * Decides over each filing with what came in for it and the given facts. A filing that was changed by someone else meanwhile is
 * loaded again and decided anew; one that cannot be decided or stored fails alone.
 */
export async function carryOut(
  context: ActivityContext,
  ids: string[],
  options: CarryOut,
): Promise<{ carried: Map<string, Carried>; failed: Map<string, unknown> }> {
  const carried = new Map<string, Carried>();
  const failed = new Map<string, unknown>();
  let open = ids;
  let fresh = options.fresh;
  for (let attempt = 0; open.length > 0 && attempt < tries; attempt += 1) {
    const loaded = fresh ?? (await loadTogetherOrAlone(context, open, options, failed));
    fresh = undefined;
    const decided = loaded.flatMap((l) => guarded(failed, l, () => decide(context, l, options)));
    const contents = await contentsAsFiled(context, decided);
    const prepared = decided.flatMap((d) => guarded(failed, d.loaded, () => prepare(context, d, contents)));
    const stored = await storeTogetherOrAlone(context, prepared, failed);
    for (const s of prepared) {
      const { id } = s.loaded.state;
      const ownWorkflow = stored.get(id);
      if (ownWorkflow !== undefined) carried.set(id, { decision: s.decision, loaded: after(s, ownWorkflow) });
    }
    const known = new Set(loaded.map((l) => l.state.id));
    open = open.filter((id) => known.has(id) && !carried.has(id) && !failed.has(id));
  }
  for (const id of open) failed.set(id, new Error('changed by others again and again'));
  return { carried, failed };
}

/** A bad row fails alone, never its neighbours: when the set can't be read, each filing is read by itself. */
async function loadTogetherOrAlone(
  context: ActivityContext,
  ids: string[],
  { arrivals = true }: CarryOut,
  failed: Map<string, unknown>,
): Promise<Loaded[]> {
  const load = async (some: string[]): Promise<Loaded[]> => [
    ...(await loadFilings(context.db, context.seal, some, { arrivals })).values(),
  ];
  try {
    return await load(ids);
  } catch (error) {
    const alone =
      ids.length === 1
        ? [{ status: 'rejected' as const, reason: error }]
        : await Promise.allSettled(ids.map((id) => load([id])));
    const isForAll = alone.every(({ status }) => status === 'rejected');
    if (isForAll && !(await isOfRow(context, error))) throw error;
    return alone.flatMap((one, i) => {
      if (one.status === 'fulfilled') return one.value;
      failed.set(ids[i]!, one.reason);
      return [];
    });
  }
}

/** What the database itself refuses, or does not answer, is no fault of the rows asked for. */
async function isOfRow({ db }: ActivityContext, error: unknown): Promise<boolean> {
  const isRefused = error instanceof Error && 'severity' in error;
  return (
    !isRefused &&
    db.pool.query('SELECT 1').then(
      () => true,
      () => false,
    )
  );
}

function guarded<T>(failed: Map<string, unknown>, loaded: Loaded, work: () => T): T[] {
  try {
    return [work()];
  } catch (error) {
    failed.set(loaded.state.id, error);
    return [];
  }
}

/** The same for storing. */
async function storeTogetherOrAlone(
  context: ActivityContext,
  prepared: Stored[],
  failed: Map<string, unknown>,
): Promise<Map<string, boolean>> {
  if (prepared.length === 0) return new Map();
  try {
    return await storeDecisions(context.db, prepared);
  } catch (error) {
    if (prepared.length === 1) {
      failed.set(prepared[0]!.loaded.state.id, error);
      return new Map();
    }
    const alone = [];
    for (const one of prepared) alone.push(...(await storeTogetherOrAlone(context, [one], failed)));
    return new Map(alone);
  }
}

function after({ loaded, decision, evidence, at, replanned }: Stored, ownWorkflow: boolean): Loaded {
  const startedAt = loaded.startedAt ?? at;
  return {
    ...loaded,
    ...afterAmendment(loaded, decision, replanned),
    state: decision.state,
    revision: loaded.revision + 1,
    ownWorkflow,
    evidence: evidence.end,
    startedAt,
    endedAt: decision.done ? (loaded.endedAt ?? at) : null,
    facts: [],
  };
}

function decide(context: ActivityContext, loaded: Loaded, options: CarryOut): Decided {
  const { maintenance, down } = loaded;
  const maintenanceOf = (id: string): Maintenance | null => maintenance.get(id) ?? null;
  const downOf = (id: string): Down | null => down.get(id) ?? null;
  const decider = { ...deciderOf(context), maintenanceOf, downOf };
  const at = decider.now;
  const due = options.retries ? dueRetries(loaded, at) : [];
  const facts = [...loaded.facts, ...(options.facts?.get(loaded.state.id) ?? []), ...due];
  const decision = advance(loaded.state, facts, decider, options.firstPass);
  return { loaded, facts, at, decision: withReassigned(loaded, decision) };
}

function prepare(context: ActivityContext, decided: Decided, contents: Map<string, FilingContent>): Stored {
  const { loaded, facts, at, decision } = decided;
  const { id } = loaded.state;
  const entries = decision.evidence.map((e): Omit<EvidenceEntry, 'filing' | 'no'> => ({
    at: e.at.toISOString(),
    event: e.event,
    ...(e.noticeId ? { notice: e.noticeId } : {}),
    ...(e.deliveryId ? { delivery: e.deliveryId } : {}),
    ...(e.code ? { code: e.code } : {}),
    ...(e.digests ? { digests: e.digests } : {}),
    ...(e.by ? { by: e.by } : {}),
  }));
  const planned = (noticeId: string): PlannedProcedure =>
    decision.replanned.get(noticeId) ?? plannedOf(loaded, noticeId);
  const todos = (decision.amended?.content ?? contents.get(id))?.todos ?? [];
  const members = membersAfter(loaded, decision.amended);
  const readerOf = (entry: PlannedProcedure | null): Reader => members.get(entry?.personKey ?? '') ?? loaded;
  return {
    loaded,
    decision,
    at,
    evidence: appendEvidence(id, loaded.evidence, loaded.key, entries),
    messages: decision.messages.map((draft) => {
      const entry = draft.noticeId
        ? planned(draft.noticeId)
        : (todos.find(({ id: todo }) => todo === draft.todoId) ?? null);
      return messageRow(loaded, draft, at, entry, readerOf(entry));
    }),
    tasks: decision.tasks.map((task) => ({
      id: newId(),
      filing_id: id,
      notice_id: task.noticeId,
      code: task.code,
      organisation: organisationOf(decision.state, task.noticeId),
      due_on: task.dueOn,
      created_at: at,
    })),
    ...sealedPlan(loaded, decision),
    requests: decision.requests.map((request) => toRequestRow(id, loaded.key, request)),
    changedRequests: decision.changedRequests.map((request) => toRequestRow(id, loaded.key, request)),
    bodies: sealedBodies(context, decided, contents.get(id)?.answers),
    answers: decision.answers.map(({ noticeId, reply }) => ({
      id: noticeId,
      answer: loaded.key.sealJson({ table: 'notice', column: 'answer', id: noticeId }, reply),
    })),
    received: receivedRows(loaded, decision, at, (noticeId) =>
      members.size === 0 ? loaded : readerOf(planned(noticeId)),
    ),
    endedAttempts: facts.filter((fact) => fact.kind === 'attempt').map(endedAttempt),
  };
}

function dueRetries(loaded: Loaded, at: Date): Fact[] {
  const deliveries = loaded.state.notices.flatMap((n) => n.deliveries);
  const due = deliveries.filter((d) => d.status === 'late' && d.nextAttemptAt !== null && d.nextAttemptAt <= at);
  return due.map(({ id: deliveryId }) => ({ kind: 'taken', deliveryId, at }));
}

/** What the citizen reads in their access log: which recipient got something of theirs. */
function receivedRows(loaded: Loaded, decision: Decision, at: Date, readerOf: (noticeId: string) => Reader): Row[] {
  const handedOver = decision.evidence.filter((e) => e.event === 'RelayToNonERDS');
  return handedOver.map(({ noticeId, deliveryId }) => {
    const notice = decision.state.notices.find((n) => n.id === noticeId);
    const delivery = notice?.deliveries.find((d) => d.id === deliveryId);
    const actor = delivery?.recipientId ?? notice?.recipientId ?? '';
    return {
      id: newId(),
      person: noticeId === null ? loaded.person : readerOf(noticeId).person,
      filing_id: loaded.state.id,
      at,
      role: 'recipient',
      actor,
      what: 'received',
    };
  });
}

/** Whose part something is: the person who filed, or somebody of the household. */
type Reader = Pick<Loaded, 'person' | 'language'>;

function messageRow(
  loaded: Loaded,
  draft: MessageDraft,
  at: Date,
  planned: PlannedProcedure | null,
  { person, language }: Reader,
): Row {
  const id = newId();
  const content = renderMessage(draft, {
    receiptNumber: loaded.receiptNumber,
    eventTitle: lifeEvent(loaded.event)?.title ?? loaded.event,
    quiet: lifeEvent(loaded.event)?.quiet ?? false,
    language,
    planned,
  });
  return {
    id,
    filing_id: loaded.state.id,
    notice_id: draft.noticeId,
    person,
    key: draft.key,
    kind: draft.kind,
    content: loaded.key.sealJson({ table: 'message', column: 'content', id }, content),
    due_on: draft.dueOn,
    sent_at: at,
  };
}

function endedAttempt({ deliveryId, attempt, at, result }: Extract<Fact, { kind: 'attempt' }>): Row {
  return {
    delivery_id: deliveryId,
    n: attempt,
    ended_at: at,
    http_status: result.httpStatus,
    code: result.ok ? null : result.code,
  };
}
