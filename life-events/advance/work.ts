/** The sheet one decision is written on: a copy of the state, and everything that is to be stored, written or sent. */
import type { Down } from './breaker.js';
import { isStillAsked } from './change-replies.js';
import { addBusinessDays } from '../calendar.js';
import { dayOf } from '../civil-date.js';
import type {
  Decider,
  Decision,
  DeliveryContent,
  DeliveryDraft,
  DeliveryState,
  DeliveryType,
  EvidenceDraft,
  FilingState,
  MessageDraft,
  NoticeState,
  RequestState,
  TaskCode,
  TaskDraft,
} from '../filing-state.js';
import type { Amendment } from '../changes.js';
import { newNotice } from '../new-notice.js';
import type { PlannedProcedure } from '../plan.js';
import type { Maintenance } from '../maintenance.js';
import { defaultRemindDays } from '../reminders.js';

/** How long a caseworker has before a supervisor sees the task. */
export const taskBusinessDays = 3;

export class Work {
  readonly state: FilingState;
  readonly now: Date;
  readonly changedNotices = new Set<string>();
  readonly changedDeliveries = new Set<string>();
  readonly answers: Decision['answers'] = [];
  readonly messages: MessageDraft[] = [];
  readonly tasks: TaskDraft[] = [];
  readonly settled = new Set<string>();
  readonly closed: Decision['closed'] = [];
  readonly reassigned: Decision['reassigned'] = [];
  private readonly newRequests = new Set<string>();
  private readonly changedRequests = new Set<string>();
  readonly deliveries: DeliveryDraft[] = [];
  readonly replanned = new Map<string, PlannedProcedure>();
  readonly added: string[] = [];
  amended: Amendment | null = null;
  readonly evidence: EvidenceDraft[] = [];
  readonly arrivals: Decision['arrivals'] = [];
  readonly send: string[] = [];

  constructor(
    state: FilingState,
    readonly decider: Decider,
  ) {
    this.now = decider.now;
    const notices = state.notices.map((n) => ({ ...n, deliveries: n.deliveries.map((d) => ({ ...d })) }));
    const todos = state.todos.map((todo) => ({ ...todo }));
    this.state = { ...state, notices, todos, requests: state.requests.map((r) => ({ ...r })) };
  }

  notice(id: string): NoticeState {
    const notice = this.state.notices.find((n) => n.id === id);
    if (!notice) throw new Error(`filing ${this.state.id} has no notice ${id}`);
    return notice;
  }

  delivery(id: string): { notice: NoticeState; delivery: DeliveryState } {
    for (const notice of this.state.notices) {
      const delivery = notice.deliveries.find((d) => d.id === id);
      if (delivery) return { notice, delivery };
    }
    throw new Error(`filing ${this.state.id} has no delivery ${id}`);
  }

  /** When the notice's recipient takes nothing. */
  maintenance({ recipientId }: NoticeState): Maintenance | null {
    return recipientId === null ? null : (this.decider.maintenanceOf?.(recipientId) ?? null);
  }

  /** Since when and until when its recipient fails; another channel, and whoever had the notice before, are not concerned. */
  down({ recipientId, channel }: NoticeState, delivery: DeliveryState): Down | null {
    if (recipientId === null || channel !== null || delivery.recipientId !== null) return null;
    return this.decider.downOf?.(recipientId) ?? null;
  }

  change(notice: NoticeState, change: Partial<Omit<NoticeState, 'id' | 'deliveries'>>): void {
    Object.assign(notice, change);
    this.changedNotices.add(notice.id);
  }

  changeDelivery(delivery: DeliveryState, change: Partial<Omit<DeliveryState, 'id'>>): void {
    Object.assign(delivery, change);
    this.changedDeliveries.add(delivery.id);
  }

  request(request: RequestState): void {
    this.state.requests = [...this.state.requests, request];
    this.newRequests.add(request.id);
  }

  changeRequest(request: RequestState, change: Partial<Omit<RequestState, 'id'>>): void {
    Object.assign(request, change);
    this.changedRequests.add(request.id);
  }

  /** Closes the tasks of a notice and what was asked about it. */
  settle(notice: NoticeState): void {
    this.settled.add(notice.id);
    this.state.requests = this.state.requests.filter((r) => r.noticeId !== notice.id);
  }

  /** Lets go of requests about notices that are settled; what this decision opened stays while its notice is asked. */
  forgetSettledRequests(): void {
    const isAsked = (r: RequestState): boolean => {
      const notice = this.notice(r.noticeId);
      return this.newRequests.has(r.id)
        ? notice.status === 'needs-information' || isStillAsked(notice)
        : !this.settled.has(r.noticeId);
    };
    this.state.requests = this.state.requests.filter(isAsked);
  }

