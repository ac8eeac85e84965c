import { describe, expect, it } from '@jest/globals';
import { accepted, day, needsInformation, notice, received, rejected } from '../advance.fixture.js';
import { type ChangingStory, filed, plannedFor } from './changes.fixture.js';
import type { Amendment } from '../changes.js';
import type { Reply } from '../filing-state.js';

const tooLate: Reply = { outcome: 'rejected', code: 'too-late', reasons: [{ code: 'closed', text: '締め切りました' }] };
const movedLater = { movedOn: '2026-11-27' };
const statutory = (effective: string) => ({ type: 'STATUTORY', effective }) as const;

const standing = (story: ChangingStory, id: string): string => {
  const { status, code, waitingFor, change } = story.notice(id);
  return [status, code, waitingFor, change?.kind].filter(Boolean).join(' ');
};

describe('an amendment', () => {
  it('reaches whoever was told already, with what changed and all of what may be sent', () => {
    const story = filed(notice('a'));
    story.took('a', accepted);
    expect(story.state.status).toBe('completed');

    const decision = story.amend({ fields: { a: movedLater } });

    expect(decision.deliveries).toMatchObject([
      {
        noticeId: 'a',
        content: { fields: { movedOn: '2026-11-27', name: '見本 太郎' }, more: { changed: ['movedOn'] } },
      },
    ]);
    expect(story.deliveries('a')).toBe('created handed-over, amended sending');
    expect(decision).toMatchObject({ done: false, state: { status: 'in-progress', changes: 1 } });
    expect(decision.messages).toMatchObject([
      { template: 'amendment', summary: { amended: [{ what: 'a市：aの届', fields: ['引越した日'] }] } },
    ]);
    expect(decision.evidence).toMatchObject([
      { event: 'SubmissionAcceptance', code: 'amendment', digests: { plan: 'plan', answers: 'answers' } },
    ]);

    story.took('a', accepted);
    expect(standing(story, 'a')).toBe('accepted none');
    expect(story.state.status).toBe('completed');
    expect(story.messages.filter((key) => key.startsWith('receipt'))).toEqual(['receipt', 'receipt:1']);
  });

  it('leaves alone whom it does not concern', () => {
    const story = filed(notice('a'), notice('b'));
    story.took('a', accepted);

    const decision = story.amend({ fields: { b: movedLater } });

    expect(decision.deliveries.map((d) => d.noticeId)).toEqual(['b']);
    expect(standing(story, 'a')).toBe('accepted none');
  });

  it('that an answer brings is told by the answer to whoever asked, and by an amendment to the others', () => {
    const story = filed(notice('a'), notice('b'), notice('c'));
    story.took('a', needsInformation);
    story.took('b', accepted);
    story.took('c', accepted);
    const [request] = story.state.requests;
    const { amendment } = story.amendment({ fields: { a: movedLater, b: movedLater } }) as { amendment: Amendment };
    const items = request!.items.map(({ id }) => ({ id, value: '2026-11-27' }));

    const decision = story.changed([
      { kind: 'answer', arrivalId: 'answer-1', requestId: request!.id, at: story.now, items, amendment },
    ]);

    expect(story.deliveries('a')).toBe('created handed-over, answered sending');
    expect(story.deliveries('b')).toBe('created handed-over, amended sending');
    expect(story.deliveries('c')).toBe('created handed-over');
    expect(decision.amended).toBe(amendment);
    expect(decision.arrivals).toEqual([{ id: 'answer-1', verdict: 'applied' }]);
    expect(decision.messages).toMatchObject([
      { template: 'amendment', summary: { amended: [{ what: 'b市：bの届' }] } },
    ]);
  });

  it('that an answer brings takes back what is no longer due, and answers nothing there', () => {
    const story = filed(notice('a'), notice('b'));
    story.took('a', needsInformation);
    const [request] = story.state.requests;
    const { amendment } = story.amendment({ without: ['a'] }) as { amendment: Amendment };
    const items = request!.items.map(({ id }) => ({ id, value: 'x' }));

    story.changed([{ kind: 'answer', arrivalId: 'answer-1', requestId: request!.id, at: story.now, items, amendment }]);

    expect(story.deliveries('a')).toBe('created handed-over, withdrawn sending');
  });

  it('only rewrites what was not sent yet', () => {
    const story = filed(notice('a'), notice('b', { after: ['a'] }));

    const decision = story.amend({ fields: { b: movedLater } });

    expect(decision.deliveries).toMatchObject([{ noticeId: 'b', content: { fields: movedLater } }]);
    expect(story.deliveries('b')).toBe('created cancelled, created waiting');
    story.took('a', accepted);
    expect(story.deliveries('b')).toBe('created cancelled, created sending');
    expect(standing(story, 'b')).toBe('queued recipient');
  });

  it('leaves nothing to answer in what was rewritten before it was sent', () => {
    const story = filed(notice('a'), notice('b', { after: ['a'] }));
    story.amend({ fields: { b: movedLater } });

    const decision = story.replied('b', { ...rejected, inReplyTo: 'b-1' });

    expect(decision.arrivals).toMatchObject([{ verdict: 'unknown-delivery' }]);
    expect(standing(story, 'b')).toBe('held recipient');
  });

  it('overtakes a delivery that is still being tried: it may have arrived', () => {
    const story = filed(notice('a'));
    story.failed('a');

    story.amend({ fields: { a: movedLater } });

    expect(story.deliveries('a')).toBe('created cancelled, amended sending');
    expect(story.decisions.at(-1)!.late).toEqual([]);
  });

  it('takes back what is no longer due, and begins what is new', () => {
    const story = filed(notice('a'), notice('b', { after: ['a'] }), notice('c'));
    story.took('a', accepted);
    const added = plannedFor(notice('n', { after: ['c'] }), { id: 'plan-n' });

    const decision = story.amend({
      without: ['a', 'b'],
      more: [{ planned: added, fields: {} }],
    });

    expect(standing(story, 'a')).toBe('queued recipient withdrawal');
    expect(story.last('a')).toMatchObject({ type: 'notice.withdrawn', status: 'sending' });
    expect(decision.added).toHaveLength(1);
    expect(decision.state.notices.at(-1)).toMatchObject({ plannedId: 'plan-n', status: 'held', after: ['c'] });
    expect(decision.replanned.get(decision.added[0]!)).toBe(added);
    expect(decision.amended).not.toBeNull();
  });

  it('gives a notice its new deadline, warns of it again, and holds it until its new day', () => {
    const story = filed(notice('a', { notBefore: '2026-12-01', deadline: statutory('2026-12-04') }));
    story.step([], 6 * day);

    story.amend({
      plans: {
        a: {
          notBefore: '2026-12-20',
          deadline: plannedFor(notice('x', { deadline: statutory('2027-01-12') })).deadline,
        },
      },
    });

    expect(story.notice('a')).toMatchObject({ status: 'held', notBefore: '2026-12-20', warnedAt: null });
    expect(story.notice('a').deadline?.effective).toBe('2027-01-12');
  });

  it('that the recipient is too late for leaves what was accepted, and tells the citizen what to do', () => {
    const story = filed(notice('a'));
    story.took('a', accepted);
    story.amend({ fields: { a: movedLater } });

    const decision = story.took('a', tooLate);

    expect(standing(story, 'a')).toBe('accepted too-late none');
    expect(decision.messages).toContainEqual(expect.objectContaining({ template: 'too-late', kind: 'outcome' }));
    expect(story.state.status).toBe('completed');
  });

  it('may be refused for another reason: then that is the outcome', () => {
    const story = filed(notice('a'));
    story.took('a', accepted);
    story.amend({ fields: { a: movedLater } });

    story.took('a', rejected);

    expect(standing(story, 'a')).toBe('rejected none');
  });

  it('is not ended by an answer to what went before; too late, that answer stands', () => {
    const story = filed(notice('a'));
    story.took('a', null);
    story.amend({ fields: { a: movedLater } });

    story.replied('a', { ...accepted, inReplyTo: 'a-1' });
    expect(standing(story, 'a')).toBe('queued recipient amendment');
    expect(story.messages).toContain('outcome:a-1');

    story.took('a', tooLate);
    expect(standing(story, 'a')).toBe('accepted too-late none');
  });

  it('does not take away what the citizen was asked', () => {
    const story = filed(notice('a'));
    story.took('a', needsInformation);

    story.amend({ fields: { a: movedLater } });
    story.took('a', received);

    expect(standing(story, 'a')).toBe('needs-information citizen amendment');
    expect(story.decisions.flatMap((d) => d.settled.slice(1))).toEqual([]);
  });

  it('sends a second change after the first', () => {
    const story = filed(notice('a'));
    story.took('a', accepted);
    story.amend({ fields: { a: movedLater } });
    story.amend({ fields: { a: { name: '見本 次郎' } } });

    expect(story.deliveries('a')).toBe('created handed-over, amended cancelled, amended sending');
    story.took('a', tooLate);
    expect(standing(story, 'a')).toBe('accepted too-late none');
  });
});

