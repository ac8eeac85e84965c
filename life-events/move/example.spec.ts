import { becomesNotice, choose, plan } from '../plan.js';
import { example } from './example.js';
import { move } from './index.js';
import { contextOn, today } from './move.fixture.js';
import { questions } from './questions.js';

const planFor = (day: string) => plan(move, questions.parse(example(day)), contextOn(day));

describe('the example family', () => {
  it('keeps its recorded plan', () => {
    const lines = choose(planFor(today), undefined).map((it) =>
      [it.id, it.how, it.recipient?.id ?? '—', it.deadline?.effective ?? '—', it.after.join(' ') || '—'].join(' | '),
    );

    expect(lines.filter((_, i) => becomesNotice(choose(planFor(today), undefined)[i] as never))).toHaveLength(30);
    expect(lines).toMatchSnapshot();
  });
});
