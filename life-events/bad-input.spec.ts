/** What does not fit, row by row as docs/requests.md has it: each has its verdict, and changes nothing it should not. */
import { describe, expect, it } from '@jest/globals';
import { accepted, begun, day, needsInformation, notice, received, rejected, type Story } from './advance.fixture.js';
import { type ChangingStory, filed } from './advance/changes.fixture.js';

const asked = { ...needsInformation, dueOn: '2026-12-01' };
const answerTo = (story: Story, id: string, ms = 0) =>
  story.answered(id, [{ id: 'x', value: '旧住所' }], ms).arrivals.at(-1)!.verdict;

function asking(): { story: Story; request: string } {
  const story = begun(notice('a'), notice('b'));
  story.sent('a', asked);
  return { story, request: story.state.requests[0]!.id };
}

describe('an answer of the citizen', () => {
  it('to a request that is none, or of another filing, changes nothing', () => {
    const { story } = asking();
    const before = structuredClone(story.state);

    expect(answerTo(story, 'another')).toBe('stale');
    expect(story.state).toEqual(before);
  });

  it('that names what was not asked is passed over', () => {
    const { story, request } = asking();
    const decision = story.answered(request, [{ id: 'unknown', value: 'x' }]);

    expect(decision).toMatchObject({ arrivals: [{ verdict: 'stale' }], deliveries: [] });
    expect(story.notice('a').status).toBe('needs-information');
  });

  it('counts once: a second one is stale, and nothing is sent for it', () => {
    const { story, request } = asking();

    expect(answerTo(story, request)).toBe('applied');
    expect(answerTo(story, request)).toBe('stale');
    expect(story.notice('a').deliveries.map((d) => d.type)).toEqual(['notice.created', 'information.answered']);
  });

  it('after the due day is stale: the recipient was told that nothing came', () => {
    const { story, request } = asking();
    story.step([], 8 * day);
    const sent = story.notice('a').deliveries.length;

    expect(answerTo(story, request)).toBe('stale');
    expect(story.notice('a').deliveries).toHaveLength(sent);
  });

  it('after the outcome is stale', () => {
    const { story, request } = asking();
    story.replied('a', accepted);

    expect(answerTo(story, request)).toBe('stale');
    expect(story.notice('a').status).toBe('accepted');
  });

  it('to a request for a visit answers nothing', () => {
    const story = begun(notice('a'));
    story.sent('a', { outcome: 'needs-information', code: 'visit-required' });

    expect(answerTo(story, story.state.requests[0]!.id)).toBe('stale');
    expect(story.notice('a')).toMatchObject({ status: 'needs-information', code: 'visit-required' });
  });
});

describe('a reply of a recipient', () => {
  const told = (): ChangingStory => {
    const story = filed(notice('a'), notice('b'));
    story.took('a', received);
    return story;
  };

  it('out of order, the outcome before our own attempt has ended, counts; what comes after it does not', () => {
    const story = begun(notice('a'));
    const early = story.replied('a', accepted);
    const late = story.step([story.attempted('a', { ok: true, httpStatus: 202, reply: received })]);

    expect(early.arrivals).toMatchObject([{ verdict: 'applied' }]);
    expect(late.messages).toEqual([]);
    expect(story.notice('a').status).toBe('accepted');
  });

  it('to what was amended meanwhile is noted, and the answer to the amendment decides', () => {
    const story = told();
    const [created] = story.notice('a').deliveries;
    story.amend({ fields: { a: { movedOn: '2026-11-12' } } });

    expect(story.replied('a', { ...rejected, inReplyTo: created!.id }).arrivals).toMatchObject([
      { verdict: 'applied' },
    ]);
    expect(story.notice('a')).toMatchObject({ status: 'queued', change: { before: { status: 'rejected' } } });
    story.took('a', accepted);
    expect(story.notice('a').status).toBe('accepted');
  });

  it('after the withdrawal was confirmed is stale', () => {
    const story = told();
    const [created] = story.notice('a').deliveries;
    story.withdraw(['a']);
    story.took('a', accepted);

    const late = story.replied('a', { ...accepted, inReplyTo: created!.id });
    expect(late).toMatchObject({ arrivals: [{ verdict: 'stale' }], messages: [], changedNotices: [] });
    expect(story.notice('a').status).toBe('withdrawn');
  });

  it.each([
    ['accepted', rejected],
    ['accepted', { ...accepted, reference: 'another' }],
    ['rejected', accepted],
  ] as const)('that contradicts the %s one before is stale', (first, second) => {
    const story = told();
    story.replied('a', { outcome: first });

    expect(story.replied('a', second)).toMatchObject({ arrivals: [{ verdict: 'stale' }], answers: [], messages: [] });
    expect(story.notice('a').status).toBe(first);
  });

  it('with an unknown code is read by its outcome, and the code is kept', () => {
    const story = told();
    story.replied('a', { outcome: 'rejected', code: 'eclipse-of-the-moon' });

    expect(story.notice('a')).toMatchObject({ status: 'rejected', code: 'eclipse-of-the-moon', waitingFor: 'none' });
  });

  it('with a code of another outcome is read by its outcome', () => {
    const story = told();
    story.replied('a', { outcome: 'accepted', code: 'visit-required' });

    expect(story.notice('a').status).toBe('accepted');
  });

  it('to a delivery of another notice is unknown, and changes neither', () => {
    const story = told();
    const before = structuredClone(story.state);
    const [other] = story.notice('b').deliveries;

    const decision = story.replied('a', { ...accepted, inReplyTo: other!.id });
    expect(decision.arrivals).toMatchObject([{ verdict: 'unknown-delivery' }]);
    expect(story.state).toEqual(before);
  });
});
