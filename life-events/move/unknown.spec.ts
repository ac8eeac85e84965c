import { z } from 'zod';
import { questionAt, type Schema } from '../shared/questions.fixture.js';
import { another, planOf } from './move.fixture.js';
import { questions } from './questions.js';

const schema = z.toJSONSchema(questions) as Schema;

const movers = [
  another({ relation: 'self' }),
  another({ dateOfBirth: '1955-01-01' }),
  another({ dateOfBirth: '2016-01-01', relation: 'child' }),
  another({ dateOfBirth: '2024-01-01', relation: 'child' }),
];
const moves: [string, object][] = [
  ['to another municipality', {}],
  ['of part of a household', { wholeHouseholdMoves: false }],
  ['abroad', { to: { country: 'US' }, movedOn: '2026-12-21' }],
  ['abroad for long', { to: { country: 'US' }, movedOn: '2026-12-21', abroad: { overOneYear: true } }],
  ['from abroad', { from: { country: 'US' } }],
  ['with a dog', { dogs: { count: 1, microchip: true } }],
];

describe('a circumstance that was not answered', () => {
  it.each(moves)('points at an existing question in a move %s', (_, changes) => {
    const unknown = planOf({ movers, ...changes }).procedures.filter((it) => it.applies === 'unknown');

    expect(unknown.length).toBeGreaterThan(5);
    expect(unknown.filter((it) => !it.asks || !questionAt(schema, it.asks)).map((it) => `${it.id} ${it.asks}`)).toEqual(
      [],
    );
  });

  it('is decided, or narrowed down, by answering the question pointed at', () => {
    const before = planOf({ mover: {} });
    const after = planOf({ mover: { healthInsurance: 'national' } });
    const asking = (planned: typeof before) =>
      planned.procedures.filter((it) => it.asks === '/movers/0/healthInsurance');

    expect(asking(before).map((it) => it.procedure)).toEqual(['MV-08a', 'MV-08b']);
    expect(asking(after)).toEqual([]);
  });

  it('is never one that the questions do not have', () => {
    expect(questionAt(schema, '/movers/0/name')).toBeDefined();
    expect(questionAt(schema, '/movers/0/individualNumber')).toBeUndefined();
  });
});
