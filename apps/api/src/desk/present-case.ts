import { causeOf } from '../../../../life-events/cause.js';
import { explain } from '../../../../life-events/explain.js';
import type { NoticeState } from '../../../../life-events/filing-state.js';
import { isFinal } from '../../../../life-events/status.js';
import type { Attempt, DeskCase, DeskFiling } from '../../../../prisma/stores/desk-filing.store.js';
import type { CaseContent, CaseNotice } from './case.schema.js';

const at = (instant: Date | null | undefined): string | null => instant?.toISOString() ?? null;

export const presentDeskFiling = (f: DeskFiling) => ({
  id: f.id,
  receiptNumber: f.receiptNumber,
  event: f.event,
  status: f.status,
  waitingFor: f.waitingFor,
  municipality: f.municipality,
  filedAt: f.filedAt.toISOString(),
  endedAt: at(f.endedAt),
  counter: f.counter,
});

export interface Names {
  procedure: (id: string) => string;
  recipient: (id: string) => string;
}

/** One notice of a case: where it stands, everything that was tried, and what came of it. */
export function presentCaseNotice(
  all: DeskCase,
  state: NoticeState,
  names: Names,
  more: { isOwn: boolean; content: CaseContent | null; now: Date },
): CaseNotice {
  const attempts = all.attempts.filter((a) => state.deliveries.some((d) => d.id === a.deliveryId));
  const before = all.notices.filter((n) => state.after.includes(n.id) && !isFinal(n.status));
  const { why, next, exits } = explain(
    state,
    before.map((n) => names.procedure(n.procedure)),
    more.now,
  );
  const tries = state.deliveries.flatMap((d) => d.nextAttemptAt?.toISOString() ?? []).sort();
  const { id, procedure, how, channel, status, code, waitingFor, recipientId } = state;
  return {
    ...{ id, procedure, how, channel, status, code, waitingFor, why, exits },
    name: names.procedure(procedure),
    recipient: recipientId === null ? null : { id: recipientId, name: names.recipient(recipientId) },
    next: { ...next, at: at(next.at) },
    cause: causeIn(state, attempts),
    nextAttemptAt: tries[0] ?? null,
    deadlineOn: state.deadline?.effective ?? null,
    expectedBy: at(state.expectedBy),
    sentAt: at(state.sentAt),
    arrivedAt: at(state.arrivedAt),
    answeredAt: at(state.answeredAt),
    isOwn: more.isOwn,
    deliveries: state.deliveries.map((d) => ({
      ...{ id: d.id, type: d.type, sequence: d.sequence, status: d.status, attempts: d.attempts },
      recipient: d.recipientId ?? recipientId,
      nextAttemptAt: at(d.nextAttemptAt),
    })),
    timeline: timelineOf(all, state, attempts),
    content: more.content,
  };
}

/** Only while it keeps the notice from going on. */
function causeIn(state: NoticeState, attempts: Attempt[]): string | null {
  const isStuck = state.status === 'retrying' || (state.status === 'escalated' && state.code === 'delivery-failed');
  const last = attempts.findLast((a) => a.code !== null);
  return isStuck && last?.code ? causeOf(last.code) : null;
}

function timelineOf(all: DeskCase, state: NoticeState, attempts: Attempt[]): CaseNotice['timeline'] {
  const nothing = { delivery: null, n: null, endedAt: null, httpStatus: null, code: null, verdict: null };
  const came = all.arrivals.filter((a) => a.noticeId === state.id);
  const entries = [
    ...attempts.map((a) => ({
      ...nothing,
      at: a.startedAt.toISOString(),
      what: 'attempt' as const,
      delivery: a.deliveryId,
      n: a.n,
      endedAt: at(a.endedAt),
      httpStatus: a.httpStatus,
      code: a.code,
    })),
    ...came.map((a) => ({
      ...nothing,
      at: a.receivedAt.toISOString(),
      what: a.kind === 'decision' ? ('decision' as const) : ('reply' as const),
      verdict: a.verdict,
    })),
  ];
  return entries.sort((a, b) => a.at.localeCompare(b.at));
}
