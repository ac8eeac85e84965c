import { describe, expect, it } from '@jest/globals';
import { accepted, after, begun, notice, second, type Story } from '../advance.fixture.js';
import type { Fact } from '../filing-state.js';
import { whyOf } from '../why.js';

const fetched = (story: Story, id: string): Fact => ({
  kind: 'fetched',
  arrivalId: `fetched-${id}`,
  deliveryId: `${id}-1`,
  at: story.now,
});

function offered(): Story {
  const story = begun(notice('a', { answerWithin: 'PT5S' }));
  story.step([story.attempted('a', { ok: true, httpStatus: null, reply: null, offered: true })]);
  return story;
}

describe('a delivery in an inbox', () => {
  it('is not handed over yet, and its recipient’s time runs', () => {
    const story = offered();

    expect(story.delivery('a').status).toBe('offered');
    expect(story.notice('a')).toMatchObject({
      status: 'queued',
      code: 'in-inbox',
      sentAt: null,
      waitingFor: 'recipient',
    });
    expect(story.decisions.at(-1)!.nextMoment).toEqual(after(5 * second));
    expect(story.evidence).toEqual([]);
    expect(whyOf(story.notice('a'), [], story.now)).toContain('受け取るのを待っています');
  });

  it('is handed over once it was fetched, and the time to answer begins', () => {
    const story = offered();
    story.step([], second);
    const decision = story.step([fetched(story, 'a')]);

    expect(decision.arrivals).toEqual([{ id: 'fetched-a', verdict: 'applied' }]);
    expect(story.evidence).toEqual(['RelayToNonERDS:']);
    expect(story.notice('a')).toMatchObject({
      status: 'delivered',
      code: null,
      sentAt: after(second),
      expectedBy: after(6 * second),
    });
    expect(story.step([fetched(story, 'a')]).arrivals).toEqual([{ id: 'fetched-a', verdict: 'stale' }]);
  });

  it('that nobody fetches becomes a task, which is settled by the fetching', () => {
    const story = offered();
    story.step([], 5 * second);

    expect(story.notice('a')).toMatchObject({ status: 'escalated', code: 'no-answer' });
    expect(story.step([fetched(story, 'a')]).settled).toEqual(['a']);
    expect(story.notice('a')).toMatchObject({ status: 'delivered', waitingFor: 'recipient' });
  });

  it('may be fetched before it is known that it lies there', () => {
    const story = begun(notice('a'));
    const placed = story.attempted('a', { ok: true, httpStatus: null, reply: null, offered: true });
    story.step([fetched(story, 'a')]);
    story.step([placed]);

    expect(story.delivery('a').status).toBe('handed-over');
    story.replied('a', accepted);
    expect(story.notice('a').status).toBe('accepted');
  });
});
