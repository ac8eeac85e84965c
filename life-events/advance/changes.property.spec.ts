import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accepted, day, needsInformation, notice } from '../advance.fixture.js';
import { type ChangingStory, filed } from './changes.fixture.js';
import { Owners } from './owners.fixture.js';
import { livesOf } from '../life-story.fixture.js';
import type { Reply } from '../filing-state.js';
import { isFinal } from '../status.js';

const ids = ['a', 'b', 'c', 'd'];
const some = fc.subarray(ids, { minLength: 1 });
const tooLate: Reply = { outcome: 'rejected', code: 'too-late' };
const reply = fc.constantFrom<Reply | null>(
  accepted,
  accepted,
  null,
  tooLate,
  { outcome: 'received' },
  { outcome: 'rejected' },
  { outcome: 'needs-information' },
  needsInformation,
);

const event = fc.oneof(
  fc.record({ what: fc.constant('amend'), some, day: fc.integer({ min: 10, max: 29 }), without: fc.subarray(ids) }),
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('correct'),
      some,
      day: fc.integer({ min: 10, max: 29 }),
      without: fc.subarray(ids, { maxLength: 1 }),
    }),
  },
  fc.record({ what: fc.constant('withdraw'), some }),
  fc.record({ what: fc.constant('undo') }),
  { weight: 5, arbitrary: fc.record({ what: fc.constant('took'), some, reply }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('replied'),
      some,
      reply: reply.filter((r) => r !== null),
      nth: fc.nat(3),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('failed'), some, stop: fc.boolean() }) },
  fc.record({ what: fc.constant('wait'), days: fc.constantFrom(0.0001, 1, 8, 20) }),
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

const isOut = (story: ChangingStory, id: string): boolean => story.last(id).status === 'sending';

/** Answers the first open question, and corrects the filing by that. */
function correct(
  story: ChangingStory,
  { some, day: on, without }: { some: string[]; day: number; without: string[] },
): void {
  const request = story.state.requests.find(({ items }) => items.length > 0);
  if (!request) return;
  const fields = Object.fromEntries(some.map((id) => [id, { movedOn: `2026-11-${on}` }]));
  const change = story.amendment({ fields, without });
  if (change.kind !== 'amendment') return;
  const { arrivalId, at, amendment } = change;
  const items = request.items.map(({ id }) => ({ id, value: 'x' }));
  story.changed([{ kind: 'answer', arrivalId, requestId: request.id, at, items, amendment }]);
}

function play(story: ChangingStory, e: Event): void {
  const { now } = story;
  switch (e.what) {
    case 'amend':
      story.amend({
        fields: Object.fromEntries(e.some.map((id) => [id, { movedOn: `2026-11-${e.day}` }])),
        without: e.without,
      });
      return;
    case 'correct':
      return correct(story, e);
    case 'withdraw':
      return void story.withdraw(e.some);
    case 'undo':
      return void story.undo();
    case 'took':
      for (const id of e.some.filter((it) => isOut(story, it))) story.took(id, e.reply);
      return;
    case 'replied':
      for (const id of e.some) {
        const { deliveries } = story.notice(id);
        story.replied(id, { ...e.reply, inReplyTo: deliveries[e.nth % deliveries.length]!.id });
      }
      return;
    case 'failed':
      for (const id of e.some.filter((it) => isOut(story, it))) {
        const { id: deliveryId, attempts: attempt } = story.last(id);
        const retry = e.stop ? ('stop' as const) : ('schedule' as const);
        const result = { ok: false, code: 'HTTP_503', httpStatus: 503, retry, retryAfterMs: null } as const;
        story.step([{ kind: 'attempt', deliveryId, attempt, at: now, result }]);
      }
      return;
    case 'wait':
      story.step([], e.days * day);
  }
}

/** From here on everything works, and everybody accepts. */
function finish(story: ChangingStory): void {
  for (let n = 0; n < 30 && story.state.notices.some((it) => !isFinal(it.status)); n += 1) {
    story.step([], day);
    for (const { id } of story.state.notices.filter((it) => !isFinal(it.status))) {
      const { id: deliveryId, status } = story.last(id);
      if (status === 'late') story.step([{ kind: 'taken', deliveryId, at: story.now }]);
      if (isOut(story, id)) story.took(id);
      const asking = story
        .notice(id)
        .deliveries.filter((d) => d.status === 'handed-over' && !d.answered)
        .at(-1);
      if (asking) story.replied(id, { ...accepted, inReplyTo: asking.id });
    }
  }
}

describe('whatever is changed, and whatever recipients say to it', () => {
  it('everything has an owner, is said once, and ends or is with a caseworker; no change outlives its notice', () => {
    let filings = 0;
    fc.assert(
      fc.property(fc.array(event, { maxLength: 14 }), (events) => {
        filings += 1;
        const owners = new Owners();
        const story = filed(
          notice('a'),
          notice('b', { after: ['a'] }),
          notice('c', { how: 'visit' }),
          notice('d', { after: ['b', 'c'] }),
        );
        const check = (from: number): void => {
          for (const decision of story.decisions.slice(from)) {
            const faults = owners.without(decision, story.now);
            if (faults.length > 0) throw new Error(`expected an owner for ${faults.join()}`);
            const ended = decision.state.notices.filter((it) => isFinal(it.status) && it.change);
            if (ended.length > 0)
              throw new Error(`expected no change of what has ended: ${ended.map((it) => it.id).join()}`);
          }
        };
        check(0);
        for (const e of events) {
          const before = story.decisions.length;
          play(story, e);
          check(before);
        }
        finish(story);

        const isWithCaseworker = story.state.notices.some((it) => it.status === 'escalated');
        expect(story.decisions.at(-1)!.done || isWithCaseworker).toBe(true);
        expect(new Set(story.messages).size).toBe(story.messages.length);
      }),
      livesOf(3_000),
    );
    expect(filings).toBeGreaterThanOrEqual(3_000);
  });
});
