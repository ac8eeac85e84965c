import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { advance } from './advance.js';
import { accepted, day, deciderAt, failure, filing, minute, noon, notice } from './advance.fixture.js';
import { Owners } from './advance-owners.fixture.js';
import { addDays, dayOf } from './civil-date.js';
import type { Maintenance } from './maintenance.js';
import type {
  AttemptResult,
  Decider,
  Decision,
  DeskDecision,
  Fact,
  FilingState,
  NoticeState,
  Reply,
} from './filing-state.js';
import { isFinal } from './status.js';

interface Sketch {
  isServed: boolean;
  how: 'online' | 'visit';
  after: boolean[];
  notBefore: number | null;
  deadline: { type: 'STATUTORY' | 'BENEFIT_CLIFF' | 'LEAD_TIME'; days: number } | null;
  answerWithin: string;
}

const inDays = (days: number): string => addDays(dayOf(noon), days);
const sketch: fc.Arbitrary<Sketch> = fc.record({
  isServed: fc.nat(9).map((n) => n > 0),
  how: fc.constantFrom('online', 'online', 'visit'),
  after: fc.array(
    fc.nat(2).map((n) => n === 0),
    { minLength: 6, maxLength: 6 },
  ),
  notBefore: fc.option(fc.integer({ min: 1, max: 20 }), { freq: 3 }),
  deadline: fc.option(
    fc.record({
      type: fc.constantFrom('STATUTORY', 'BENEFIT_CLIFF', 'LEAD_TIME'),
      days: fc.integer({ min: -3, max: 30 }),
    }),
  ),
  answerWithin: fc.constantFrom('PT5S', 'PT2H', 'P1D', 'P10D'),
});
const plan = fc.array(sketch, { minLength: 1, maxLength: 6 }).map((all) =>
  filing(
    ...all.map((s, i) =>
      notice(`n${i}`, {
        how: s.how,
        after: all.flatMap((_, j) => (j < i && s.after[j] ? [`n${j}`] : [])),
        notBefore: s.notBefore === null ? null : inDays(s.notBefore),
        deadline: s.deadline && { type: s.deadline.type, effective: inDays(s.deadline.days) },
        answerWithin: s.answerWithin,
        ...(s.isServed ? {} : { recipientId: null }),
      }),
    ),
  ),
);

const closings: fc.Arbitrary<Maintenance | null> = fc.option(
  fc.record({
    weekly: fc.constantFrom([], [{ days: ['tue' as const, 'sun' as const], from: '11:30', to: '09:00' }]),
    closures: fc.constantFrom([], [{ from: inDays(2), until: inDays(5) }]),
  }),
);

const codes = ['duplicate', 'visit-required', 'waitlisted', 'not-our-customer', 'never-heard-of'];
const questions = ['text', 'kana', 'consent'].map((type) => ({ id: type, type, label: `${type}?`, reason: 'x' }));
const reply: fc.Arbitrary<Reply> = fc.record({
  items: fc.option(fc.subarray(questions, { minLength: 1 }), { nil: undefined }),
  dueOn: fc.option(fc.integer({ min: -2, max: 20 }).map(inDays), { nil: undefined }),
  outcome: fc.constantFrom('accepted', 'rejected', 'needs-information', 'received', 'received'),
  code: fc.option(fc.constantFrom(...codes), { nil: undefined }),
});
const result: fc.Arbitrary<AttemptResult> = fc.oneof(
  fc.constant({ ok: true, httpStatus: null, reply: null, offered: true } as const),
  fc.option(reply).map((it) => ({ ok: true, httpStatus: it ? 200 : 202, reply: it }) as const),
  fc
    .record({
      retry: fc.constantFrom('schedule', 'schedule', 'slow', 'stop'),
      retryAfterMs: fc.option(fc.nat(day)),
    } as const)
    .map(failure),
);
const aNotice = fc.nat(5);
const event = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('attempt'), which: fc.nat(20), result }) },
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('reply'), aNotice, reply, named: fc.constantFrom('', 'own', 'other') }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('taken'), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('fetched'), aNotice }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('done'), aNotice }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('decision'),
      aNotice,
      act: fc.constantFrom('resend', 'decide', 'reassign', 'change-channel', 'tell'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('answer'),
      which: fc.nat(5),
      ids: fc.subarray(['text', 'kana', 'consent', 'unknown'], { minLength: 1 }),
    }),
  },
);
const wait = fc.constantFrom(0, 0, 1, 5_000, minute, 60 * minute, day, 7 * day, 'next' as const);
const steps = fc.array(fc.record({ wait, events: fc.array(event, { maxLength: 3 }), firstPass: fc.boolean() }), {
  maxLength: 15,
});

