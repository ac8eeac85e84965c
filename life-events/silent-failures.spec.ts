/** Zero silent failures: whatever keeps a notice from its recipient ends in a message to the citizen and a task for a caseworker. */
import { describe, expect, it } from '@jest/globals';
import { begun, day, filing, minute, notice, Story } from './advance.fixture.js';
import type { AttemptResult } from './filing-state.js';
import { isFinal } from './status.js';

type Failure = Partial<Extract<AttemptResult, { ok: false }>>;

/** Fails every attempt in the same way, at the times at which it is tried, until nobody tries any more. */
function failingFor(failure: Failure): { story: Story; days: number } {
  const story = begun(notice('a'));
  const start = story.now.getTime();
  for (let n = 0; n < 100 && story.delivery('a').status !== 'exhausted'; n++) {
    if (story.delivery('a').status === 'late') {
      story.taken('a', story.delivery('a').nextAttemptAt!.getTime() - story.now.getTime());
    }
    story.failed('a', failure);
  }
  return { story, days: (story.now.getTime() - start) / day };
}

describe('a notice that does not reach its recipient', () => {
  it.each<[string, Failure, (days: number) => boolean]>([
    ['the recipient is down for a week', { code: 'HTTP_503', retry: 'schedule' }, (days) => days > 6],
    [
      'its replies are malformed for days',
      { code: 'BAD_REPLY', httpStatus: 200, retry: 'schedule' },
      (days) => days > 6,
    ],
    ['its certificate has expired', { code: 'TLS', httpStatus: null, retry: 'slow' }, (days) => days < 1],
    ['its connector is lost', { code: 'NO_ENDPOINT', httpStatus: null, retry: 'stop' }, (days) => days === 0],
    ['what was stored cannot be read', { code: 'UNREADABLE', httpStatus: null, retry: 'stop' }, (days) => days === 0],
  ])('because %s ends with a person, and the citizen knows', (_, failure, lasts) => {
    const { story, days } = failingFor(failure);

    expect(story.notice('a')).toMatchObject({ status: 'escalated', code: 'delivery-failed', waitingFor: 'caseworker' });
    expect(story.tasks).toEqual(['delivery-failed:a']);
    expect(story.messages.filter((key) => key.startsWith('delivery-failed:a-1:'))).toHaveLength(1);
    expect(lasts(days)).toBe(true);
  });

  it('because nobody serves the place ends with a person at once, and the citizen knows', () => {
    const story = begun(notice('a', { recipientId: null }));

    expect(story.tasks).toEqual(['no-recipient:a']);
    expect(story.messages).toContain('no-recipient:a');
  });

  it('because a later delivery about it was given up is a task as well, whatever its status', () => {
    const asked = begun(notice('a'));
    asked.sent('a', { outcome: 'needs-information', items: [] });
    const { state } = asked;
    const [first] = state.notices[0]!.deliveries;
    const more = { ...first!, id: 'a-2', sequence: 2, status: 'queued', attempts: 0, answered: false } as const;
    const story = new Story({ ...state, notices: [{ ...state.notices[0]!, deliveries: [first!, more] }] }, asked.now);
    story.step();

    const gone: AttemptResult = { ok: false, code: 'GONE', httpStatus: 410, retry: 'stop', retryAfterMs: null };
    story.step([{ kind: 'attempt', deliveryId: 'a-2', attempt: 1, at: story.now, result: gone }]);

    expect(isFinal(story.notice('a').status)).toBe(false);
    expect(story.tasks).toEqual(['delivery-failed:a']);
    expect(story.messages).toContain('delivery-failed:a-2:1');
  });

  it('that stays silent is found by time alone', () => {
    const story = new Story(filing(notice('a', { answerWithin: 'PT2H' })));
    story.step();
    story.sent('a');
    for (let n = 0; n < 4 && story.tasks.length === 0; n++) {
      story.step([], 3 * 60 * minute);
      for (const { id, status } of story.notice('a').deliveries)
        if (status === 'sending')
          story.step([
            {
              kind: 'attempt',
              deliveryId: id,
              attempt: 1,
              at: story.now,
              result: { ok: true, httpStatus: 202, reply: null },
            },
          ]);
    }

    expect(story.tasks).toEqual(['no-answer:a']);
    expect(story.messages.some((key) => key.startsWith('no-answer:a'))).toBe(true);
  });
});
