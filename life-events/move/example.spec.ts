import { addDays } from '../civil-date.js';
import { becomesNotice, choose, plan } from '../plan.js';
import { check } from './check.js';
import { example } from './example.js';
import { move } from './index.js';
import { contextOn, places, today } from './move.fixture.js';
import { questions } from './questions.js';

const planFor = (day: string) => plan(move, questions.parse(example(day)), contextOn(day));

describe('the example family', () => {
  it('holds together on any day of the year', () => {
    const days = Array.from({ length: 366 }, (_, i) => addDays('2027-12-01', i));

    const faults = days.flatMap((day) => check(questions.parse(example(day)), places, day));

    expect(faults).toEqual([]);
  });

  it('leaves no question open', () => {
    expect(
      planFor(today)
        .procedures.filter((it) => it.applies === 'unknown')
        .map((it) => it.id),
    ).toEqual([]);
  });

  it('gives the same plan on any day, its dates moved along', () => {
    const shape = (day: string) => choose(planFor(day), undefined).map((it) => [it.id, it.how, it.after]);

    const shapes = Array.from({ length: 30 }, (_, i) => shape(addDays('2027-03-20', i)));

    for (const one of shapes) expect(one).toEqual(shapes[0]);
  });

  it('keeps its recorded plan', () => {
    const lines = choose(planFor(today), undefined).map((it) =>
      [it.id, it.how, it.recipient?.id ?? '—', it.deadline?.effective ?? '—', it.after.join(' ') || '—'].join(' | '),
    );

    expect(lines.filter((_, i) => becomesNotice(choose(planFor(today), undefined)[i] as never))).toHaveLength(30);
    expect(lines).toMatchSnapshot();
  });
});
