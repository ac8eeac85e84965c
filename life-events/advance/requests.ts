/** Requests for information: what recipients ask is put to the citizen once, answered to exactly those who asked, or comes to its due day. */
import { carryOutChange } from './changes.js';
import type { Work } from './work.js';
import type { Amendment } from '../changes.js';
import { addDays, dayOf, startOf } from '../civil-date.js';
import type { DeliveryState, Fact, NoticeState, Reply, RequestState, TaskCode } from '../filing-state.js';
import { openItems, type OpenQuestions, openQuestions, spread, stillAsked } from '../open-questions.js';
import { remindersOf } from '../reminders.js';
import { itemsOf } from '../request-items.js';

/** The due day of a request that names none, or one that is over. */
export const defaultDueDays = 14;

/** Opens a request; an earlier one about the same notice is no longer asked. */
export function openRequest(work: Work, notice: NoticeState, delivery: DeliveryState, reply: Reply): void {
  const today = dayOf(work.now);
  const isToCome = reply.dueOn !== undefined && reply.dueOn >= today;
  work.state.requests = work.state.requests.filter((r) => r.noticeId !== notice.id);
  work.request({
    id: work.decider.newId(),
    noticeId: notice.id,
    deliveryId: delivery.id,
    reply,
    items: itemsOf(reply),
    dueOn: isToCome ? reply.dueOn! : addDays(today, defaultDueDays),
    askedAt: work.now,
    remindedAt: null,
    answers: {},
    put: null,
  });
}

/** The citizen's answer to one request answers the same question of every other; what it corrects is told to whoever knows otherwise. */
export function applyAnswer(work: Work, fact: Extract<Fact, { kind: 'answer' }>): void {
  const answers = new Map(fact.items.map(({ id, value }) => [id, value]));
  const found = spread({ ...work.state, requests: stillAsked(work.state) }, fact.requestId, answers);
  work.arrivals.push({ id: fact.arrivalId, verdict: found.size > 0 ? 'applied' : 'stale' });
  if (found.size > 0 && fact.amendment) correct(work, fact.arrivalId, fact.at, fact.amendment, [...found.keys()]);
  for (const [id, values] of found) {
    const request = stillAsked(work.state).find((r) => r.id === id);
    if (!request) continue;
    work.changeRequest(request, { answers: { ...request.answers, ...Object.fromEntries(values) } });
    if (openItems(request).length === 0) passOn(work, request, {});
  }
}

/** Whoever asked hears it as the answer, everyone else as an amendment. */
function correct(work: Work, arrivalId: string, at: Date, amendment: Amendment, requests: string[]): void {
  const asked = work.state.requests.filter((r) => requests.includes(r.id)).map((r) => r.noticeId);
  carryOutChange(work, { kind: 'amendment', arrivalId, at, amendment }, new Set(asked));
}

/** Tells a recipient what was answered; from here on its clock runs again. */
function passOn(work: Work, request: RequestState, more: Record<string, unknown>): void {
  const notice = work.notice(request.noticeId);
  const answers = Object.entries(request.answers).map(([id, value]) => ({ id, value }));
  work.deliver(notice, 'information.answered', {
    fields: {},
    more: { inReplyTo: request.deliveryId, answers, ...more },
  });
  work.record('SubmissionAcceptance', notice.id, request.deliveryId, 'answer');
  work.settle(notice);
  // A caseworker who has it for another reason keeps it.
  if (notice.status === 'escalated') work.task(notice, notice.code as TaskCode);
  if (notice.status !== 'needs-information') return;
  work.change(notice, { status: 'queued', code: null, waitingFor: 'recipient', recipientRemindedAt: null });
}

/** The due day is over: the recipient is told that nothing came; where nothing could be answered here, a caseworker looks. */
export function endOverdueRequests(work: Work): void {
  for (const request of stillAsked(work.state).filter((r) => endOf(r) <= work.now)) {
    const notice = work.notice(request.noticeId);
    const { id, dueOn, items } = request;
    if (items.length === 0) {
      work.settle(notice);
      work.escalate(notice, 'request-overdue');
    } else {
      const unanswered = openItems(request).map((item) => item.id);
      passOn(work, request, { unanswered, reason: 'due-day-passed' });
    }
    const template = items.length === 0 ? 'request-overdue' : 'request-expired';
    work.message({ key: `request-over:${id}`, kind: 'info', template, noticeId: notice.id, dueOn });
  }
}

/** Writes to the citizen what was not yet put to them, and reminds them of what is due soon. */
export function putQuestions(work: Work): void {
  for (const { request, items, dueOn } of questionsNow(work)) {
    const put = request.put ?? [];
    const isNews = items.some((item) => !put.includes(item.id)) || (request.put === null && request.items.length === 0);
    if (isNews) {
      const key = `request:${request.id}${request.put === null ? '' : `:${put.length}`}`;
      const reply = { ...request.reply, items };
      work.message({ key, kind: 'request', template: 'request', noticeId: request.noticeId, reply, dueOn });
      work.record('ContentConsignment', request.noticeId, request.deliveryId, 'request');
      work.changeRequest(request, {
        put: [...new Set([...put, ...items.map((item) => item.id)])],
        remindedAt: work.now,
      });
    } else if (items.length > 0 || request.items.length === 0) remind(work, request, dueOn);
    else if (request.put === null) work.changeRequest(request, { put: [] });
  }
}

function remind(work: Work, request: RequestState, dueOn: string): void {
  const { due } = remindersOf(dueOn, work.remindDays, request.remindedAt ?? request.askedAt, work.now);
  if (due === null) return;
  work.changeRequest(request, { remindedAt: work.now });
  const key = `request-reminder:${request.id}:${dueOn}:${due}`;
  work.message({ key, kind: 'reminder', template: 'request-reminder', noticeId: request.noticeId, dueOn });
}

/** When time alone brings something about for open requests. */
export function requestMoments(work: Work): (Date | null)[] {
  return questionsNow(work).flatMap(({ request, dueOn }) => [
    endOf(request),
    remindersOf(dueOn, work.remindDays, request.remindedAt ?? request.askedAt, work.now).next,
  ]);
}

const questionsNow = (work: Work): OpenQuestions[] =>
  openQuestions({ ...work.state, requests: stillAsked(work.state) });

const endOf = ({ dueOn }: RequestState): Date => startOf(addDays(dueOn, 1));
