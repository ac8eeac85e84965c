import { describe, expect, it } from '@jest/globals';
import { accepted, after, begun, day, filing, noon, notice, Story } from '../advance.fixture.js';
import { filed, plannedFor } from './changes.fixture.js';
import type { FilingState } from '../filing-state.js';
import { datedTodos } from '../todos.js';

const due = '2026-12-24';
const withTodo = (state: FilingState): FilingState => ({
  ...state,
  todos: [{ plannedId: 'DE-60', dueOn: due, remindedAt: null }],
});
const reminders = (story: Story): string[] => story.messages.filter((key) => key.startsWith('reminder:'));
const followed = (story: Story): void => {
  for (let n = 0; n < 10; n++) {
    const next = story.decisions.at(-1)?.nextMoment;
    if (next) story.step([], next.getTime() - story.now.getTime());
  }
};

describe('a to-do that only the citizen can do', () => {
  it('is reminded of 7, 3 and 1 days before its last day, long after all notices have ended', () => {
    const story = new Story(withTodo(filing(notice('a'))));
    story.step();
    story.sent('a', accepted);
    expect(story.decisions.at(-1)).toMatchObject({
      done: true,
      nextMoment: new Date('2026-12-17T09:00:00+09:00'),
    });

    followed(story);

    expect(reminders(story)).toEqual([`reminder:DE-60:${due}:7`, `reminder:DE-60:${due}:3`, `reminder:DE-60:${due}:1`]);
    expect(story.decisions.flatMap((d) => d.messages).at(-1)).toMatchObject({ todoId: 'DE-60', dueOn: due });
    expect(story.decisions.at(-1)).toMatchObject({ done: true, nextMoment: null });
    expect(story.messages.filter((key) => key === 'receipt')).toHaveLength(1);
  });

  it('is no longer once it is ticked off', () => {
    const story = new Story(withTodo(filing(notice('a'))));
    story.step();
    story.done('DE-60');
    followed(story);

    expect(reminders(story)).toEqual([]);
  });

  it('is no longer when all is withdrawn or undone', () => {
    for (const change of ['withdraw', 'undo'] as const) {
      const story = filed(notice('a'));
      story.amend({ todos: [plannedFor(notice('z', { deadline: { type: 'EXPIRY', effective: due } }))] });
      expect(story.state.todos).toHaveLength(1);
      story[change]();
      story.took('a');
      followed(story);

      expect(reminders(story)).toEqual([]);
    }
  });

  it('follows an amendment: another day is reminded of anew, the same day only of what is left', () => {
    const todo = plannedFor(notice('z', { deadline: { type: 'EXPIRY', effective: due } }));
    const before = [{ plannedId: todo.id, dueOn: due, remindedAt: after(day) }];

    expect(datedTodos([todo], before)).toEqual(before);
    expect(datedTodos([todo], [{ ...before[0]!, dueOn: '2026-12-01' }])).toEqual([
      { plannedId: todo.id, dueOn: due, remindedAt: null },
    ]);
    expect(datedTodos([plannedFor(notice('z'))])).toEqual([]);
  });

  it('costs a filing without any nothing', () => {
    const story = begun(notice('a'));
    story.sent('a', accepted);

    expect(story.decisions.at(-1)!.nextMoment).toBeNull();
    expect(story.now).toEqual(noon);
  });
});
