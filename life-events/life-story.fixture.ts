/** Random filings, and what may happen to one: replies, attempts, commands, changes, answers, and time. For properties of `advance`. */
import fc from 'fast-check';
import { after, day, failure, filing, minute, noon, notice } from './advance.fixture.js';
import type { Down } from './advance/breaker.js';
import { addDays, dayOf } from './civil-date.js';
import type { DeadlineType } from './clock.js';
import type { AttemptResult, Reply } from './filing-state.js';
import type { Maintenance } from './maintenance.js';

/** So many lives, others each time; where a change is judged, the same for everyone (`TODOKE_SEED`). */
export function livesOf(numRuns: number): { numRuns: number; seed?: number } {
  const seed = process.env.TODOKE_SEED;
  return { numRuns, ...(seed ? { seed: Number(seed) } : {}) };
}

interface Sketch {
  isServed: boolean;
  how: 'online' | 'visit';
  after: boolean[];
  notBefore: number | null;
  deadline: { type: DeadlineType; days: number } | null;
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
      type: fc.constantFrom<DeadlineType>('STATUTORY', 'BENEFIT_CLIFF', 'EXPIRY', 'WINDOW', 'LEAD_TIME'),
      days: fc.integer({ min: -3, max: 30 }),
    }),
  ),
  answerWithin: fc.constantFrom('PT5S', 'PT2H', 'P1D', 'P10D'),
});

/** One to six notices, some after others. */
export const someFiling = fc.array(sketch, { minLength: 1, maxLength: 6 }).map((all) =>
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

export const someClosings: fc.Arbitrary<Maintenance | null> = fc.option(
  fc.record({
    weekly: fc.constantFrom([], [{ days: ['tue' as const, 'sun' as const], from: '11:30', to: '09:00' }]),
    closures: fc.constantFrom([], [{ from: inDays(2), until: inDays(5) }]),
  }),
);

/** Breakers of recipients: when they open, and for how long. */
export const someDown: fc.Arbitrary<Down | null> = fc.option(
  fc
    .record({ in: fc.constantFrom(0, minute, 2 * day), for: fc.constantFrom(minute, 60 * minute, 9 * day) })
    .map(({ in: ms, for: lasts }) => ({ from: after(ms), until: after(ms + lasts) })),
  { freq: 2 },
);

const codes = ['duplicate', 'visit-required', 'waitlisted', 'not-our-customer', 'too-late', 'never-heard-of'];
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
type Named = '' | 'own' | 'other' | 0 | 1;
const aNotice = fc.nat(9);
const some = fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 });
const command = fc.record({
  what: fc.constant('decision'),
  aNotice,
  reply,
  act: fc.constantFrom('resend', 'decide', 'reassign', 'change-channel', 'tell'),
});
const answer = fc.record({
  what: fc.constant('answer'),
  which: fc.nat(5),
  ids: fc.subarray(['text', 'kana', 'consent', 'unknown'], { minLength: 1 }),
});
/** `others`: notices that go to another recipient from then on; `more`: how many there are that were not there before. */
const change = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('amend'),
      some,
      day: fc.integer({ min: 10, max: 29 }),
      due: fc.option(fc.integer({ min: 1, max: 30 }).map(inDays)),
      without: fc.subarray([0, 1, 2, 3, 4, 5]),
      others: fc.subarray([0, 1, 2], { maxLength: 1 }),
      more: fc.constantFrom(0, 0, 1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('withdraw'), some: fc.option(some) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('undo') }) },
);
const event = fc.oneof(
  { weight: 8, arbitrary: fc.record({ what: fc.constant('attempt'), which: fc.nat(20), result }) },
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant('reply'),
      aNotice,
      reply,
      named: fc.constantFrom<Named>('', 'own', 'other', 0, 1),
    }),
  },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('taken'), which: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('fetched'), aNotice }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('done'), aNotice }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('outage'), aNotice, days: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 2, arbitrary: command },
  { weight: 6, arbitrary: answer },
  { weight: 2, arbitrary: change },
);
const wait = fc.constantFrom(0, 0, 1, 5_000, minute, 60 * minute, day, 7 * day, 'next' as const);

/** What happens in one go, some time after what was before. */
export const someSteps = fc.array(
  fc.record({ wait, events: fc.array(event, { maxLength: 3 }), firstPass: fc.boolean() }),
  { maxLength: 15 },
);

export type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;
export type Happening<W extends Event['what']> = Extract<Event, { what: W }>;