type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

/** One filing that lives on, and everything that was ever decided about it. */
class Life {
  now = noon;
  last: Decision;
  readonly decisions: Decision[] = [];
  private readonly finals = new Map<string, string>();
  /** Attempts that were begun and have not reported: each reports once, or never. */
  private underWay: { deliveryId: string; attempt: number }[] = [];
  private readonly owners = new Owners();
  private arrivals = 0;

  constructor(
    state: FilingState,
    private readonly maintenance: Maintenance | null,
  ) {
    this.last = this.decide(state, [], true);
  }

  step(waited: number | 'next', events: Event[], firstPass: boolean): void {
    const next = this.last.nextMoment?.getTime() ?? this.now.getTime();
    this.now = new Date(waited === 'next' ? Math.max(next, this.now.getTime()) : this.now.getTime() + waited);
    this.decide(
      this.last.state,
      events.flatMap((e) => this.factOf(e)),
      firstPass,
    );
  }

  /** From here on everything works and everybody accepts. */
  finish(): void {
    for (let n = 0; n < 30 && this.movable.length > 0; n++) {
      this.step(4 * day, [], true);
      for (const deliveryId of this.last.late) {
        this.decide(this.last.state, [{ kind: 'taken', deliveryId, at: this.now }], false);
      }
      const ok: AttemptResult = { ok: true, httpStatus: 202, reply: null };
      const reports = this.underWay
        .splice(0)
        .map((it) => ({ kind: 'attempt', at: this.now, result: ok, ...it }) as const);
      this.decide(this.last.state, reports, false);
      const open = this.last.state.notices.filter((n) => !isFinal(n.status));
      this.decide(
        this.last.state,
        open.map((n) =>
          this.replyTo(n, {
            ...accepted,
            inReplyTo: n.deliveries.find((d) => d.status === 'handed-over' && d.recipientId === null)?.id,
          }),
        ),
        true,
      );
    }
  }

  /** Open notices that need no caseworker to come to an end. */
  get movable(): string[] {
    const { state } = this.last;
    const ids = stopped(state);
    return state.notices.filter((n) => !isFinal(n.status) && !ids.has(n.id)).map((n) => n.id);
  }

  private factOf(e: Event): Fact[] {
    const at = this.now;
    const { notices } = this.last.state;
    if (e.what === 'attempt') {
      const [it] = this.underWay.splice(e.which % Math.max(1, this.underWay.length), 1);
      return it ? [{ kind: 'attempt', at, result: e.result, ...it }] : [];
    }
    if (e.what === 'taken') {
      const deliveryId = this.last.late[e.which % Math.max(1, this.last.late.length)];
      return deliveryId ? [{ kind: 'taken', at, deliveryId }] : [];
    }
    if (e.what === 'answer') {
      const { requests } = this.last.state;
      const requestId = requests[e.which % (requests.length + 1)]?.id ?? 'closed';
      const items = e.ids.map((id) => ({ id, value: `${id}!` }));
      return [{ kind: 'answer', arrivalId: this.newArrival(), requestId, at, items }];
    }
    const about = notices[e.aNotice % notices.length]!;
    if (e.what === 'decision') return this.decisionOn(about, e.act);
    const deliveryId = about.deliveries[0]?.id;
    if (e.what === 'fetched')
      return deliveryId ? [{ kind: 'fetched', arrivalId: this.newArrival(), deliveryId, at }] : [];
    if (e.what === 'done') return [{ kind: 'done', arrivalId: this.newArrival(), plannedId: about.plannedId, at }];
    const inReplyTo = { '': undefined, own: about.deliveries.at(-1)?.id, other: 'x-1' }[e.named];
    return [this.replyTo(about, { ...e.reply, inReplyTo })];
  }

  private decisionOn(about: NoticeState, act: DeskDecision['act']): Fact[] {
    // A recipient may ask for what it has lost even after the end; here, what has ended stays as it is.
    if (act === 'resend' && isFinal(about.status)) return [];
    const recipient = { id: 'office-x', name: 'x', kind: 'other', municipality: null, answerWithin: null } as const;
    const decision: DeskDecision = {
      resend: { act: 'resend' } as const,
      decide: { act: 'decide', heardBy: 'telephone', reply: accepted } as const,
      reassign: { act: 'reassign', recipient } as const,
      'change-channel': { act: 'change-channel', channel: 'paper' } as const,
      tell: { act: 'tell', text: 'x' } as const,
    }[act];
    const by = { role: 'caseworker', organisation: null };
    return [{ kind: 'decision', arrivalId: this.newArrival(), noticeId: about.id, at: this.now, by, decision }];
  }

