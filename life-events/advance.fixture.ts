/** Filings for the specs of `advance`: notices named by a letter, each with one delivery `<letter>-1`, and a story told step by step. */
import { holidays } from '../prisma/reference/holidays.js';
import { advance } from './advance.js';
import type { Down } from './advance/breaker.js';
import { firstPassLeaseMs } from './schedule.js';
import { nationalCalendar, type OfficeCalendar } from './calendar.js';
import type {
  AttemptResult,
  Decider,
  Decision,
  DeliveryState,
  Fact,
  FilingState,
  NoticeState,
  Reply,
} from './filing-state.js';
import type { Maintenance } from './maintenance.js';

/** Tuesday, 24 November 2026, 12:00 in Japan; the Monday before was a holiday. */
export const noon = new Date('2026-11-24T12:00:00+09:00');
export const after = (ms: number, from = noon): Date => new Date(from.getTime() + ms);
export const second = 1000;
export const minute = 60 * second;
export const day = 24 * 60 * minute;

const calendar = remembered(nationalCalendar(holidays));

/** `maintenance`: of every recipient. New ids are `new-1`, `new-2`, … after `step`, which tells apart the decisions of a story. */
export function deciderAt(
  now: Date,
  maintenance: Maintenance | null = null,
  step = 0,
  down: Down | null = null,
): Decider {
  let ids = 0;
  const newId = (): string => `new-${step}-${(ids += 1)}`;
  const of = { calendarOf: () => calendar, maintenanceOf: () => maintenance, downOf: () => down };
  return { now, newId, ...of, warnBusinessDays: 3 };
}

export function delivery(id: string, more: Partial<DeliveryState> = {}): DeliveryState {
  return {
    id,
    type: 'notice.created',
    sequence: 1,
    status: 'queued',
    attempts: 0,
    failures: 0,
    slowFailures: 0,
    leaseUntil: null,
    nextAttemptAt: null,
    firstAttemptAt: null,
    answered: false,
    recipientId: null,
    remindsOf: null,
    ...more,
  };
}

/** Ready to be sent unless it comes `after` another or is `notBefore` a day: then held. */
export function notice(id: string, more: Partial<NoticeState> = {}): NoticeState {
  const isHeld = (more.after?.length ?? 0) > 0 || more.notBefore != null;
  const isServed = more.recipientId !== null;
  return {
    id,
    plannedId: `plan-${id}`,
    procedure: `P-${id}`,
    how: 'online',
    recipientId: `office-${id}`,
    channel: null,
    municipality: null,
    status: isHeld ? 'held' : 'queued',
    code: null,
    waitingFor: 'recipient',
    after: [],
    notBefore: null,
    deadline: null,
    answerWithin: 'P10D',
    expectedBy: null,
    clockLeft: null,
    recipientRemindedAt: null,
    remindedAt: null,
    closedUntil: null,
    warnedAt: null,
    sentAt: null,
    arrivedAt: null,
    answeredAt: null,
    citizenDoneAt: null,
    change: null,
    deliveries: isServed ? [delivery(`${id}-1`, { status: isHeld ? 'waiting' : 'queued' })] : [],
    ...more,
  };
}

export function filing(...notices: NoticeState[]): FilingState {
  return {
    id: 'filing',
    status: 'in-progress',
    filedAt: noon,
    started: false,
    changes: 0,
    undoneAt: null,
    done: [],
    todos: [],
    notices,
    requests: [],
  };
}

/** A filing as it goes on: every step is one decision, the next begins where it ended. */
export class Story {
  readonly decisions: Decision[] = [];
  private arrivals = 0;

  constructor(
    protected current: FilingState,
    public now = noon,
    public maintenance: Maintenance | null = null,
    public down: Down | null = null,
  ) {}

  /** One decision over what happened, `ms` later. */
  step(facts: Fact[] = [], ms = 0, firstPass = true): Decision {
    this.now = after(ms, this.now);
    const decision = advance(
      this.current,
      facts,
      deciderAt(this.now, this.maintenance, this.decisions.length, this.down),
      firstPass,
    );
    this.current = decision.state;
    this.decisions.push(decision);
    return decision;
  }

