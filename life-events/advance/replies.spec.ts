import { describe, expect, it } from '@jest/globals';
import {
  accepted,
  after,
  begun,
  day,
  delivery,
  minute,
  needsInformation,
  noon,
  notice,
  received,
  rejected,
  second,
  type Story,
} from '../advance.fixture.js';
import type { Reply } from '../filing-state.js';
import { firstPassLeaseMs } from '../schedule.js';

const waiting = (more = {}): Story => {
  const story = begun(notice('a', more));
  story.sent('a');
  return story;
};

describe('a reply', () => {
  it.each<[Reply, string, string, string[], boolean]>([
    [accepted, 'accepted', 'none', ['outcome:a-1', 'receipt'], true],
    [{ outcome: 'accepted', code: 'accepted-with-note' }, 'accepted', 'none', ['outcome:a-1', 'receipt'], true],
    [{ outcome: 'accepted', code: 'duplicate' }, 'not-needed', 'none', ['outcome:a-1', 'receipt'], true],
    [{ outcome: 'accepted', code: 'no-action-needed' }, 'not-needed', 'none', ['outcome:a-1', 'receipt'], true],
    [rejected, 'rejected', 'none', ['outcome:a-1', 'receipt'], true],
    [{ outcome: 'rejected', code: 'not-our-customer' }, 'rejected', 'none', ['outcome:a-1', 'receipt'], true],
    [needsInformation, 'needs-information', 'citizen', ['request:new-2-1'], false],
    [
      { outcome: 'needs-information', code: 'visit-required' },
      'needs-information',
      'citizen',
      ['request:new-2-1'],
      false,
    ],
    [received, 'delivered', 'recipient', [], false],
    [{ outcome: 'received', note: '来週' }, 'delivered', 'recipient', ['info:a-1:arrival-1'], false],
    [{ outcome: 'received', code: 'waitlisted' }, 'delivered', 'recipient', ['info:a-1:arrival-1'], false],
    [{ outcome: 'accepted', code: 'never-heard-of' }, 'accepted', 'none', ['outcome:a-1', 'receipt'], true],
    [{ outcome: 'rejected', code: 'duplicate' }, 'rejected', 'none', ['outcome:a-1', 'receipt'], true],
  ])('%j: %s, turn of %s, messages %j', (reply, status, waitingFor, messages, done) => {
    const story = waiting();

    const decision = story.replied('a', reply);

    expect(story.notice('a')).toMatchObject({ status, waitingFor, code: reply.code ?? null });
    expect(decision.messages.map((m) => m.key)).toEqual(messages);
    expect(decision).toMatchObject({ done, answers: [{ noticeId: 'a', reply }], settled: ['a'] });
    expect(decision.arrivals).toEqual([{ id: 'arrival-1', verdict: 'applied' }]);
    expect(story.delivery('a').answered).toBe(reply.outcome === 'accepted' || reply.outcome === 'rejected');
    expect(decision.evidence[0]).toMatchObject({ event: 'ReceivedFromNonERDS', code: reply.code ?? reply.outcome });
  });

  const keepsFailing = { from: noon, until: after(60 * minute) };
  const triedAndKept: [string, (story: Story) => unknown][] = [
    ['was too slow', (story) => [story.failed('a', { code: 'TIMEOUT' }), story.taken('a', 5 * second)]],
    ['was cut off', (story) => story.step([], firstPassLeaseMs)],
  ];
  it.each(triedAndKept)(
    'to an attempt that %s counts while the next one waits for the recipient to work again',
    (_, end) => {
      const story = begun(notice('a'));
      story.down = keepsFailing;
      end(story);
      expect(story.delivery('a')).toMatchObject({ status: 'queued', attempts: 1 });

      const decision = story.replied('a', { ...received, inReplyTo: 'a-1' });
      expect(decision.arrivals).toEqual([{ id: 'arrival-1', verdict: 'applied' }]);
      expect(story.notice('a')).toMatchObject({ status: 'delivered', closedUntil: null });
      expect(story.step([], 2 * 60 * minute).send).toEqual([]);

      story.replied('a', { ...accepted, inReplyTo: 'a-1' });
      expect(story.notice('a').status).toBe('accepted');
      expect(story.evidence.filter((entry) => entry.startsWith('RelayToNonERDS'))).toHaveLength(1);
    },
  );

  it('that overtakes the record of its attempt is proof that the recipient has it, once', () => {
    const story = begun(notice('a'));

    const replied = story.replied('a', accepted);
    const recorded = story.sent('a');

    expect(replied.evidence.map(({ event }) => event)).toEqual([
      'RelayToNonERDS',
      'ReceivedFromNonERDS',
      'ContentConsignment',
    ]);
    expect(recorded.evidence).toEqual([]);
    expect(story.notice('a').sentAt).not.toBeNull();
  });

  it('keeps the first arrival that the office named, and when it answered', () => {
    const story = waiting();
    story.replied('a', { ...received, arrivedAt: '2026-11-24T12:00:01+09:00' }, second);

    story.replied('a', { ...accepted, arrivedAt: '2026-11-25T09:00:00+09:00' }, day);

    expect(story.notice('a')).toMatchObject({ arrivedAt: after(second), answeredAt: after(day + second) });
  });

  it('may come before our own attempt has ended', () => {
    const story = begun(notice('a'));
    story.replied('a', accepted);

    const decision = story.sent('a');

    expect(story.notice('a').status).toBe('accepted');
    expect(decision).toMatchObject({ changedNotices: [], messages: [], evidence: [] });
  });

  it('ends what a caseworker had', () => {
    const story = begun(notice('a'));
    story.failed('a', { retry: 'stop' });

    expect(story.replied('a', accepted)).toMatchObject({ settled: ['a'], done: true });
    expect(story.notice('a')).toMatchObject({ status: 'accepted', code: null });
  });
});

