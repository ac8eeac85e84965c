import { describe, expect, it } from '@jest/globals';
import { accepted, after, begun, day, filing, minute, noon, notice, received, Story } from '../advance.fixture.js';
import type { Decision, DeskDecision, Fact } from '../filing-state.js';

const clerk = { role: 'caseworker', organisation: 'office-a' };
let decisions = 0;

const factOf = (story: Story, noticeId: string, decision: DeskDecision): Fact => {
  decisions += 1;
  return { kind: 'decision', arrivalId: `decision-${decisions}`, noticeId, at: story.now, by: clerk, decision };
};
const decide = (story: Story, noticeId: string, decision: DeskDecision): Decision =>
  story.step([factOf(story, noticeId, decision)]);

const exhausted = (...notices: Parameters<typeof begun>): Story => {
  const story = begun(...notices);
  story.failed('a', { code: 'GONE', httpStatus: 410, retry: 'stop' });
  return story;
};
const successor = {
  id: 'office-z',
  name: '新しい窓口',
  kind: 'municipality',
  municipality: null,
  answerWithin: null,
} as const;

describe('sending again', () => {
  it('tries a given-up delivery at once under its own id, with a new schedule, and closes its task', () => {
    const story = exhausted(notice('a'));

    const decision = decide(story, 'a', { act: 'resend' });

    expect(decision.send).toEqual(['a-1']);
    expect(story.notice('a')).toMatchObject({ status: 'queued', code: null, waitingFor: 'recipient' });
    expect(story.delivery('a')).toMatchObject({ status: 'sending', attempts: 2, firstAttemptAt: story.now });
    expect(decision.closed).toContainEqual({ noticeId: 'a', code: 'delivery-failed' });
    expect(decision.messages.map((m) => m.template)).toEqual(['resent']);
    expect(decision.evidence).toContainEqual(
      expect.objectContaining({ event: 'CaseworkerDecision', code: 'resend', by: 'caseworker:office-a' }),
    );
    story.sent('a', accepted);
    expect(story.notice('a').status).toBe('accepted');
  });

  it('that fails again goes on by the schedule, and in the end to a person again', () => {
    const story = exhausted(notice('a'));
    decide(story, 'a', { act: 'resend' });

    story.failed('a');
    expect(story.notice('a')).toMatchObject({ status: 'retrying' });
    story.taken('a', 8 * day);
    story.failed('a');

    expect(story.notice('a')).toMatchObject({ status: 'escalated', code: 'delivery-failed' });
    expect(story.tasks).toEqual(['delivery-failed:a', 'delivery-failed:a']);
  });

  it('that meets an attempt under way is not lost: where that one fails, its schedule is the new one', () => {
    const story = begun(notice('a'));
    story.failed('a');
    story.taken('a');

    const decision = decide(story, 'a', { act: 'resend' });
    const underWay = { ...story.delivery('a') };
    story.failed('a');

    expect(decision.arrivals).toMatchObject([{ verdict: 'applied' }]);
    expect(decision.send).toEqual([]);
    expect(underWay).toMatchObject({ status: 'sending', attempts: 2 });
    expect(story.delivery('a')).toMatchObject({ status: 'late', failures: 1 });
    expect(story.delivery('a').nextAttemptAt!.getTime() - story.now.getTime()).toBeLessThan(minute);
  });

  it('reminds a recipient that stays silent, whose time begins anew', () => {
    const story = begun(notice('a', { answerWithin: 'PT2H', recipientRemindedAt: noon }));
    story.sent('a', received);
    story.step([], 3 * 60 * minute);
    expect(story.notice('a').code).toBe('no-answer');

    decide(story, 'a', { act: 'resend' });
    story.sent('a');

    expect(story.notice('a')).toMatchObject({ status: 'delivered', expectedBy: after(2 * 60 * minute, story.now) });
  });

  it('does nothing when nothing is late, and says so', () => {
    const story = begun(notice('a'));

    const decision = decide(story, 'a', { act: 'resend' });

    expect(decision.arrivals).toMatchObject([{ verdict: 'stale' }]);
    expect(decision.evidence).toEqual([]);
  });
});

describe('an outcome that came by telephone', () => {
  const byTelephone: DeskDecision = {
    act: 'decide',
    heardBy: 'telephone',
    reply: { outcome: 'accepted', reference: 'R-1', note: '電話で確認' },
  };

  it('ends the notice, tells the citizen once, and stands in the evidence as recorded by a caseworker', () => {
    const story = exhausted(notice('a'));

    const decision = decide(story, 'a', byTelephone);

    expect(story.notice('a')).toMatchObject({ status: 'accepted', waitingFor: 'none', answeredAt: story.now });
    expect(story.delivery('a').status).toBe('cancelled');
    expect(decision.settled).toEqual(['a']);
    expect(decision.messages).toContainEqual(
      expect.objectContaining({ kind: 'outcome', template: 'recorded', more: { heardBy: 'telephone' } }),
    );
    expect(decision.evidence).toContainEqual(
      expect.objectContaining({ event: 'ReceivedFromNonERDS', code: 'accepted', by: 'caseworker:office-a' }),
    );
    expect(decision.done).toBe(true);
  });

  it('frees what comes after it', () => {
    const story = exhausted(notice('a'), notice('b', { after: ['a'] }));

    expect(decide(story, 'a', byTelephone).send).toEqual(['b-1']);
  });

  it('settles a notice that nobody serves', () => {
    const story = begun(notice('a', { recipientId: null }));

    decide(story, 'a', byTelephone);

    expect(story.notice('a').status).toBe('accepted');
  });

  it('is stale after an outcome, and an outcome after it is', () => {
    const story = begun(notice('a'), notice('b'));
    story.sent('a', accepted);
    story.sent('b');

    const late = decide(story, 'a', byTelephone);
    decide(story, 'b', byTelephone);
    const later = story.replied('b', { outcome: 'rejected' });

    expect(late.arrivals).toMatchObject([{ verdict: 'stale' }]);
    expect(later.arrivals).toMatchObject([{ verdict: 'stale' }]);
    expect(story.notice('b').status).toBe('accepted');
  });
});

