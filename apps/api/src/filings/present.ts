import type { NoticeState, Reply, RequestState } from '../../../../life-events/filing-state.js';
import type { PlannedProcedure } from '../../../../life-events/plan.js';
import { detailLines } from '../../../../life-events/reply-details.js';
import { isFinal } from '../../../../life-events/status.js';
import { explain } from '../../../../life-events/explain.js';
import type { FilingDetail } from '../../../../prisma/stores/filing.store.js';
import { presentDeadline } from '../life-events/plan.schema.js';
import type { FilingView } from './filing.schema.js';
import { presentRequest, presentRequests } from './present-requests.js';

export interface OpenedNotice {
  state: NoticeState;
  planned: PlannedProcedure;
  answer: Reply | null;
}

export interface OpenedFiling {
  id: string;
  receiptNumber: string;
  event: string;
  status: FilingView['status'];
  waitingFor: FilingView['waitingFor'];
  filedAt: Date;
  endedAt: Date | null;
  changes: number;
  undoneAt: Date | null;
  isProtected: boolean;
  done: string[];
  notices: OpenedNotice[];
  requests: RequestState[];
  answers: unknown;
  /** All notices, where `notices` are a part of them. */
  around?: OpenedNotice[];
  todos: PlannedProcedure[];
}

const at = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** A stored filing as its citizen sees it. */
export const presentDetail = (filing: FilingDetail, now: Date): FilingView =>
  presentFiling({ ...filing, todos: filing.content.todos, answers: filing.content.answers }, now);

/** A filing as its citizen sees it. */
export function presentFiling(filing: OpenedFiling, now: Date): FilingView {
  const { id, receiptNumber, event, status, waitingFor, notices } = filing;
  return {
    id,
    receiptNumber,
    event,
    status,
    waitingFor,
    filedAt: filing.filedAt.toISOString(),
    endedAt: at(filing.endedAt),
    changes: filing.changes,
    undoneAt: at(filing.undoneAt),
    isProtected: filing.isProtected,
    notices: notices.map((notice) => presentNotice(notice, filing, now)),
    requests: presentRequests(filing),
    visits: notices.flatMap(visitOf),
    todos: filing.todos.map((todo) => ({
      procedureId: todo.id,
      name: todo.name,
      person: todo.person,
      reason: todo.reason,
      asks: todo.asks,
      deadline: presentDeadline(todo.deadline),
      done: filing.done.includes(todo.id),
    })),
  };
}

function presentNotice(
  { state, planned, answer }: OpenedNotice,
  filing: OpenedFiling,
  now: Date,
): FilingView['notices'][number] {
  const { notices, requests, around = notices } = filing;
  const open = around.filter((n) => state.after.includes(n.state.id) && !isAccepted(n.state));
  const { why, next, exits } = explain(
    state,
    open.map((n) => n.planned.name),
    now,
  );
  return {
    id: state.id,
    plannedId: state.plannedId,
    procedure: state.procedure,
    name: planned.name,
    kind: planned.kind,
    how: state.how,
    person: planned.person,
    recipient: planned.recipient && { id: planned.recipient.id, name: planned.recipient.name },
    status: state.status,
    code: state.code,
    change: state.change?.kind ?? null,
    waitingFor: state.waitingFor,
    why,
    next: { ...next, at: at(next.at) },
    exits,
    after: state.after,
    deadline: presentDeadline(planned.deadline),
    expectedBy: at(state.expectedBy),
    clockLeft: state.clockLeft ?? null,
    closedUntil: at(state.closedUntil ?? null),
    sentAt: at(state.sentAt),
    arrivedAt: at(state.arrivedAt),
    answeredAt: at(state.answeredAt),
    citizenDoneAt: at(state.citizenDoneAt),
    reference: answer?.reference ?? null,
    note: answer?.note ?? null,
    details: answer ? detailLines(answer) : [],
    requests: requests.filter((r) => r.noticeId === state.id).map((r) => presentRequest(r, filing)),
  };
}

const isAccepted = (state: NoticeState): boolean =>
  isFinal(state.status) && state.status !== 'rejected' && state.status !== 'withdrawn';

function visitOf({ state, planned }: OpenedNotice): FilingView['visits'] {
  if (state.how !== 'visit') return [];
  const { where, by, bring } = planned.visit ?? { where: planned.recipient?.name ?? '窓口', by: null, bring: [] };
  const { id: notice, status, plannedId: procedureId } = state;
  return [
    {
      procedureId,
      notice,
      name: planned.name,
      where,
      by,
      bring,
      reason: planned.reason,
      status,
      doneAt: at(state.citizenDoneAt),
    },
  ];
}
