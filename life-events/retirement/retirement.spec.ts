import fc from 'fast-check';
import { z } from 'zod';
import { calendarOf } from '../../prisma/reference/calendars.js';
import { addDays } from '../civil-date.js';
import { plan } from '../plan.js';
import { appliesIn, at, contextOn, entry, places, today } from '../shared/japan.fixture.js';
import { questionAt, type Schema } from '../shared/questions.fixture.js';
import { check } from './check.js';
import { retirement } from './index.js';
import { insurances, questions } from './questions.js';

const person = { name: { family: '山﨑', given: '健一' }, dateOfBirth: '1970-05-10' };
const input = (changes: object) => ({
  leftOn: today,
  applicant: person,
  home: { municipality: at.chiyoda, streetAddress: '1-1' },
  dependants: [],
  ...changes,
});
const planOf = (changes: object = {}) => plan(retirement, questions.parse(input(changes)), contextOn(today));
const faults = (changes: object, on = today) =>
  check(questions.parse(input(changes)), places, on).map(({ pointer, code }) => `${pointer} ${code}`);
const ways = ['RE-02a', 'RE-02b', 'RE-02c'];
const settled = { insuredTwoMonths: true, incomeBelowLimit: true, dependantOf: 'spouse' };

describe('the insurance after work', () => {
  it.each([
    ['voluntary', ['yes', 'no', 'no']],
    ['national', ['no', 'yes', 'no']],
    ['dependant', ['no', 'no', 'yes']],
  ])('is one of three: %s', (choice, expected) => {
    const applies = appliesIn(planOf({ insurance: { choice, ...settled } }), ...ways);

    expect(Object.values(applies)).toEqual(expected);
  });

  it('is asked for in one question, with what tells the three apart', () => {
    const open = ways.map((id) => entry(planOf({ insurance: {} }), id));

    expect(new Set(open.map((it) => it.asks))).toEqual(new Set(['/insurance/choice']));
    expect(open[0]?.reason).toMatch(/20日以内.*14日以内/);
  });

  it('is the new employer’s where there is one, and the same as before from 75', () => {
    const chosen = { insurance: { choice: 'national' } };

    expect(Object.values(appliesIn(planOf({ ...chosen, next: 'employed' }), ...ways))).toEqual(['no', 'no', 'no']);
    const old = { ...person, dateOfBirth: '1950-01-01' };
    expect(Object.values(appliesIn(planOf({ ...chosen, applicant: old }), ...ways))).toEqual(['no', 'no', 'no']);
  });

  it('cannot be one that is not open: without two months, after the twenty days, above the income', () => {
    const fault = '/insurance/choice';

    expect(faults({ insurance: { choice: 'voluntary', insuredTwoMonths: false } })).toEqual([
      `${fault} not-two-months`,
    ]);
    expect(faults({ insurance: { choice: 'voluntary' } }, addDays(today, 31))).toEqual([`${fault} too-late`]);
    expect(faults({ insurance: { choice: 'dependant', incomeBelowLimit: false } })).toEqual([
      `${fault} income-too-high`,
    ]);
  });

  it('never has two that apply, whatever is answered, and asks only what exists', () => {
    const schema = z.toJSONSchema(questions) as Schema;
    const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
    const yesNo = maybe(fc.boolean());
    const answers = fc.record({
      applicant: fc.integer({ min: 1940, max: 2005 }).map((year) => ({ ...person, dateOfBirth: `${year}-04-01` })),
      next: maybe(fc.constantFrom('employed', 'seeking', 'self-employed', 'none')),
      insurance: maybe(
        fc.record({
          choice: maybe(fc.constantFrom(...Object.keys(insurances))),
          insuredTwoMonths: yesNo,
          incomeBelowLimit: yesNo,
          dependantOf: maybe(fc.constantFrom('spouse', 'other')),
        }),
      ),
      employmentInsurance: yesNo,
      residentTax: maybe(fc.constantFrom('lump', 'self', 'next-employer')),
      ideco: yesNo,
    });
    fc.assert(
      fc.property(answers, (given) => {
        const { procedures } = planOf(JSON.parse(JSON.stringify(given)) as object);
        const of = (ids: string[]) => procedures.filter((it) => ids.includes(it.id) && it.applies === 'yes').length;

        expect(of(ways)).toBeLessThan(2);
        expect(of(['RE-03a', 'RE-03c'])).toBeLessThan(2);
        expect(procedures.filter((it) => it.applies === 'unknown' && !questionAt(schema, it.asks ?? ''))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the days after work', () => {
  const due = (id: string, changes: object) =>
    entry(plan(retirement, questions.parse(input(changes)), { ...contextOn(today), calendarOf }), id).deadline;

  it.each([
    ['RE-02a', 'voluntary', 'D+20', '2026-12-11'],
    ['RE-02b', 'national', 'D+14', '2026-12-07'],
    ['RE-02c', 'dependant', 'D+5', '2026-11-26'],
  ])('%s (%s): %s ends on %s', (id, choice, rule, effective) => {
    const insurance = { choice, ...settled };

    expect(due(id, { leftOn: '2026-11-21', insurance })).toMatchObject({ rule, effective });
  });

  it('end with the half year after the month for a corporate plan, and with the year for the unemployed', () => {
    expect(due('RE-08', { leftOn: '2026-11-30', corporatePlan: true })?.nominal).toBe('2027-06-30');
    expect(due('RE-05', { leftOn: '2026-11-21', next: 'seeking', employmentInsurance: true })?.nominal).toBe(
      '2027-11-21',
    );
  });
});

describe('what else changes', () => {
  const spouse = { name: { full: '山﨑 恵' }, dateOfBirth: '1972-01-01', relation: 'spouse', pension: 'third' };

  it.each([
    ['RE-03a', 'yes', { insurance: { choice: 'national' } }],
    ['RE-03a', 'no', { insurance: { choice: 'dependant', ...settled } }],
    ['RE-03c', 'yes', { insurance: { choice: 'dependant', ...settled } }],
    ['RE-03a', 'no', { applicant: { ...person, dateOfBirth: '1960-01-01' }, insurance: { choice: 'national' } }],
    ['RE-03b.p1', 'yes', { dependants: [spouse] }],
    ['RE-05', 'yes', { next: 'seeking', employmentInsurance: true }],
    ['RE-05', 'no', { next: 'none', employmentInsurance: true }],
    ['RE-06', 'unknown', {}],
    ['RE-06', 'automatic', { residentTax: 'self' }],
    ['RE-06', 'automatic', { leftOn: '2026-03-31' }],
    ['RE-07', 'yes', { ideco: true }],
    ['RE-09', 'no', { next: 'employed' }],
  ])('%s: %s when %j', (id, applies, changes) => {
    expect(entry(planOf(changes), id).applies).toBe(applies);
  });

  it('waits for the day after the last day of work', () => {
    expect(entry(planOf({ insurance: { choice: 'national' } }), 'RE-02b').notBefore).toBe(addDays(today, 1));
  });

  it('tells the employer nothing of age, family, home or insurance', () => {
    expect(retirement.procedures.find((it) => it.id === 'RE-01')?.sends).toEqual([
      'applicantName',
      'contact',
      'leftOn',
      'customerNumber',
      'residentTax',
    ]);
  });
});