describe('giving a notice to another recipient', () => {
  const reassign: DeskDecision = { act: 'reassign', recipient: successor };

  it('tells the new one from the beginning, and the old one, who had it, that it is withdrawn', () => {
    const story = begun(notice('a'));
    story.sent('a', received);

    const decision = decide(story, 'a', reassign);

    const [first, goodbye, created] = story.notice('a').deliveries;
    expect(story.notice('a')).toMatchObject({ recipientId: 'office-z', status: 'queued', sentAt: null });
    expect(first).toMatchObject({ status: 'handed-over', recipientId: 'office-a' });
    expect(goodbye).toMatchObject({
      type: 'notice.withdrawn',
      status: 'sending',
      recipientId: 'office-a',
      sequence: 2,
    });
    expect(created).toMatchObject({ type: 'notice.created', status: 'sending', recipientId: null, sequence: 3 });
    expect(decision.send).toEqual([goodbye!.id, created!.id]);
    expect(decision.reassigned).toEqual([{ noticeId: 'a', recipient: successor }]);
    expect(decision.messages.map((m) => m.template)).toEqual(['reassigned']);
  });

  it('never told the old one when nothing was tried', () => {
    const story = begun(notice('a', { recipientId: null }));

    decide(story, 'a', reassign);

    expect(story.notice('a').deliveries).toMatchObject([{ type: 'notice.created', status: 'sending' }]);
    expect(story.notice('a')).toMatchObject({ recipientId: 'office-z', status: 'queued', code: null });
  });

  it('tells the old one also where all that was tried has been cancelled since: it may have come', () => {
    const story = exhausted(notice('a'));
    Object.assign(story.notice('a').deliveries[0]!, { status: 'cancelled' });

    decide(story, 'a', reassign);

    const told = story.notice('a').deliveries.map(({ type, recipientId }) => [type, recipientId]);
    expect(told.slice(1)).toEqual([
      ['notice.withdrawn', 'office-a'],
      ['notice.created', null],
    ]);
  });

  it('leaves the old one no say: what it answers to the withdrawal changes nothing', () => {
    const story = begun(notice('a'));
    story.sent('a', received);
    decide(story, 'a', reassign);
    const [, goodbye] = story.notice('a').deliveries;

    const result = { ok: true, httpStatus: 200, reply: accepted } as const;
    story.step([{ kind: 'attempt', deliveryId: goodbye!.id, attempt: 1, at: story.now, result }]);

    expect(story.notice('a').status).toBe('queued');
    expect(goodbye!.id).not.toBe('');
  });

  it('still waits for what must come first', () => {
    const story = begun(notice('a'), notice('b', { after: ['a'] }));

    decide(story, 'b', reassign);

    expect(story.notice('b')).toMatchObject({ status: 'held', recipientId: 'office-z' });
    expect(story.notice('b').deliveries.map((d) => d.status)).toEqual(['cancelled', 'waiting']);
  });
});

describe('changing the channel of a notice', () => {
  it('sends again by it what was not answered, and tells the citizen', () => {
    const story = exhausted(notice('a'));

    const decision = decide(story, 'a', { act: 'change-channel', channel: 'paper' });

    expect(story.notice('a')).toMatchObject({ channel: 'paper', status: 'queued' });
    expect(decision.send).toEqual(['a-1']);
    expect(decision.messages).toMatchObject([{ template: 'channel-changed', more: { channel: 'paper' } }]);
    expect(decide(story, 'a', { act: 'change-channel', channel: 'paper' }).arrivals).toMatchObject([
      { verdict: 'stale' },
    ]);
  });
});

describe('a declared outage', () => {
  it('extends what the recipient promised by as long as it takes, and says so once', () => {
    const story = new Story(filing(notice('a'), notice('b', { recipientId: 'office-a' }), notice('c')));
    story.step();
    for (const id of ['a', 'b', 'c']) story.sent(id);
    const promised = ['a', 'c'].map((id) => story.notice(id).expectedBy!);
    const [from, until] = [noon, after(2 * day)];

    const decision = story.step([
      { kind: 'outage', arrivalId: 'outage-1', recipientId: 'office-a', from, until, at: story.now },
    ]);

    expect(story.notice('a').expectedBy).toEqual(after(2 * day, promised[0]));
    expect(story.notice('c').expectedBy).toEqual(promised[1]);
    expect(decision.messages).toMatchObject([
      { template: 'outage', noticeId: 'a', more: { until: until.toISOString() } },
    ]);
  });
});

describe('a message to the citizen', () => {
  it('comes to the mailbox in the words of the caseworker, and changes nothing else, also after the end', () => {
    const story = begun(notice('a'));
    story.sent('a', accepted);
    const before = structuredClone(story.notice('a'));

    const decision = decide(story, 'a', { act: 'tell', text: '窓口は3階です。' });

    expect(decision.messages).toMatchObject([{ template: 'told', noticeId: 'a', more: { text: '窓口は3階です。' } }]);
    expect(decision.arrivals).toMatchObject([{ verdict: 'applied' }]);
    expect(decision.send).toEqual([]);
    expect(story.notice('a')).toEqual(before);
  });
});
