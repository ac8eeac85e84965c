import { describe, expect, it } from '@jest/globals';
import { accepted, day, deciderAt, filing, noon, notice, received } from './advance.fixture.js';
import { advance } from './advance.js';
import { filed } from './advance/changes.fixture.js';
import { Owners } from './advance/owners.fixture.js';
import { newNotice } from './new-notice.js';
import { answers, cat, context, register, tellVet } from './plan.fixture.js';
import { becomesNotice, fieldsFor, plan } from './plan.js';

describe('a filing of two years', () => {
  it('hears two hundred replies and ten changes, has an owner all the while, and ends once for each change', () => {
    const owners = new Owners();
    const story = filed(notice('a', { answerWithin: 'P10D' }), notice('b', { after: ['a'] }));
    story.took('a', received);
    for (let n = 1; n <= 200; n += 1) {
      story.replied('a', { ...received, note: `${n}か月目の連絡`, inReplyTo: story.last('a').id }, 3.65 * day);
      if (n % 20 === 0) {
        story.amend({ fields: { a: { movedOn: `2026-11-${10 + n / 20}` } } });
        story.took('a', received);
      }
    }
    expect(story.now.getTime() - noon.getTime()).toBeGreaterThan(729 * day);
    expect(story.state.status).toBe('in-progress');

    story.replied('a', { ...accepted, inReplyTo: story.last('a').id });
    story.took('b');

    const faults = story.decisions.flatMap((d) => owners.without(d, d.nextMoment ?? story.now));
    expect(faults).toEqual([]);
    expect(story.state).toMatchObject({ status: 'completed', changes: 10 });
    expect(story.messages.filter((key) => key.startsWith('receipt'))).toEqual(['receipt:10']);
    expect(new Set(story.messages).size).toBe(story.messages.length);
    expect(story.notice('a').deliveries).toHaveLength(11);
  });
});

describe('a definition that changes while a filing runs', () => {
  const given = answers();
  const begun = plan(cat, given, context).procedures.filter(becomesNotice);
  const changed = {
    ...cat,
    version: 'cat-2',
    procedures: [
      {
        ...register,
        sends: ['name', 'at', 'chip'] as const,
        deadline: () => ({ type: 'STATUTORY' as const, rule: 'D+1', anchor: '2026-11-21' }),
      },
      { ...tellVet, after: [] },
    ],
  };

  it('leaves it on its plan: what is sent, by when, and in which order', () => {
    const [first] = begun;
    const [anew] = plan(changed, given, context).procedures;

    expect(Object.keys(fieldsFor(changed, given, first!, context)).sort()).toEqual(['at', 'name']);
    expect(Object.keys(fieldsFor(changed, given, anew!, context)).sort()).toEqual(['at', 'chip', 'name']);
    expect(newNotice('n', first!).deadline?.effective).not.toBe(newNotice('n', anew!).deadline?.effective);
  });

  it('changes no decision: deciding reads the state alone', () => {
    const ids = new Map(begun.map((p, i) => [p.id, `n${i}`]));
    const notices = begun.map((p) => ({ ...newNotice(ids.get(p.id)!, p), after: p.after.map((id) => ids.get(id)!) }));

    const { state } = advance(filing(...notices), [], deciderAt(noon), true);

    expect(state.notices.map((n) => [n.plannedId, n.after.length, n.status])).toEqual(
      begun.map((p) => [p.id, p.after.length, p.after.length > 0 ? 'held' : 'queued']),
    );
  });
});
