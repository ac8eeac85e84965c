import { describe, expect, it } from '@jest/globals';
import {
  accepted,
  after,
  begun,
  day,
  failure,
  minute,
  needsInformation,
  noon,
  notice,
  rejected,
  second,
} from '../advance.fixture.js';
import { jitterOf } from '../schedule.js';

const later = (ms: number, attempt: number, now = noon): Date => after(ms * (1 + jitterOf('a-1', attempt) / 10), now);

describe('a first attempt', () => {
  it('that is taken waits for the answer, until the promised time', () => {
    const story = begun(notice('a', { answerWithin: 'PT5S' }));

    const decision = story.sent('a');

    expect(story.delivery('a')).toMatchObject({ status: 'handed-over', leaseUntil: null, nextAttemptAt: null });
    expect(story.notice('a')).toMatchObject({ status: 'delivered', code: null, sentAt: noon, expectedBy: after(5000) });
    expect(decision).toMatchObject({ late: [], nextMoment: after(5000) });
    expect(story.evidence).toEqual(['RelayToNonERDS:']);
  });

  it('that is answered at once ends the notice', () => {
    const story = begun(notice('a'));

    const decision = story.sent('a', { ...accepted, reference: 'R-1' });

    expect(story.notice('a')).toMatchObject({ status: 'accepted', waitingFor: 'none', sentAt: noon, answeredAt: noon });
    expect(decision.answers).toMatchObject([{ noticeId: 'a', reply: { reference: 'R-1' } }]);
    expect(decision.done).toBe(true);
    expect(story.evidence).toEqual(['RelayToNonERDS:', 'ReceivedFromNonERDS:accepted', 'ContentConsignment:outcome']);
  });

  it('that fails becomes late and is carried by its own activity, without a word to the citizen', () => {
    const story = begun(notice('a'));

    const decision = story.failed('a');

    expect(story.notice('a')).toMatchObject({ status: 'retrying', code: 'HTTP_503', waitingFor: 'recipient' });
    expect(story.delivery('a')).toMatchObject({ status: 'late', nextAttemptAt: later(5 * second, 1) });
    expect(decision).toMatchObject({ late: ['a-1'], send: [], messages: [], tasks: [] });
  });

  it('is not made again by another first pass', () => {
    const story = begun(notice('a'));
    story.failed('a');

    expect(story.step([], 10 * second).send).toEqual([]);
  });
});

describe('an attempt that had no turn', () => {
  it('is made again five seconds later, and is no failure of the recipient', () => {
    const story = begun(notice('a'));

    story.failed('a', { code: 'NO_TURN' });
    expect(story.notice('a')).toMatchObject({ status: 'retrying', code: 'NO_TURN' });
    expect(story.delivery('a')).toMatchObject({ status: 'late', failures: 0, nextAttemptAt: later(5 * second, 1) });

    story.taken('a', 6 * second);
    story.failed('a');
    expect(story.delivery('a')).toMatchObject({ failures: 1, nextAttemptAt: later(5 * second, 2, after(6 * second)) });
  });
});

describe('a late delivery', () => {
  it('is taken by its activity under a lease of its own, and stays in the list of late ones', () => {
    const story = begun(notice('a'));
    story.failed('a');

    const decision = story.taken('a', 6 * second);

    expect(decision).toMatchObject({ send: ['a-1'], late: ['a-1'], nextMoment: after(36 * second) });
    expect(story.delivery('a')).toMatchObject({ status: 'sending', attempts: 2, leaseUntil: after(36 * second) });
    expect(story.delivery('a').firstAttemptAt).toEqual(noon);
  });

  it('is owned by one at a time', () => {
    const story = begun(notice('a'));
    story.failed('a');
    story.taken('a', 6 * second);

    expect(story.taken('a').send).toEqual([]);
    expect(story.delivery('a').attempts).toBe(2);
  });

  it('leaves the list once it is handed over', () => {
    const story = begun(notice('a'));
    story.failed('a');
    story.taken('a', 6 * second);

    expect(story.sent('a').late).toEqual([]);
    expect(story.notice('a')).toMatchObject({ status: 'delivered', code: null });
  });

  it('is overtaken by an answer that came in another way', () => {
    const story = begun(notice('a'));
    story.failed('a');

    expect(story.replied('a', accepted)).toMatchObject({ late: [], done: true });
    expect(story.taken('a').send).toEqual([]);
  });
});