describe('a withdrawal', () => {
  it('ends at once what was not sent, and asks the others to confirm', () => {
    const story = filed(notice('a'), notice('b', { after: ['a'] }), notice('x', { recipientId: null }));
    story.took('a', null);

    const decision = story.withdraw();

    expect(standing(story, 'b')).toBe('withdrawn withdrawn-by-citizen none');
    expect(standing(story, 'x')).toBe('withdrawn withdrawn-by-citizen none');
    expect(decision.settled).toContain('x');
    expect(story.deliveries('b')).toBe('created cancelled');
    expect(decision.deliveries).toMatchObject([
      { noticeId: 'a', content: { fields: {}, more: { reason: 'withdrawn-by-citizen' } } },
    ]);

    story.took('a', accepted);
    expect(standing(story, 'a')).toBe('withdrawn withdrawn-by-citizen none');
    expect(story.state.status).toBe('withdrawn');
    expect(story.decisions.at(-1)!.messages.map((m) => m.template)).toEqual(['taken-back', 'all-withdrawn']);
  });

  it('of some leaves the others as they are', () => {
    const story = filed(notice('a'), notice('b'));
    story.took('a', accepted);

    story.withdraw(['b']);
    story.took('b', accepted);

    expect([standing(story, 'a'), standing(story, 'b')]).toEqual([
      'accepted none',
      'withdrawn withdrawn-by-citizen none',
    ]);
    expect(story.state.status).toBe('completed');
  });

  it.each([
    ['accepted before', accepted, 'accepted too-late none'],
    ['not answered yet', null, 'delivered too-late recipient'],
  ])('that comes too late for what was %s leaves it so', (_, before, expected) => {
    const story = filed(notice('a'));
    story.took('a', before);
    story.withdraw();

    story.took('a', tooLate);

    expect(standing(story, 'a')).toBe(expected);
  });

  it('has nothing to take back from who refused, and nothing can be changed once all is withdrawn', () => {
    const story = filed(notice('a'), notice('b', { after: ['a'] }));
    story.took('a', rejected);
    expect(story.withdraw(['a']).deliveries).toEqual([]);

    const other = filed(notice('c', { notBefore: '2027-01-05' }));
    other.withdraw();
    const decision = other.amend({});

    expect(decision.arrivals).toMatchObject([{ verdict: 'stale' }]);
    expect(decision.messages).toMatchObject([{ template: 'change-refused' }]);
  });

  it('that is refused after a question leaves what was accepted, and the answer is not sent any more', () => {
    const story = filed(notice('a'));
    story.took('a', accepted);
    story.withdraw();
    const asking = story.took('a', needsInformation);
    const withdrawal = story.last('a').id;
    story.answered(asking.requests[0]!.id, [{ id: 'x', value: 'ヤマダ' }]);

    const decision = story.replied('a', { ...rejected, inReplyTo: withdrawal });

    expect(standing(story, 'a')).toBe('accepted too-late none');
    expect(decision.send).toEqual([]);
    expect(story.deliveries('a')).toBe('created handed-over, withdrawn handed-over, answered cancelled');
  });

  it('that a silent recipient does not confirm becomes a task', () => {
    const story = filed(notice('a', { answerWithin: 'P1D' }));
    story.took('a', accepted);
    story.withdraw();
    story.took('a', null);

    story.step([], 30 * day);

    expect(standing(story, 'a')).toBe('escalated no-answer caseworker withdrawal');
    story.replied('a', { ...accepted, inReplyTo: story.last('a').id });
    expect(standing(story, 'a')).toBe('withdrawn withdrawn-by-citizen none');
  });
});