  /** Open requests to be written: those that are new, and the others that were changed. */
  requestsToStore(): Pick<Decision, 'requests' | 'changedRequests'> {
    const { requests } = this.state;
    return {
      requests: requests.filter((r) => this.newRequests.has(r.id)),
      changedRequests: requests.filter((r) => this.changedRequests.has(r.id) && !this.newRequests.has(r.id)),
    };
  }

  get remindDays(): readonly number[] {
    return this.decider.remindDays ?? defaultRemindDays;
  }

  /** Makes the next delivery of a notice, ready to be sent; while the notice is held it waits with it. */
  deliver(notice: NoticeState, type: DeliveryType, content: DeliveryContent): DeliveryState {
    const delivery: DeliveryState = {
      id: this.decider.newId(),
      type,
      recipientId: null,
      sequence: Math.max(0, ...notice.deliveries.map((d) => d.sequence)) + 1,
      status: notice.status === 'held' ? 'waiting' : 'queued',
      attempts: 0,
      failures: 0,
      slowFailures: 0,
      leaseUntil: null,
      nextAttemptAt: null,
      firstAttemptAt: null,
      answered: false,
    };
    notice.deliveries.push(delivery);
    this.deliveries.push({ deliveryId: delivery.id, noticeId: notice.id, content });
    return delivery;
  }

  /** A notice that was not there before: held until `release` finds that nothing keeps it. */
  add(planned: PlannedProcedure): NoticeState {
    const notice = newNotice(this.decider.newId(), planned);
    this.state.notices.push(notice);
    this.changedNotices.add(notice.id);
    this.added.push(notice.id);
    return notice;
  }

  /** Plans a notice anew. What the citizen was warned of before holds for the old last day only. */
  replan(notice: NoticeState, planned: PlannedProcedure): void {
    const { deadline, municipality } = newNotice(notice.id, planned);
    const warnedAt = deadline?.effective === notice.deadline?.effective ? notice.warnedAt : null;
    const { id: plannedId, notBefore, answerWithin } = planned;
    const how = planned.how === 'visit' ? 'visit' : 'online';
    this.change(notice, { plannedId, how, municipality, notBefore, deadline, answerWithin, warnedAt });
    this.replanned.set(notice.id, planned);
  }

  message(draft: Pick<MessageDraft, 'key' | 'kind' | 'template'> & Partial<MessageDraft>): void {
    this.messages.push({ noticeId: null, reply: null, dueOn: null, ...draft });
  }

  record(
    event: EvidenceDraft['event'],
    noticeId: string | null,
    deliveryId: string | null,
    code: string | null,
    more: Pick<EvidenceDraft, 'digests' | 'by'> = {},
  ): void {
    this.evidence.push({ event, noticeId, deliveryId, at: this.now, code, ...more });
  }

  /** Hands a notice to a caseworker. The citizen is told by the caller, in words that fit the cause. */
  escalate(notice: NoticeState, code: TaskCode): void {
    this.change(notice, { status: 'escalated', code, waitingFor: 'caseworker' });
    this.task(notice, code);
  }

  /** To be done within a few business days, sooner when the deadline of the law is nearer. */
  task(notice: NoticeState, code: TaskCode): void {
    const calendar = this.decider.calendarOf(notice.municipality);
    const usual = addBusinessDays(dayOf(this.now), taskBusinessDays, calendar);
    const last = notice.deadline?.effective ?? usual;
    this.tasks.push({ noticeId: notice.id, code, dueOn: last < usual ? last : usual });
  }

  /** The key of a message that is written once for each change of the filing: what was said before holds for the old plan. */
  keyOfChange(what: string): string {
    const { changes } = this.state;
    return changes === 0 ? what : `${what}:${changes}`;
  }

  /** The same, and once for each recipient the notice is given to. */
  onceKey(what: string, notice: NoticeState): string {
    const wasGivenAway = notice.deliveries.some((d) => d.recipientId !== null);
    return this.keyOfChange(`${what}:${notice.id}${wasGivenAway ? `:${notice.deliveries.length}` : ''}`);
  }

  /** Settles tasks of these kinds; what else is open for the notice stays. */
  close(notice: NoticeState, ...codes: TaskCode[]): void {
    this.closed.push(...codes.map((code) => ({ noticeId: notice.id, code })));
  }
}