describe('a reply that comes too late', () => {
  it.each<[string, Reply, Reply]>([
    ['the same again', accepted, accepted],
    ['another outcome', accepted, rejected],
    ['a request after the outcome', rejected, needsInformation],
    ['an acknowledgement after the outcome', accepted, received],
  ])('changes nothing and says so: %s', (_, first, second) => {
    const story = waiting();
    story.replied('a', first);
    const before = structuredClone(story.state);

    const decision = story.replied('a', second);

    expect(decision.arrivals).toEqual([{ id: 'arrival-2', verdict: 'stale' }]);
    expect(decision).toMatchObject({ changedNotices: [], changedDeliveries: [], messages: [], answers: [] });
    expect(story.state).toEqual(before);
  });

  it('is stale too when both came at once', () => {
    const story = waiting();

    const decision = story.step([story.reply('a', accepted), story.reply('a', rejected)]);

    expect(decision.arrivals.map((a) => a.verdict)).toEqual(['applied', 'stale']);
    expect(story.notice('a').status).toBe('accepted');
  });
});

describe('the delivery that is answered', () => {
  const two = { deliveries: [delivery('a-1'), delivery('a-2', { sequence: 2, type: 'notice.amended' })] };

  it('is the named one', () => {
    const story = begun(notice('a', two));

    story.replied('a', { ...needsInformation, inReplyTo: 'a-2' });

    expect(story.state.requests).toMatchObject([{ deliveryId: 'a-2' }]);
    expect(story.notice('a').deliveries.map((d) => d.status)).toEqual(['sending', 'handed-over']);
  });

  it.each([
    ['another’s', { ...accepted, inReplyTo: 'b-1' }, {}],
    ['not named though two are open', accepted, two],
    ['not yet sent', { ...accepted, inReplyTo: 'a-1' }, { after: ['b'] }],
    ['not yet sent nor named', accepted, { after: ['b'] }],
    ['nobody’s', accepted, { recipientId: null }],
  ])('is unknown when it is %s', (_, reply, more) => {
    const story = begun(notice('a', more), notice('b'));
    const before = structuredClone(story.state);

    const decision = story.replied('a', reply);

    expect(decision.arrivals).toEqual([{ id: 'arrival-1', verdict: 'unknown-delivery' }]);
    expect(story.state).toEqual(before);
  });

  it('is the last one when all are answered', () => {
    const story = waiting();
    story.replied('a', accepted);

    expect(story.replied('a', rejected).arrivals[0]!.verdict).toBe('stale');
  });
});

describe('a request for information', () => {
  it('waits for the citizen until its due day', () => {
    const story = waiting();

    const decision = story.replied('a', { ...needsInformation, dueOn: '2026-12-01' });

    expect(decision.requests).toMatchObject([{ noticeId: 'a', deliveryId: 'a-1', reply: needsInformation }]);
    expect(decision.messages).toMatchObject([{ kind: 'request', template: 'request', dueOn: '2026-12-01' }]);
    expect(decision).toMatchObject({ nextMoment: new Date('2026-11-28T09:00:00+09:00'), waitingFor: 'citizen' });
    expect(story.notice('a').expectedBy).toBeNull();
  });

  it('is closed by the outcome', () => {
    const story = waiting();
    story.replied('a', needsInformation);

    expect(story.replied('a', accepted)).toMatchObject({ settled: ['a'], requests: [], done: true });
  });

  it('replaces the one before it', () => {
    const story = waiting();
    story.replied('a', needsInformation);

    expect(story.replied('a', needsInformation)).toMatchObject({ settled: ['a'], requests: [{ noticeId: 'a' }] });
    expect(story.messages.slice(1)).toEqual(['request:new-2-1', 'request:new-3-1']);
    expect(story.state.requests.map((r) => r.id)).toEqual(['new-3-1']);
  });
});

