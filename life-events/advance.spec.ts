import { describe, expect, it } from '@jest/globals';
import { advance } from './advance.js';
import {
  accepted,
  begun,
  day,
  deciderAt,
  filing,
  needsInformation,
  noon,
  notice,
  rejected,
  Story,
} from './advance.fixture.js';
import type { Reply } from './filing-state.js';

describe('a new filing', () => {
  it('is told to the citizen once and sent to everybody who is ready, in one step', () => {
    const story = new Story(filing(notice('a'), notice('b'), notice('c', { after: ['a'] })));

    const decision = story.step();

    expect(decision).toMatchObject({ send: ['a-1', 'b-1'], late: [], done: false, waitingFor: 'recipient' });
    expect(decision.changedDeliveries).toEqual(['a-1', 'b-1']);
    expect(story.delivery('a')).toMatchObject({ status: 'sending', attempts: 1, firstAttemptAt: noon });
    expect(story.messages).toEqual(['filed']);
    expect(story.step().messages).toEqual([]);
  });

  it('is begun without sending when this is no first pass; the rest is due at once', () => {
    const decision = new Story(filing(notice('a'))).step([], 0, false);

    expect(decision).toMatchObject({ send: [], nextMoment: noon });
    expect(decision.state).toMatchObject({ started: true });
  });

  it('announces the visits that may be made, with their last day', () => {
    const deadline = { type: 'STATUTORY' as const, effective: '2026-12-07' };
    const story = begun(notice('a', { how: 'visit', deadline }), notice('b', { how: 'visit', after: ['a'] }));

    expect(story.decisions[0]!.messages).toMatchObject([
      { key: 'filed' },
      { key: 'visit:a', kind: 'task', template: 'visit', dueOn: '2026-12-07' },
    ]);

    story.sent('a', accepted);

    expect(story.messages).toEqual(['filed', 'visit:a', 'outcome:a-1', 'visit:b']);
  });

  it.each([
    ['ready', {}],
    ['held', { after: ['b'] }],
  ])('gives a %s notice that nobody serves to a caseworker, and tells the citizen', (_, more) => {
    const story = begun(notice('a', { recipientId: null, ...more }), notice('b'));

    expect(story.notice('a')).toMatchObject({ status: 'escalated', code: 'no-recipient', waitingFor: 'caseworker' });
    expect(story.messages).toEqual(['filed', 'no-recipient:a']);
    expect(story.tasks).toEqual(['no-recipient:a']);
  });
});

describe('a held notice', () => {
  const duplicate: Reply = { outcome: 'accepted', code: 'duplicate' };

  it.each<[string, Reply, string]>([
    ['is accepted', accepted, 'queued'],
    ['turns out not to be needed', duplicate, 'queued'],
    ['needs information', needsInformation, 'held'],
    ['is received', { outcome: 'received' }, 'held'],
    ['is rejected', rejected, 'escalated'],
  ])('after one that %s: %j → %s', (_, reply, status) => {
    const story = begun(notice('a'), notice('b', { after: ['a'] }));

    const decision = story.step([story.reply('a', reply)], 0, false);

    expect(story.notice('b').status).toBe(status);
    expect(story.delivery('b').status).toBe(status === 'queued' ? 'queued' : 'waiting');
    expect(decision.send).toEqual([]);
  });

  it('is sent in the same step that frees it', () => {
    const story = begun(notice('a'), notice('b', { after: ['a'] }));

    expect(story.sent('a', accepted).send).toEqual(['b-1']);
  });

  it('waits for every predecessor', () => {
    const story = begun(notice('a'), notice('b'), notice('c', { after: ['a', 'b'] }));

    expect(story.sent('a', accepted).send).toEqual([]);
    expect(story.sent('b', accepted).send).toEqual(['c-1']);
  });

  it('waits for its day, which begins at midnight in Japan', () => {
    const story = begun(notice('a', { notBefore: '2026-11-26' }));
    const midnight = new Date('2026-11-26T00:00:00+09:00');

    expect(story.decisions[0]).toMatchObject({ send: [], nextMoment: midnight });
    expect(story.step([], midnight.getTime() - noon.getTime() - 1).send).toEqual([]);
    expect(story.step([], 1).send).toEqual(['a-1']);
  });

  it('waits for predecessor and day, whichever is later', () => {
    const earlier = begun(notice('a'), notice('b', { after: ['a'], notBefore: '2026-11-26' }));
    const later = begun(notice('a'), notice('b', { after: ['a'], notBefore: '2026-11-26' }));

    expect(earlier.sent('a', accepted).send).toEqual([]);
    expect(earlier.step([], 2 * day).send).toEqual(['b-1']);
    expect(later.step([], 2 * day).send).not.toContain('b-1');
    expect(later.replied('a', accepted).send).toEqual(['b-1']);
  });
});

