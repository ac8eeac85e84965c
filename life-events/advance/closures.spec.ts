import { describe, expect, it } from '@jest/globals';
import { after, day, filing, minute, noon, notice, received, second, Story } from '../advance.fixture.js';
import { maintenance } from '../maintenance.js';
import { whyOf } from '../why.js';

const hour = 60 * minute;
/** Noon of the story is in it: closed from eleven to two. */
const lunch = maintenance.parse({ weekly: [{ days: ['tue'], from: '11:00', to: '14:00' }] });
const told = (...more: Parameters<typeof notice>[]): Story => {
  const story = new Story(filing(...more.map((one) => notice(...one))));
  story.maintenance = lunch;
  story.step();
  return story;
};

describe('while a recipient is closed', () => {
  it('nothing is sent, and the notice says until when', () => {
    const story = told(['a']);

    expect(story.decisions[0]!.send).toEqual([]);
    expect(story.notice('a')).toMatchObject({
      status: 'queued',
      code: 'recipient-closed',
      closedUntil: after(2 * hour),
    });
    expect(whyOf(story.notice('a'), [], story.now)).toBe(
      '通知先は2026年11月24日（火）14:00まで受付を休んでいるため、そのあとに送ります。',
    );
    const next = story.decisions[0]!.nextMoment!.getTime();
    expect(next).toBeGreaterThanOrEqual(after(2 * hour).getTime());
    expect(next).toBeLessThanOrEqual(after(2 * hour + 10 * minute).getTime());
  });

  it('it is sent at its own instant after the end, not at the end', () => {
    const story = told(['a'], ['b'], ['c']);
    const [a, b, c] = ['a', 'b', 'c'].map((id) => story.delivery(id).nextAttemptAt!.getTime() - story.now.getTime());

    expect(new Set([a, b, c]).size).toBe(3);
    expect(story.step([], Math.min(a!, b!, c!) - 1).send).toEqual([]);
    expect(story.step([], 11 * minute).send).toHaveLength(3);
    expect(story.notice('a')).toMatchObject({ code: null, closedUntil: null });
  });

  it('what comes new after the end goes at once', () => {
    const story = new Story(filing(notice('a')), after(2 * hour + second), lunch);

    expect(story.step().send).toEqual(['a-1']);
  });

  it('a retry is kept as well, and no attempt is counted', () => {
    const story = told(['a']);
    story.maintenance = null;
    story.step();
    story.failed('a');
    story.maintenance = lunch;
    story.taken('a', 5 * second);

    expect(story.delivery('a')).toMatchObject({ status: 'queued', attempts: 1 });
    expect(story.notice('a')).toMatchObject({ status: 'queued', code: 'recipient-closed' });
    expect(story.step([], 3 * hour).send).toEqual(['a-1']);
  });

  it('a retry that would fall into the time is planned for after it', () => {
    const story = new Story(filing(notice('a')), after(-hour - minute), lunch);
    story.step();
    story.failed('a', { retryAfterMs: 10 * minute });

    expect(story.delivery('a').status).toBe('late');
    expect(story.delivery('a').nextAttemptAt!.getTime()).toBeGreaterThanOrEqual(after(2 * hour).getTime());
  });

  it('the end of the closure is heard of at once when it is called off', () => {
    const story = told(['a']);
    story.maintenance = null;

    expect(story.step([], second).send).toEqual(['a-1']);
  });

  it('a deadline that comes near sends the citizen to the counter', () => {
    const story = new Story(filing(notice('a', { deadline: { type: 'STATUTORY', effective: '2026-11-25' } })));
    story.maintenance = maintenance.parse({ closures: [{ from: '2026-11-24', until: '2026-11-26' }] });

    story.step();

    expect(story.messages).toEqual(['filed', 'deadline-near:a']);
  });
});

describe('the silence of a recipient', () => {
  it('that is closed when its time is up is waited out: what was left comes after', () => {
    const story = new Story(filing(notice('a', { answerWithin: 'PT2H', recipientRemindedAt: noon })));
    story.step();
    story.sent('a', received);
    story.maintenance = maintenance.parse({
      closures: [{ from: '2026-11-24T13:00:00+09:00', until: '2026-11-25T13:00:00+09:00', reason: '障害' }],
    });
    const decision = story.step([], 2 * hour);

    expect(decision.tasks).toEqual([]);
    expect(story.notice('a')).toMatchObject({ status: 'delivered', expectedBy: after(day + 2 * hour) });
    expect(story.step([], day).tasks).toEqual([{ noticeId: 'a', code: 'no-answer', dueOn: expect.any(String) }]);
  });
});
