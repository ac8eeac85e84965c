import { describe, expect, it } from '@jest/globals';
import { accepted, after, begun, day, filing, minute, noon, notice, second, Story } from '../advance.fixture.js';
import type { Down } from './breaker.js';
import { explain } from '../explain.js';

const hour = 60 * minute;
const down: Down = { from: noon, until: after(hour) };
const told = (...ids: string[]): Story => {
  const story = new Story(filing(...ids.map((id) => notice(id))));
  story.down = down;
  story.step();
  return story;
};
const untilNext = (story: Story): number => story.decisions.at(-1)!.nextMoment!.getTime() - story.now.getTime();

describe('while a recipient keeps failing', () => {
  it('nothing is sent to it, for whichever filing, and the notice says that it is tried again', () => {
    const story = told('a');

    expect(story.decisions[0]!.send).toEqual([]);
    expect(story.notice('a')).toMatchObject({ status: 'retrying', code: 'recipient-down', waitingFor: 'recipient' });
    expect(story.delivery('a')).toMatchObject({ status: 'queued', attempts: 0, firstAttemptAt: noon });
    const { next } = explain(story.notice('a'), [], story.now);
    expect(next.at!.getTime()).toBeGreaterThanOrEqual(down.until.getTime());
  });

  it('a retry is kept as well, and no attempt is counted', () => {
    const story = begun(notice('a'));
    story.failed('a');
    story.down = down;

    expect(story.taken('a', 5 * second).send).toEqual([]);

    expect(story.delivery('a')).toMatchObject({ status: 'queued', attempts: 1, firstAttemptAt: noon });
  });

  it('what is kept goes out evenly once it works again, sooner than was thought', () => {
    const story = told('a', 'b', 'c');
    const over = after(10 * minute);
    story.down = { from: noon, until: over };
    story.step([], 10 * minute, false);
    const wake = story.step([]);

    const at = ['a', 'b', 'c'].map((id) => story.delivery(id).nextAttemptAt!.getTime() - over.getTime());
    expect(wake.send).toEqual([]);
    expect(new Set(at).size).toBe(3);
    expect(Math.max(...at)).toBeLessThanOrEqual(minute);
    expect(story.step([], minute).send).toHaveLength(3);
    story.sent('a', accepted);
    expect(story.notice('a').status).toBe('accepted');
  });

  it('what goes by another channel is not concerned', () => {
    const story = new Story(filing(notice('a', { channel: 'paper' })), noon, null, down);

    expect(story.step().send).toEqual(['a-1']);
  });

  it('for a week ends with a person and a message, though no attempt was made', () => {
    const story = told('a');
    for (let n = 0; n < 400 && story.tasks.length === 0; n++) {
      const ms = untilNext(story);
      story.down = { from: noon, until: after(ms + hour, story.now) };
      story.step([], ms);
    }

    expect(story.now.getTime() - noon.getTime()).toBeGreaterThan(7 * day);
    expect(story.notice('a')).toMatchObject({ status: 'escalated', code: 'delivery-failed' });
    expect(story.tasks).toEqual(['delivery-failed:a']);
    expect(story.messages.filter((key) => key.startsWith('delivery-failed:a-1'))).toHaveLength(1);
  });

  it('sends the citizen to the counter when a deadline comes near meanwhile', () => {
    const deadline = { type: 'STATUTORY', effective: '2026-12-01' } as const;
    const story = new Story(filing(notice('a', { deadline })), noon, null, { from: noon, until: after(4 * day) });
    story.step();
    story.step([], 3 * day);

    expect(story.messages).toContain('deadline-near:a');
  });
});