describe('a notice whose predecessor is rejected', () => {
  const blockedBy = (reply: Reply, more = {}): Story => {
    const story = begun(notice('a'), notice('b', { after: ['a'], ...more }), notice('c', { after: ['b'] }));
    story.replied('a', reply);
    return story;
  };
  /** What a caseworker's decision would do: the predecessor counts as accepted after all. */
  const acceptedAfterAll = (story: Story): Story => {
    const notices = story.state.notices.map((n) => (n.id === 'a' ? { ...n, status: 'accepted' as const } : n));
    return new Story({ ...story.state, notices });
  };

  it('goes to a caseworker, with a message; what comes after it goes on waiting', () => {
    const story = blockedBy(rejected);

    expect(story.notice('b')).toMatchObject({ status: 'escalated', code: 'blocked', waitingFor: 'caseworker' });
    expect(story.notice('c').status).toBe('held');
    expect(story.tasks).toEqual(['blocked:b']);
    expect(story.messages).toEqual(['filed', 'outcome:a-1', 'blocked:b']);
    expect(story.step().messages).toEqual([]);
  });

  it('is let go when the predecessor is accepted later, and its task is settled', () => {
    const story = acceptedAfterAll(blockedBy(rejected));

    expect(story.step()).toMatchObject({ settled: ['b'], send: ['b-1'] });
  });

  it('is held for its day when the predecessor is accepted before that', () => {
    const story = acceptedAfterAll(blockedBy(rejected, { notBefore: '2026-11-26' }));

    const decision = story.step();

    expect(decision).toMatchObject({ settled: ['b'], send: [], nextMoment: new Date('2026-11-26T00:00:00+09:00') });
    expect(story.notice('b')).toMatchObject({ status: 'held', code: null, waitingFor: 'recipient' });
    expect(story.step([], 2 * day).send).toEqual(['b-1']);
  });
});

describe('the filing', () => {
  const visit = notice('v', { how: 'visit' });

  it.each<[string, Story, string, string]>([
    ['recipients have it', begun(notice('a'), notice('b')), 'in-progress', 'recipient'],
    ['a caseworker has something', begun(notice('a'), notice('b', { recipientId: null })), 'in-progress', 'caseworker'],
  ])('when %s', (_, story, status, waitingFor) => {
    expect(story.decisions.at(-1)).toMatchObject({ state: { status }, waitingFor });
  });

  it('requires action when the citizen has to do something, whoever else is waited for', () => {
    const story = begun(notice('a'), notice('b', { recipientId: null }), visit);

    expect(story.replied('a', needsInformation)).toMatchObject({
      state: { status: 'action-required' },
      waitingFor: 'citizen',
    });
    expect(story.replied('a', accepted)).toMatchObject({ state: { status: 'in-progress' }, waitingFor: 'caseworker' });
    expect(story.sent('v')).toMatchObject({ state: { status: 'action-required' }, waitingFor: 'citizen' });
    expect(story.done('plan-v')).toMatchObject({ state: { status: 'in-progress' }, waitingFor: 'caseworker' });
  });

  it.each([
    [['accepted', 'accepted'], 'completed'],
    [['rejected', 'not-needed'], 'completed'],
    [['withdrawn', 'accepted'], 'completed'],
    [['withdrawn', 'withdrawn'], 'withdrawn'],
  ] as const)('with notices %j is %s', ([first, last], status) => {
    const story = new Story(filing(notice('a', { status: first, waitingFor: 'none' }), notice('b', { status: last })));

    expect(story.step()).toMatchObject({ state: { status }, waitingFor: 'none', done: true, nextMoment: null });
  });

  it('ends with exactly one receipt, whatever comes in afterwards', () => {
    const story = begun(notice('a'), notice('b'));
    story.sent('a', accepted);
    expect(story.messages).not.toContain('receipt');

    story.sent('b', rejected);
    story.replied('b', accepted);
    story.step([], 30 * day);

    expect(story.state.status).toBe('completed');
    expect(story.messages.filter((key) => key === 'receipt')).toHaveLength(1);
  });

  it('is decided without touching what it was given, the same each time', () => {
    const story = begun(notice('a'), notice('b', { after: ['a'] }));
    const before = structuredClone(story.state);
    const facts = [story.reply('a', accepted)];

    const [first, again] = [1, 2].map(() => advance(story.state, facts, deciderAt(noon), true));

    expect(story.state).toEqual(before);
    expect(again).toEqual(first);
  });

  it('knows its notices and deliveries', () => {
    const story = begun(notice('a'));

    expect(() => story.step([{ ...story.reply('a', accepted), noticeId: 'x' } as never])).toThrow('no notice x');
    expect(() => story.taken('x')).toThrow('no delivery x-1');
  });
});
