import { describe, expect, it } from '@jest/globals';
import { accepted, after, begun, day, filing, noon, notice, received, second, Story } from '../advance.fixture.js';
import type { DeadlineType } from '../clock.js';
import type { NoticeState } from '../filing-state.js';

const due = (effective: string, type: DeadlineType = 'STATUTORY'): Partial<NoticeState> => ({
  deadline: { type, effective },
});
const at = (time: string): Date => new Date(`${time}:00+09:00`);
const stepAt = (story: Story, time: string) => story.step([], at(time).getTime() - story.now.getTime());

describe('a deadline', () => {
  // Monday, 7 December: three business days before it is Wednesday, the 2nd.
  it('is warned of three business days ahead as offices open, once', () => {
    const story = begun(notice('b'), notice('a', { after: ['b'], ...due('2026-12-07') }));
    story.sent('b');

    expect(story.decisions.at(-1)!.nextMoment).toEqual(at('2026-12-02T09:00'));
    expect(stepAt(story, '2026-12-02T08:59').messages).toEqual([]);

    const decision = stepAt(story, '2026-12-02T09:00');

    expect(decision.messages).toEqual([
      {
        key: 'deadline-near:a',
        kind: 'reminder',
        template: 'deadline-near',
        noticeId: 'a',
        reply: null,
        dueOn: '2026-12-07',
      },
    ]);
    expect(decision.tasks).toEqual([{ noticeId: 'a', code: 'deadline-near', dueOn: '2026-12-07' }]);
    expect(story.notice('a')).toMatchObject({ status: 'held', warnedAt: at('2026-12-02T09:00') });
    expect(stepAt(story, '2026-12-03T09:00')).toMatchObject({ messages: [], tasks: [] });
  });

  it('counts days on which the office is open', () => {
    const story = begun(notice('b'), notice('a', { after: ['b'], ...due('2027-01-05') }));
    story.sent('b', received);

    expect(story.decisions[0]!.nextMoment).toEqual(after(10 * second));
    expect(story.notice('b').expectedBy).toEqual(at('2026-12-08T17:15'));
    stepAt(story, '2026-12-08T17:15');
    story.sent('b', received);
    stepAt(story, '2026-12-22T17:15');
    story.cutOff(4);
    expect(story.decisions.at(-1)!.nextMoment).toEqual(at('2026-12-25T09:00'));
  });

  it.each([
    ['near', '2026-11-25'],
    ['over', '2026-11-20'],
  ])('that is %s already is warned of at once', (_, day) => {
    const story = begun(notice('b'), notice('a', { after: ['b'], ...due(day) }));

    expect(story.messages).toEqual(['filed', 'deadline-near:a']);
  });

  it.each<[string, (story: Story) => unknown, string[]]>([
    ['retried', (story) => story.failed('a'), ['deadline-near:a']],
    ['interrupted again and again', (story) => story.cutOff(5), ['deadline-near:a']],
    ['a caseworker’s', (story) => story.failed('a', { retry: 'stop' }), ['delivery-failed:a-1:1', 'deadline-near:a']],
    ['waiting for the answer', (story) => story.sent('a'), []],
    ['accepted', (story) => story.sent('a', accepted), ['outcome:a-1', 'receipt']],
  ])('near is warned of when the notice is %s', (_, tell, messages) => {
    const story = begun(notice('a', due('2026-11-25')));

    tell(story);

    expect(story.messages).toEqual(['filed', ...messages]);
  });

  it.each<[DeadlineType, boolean]>([
    ['STATUTORY', true],
    ['BENEFIT_CLIFF', true],
    ['EXPIRY', true],
    ['WINDOW', true],
    ['LEAD_TIME', false],
    ['PROMPT', false],
    ['NONE', false],
  ])('of type %s is warned of: %s', (type, isWarned) => {
    const story = begun(notice('b'), notice('a', { after: ['b'], ...due('2026-11-25', type) }));

    expect(story.tasks).toEqual(isWarned ? ['deadline-near:a'] : []);
  });

  it('of a visit reminds the citizen who has not gone, and bothers no caseworker', () => {
    const [gone, waits] = ['plan-a', 'plan-none'].map((plannedId) => {
      const story = begun(notice('a', { how: 'visit', ...due('2026-12-07') }));
      story.sent('a');
      story.done(plannedId);
      stepAt(story, '2026-12-04T09:00');
      return story;
    });

    expect(waits!.messages).toEqual(['filed', 'visit:a', 'reminder:a:2026-12-07:3']);
    expect(gone!.messages).toEqual(['filed', 'visit:a']);
    expect([waits!.tasks, gone!.tasks]).toEqual([[], []]);
  });

  it('that has passed when a recipient falls silent is told in the same step', () => {
    const story = begun(notice('a', { answerWithin: 'PT5S', recipientRemindedAt: noon, ...due('2026-11-24') }));
    story.sent('a');

    const decision = story.step([], 5 * second);

    expect(decision.messages.map((m) => m.template)).toEqual(['no-answer', 'deadline-near']);
    expect(decision.nextMoment).toBeNull();
  });
});

