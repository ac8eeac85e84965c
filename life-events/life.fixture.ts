/** One filing that lives on through whatever happens, and everything that was ever decided about it, checked at every step. */
import { advance } from './advance.js';
import { accepted, day, deciderAt, noon } from './advance.fixture.js';
import type { Down } from './advance/breaker.js';
import { afterIn, amendmentOf, plannedFor, Told } from './advance/changes.fixture.js';
import { Owners } from './advance/owners.fixture.js';
import type { ChangeFact } from './changes.js';
import type { Entry } from './compare-plans.js';
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
import type { Event, Happening } from './life-story.fixture.js';
import type { Maintenance } from './maintenance.js';
import { isFinal } from './status.js';

export class Life {
  now = noon;
  last: Decision;
  readonly decisions: Decision[] = [];
  private readonly finals = new Map<string, string>();
  /** Attempts that were begun and have not reported: each reports once, or never. */
  private underWay: { deliveryId: string; attempt: number }[] = [];
  private readonly owners = new Owners();
  private readonly told = new Told();
  private arrivals = 0;

  constructor(
    state: FilingState,
    private readonly maintenance: Maintenance | null,
    private readonly breaker: Down | null = null,
  ) {
    this.last = this.decide(state, [], true);
  }

  step(waited: number | 'next', events: Event[], firstPass: boolean): void {
    const next = this.last.nextMoment?.getTime() ?? this.now.getTime();
    this.now = new Date(waited === 'next' ? Math.max(next, this.now.getTime()) : this.now.getTime() + waited);
    const facts = events.flatMap((e) => this.factOf(e));
    this.decide(this.last.state, facts, firstPass);
  }

