import fc from 'fast-check';
import { addDays } from '../civil-date.js';
import { fieldsFor, plan, type PlannedProcedure } from '../plan.js';
import { check } from './check.js';
import { move } from './index.js';
import { at, contextOn, places, today } from './move.fixture.js';
import { nonePossible, providerKinds } from './questions-provider.js';
import { questions } from './questions.js';

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const yesNo = maybe(fc.boolean());
const oneOf = <const T extends string>(...values: T[]) => maybe(fc.constantFrom(...values));
const day = (min: number, max: number) => fc.integer({ min, max }).map((days) => addDays(today, days));

const place = fc.oneof(
  fc.record({
    municipality: fc.constantFrom(...Object.values(at)),
    streetAddress: fc.constantFrom('本町1-1', '本町1-2'),
  }),
  fc.record({ country: fc.constantFrom('US', 'FR') }),
);
const mover = fc.record({
  name: fc.constantFrom({ family: '𠮷田', given: '葵' }, { full: 'MARIA SANTOS' }),
  dateOfBirth: day(-100 * 365, -800),
  relation: fc.constantFrom('spouse', 'child', 'parent', 'other'),
  nationality: oneOf('jp', 'other'),
  individualNumberCard: yesNo,
  healthInsurance: oneOf('national', 'employer', 'late-elderly', 'other'),
  pension: oneOf('first', 'second', 'third', 'none'),
  pensionLinked: yesNo,
  employment: oneOf('employee', 'civil-servant', 'self-employed', 'none'),
  longTermCare: oneOf('certified', 'none'),
  entersFacility: yesNo,
  receivesChildAllowance: yesNo,
  welfare: maybe(fc.subarray(['disability-handbook', 'medical-support'])),
  drivingLicence: yesNo,
  licenceOneStop: yesNo,
  pregnant: yesNo,
  school: maybe(fc.record({ kind: fc.constantFrom('public-elementary', 'other', 'none'), changes: yesNo })),
  nursery: yesNo,
  wantsNursery: yesNo,
  sealRegistration: yesNo,
  wantsSealRegistration: yesNo,
});
const provider = fc.record({
  kind: fc.constantFrom(...(Object.keys(providerKinds) as (keyof typeof providerKinds)[])),
  provider: fc.constantFrom('company-a', 'company-b', 'unknown'),
  for: oneOf('old', 'new', 'both'),
  mover: maybe(fc.nat(2)),
  customerNumber: maybe(fc.constant('12-34')),
});
const answers = fc.record({
  movedOn: day(-700, 360),
  from: place,
  to: place,
  movers: fc.array(mover, { minLength: 1, maxLength: 5 }),
  wholeHouseholdMoves: fc.boolean(),
  headOfHousehold: oneOf('moves', 'stays'),
  joinsHousehold: yesNo,
  abroad: maybe(
    fc.record({
      overOneYear: yesNo,
      incomeInJapan: yesNo,
      keepsPension: yesNo,
      overseasVoting: yesNo,
      receivesPension: yesNo,
    }),
  ),
  dogs: maybe(fc.record({ count: fc.nat(3), microchip: yesNo, oneStop: yesNo })),
  vehicles: maybe(fc.array(fc.record({ kind: fc.constantFrom('moped', 'light', 'car') }), { maxLength: 3 })),
  realEstate: yesNo,
  realEstateIn: maybe(fc.constant(at.kawagoe)),
  visit: maybe(fc.record({ plannedOn: day(1, 30) })),
  providers: maybe(fc.array(provider, { maxLength: 8 })),
  noProvider: maybe(fc.subarray(nonePossible.map(([kind]) => kind))),
  mailForwarding: yesNo,
  applicant: fc.constant({ name: { full: '見本 太郎' } }),
});

const faultsOf = (it: PlannedProcedure, ids: string[]): string[] =>
  Object.entries({
    'no reason': it.reason === '',
    'waits for itself or nobody': it.after.some((id) => !ids.includes(id) || id === it.id),
    'waits though it does not apply': it.applies !== 'yes' && it.after.length > 0,
    'asks and does not say what': (it.applies === 'unknown') !== (it.asks !== null),
    'automatic in one way only': (it.how === 'automatic') !== (it.applies === 'automatic'),
    'a contract that cannot be left out': it.kind === 'PRIVATE_CONTRACT' && !it.optional,
  }).flatMap(([fault, is]) => (is ? [fault] : []));

describe('whatever is answered', () => {
  it('the plan names everything once, hangs together, and is the same the second time', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const parsed = questions.parse(given);
        check(parsed, places, today);
        const context = contextOn(today);

        const { procedures } = plan(move, parsed, context);

        const ids = procedures.map((it) => it.id);
        const faulty = procedures.filter((it) => faultsOf(it, ids).length > 0);
        expect(new Set(ids).size).toBe(ids.length);
        expect(faulty.map((it) => [it.id, ...faultsOf(it, ids)])).toEqual([]);
        expect(JSON.stringify(plan(move, parsed, context).procedures)).toBe(JSON.stringify(procedures));
        for (const it of procedures) fieldsFor(move, parsed, it, context);
      }),
      { numRuns: 100 },
    );
  });

  it('deadlines lie within sight of the move', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { movedOn, ...parsed } = questions.parse(given);
        const [first, last] = [addDays(movedOn, -40), addDays(movedOn, 800)];
        const strange = plan(move, { movedOn, ...parsed }, contextOn(today)).procedures.filter((it) => {
          const due = it.deadline?.effective;
          // The transitional rule of the property register has one day for everybody.
          return due && it.procedure !== 'MV-22t' && (due < first || due > last);
        });
        expect(strange.map((it) => it.id)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('exactly one form registers the new address in Japan, and none does abroad', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const planned = plan(move, questions.parse(given), contextOn(today)).procedures;
        const registers = planned.filter((it) => ['MV-03', 'MV-04', 'MA-04'].includes(it.id) && it.applies === 'yes');

        expect(registers).toHaveLength('country' in given.to ? 0 : 1);
      }),
      { numRuns: 100 },
    );
  });
});