describe('failures', () => {
  it.each([
    ['schedule', null, 5 * second],
    ['schedule', 60 * second, 60 * second],
    ['schedule', 2 * second, 5 * second],
    ['schedule', day, 6 * 60 * minute],
    ['slow', null, 5 * minute],
    ['slow', 10 * minute, 10 * minute],
  ] as const)('%s with Retry-After %j is tried again after %i ms', (retry, retryAfterMs, ms) => {
    const story = begun(notice('a'));

    story.failed('a', { retry, retryAfterMs });

    expect(story.delivery('a').nextAttemptAt).toEqual(later(ms, 1));
    expect(story.delivery('a').slowFailures).toBe(retry === 'slow' ? 1 : 0);
  });

  it('that no retry mends go to a caseworker at once, with message and evidence', () => {
    const story = begun(notice('a', { deadline: { type: 'PROMPT', effective: '2026-12-01' } }));

    const decision = story.failed('a', { retry: 'stop', code: 'GONE' });

    expect(story.notice('a')).toMatchObject({ status: 'escalated', code: 'delivery-failed', waitingFor: 'caseworker' });
    expect(story.delivery('a')).toMatchObject({ status: 'exhausted', nextAttemptAt: null });
    expect(decision).toMatchObject({ late: [], nextMoment: null, done: false });
    expect(decision.tasks).toEqual([{ noticeId: 'a', code: 'delivery-failed', dueOn: '2026-11-27' }]);
    expect(decision.messages).toMatchObject([{ key: 'delivery-failed:a-1:1', kind: 'info' }]);
    expect(story.evidence).toEqual(['RelayToNonERDSFailure:GONE']);
  });

  it('that need a hand are tried three times more', () => {
    const story = begun(notice('a'));
    for (let n = 0; n < 3; n++) {
      expect(story.failed('a', { retry: 'slow' }).late).toEqual(['a-1']);
      story.taken('a', 3 * 60 * minute);
    }

    story.failed('a', { retry: 'slow' });

    expect(story.notice('a').status).toBe('escalated');
    expect(story.delivery('a').attempts).toBe(4);
  });

  it('that last a week are a caseworker’s', () => {
    const story = begun(notice('a'));
    let steps = 0;
    while (story.failed('a').late.length > 0 && steps < 50) {
      const { nextAttemptAt } = story.delivery('a');
      story.taken('a', nextAttemptAt!.getTime() - story.now.getTime());
      steps += 1;
    }

    const { attempts } = story.delivery('a');
    expect(attempts).toBeGreaterThanOrEqual(12);
    expect(attempts).toBeLessThanOrEqual(14);
    expect(story.tasks).toEqual(['delivery-failed:a']);
    expect(story.messages).toEqual(['filed', `delivery-failed:a-1:${attempts}`]);
  });

  it('end a caseworker’s task when the recipient takes it after all', () => {
    const story = begun(notice('a'));
    story.failed('a', { retry: 'stop' });

    const decision = story.step([story.attempted('a', { ok: true, httpStatus: 202, reply: null })]);

    expect(decision.settled).toEqual(['a']);
    expect(story.notice('a')).toMatchObject({ status: 'delivered', waitingFor: 'recipient' });
  });
});