  /** From here on everything works, everybody accepts, and caseworkers send again what was given up. */
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
      const open = this.last.state.notices.filter((it) => !isFinal(it.status));
      this.decide(
        this.last.state,
        open.flatMap((it) => this.ending(it)),
        true,
      );
    }
  }

  /** Open notices that somebody else than a caseworker can bring to an end, or a caseworker by sending again. */
  get movable(): string[] {
    const { state } = this.last;
    const ids = stopped(state);
    return state.notices.filter((n) => !isFinal(n.status) && !ids.has(n.id)).map((n) => n.id);
  }

  private get down(): Down | null {
    return this.breaker && this.breaker.from <= this.now ? this.breaker : null;
  }

  private ending(n: NoticeState): Fact[] {
    if (n.status === 'escalated' && n.code === 'delivery-failed') return [this.decisionOf(n, { act: 'resend' })];
    const asking = n.deliveries.filter((d) => d.attempts > 0 && d.recipientId === null && !d.answered);
    return [this.replyTo(n, { ...accepted, inReplyTo: asking.at(-1)?.id })];
  }

  private factOf(e: Event): Fact[] {
    const at = this.now;
    const { notices, requests } = this.last.state;
    if (e.what === 'amend' || e.what === 'withdraw' || e.what === 'undo') return [this.changeOf(e)];
    if (e.what === 'attempt') {
      const [it] = this.underWay.splice(e.which % Math.max(1, this.underWay.length), 1);
      return it ? [{ kind: 'attempt', at, result: e.result, ...it }] : [];
    }
    if (e.what === 'taken') {
      const deliveryId = this.last.late[e.which % Math.max(1, this.last.late.length)];
      return deliveryId ? [{ kind: 'taken', at, deliveryId }] : [];
    }
    if (e.what === 'answer') {
      const requestId = requests[e.which % (requests.length + 1)]?.id ?? 'closed';
      const items = e.ids.map((id) => ({ id, value: `${id}!` }));
      return [{ kind: 'answer', arrivalId: this.newArrival(), requestId, at, items }];
    }
    const about = notices[e.aNotice % notices.length]!;
    if (e.what === 'reply') return [this.replyTo(about, { ...e.reply, inReplyTo: namedBy(e.named, about) })];
    return this.factAbout(about, e);
  }

  private factAbout(about: NoticeState, e: Happening<'decision' | 'fetched' | 'done' | 'outage'>): Fact[] {
    const at = this.now;
    const arrivalId = this.newArrival();
    if (e.what === 'decision') return this.decisionOn(about, e);
    if (e.what === 'done') return [{ kind: 'done', arrivalId, plannedId: about.plannedId, at }];
    if (e.what === 'outage') {
      const until = new Date(at.getTime() + e.days * day);
      return [{ kind: 'outage', arrivalId, recipientId: about.recipientId ?? 'nobody', from: at, until, at }];
    }
    const deliveryId = about.deliveries[0]?.id;
    return deliveryId ? [{ kind: 'fetched', arrivalId, deliveryId, at }] : [];
  }

  private changeOf(e: Happening<'amend' | 'withdraw' | 'undo'>): ChangeFact {
    const base = { arrivalId: this.newArrival(), at: this.now };
    const idsOf = (places: number[]): string[] =>
      this.last.state.notices.flatMap((n, i) => (places.includes(i) ? [n.id] : []));
    if (e.what === 'undo') return { kind: 'undo', ...base };
    if (e.what === 'withdraw')
      return { kind: 'withdrawal', ...base, notices: e.some && idsOf(e.some), reason: 'withdrawn-by-citizen' };
    const entries = this.entriesAfter(e, idsOf);
    return { kind: 'amendment', ...base, amendment: amendmentOf(entries) };
  }

  private entriesAfter(e: Happening<'amend'>, idsOf: (places: number[]) => string[]): Entry[] {
    const { state } = this.last;
    const [changed, without, others] = [idsOf(e.some), idsOf(e.without), idsOf(e.others)];
    const open = state.notices.filter((n) => n.status !== 'withdrawn' && !without.includes(n.id));
    const entries = open.map((n): Entry => {
      const planned = plannedFor(n, { after: afterIn(state, n) });
      const fields = { ...this.told.of(n.id), ...(changed.includes(n.id) ? { movedOn: `2026-11-${e.day}` } : {}) };
      if (e.due && planned.deadline) planned.deadline = { ...planned.deadline, nominal: e.due, effective: e.due };
      if (others.includes(n.id) && planned.recipient)
        Object.assign(planned, {
          id: `${n.plannedId}-o`,
          recipient: { ...planned.recipient, id: `${n.recipientId}-o` },
        });
      return { planned, fields };
    });
    const [first] = state.notices;
    for (let i = 0; first && i < e.more; i++) {
      const id = `plan-more-${this.decisions.length}-${i}`;
      const recipient = { id, name: id, kind: 'other', municipality: null, answerWithin: null } as const;
      const planned = plannedFor(first, { id, procedure: id, after: [], notBefore: null, recipient });
      entries.push({ planned, fields: this.told.of(id) });
    }
    return entries;
  }

  private decisionOn(about: NoticeState, { act, reply }: Happening<'decision'>): Fact[] {
    // A recipient may ask for what it has lost even after the end; here, what has ended stays as it is.
    if (act === 'resend' && isFinal(about.status)) return [];
    const recipient = { id: 'office-x', name: 'x', kind: 'other', municipality: null, answerWithin: null } as const;
    const decision: DeskDecision = {
      resend: { act: 'resend' } as const,
      decide: { act: 'decide', heardBy: 'telephone', reply } as const,
      reassign: { act: 'reassign', recipient } as const,
      'change-channel': { act: 'change-channel', channel: 'paper' } as const,
      tell: { act: 'tell', text: 'x' } as const,
    }[act];
    return [this.decisionOf(about, decision)];
  }

  private decisionOf({ id: noticeId }: NoticeState, decision: DeskDecision): Fact {
    const by = { role: 'caseworker', organisation: null };
    return { kind: 'decision', arrivalId: this.newArrival(), noticeId, at: this.now, by, decision };
  }

  private replyTo({ id }: NoticeState, given: Reply): Fact {
    return { kind: 'reply', arrivalId: this.newArrival(), noticeId: id, at: this.now, reply: given };
  }

  private newArrival(): string {
    this.arrivals += 1;
    return `arrival-${this.arrivals}`;
  }

  private decide(before: FilingState, facts: Fact[], firstPass: boolean): Decision {
    const state = facts.some(isChange) ? this.told.knownIn(before) : before;
    const decider = (): Decider => deciderAt(this.now, this.maintenance, this.decisions.length, this.down);
    const decision = advance(frozen(state), facts, decider(), firstPass);
    if (this.decisions.length % 4 === 0) {
      const again = advance(state, facts, decider(), firstPass);
      insist(JSON.stringify(again) === JSON.stringify(decision), 'the same again');
    }
    this.last = decision;
    this.decisions.push(decision);
    this.told.note(decision);
    for (const deliveryId of decision.send) {
      const delivery = decision.state.notices.flatMap((n) => n.deliveries).find((d) => d.id === deliveryId)!;
      this.underWay.push({ deliveryId, attempt: delivery.attempts });
    }
    this.check(facts);
    return decision;
  }

  private check(facts: Fact[]): void {
    const { state, arrivals, nextMoment, done } = this.last;
    // Only a change of the citizen opens again what has ended.
    if (facts.some(isChange)) this.finals.clear();
    for (const n of state.notices.filter((it) => isFinal(it.status))) {
      insist(!n.change, `no change of ${n.id}, which has ended`);
      // Whoever had it before may still be on the way to hear that it is theirs no longer.
      const own = n.deliveries.filter((d) => d.recipientId === null);
      const text = JSON.stringify({ ...n, deliveries: own, known: null });
      insist(text === (this.finals.get(n.id) ?? text), `${n.id} is final and stays as it is`);
      this.finals.set(n.id, text);
    }
    for (const { content } of this.last.deliveries.filter((d) => d.content.fields !== 'as-filed')) {
      const answers = (content.more?.answers ?? []) as { id: string }[];
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

/** None, the last delivery, another's, or the n-th. */
function namedBy(named: Happening<'reply'>['named'], { deliveries }: NoticeState): string | undefined {
  if (named === '') return undefined;
  return named === 'other' ? 'x-1' : deliveries.at(named === 'own' ? -1 : named)?.id;
}

const isChange = ({ kind }: Fact): boolean => kind === 'amendment' || kind === 'withdrawal' || kind === 'undo';

/** Throws wherever it is written to. */
function frozen(state: FilingState): FilingState {
  const { notices, done } = state;
  for (const n of notices) [n, n.after, n.deadline, n.deliveries, ...n.deliveries].forEach(Object.freeze);
  [state, notices, done].forEach(Object.freeze);
  return state;
}

/** `expect` would take most of the time. */
export function insist(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(`expected ${what}`);
}

const isReady = (state: FilingState): boolean =>
  state.notices.some((n) => n.deliveries.some((d) => d.status === 'queued'));

/** Notices that only a caseworker can bring to an end: nobody serves them, or what they wait for is stopped. */
function stopped({ notices }: FilingState): Set<string> {
  const ids = new Set<string>();
  const waitsFor = (n: NoticeState): NoticeState[] =>
    notices.filter((it) => (n.change ? it.after.includes(n.id) : n.after.includes(it.id)));
  for (let before = -1; before < ids.size;) {
    before = ids.size;
    for (const n of notices.filter((it) => !isFinal(it.status))) {
      const isWithPerson = n.status === 'escalated' && (n.code === 'blocked' || n.code === 'no-recipient');
      if (isWithPerson || (n.status === 'held' && waitsFor(n).some((it) => ids.has(it.id)))) ids.add(n.id);
    }
  }
  return ids;
}