describe('a recipient that speaks', () => {
  it('has its promised time anew', () => {
    const story = waiting({ answerWithin: 'PT10S' });

    expect(story.replied('a', received, 8 * second).nextMoment).toEqual(after(18 * second));
  });

  it('takes over again from the caseworker who had its silence, and may fall silent again', () => {
    const story = waiting({ answerWithin: 'PT10S', recipientRemindedAt: noon });
    story.step([], 10 * second);

    const decision = story.replied('a', received, second);

    expect(decision).toMatchObject({ settled: ['a'], tasks: [], nextMoment: after(21 * second) });
    expect(story.notice('a')).toMatchObject({ status: 'delivered', waitingFor: 'recipient' });

    story.step([], 10 * second);

    expect(story.tasks).toEqual(['no-answer:a', 'no-answer:a']);
    expect(new Set(story.messages).size).toBe(story.messages.length);
  });

  it.each<[Reply, string[]]>([
    [{ ...received, code: 'forwarded' }, ['info:a-1:attempt-1']],
    [needsInformation, ['request:new-1-1']],
  ])('may say %j in its first response', (reply, keys) => {
    const story = begun(notice('a'));

    expect(story.sent('a', reply).messages.map((m) => m.key)).toEqual(keys);
  });
});

describe('a visit', () => {
  const deadline = { type: 'STATUTORY' as const, effective: '2026-12-07' };

  it('waits for the citizen, and for the office from its last day on', () => {
    const story = waiting({ how: 'visit', deadline, answerWithin: 'P5D' });

    const expectedBy = new Date('2026-12-14T17:15:00+09:00');
    expect(story.notice('a')).toMatchObject({ status: 'delivered', waitingFor: 'citizen', expectedBy });
  });

  it('that the citizen has made waits for the office; this is no outcome', () => {
    const story = waiting({ how: 'visit', deadline });

    const decision = story.done('plan-a', day);
    story.done('plan-a', day);

    expect(story.notice('a')).toMatchObject({
      status: 'delivered',
      waitingFor: 'recipient',
      citizenDoneAt: after(day),
    });
    expect(decision).toMatchObject({ done: false, messages: [], arrivals: [{ verdict: 'applied' }] });
  });

  it('that was made before the office had our notice waits for the office', () => {
    const story = begun(notice('a', { how: 'visit' }));
    story.done('plan-a');

    story.sent('a');

    expect(story.notice('a')).toMatchObject({ status: 'delivered', waitingFor: 'recipient', citizenDoneAt: noon });
  });

  it('that a recipient asked for is owed an answer once it is made', () => {
    const story = waiting({ answerWithin: 'PT1H' });
    story.replied('a', { outcome: 'needs-information', code: 'visit-required' });

    const decision = story.done('plan-a', second);

    expect(story.notice('a')).toMatchObject({ status: 'delivered', waitingFor: 'recipient' });
    expect(decision).toMatchObject({ settled: ['a'], nextMoment: after(3601 * second) });
  });

  it.each([
    ['asked for something else', needsInformation, 'needs-information', 'citizen'],
    ['has a caseworker', null, 'escalated', 'caseworker'],
  ])('that was made changes no turn when the notice %s', (_, reply, status, waitingFor) => {
    const story = begun(notice('a', { how: 'visit' }));
    if (reply) story.sent('a', reply);
    else story.failed('a', { retry: 'stop' });

    story.done('plan-a');

    expect(story.notice('a')).toMatchObject({ status, waitingFor, citizenDoneAt: noon });
  });

  it('that is over cannot be made any more', () => {
    const story = begun(notice('a', { how: 'visit' }));
    story.sent('a', accepted);

    expect(story.done('plan-a').arrivals).toEqual([{ id: 'arrival-1', verdict: 'stale' }]);
    expect(story.notice('a').citizenDoneAt).toBeNull();
  });
});

describe('a to-do', () => {
  it('is ticked off once, also after the filing has ended', () => {
    const story = waiting();
    story.done('todo-1');
    story.replied('a', accepted);

    const decision = story.step(
      ['todo-1', 'todo-2'].map((plannedId) => ({ ...done, arrivalId: plannedId, plannedId })),
    );

    expect(story.state.done).toEqual(['todo-1', 'todo-2']);
    expect(decision.arrivals.map((a) => a.verdict)).toEqual(['applied', 'applied']);
    expect(decision).toMatchObject({ messages: [], changedNotices: [] });
  });
});

const done = { kind: 'done' as const, at: noon };
