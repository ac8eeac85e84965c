/** Changes for the specs of `advance`: a story whose notices are planned and told, so that they can be amended and taken back. */
import { accepted, filing, noon, Story } from '../advance.fixture.js';
import type { Amendment, WithdrawalReason } from '../changes.js';
import type { Entry } from '../compare-plans.js';
import type { Decision, DeliveryState, Fact, FilingState, NoticeState, Reply } from '../filing-state.js';
import type { PlannedProcedure } from '../plan.js';

type Fields = Record<string, unknown>;

/** What every notice sends, before anything changes. */
const firstFields: Fields = { movedOn: '2026-11-20', name: '見本 太郎' };

export function plannedFor(n: NoticeState, more: Partial<PlannedProcedure> = {}): PlannedProcedure {
  const { recipientId: id, deadline } = n;
  const office = { kind: 'municipality', municipality: null, answerWithin: null } as const;
  const counted = { rule: 'D+14', anchor: '2026-11-20', opens: null, reason: '', version: '1' };
  return {
    id: n.plannedId,
    procedure: n.procedure,
    name: `${n.id}の届`,
    kind: 'NOTIFICATION',
    law: '見本法',
    how: n.how,
    person: null,
    personKey: null,
    applies: 'yes',
    reason: '',
    asks: null,
    recipientKind: 'municipality',
    recipient: id ? { id, name: `${n.id}市`, ...office } : null,
    contract: null,
    deadline: deadline && {
      type: deadline.type,
      nominal: deadline.effective,
      effective: deadline.effective,
      ...counted,
    },
    after: n.after.map((it) => `plan-${it}`),
    notBefore: n.notBefore,
    sends: Object.keys(firstFields),
    documents: [],
    visit: null,
    answerWithin: n.answerWithin,
    optional: false,
    ...more,
  };
}

export interface NewAnswers {
  /** By notice: fields that differ. */
  fields?: Record<string, Fields>;
  /** By notice: how it is planned now. */
  plans?: Record<string, Partial<PlannedProcedure>>;
  /** Notices that are not due any more. */
  without?: string[];
  more?: Entry[];
  todos?: PlannedProcedure[];
}

/** What recipients were told so far, as `loadFilings` reads it before a change is decided. */
export class Told {
  private readonly fields = new Map<string, Fields>();

  of = (noticeId: string): Fields => this.fields.get(noticeId) ?? firstFields;

  /** The state with what each recipient knows. */
  knownIn(state: FilingState): FilingState {
    const notices = state.notices.map((n) => {
      const told = n.recipientId && { fields: this.of(n.id), dueOn: n.deadline?.effective ?? null, how: n.how };
      return { ...n, known: { planned: plannedFor(n, { after: afterIn(state, n) }), told: told || null } };
    });
    return { ...state, notices };
  }

  note({ deliveries }: Decision): void {
    for (const { noticeId, content } of deliveries)
      if (content.fields !== 'as-filed') this.fields.set(noticeId, content.fields);
  }
}

/** In the plan's ids. */
export const afterIn = ({ notices }: FilingState, n: NoticeState): string[] =>
  n.after.map((id) => notices.find((it) => it.id === id)!.plannedId);

export class ChangingStory extends Story {
  private readonly told = new Told();
  private changes = 0;

  amend(answers: NewAnswers): Decision {
    return this.changed([this.amendment(answers)]);
  }

  withdraw(notices: string[] | null = null, reason: WithdrawalReason = 'withdrawn-by-citizen'): Decision {
    return this.changed([{ kind: 'withdrawal', ...this.arrived(), notices, reason }]);
  }

  undo(): Decision {
    return this.changed([{ kind: 'undo', ...this.arrived() }]);
  }

  /** Decides over changes, after what recipients were told so far was read, as `loadFilings` does. */
  changed(facts: Fact[]): Decision {
    this.current = this.told.knownIn(this.current);
    const decision = this.step(facts, 1);
    this.told.note(decision);
    return decision;
  }

  amendment({ fields = {}, plans = {}, without = [], more = [], todos = [] }: NewAnswers): Fact {
    const open = this.state.notices.filter((n) => !without.includes(n.id) && n.status !== 'withdrawn');
    const entries = open.map((n) => {
      return { planned: plannedFor(n, plans[n.id]), fields: { ...this.told.of(n.id), ...fields[n.id] } };
    });
    return { kind: 'amendment', ...this.arrived(), amendment: amendmentOf([...entries, ...more], todos) };
  }

  /** The recipient took the last news of a notice, and answered it. */
  took(id: string, reply: Reply | null = accepted): Decision {
    const { id: deliveryId, attempts: attempt } = this.last(id);
    const result = { ok: true, httpStatus: reply ? 200 : 202, reply } as const;
    return this.step([{ kind: 'attempt', deliveryId, attempt, at: this.now, result }]);
  }

  last(id: string): DeliveryState {
    return this.notice(id).deliveries.at(-1)!;
  }

  /** `created handed-over, amended sending`. */
  deliveries(id: string): string {
    return this.notice(id)
      .deliveries.map((d) => `${d.type.split('.')[1]} ${d.status}`)
      .join(', ');
  }

  private arrived(): { arrivalId: string; at: Date } {
    this.changes += 1;
    return { arrivalId: `change-${this.changes}`, at: this.now };
  }
}

export const amendmentOf = (entries: Entry[], todos: PlannedProcedure[] = []): Amendment => ({
  entries,
  labels: { movedOn: '引越した日', name: '氏名' },
  content: { answers: {}, consents: [], todos, filer: '見本 太郎' },
  eventDay: '2026-11-20',
  municipality: null,
  rulesVersion: 'v1',
  planDigest: 'plan',
  answersDigest: 'answers',
});

/** A story whose notices have just been sent for the first time. */
export function filed(...notices: NoticeState[]): ChangingStory {
  const story = new ChangingStory(filing(...notices), noon);
  story.step();
  return story;
}