  /** The recipient took it, and answered at once if there is a reply. */
  sent(id: string, reply: Reply | null = null, ms = 0): Decision {
    return this.step([this.attempted(id, { ok: true, httpStatus: reply ? 200 : 202, reply })], ms);
  }

  failed(id: string, result: Partial<Extract<AttemptResult, { ok: false }>> = {}, ms = 0): Decision {
    return this.step([this.attempted(id, failure(result))], ms);
  }

  taken(id: string, ms = 0): Decision {
    return this.step([{ kind: 'taken', deliveryId: `${id}-1`, at: after(ms, this.now) }], ms);
  }

  /** Crashes: so many first passes one after the other that nobody hears the end of. */
  cutOff(times: number): void {
    for (let n = 0; n < times; n += 1) this.step([], firstPassLeaseMs);
  }

  replied(id: string, reply: Reply, ms = 0): Decision {
    return this.step([this.reply(id, reply)], ms);
  }

  done(plannedId: string, ms = 0): Decision {
    return this.step([{ kind: 'done', arrivalId: this.nextArrival(), plannedId, at: after(ms, this.now) }], ms);
  }

  answered(requestId: string, items: { id: string; value: unknown }[], ms = 0): Decision {
    return this.step(
      [{ kind: 'answer', arrivalId: this.nextArrival(), requestId, items, at: after(ms, this.now) }],
      ms,
    );
  }

  attempted(id: string, result: AttemptResult, attempt = this.delivery(id).attempts): Fact {
    return { kind: 'attempt', deliveryId: `${id}-1`, attempt, at: this.now, result };
  }

  reply(id: string, reply: Reply): Fact {
    return { kind: 'reply', arrivalId: this.nextArrival(), noticeId: id, at: this.now, reply };
  }

  notice(id: string): NoticeState {
    return this.current.notices.find((n) => n.id === id)!;
  }

  delivery(id: string): DeliveryState {
    return this.notice(id).deliveries[0]!;
  }

  get state(): FilingState {
    return this.current;
  }

  /** Keys of all messages written so far. */
  get messages(): string[] {
    return this.decisions.flatMap((d) => d.messages.map((m) => m.key));
  }

  get tasks(): string[] {
    return this.decisions.flatMap((d) => d.tasks.map((t) => `${t.code}:${t.noticeId}`));
  }

  get evidence(): string[] {
    return this.decisions.flatMap((d) => d.evidence.map((e) => `${e.event}:${e.code ?? ''}`));
  }

  private nextArrival(): string {
    this.arrivals += 1;
    return `arrival-${this.arrivals}`;
  }
}

export const failure = (more: Partial<Extract<AttemptResult, { ok: false }>> = {}): AttemptResult => ({
  ok: false,
  code: 'HTTP_503',
  httpStatus: 503,
  retry: 'schedule',
  retryAfterMs: null,
  ...more,
});

/** A story whose notices have just been sent for the first time. */
export function begun(...notices: NoticeState[]): Story {
  const story = new Story(filing(...notices));
  story.step();
  return story;
}

export const accepted: Reply = { outcome: 'accepted' };
export const rejected: Reply = { outcome: 'rejected', reasons: [{ code: 'no-record', text: '記録がありません' }] };
export const received: Reply = { outcome: 'received' };
export const needsInformation: Reply = {
  outcome: 'needs-information',
  items: [{ id: 'x', type: 'text', label: '旧住所', reason: '確認のため' }],
};

/** Properties ask for the same days many thousand times. */
function remembered(calendar: OfficeCalendar): OfficeCalendar {
  const known = new Map<string, string | null>();
  const look = (day: string): string | null => {
    const why = calendar.closedBecause(day);
    known.set(day, why);
    return why;
  };
  return { closedBecause: (day) => known.get(day) ?? (known.has(day) ? null : look(day)) };
}