describe('silence', () => {
  it.each([
    ['PT5S', '2026-11-24T12:00:05', '2026-11-24T12:00:10'],
    ['PT2H30M', '2026-11-24T14:30:00', '2026-11-24T17:00:00'],
    ['P1D', '2026-11-25T17:15:00', '2026-11-26T17:15:00'],
    ['P10D', '2026-12-08T17:15:00', '2026-12-11T17:15:00'],
    ['P30D', '2027-01-12T17:15:00', '2027-01-15T17:15:00'],
  ])(
    'of %s is reminded of at %s, and goes to a caseworker at %s, with message and task',
    (answerWithin, first, last) => {
      const [promised, moment] = [first, last].map((time) => new Date(`${time}+09:00`)) as [Date, Date];
      const story = begun(notice('a', { answerWithin }));

      expect(story.sent('a').nextMoment).toEqual(promised);
      expect(story.step([], promised.getTime() - noon.getTime() - 1)).toMatchObject({ messages: [], send: [] });

      const reminded = story.step([], 1);
      const [reminder] = reminded.deliveries;

      expect(reminded).toMatchObject({
        messages: [],
        tasks: [],
        send: [reminder!.deliveryId],
        waitingFor: 'recipient',
      });
      expect(reminder!.content).toMatchObject({
        fields: 'as-filed',
        more: { changed: [], reminder: { of: 'a-1', answerBy: moment.toISOString() } },
      });
      story.step([
        {
          kind: 'attempt',
          deliveryId: reminder!.deliveryId,
          attempt: 1,
          at: story.now,
          result: { ok: true, httpStatus: 202, reply: null },
        },
      ]);
      expect(story.step([], moment.getTime() - story.now.getTime() - 1)).toMatchObject({ messages: [], tasks: [] });

      const decision = story.step([], 1);

      expect(decision.tasks).toEqual([{ noticeId: 'a', code: 'no-answer', dueOn: expect.any(String) }]);
      expect(decision.messages).toMatchObject([{ key: `no-answer:a:${moment.toISOString()}`, kind: 'info' }]);
      expect(decision).toMatchObject({ nextMoment: null, waitingFor: 'caseworker', done: false });
      expect(story.step([], day)).toMatchObject({ messages: [], tasks: [] });
    },
  );

  it('after a reply in time is none', () => {
    const story = begun(notice('a', { answerWithin: 'PT5S' }), notice('b', { recipientId: null }));
    story.sent('a', accepted);

    expect(story.step([], day)).toMatchObject({ messages: [], tasks: [] });
  });
});

describe('the next moment', () => {
  const held = { after: ['x'], notBefore: '2026-11-27' };

  it.each<[string, NoticeState[], Date | null]>([
    ['the lease of an attempt', [notice('a')], after(10 * second)],
    ['a day that is waited for', [notice('a', { notBefore: '2026-11-27' })], at('2026-11-27T00:00')],
    ['a warning', [notice('a', { after: ['x'], ...due('2026-12-07') }), unserved('x')], at('2026-12-02T09:00')],
    ['not a day while another is waited for', [notice('a', held), unserved('x')], null],
    ['nothing for a caseworker', [unserved('x')], null],
    [
      'the earliest of several',
      [notice('a', { notBefore: '2026-11-27' }), notice('b', { notBefore: '2026-11-26' }), unserved('x')],
      at('2026-11-26T00:00'),
    ],
  ])('is %s', (_, notices, moment) => {
    expect(new Story(filing(...notices)).step().nextMoment).toEqual(moment);
  });

  it('is not the retry of a late delivery: its activity keeps that time', () => {
    expect(begun(notice('a')).failed('a').nextMoment).toBeNull();
  });

  it('is none once everything has ended', () => {
    const story = begun(notice('a', due('2026-12-07')));

    expect(story.sent('a', accepted)).toMatchObject({ done: true, nextMoment: null });
  });

  it('changes something when it comes, and nothing does before', () => {
    const story = begun(
      notice('a', { answerWithin: 'P10D', ...due('2026-12-07') }),
      notice('b', { after: ['a'], ...due('2026-12-10', 'BENEFIT_CLIFF') }),
      notice('c', { notBefore: '2026-12-20', answerWithin: 'PT1H' }),
    );
    story.sent('a');
    const told: string[][] = [];
    for (let { nextMoment } = story.decisions.at(-1)!; nextMoment; nextMoment = story.decisions.at(-1)!.nextMoment) {
      const before = story.step([], nextMoment.getTime() - story.now.getTime() - 1);
      const then = story.step([], 1);
      expect(before).toMatchObject({ changedNotices: [], changedDeliveries: [], send: [] });
      expect(then.changedNotices.length + then.changedDeliveries.length).toBeGreaterThan(0);
      told.push([story.now.toISOString(), ...then.messages.map((m) => m.template), ...then.send]);
    }

    expect(told).toEqual([
      ['2026-12-07T00:00:00.000Z', 'deadline-near'],
      ['2026-12-08T08:15:00.000Z', 'new-5-1'],
      // Nobody hears how its attempts end.
      ...[10, 20, 30, 40].map((s) => [`2026-12-08T08:15:${s}.000Z`, 'new-5-1']),
      ['2026-12-08T08:15:50.000Z'],
      ['2026-12-11T08:15:00.000Z', 'no-answer', 'deadline-near'],
      ['2026-12-19T15:00:00.000Z', 'c-1'],
      ...[10, 20, 30, 40].map((s) => [`2026-12-19T15:00:${s}.000Z`, 'c-1']),
      ['2026-12-19T15:00:50.000Z'],
    ]);
  });
});

function unserved(id: string): NoticeState {
  return notice(id, { recipientId: null });
}