describe('an undo', () => {
  const chain = (): ChangingStory => {
    const story = filed(notice('out'), notice('in', { after: ['out'] }), notice('card', { after: ['in'] }));
    for (const id of ['out', 'in', 'card']) story.took(id, accepted);
    expect(story.state.status).toBe('completed');
    return story;
  };

  it('reverses the last step first, and ends with the certificate', () => {
    const story = chain();

    story.undo();
    const reversed: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const sending = story.state.notices.filter((it) => story.last(it.id).status === 'sending').map((it) => it.id);
      reversed.push(sending.join('+'));
      for (const id of sending) story.took(id, accepted);
    }

    expect(reversed).toEqual(['card', 'in', 'out']);
    expect(story.state).toMatchObject({ status: 'withdrawn', undoneAt: expect.any(Date) });
    expect(story.decisions.at(-1)!.messages.map((m) => m.template)).toEqual(['taken-back', 'reversed']);
    expect(story.notice('out').code).toBe('reported-in-error');
  });

  it('stops before what still stands, and a caseworker takes over', () => {
    const story = chain();
    story.undo();

    story.took('card', tooLate);

    expect(standing(story, 'card')).toBe('accepted too-late none');
    expect(standing(story, 'in')).toBe('escalated blocked caseworker undo');
    expect(story.tasks).toEqual(['blocked:in']);
  });
});