  private replyTo({ id }: NoticeState, given: Reply): Fact {
    return { kind: 'reply', arrivalId: this.newArrival(), noticeId: id, at: this.now, reply: given };
  }

  private newArrival(): string {
    this.arrivals += 1;
    return `arrival-${this.arrivals}`;
  }

  private decide(state: FilingState, facts: Fact[], firstPass: boolean): Decision {
    const decider = (): Decider => deciderAt(this.now, this.maintenance, this.decisions.length);
    const decision = advance(frozen(state), facts, decider(), firstPass);
    if (this.decisions.length < 6) {
      const again = advance(state, facts, decider(), firstPass);
      insist(JSON.stringify(again) === JSON.stringify(decision), 'the same again');
    }
    this.last = decision;
    this.decisions.push(decision);
    for (const deliveryId of decision.send) {
      const delivery = decision.state.notices.flatMap((n) => n.deliveries).find((d) => d.id === deliveryId)!;
      this.underWay.push({ deliveryId, attempt: delivery.attempts });
    }
    this.check(facts);
    return decision;
  }

  private check(facts: Fact[]): void {
    const { state, arrivals, nextMoment, done } = this.last;
    for (const n of state.notices.filter((it) => isFinal(it.status))) {
      // Whoever had it before may still be on the way to hear that it is theirs no longer.
      const own = n.deliveries.filter((d) => d.recipientId === null);
      const text = JSON.stringify({ ...n, deliveries: own });
      insist(text === (this.finals.get(n.id) ?? text), `${n.id} is final and stays as it is`);
      this.finals.set(n.id, text);
    }
    for (const { content } of this.last.deliveries.filter((d) => d.content.fields !== 'as-filed')) {
      const answers = (content.more!.answers ?? []) as { id: string }[];
      insist(!answers.some(({ id }) => id === 'unknown'), 'answers only to what was asked');
    }
    const faults = this.owners.without(this.last, this.now);
    insist(faults.length === 0, `an owner for ${faults.join()}`);
    const came = facts.flatMap((f) => ('arrivalId' in f ? [f.arrivalId] : []));
    insist(arrivals.map((a) => a.id).join() === came.join(), 'a verdict on each arrival');
    insist(done === state.notices.every((n) => isFinal(n.status)), 'done when all is final');
    insist(!nextMoment || nextMoment > this.now || isReady(state), 'a moment that is still to come');
  }
}

/** Throws wherever it is written to. */
function frozen(state: FilingState): FilingState {
  const { notices, done } = state;
  for (const n of notices) [n, n.after, n.deadline, n.deliveries, ...n.deliveries].forEach(Object.freeze);
  [state, notices, done].forEach(Object.freeze);
  return state;
}

/** `expect` would take most of the time. */
function insist(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(`expected ${what}`);
}

const isReady = (state: FilingState): boolean =>
  state.notices.some((n) => n.deliveries.some((d) => d.status === 'queued'));

/** Notices that only a caseworker can bring to an end: nobody serves them, or what comes before them is stopped. */
function stopped(state: FilingState): Set<string> {
  const ids = new Set<string>();
  for (const n of state.notices) {
    const before = state.notices.filter((it) => n.after.includes(it.id));
    if (n.recipientId === null || before.some((it) => it.status === 'rejected' || ids.has(it.id))) ids.add(n.id);
  }
  return ids;
}

describe('whatever happens to a filing', () => {
  it('everything has an owner, is said once, stays final, and ends', () => {
    let filings = 0;
    fc.assert(
      fc.property(plan, closings, steps, (state, maintenance, story) => {
        filings += 1;
        const life = new Life(state, maintenance);
        for (const { wait: waited, events, firstPass } of story) life.step(waited, events, firstPass);
        life.finish();

        const keys = life.decisions.flatMap((d) => d.messages.map((m) => m.key));
        const outcomes = life.decisions.flatMap((d) =>
          d.answers.filter((a) => /accepted|rejected/.test(a.reply.outcome)),
        );
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(outcomes.map((o) => o.noticeId)).size).toBe(outcomes.length);
        expect(life.movable).toEqual([]);
        expect(keys.filter((key) => key === 'receipt')).toHaveLength(life.last.done ? 1 : 0);
      }),
      { numRuns: 2_000 },
    );
    expect(filings).toBeGreaterThanOrEqual(2_000);
  });
});