describe('an attempt whose lease ran out', () => {
  it('is made again at once, with all the others: nobody knows how it ended', () => {
    const story = begun(notice('a'), notice('b'));

    expect(story.decisions[0]!.nextMoment).toEqual(after(10 * second));
    expect(story.step([], 10 * second - 1).send).toEqual([]);
    expect(story.step([], 1)).toMatchObject({ send: ['a-1', 'b-1'], late: [], nextMoment: after(20 * second) });
    expect(story.notice('a')).toMatchObject({ status: 'queued', code: null });
    expect(story.delivery('a')).toMatchObject({ status: 'sending', attempts: 2, leaseUntil: after(20 * second) });
  });

  it('is late the fifth time: what takes a worker down must not take its neighbours with it for ever', () => {
    const story = begun(notice('a'));

    story.cutOff(5);

    expect(story.decisions.at(-1)).toMatchObject({ send: [], late: ['a-1'] });
    expect(story.notice('a')).toMatchObject({ status: 'retrying', code: 'interrupted' });
    expect(story.delivery('a')).toMatchObject({ status: 'late', nextAttemptAt: story.now, attempts: 5 });
    expect(story.taken('a')).toMatchObject({ send: ['a-1'], late: ['a-1'] });
  });

  it('of a late delivery is made again by its own activity', () => {
    const story = begun(notice('a'));
    story.failed('a');
    story.taken('a', 6 * second);

    expect(story.step([], 30 * second)).toMatchObject({ send: [], late: ['a-1'] });
    expect(story.delivery('a')).toMatchObject({ status: 'late', nextAttemptAt: story.now, failures: 1 });
  });

  it('still counts when it succeeded after all', () => {
    const story = begun(notice('a'));
    const first = story.attempted('a', { ok: true, httpStatus: 200, reply: accepted });
    story.step([], 11 * second);

    expect(story.step([first])).toMatchObject({ done: true, late: [] });
  });

  it('does not count in the schedule, however often: the recipient failed none of them', () => {
    const story = begun(notice('a'));
    story.cutOff(5);
    story.taken('a');
    story.step([], minute);
    story.taken('a');

    story.failed('a');

    expect(story.delivery('a')).toMatchObject({ attempts: 7, failures: 1 });
    expect(story.delivery('a').nextAttemptAt).toEqual(later(5 * second, 7, story.now));
  });

  it('does not count in the schedule when it failed long after it, in a process that was asleep', () => {
    const story = begun(notice('a'));

    const failed = { ...story.attempted('a', failure()), at: after(minute) };

    expect(story.step([failed], minute)).toMatchObject({ send: [], late: ['a-1'] });
    expect(story.delivery('a')).toMatchObject({ failures: 0, nextAttemptAt: later(5 * second, 1, story.now) });
  });

  it('no longer counts when it failed: the next attempt is under way', () => {
    const story = begun(notice('a'));
    const first = story.attempted('a', failure({ retry: 'stop' }));
    story.step([], 11 * second);

    const decision = story.step([first]);

    expect(story.delivery('a')).toMatchObject({ status: 'sending', attempts: 2 });
    expect(decision).toMatchObject({ send: [], tasks: [], changedDeliveries: [] });
  });

  it('may be answered twice, and is heard once', () => {
    const story = begun(notice('a'));
    const first = story.attempted('a', { ok: true, httpStatus: 200, reply: accepted });
    story.step([], 11 * second);
    story.step([first]);

    const decision = story.sent('a', rejected);

    expect(story.notice('a').status).toBe('accepted');
    expect(decision).toMatchObject({ messages: [], changedNotices: [], evidence: [] });
  });

  it('does not undo what the recipient said meanwhile', () => {
    const story = begun(notice('a'));
    story.replied('a', needsInformation);

    story.sent('a');

    expect(story.notice('a')).toMatchObject({ status: 'needs-information', waitingFor: 'citizen' });
  });

  it('does not bring a silent recipient its task back', () => {
    const story = begun(notice('a', { answerWithin: 'PT5S', recipientRemindedAt: noon }));
    const first = story.attempted('a', { ok: true, httpStatus: 202, reply: null });
    story.sent('a');
    story.step([], 11 * second);

    const decision = story.step([first]);

    expect(decision).toMatchObject({ tasks: [], messages: [], settled: [] });
    expect(story.notice('a').status).toBe('escalated');
  });
});
