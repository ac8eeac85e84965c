import { z } from 'zod';
import fc from 'fast-check';
import { addDays } from '../civil-date.js';
import { fieldsFor, plan } from '../plan.js';
import { questionAt, type Schema } from '../shared/questions.fixture.js';
import { check } from './check.js';
import { at, contextOn, inputOf, places, survivor, today } from './death.fixture.js';
import { death } from './index.js';
import { questions } from './questions.js';
import { capacities } from './questions-filer.js';

const schema = z.toJSONSchema(questions) as Schema;
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const yesNo = maybe(fc.boolean());
const oneOf = <const T extends string>(...values: T[]) => maybe(fc.constantFrom(...values));
const day = (min: number, max: number) => fc.integer({ min, max }).map((days) => addDays(today, days));
const municipality = fc.constantFrom(...Object.values(at));
const place = fc.oneof(
  municipality.map((code) => ({ municipality: code, streetAddress: '1-1' })),
  fc.constant({ country: 'US' }),
);
const answers = fc
  .record({
    diedOn: day(-400, 0),
    diedIn: place,
    deceased: fc.record({
      dateOfBirth: day(-100 * 365, -800),
      nationality: oneOf('jp', 'other'),
      address: place,
      headOfHousehold: yesNo,
      healthInsurance: oneOf('national', 'employee', 'dependant', 'late-elderly', 'other'),
      longTermCare: oneOf('certified', 'none'),
      pensions: maybe(fc.subarray(['national', 'employees'])),
      pensionLinked: yesNo,
      paidNationalPension: yesNo,
      employment: oneOf('employee', 'civil-servant', 'self-employed', 'none'),
      invoiceRegistered: yesNo,
      taxReturn: yesNo,
      receivesChildAllowance: yesNo,
      welfare: maybe(fc.subarray(['disability-handbook', 'allowance'])),
    }),
    filer: fc.record({
      address: place,
      capacity: fc.constantFrom(...Object.keys(capacities)),
      relation: fc.constantFrom('spouse', 'child', 'sibling', 'none'),
      sharedLivelihood: yesNo,
    }),
    notification: fc.record({
      filed: fc.boolean(),
      at: oneOf('filer', 'death-place', 'registered'),
      registeredIn: maybe(municipality),
    }),
    funeral: maybe(fc.record({ on: maybe(day(0, 10)), host: oneOf('filer', 'other'), cremationInJapan: yesNo })),
    condolenceDesk: maybe(fc.record({ offered: fc.boolean() })),
    remainingAdults: maybe(fc.nat(3)),
    survivors: fc.array(
      fc
        .record({
          dateOfBirth: day(-90 * 365, -800),
          relation: fc.constantFrom('spouse', 'child', 'parent', 'other'),
          insuredThroughDeceased: yesNo,
          nextInsurance: oneOf('national', 'family', 'employer'),
          pension: oneOf('first', 'second', 'third', 'none'),
        })
        .map((more) => ({ ...survivor, ...more })),
      { maxLength: 3 },
    ),
    inheritance: maybe(
      fc.record({
        decision: fc.constantFrom('accept', 'undecided', 'renounce'),
        taxedProperty: yesNo,
        realEstate: yesNo,
        farmland: yesNo,
        forest: yesNo,
        propertyIn: maybe(municipality),
      }),
    ),
    vehicles: maybe(fc.array(fc.record({ kind: fc.constantFrom('moped', 'light', 'car') }), { maxLength: 2 })),
    dogs: maybe(fc.record({ count: fc.nat(2), microchip: yesNo })),
    water: maybe(fc.record({ wish: oneOf('succeed', 'cancel') })),
    contracts: maybe(
      fc.array(
        fc.record({
          kind: fc.constantFrom('electricity', 'gas', 'telephone', 'bank', 'insurance', 'health-insurer'),
          provider: fc.constantFrom('company-a', 'company-b', 'unknown'),
          wish: oneOf('succeed', 'cancel'),
        }),
        { maxLength: 6 },
      ),
    ),
  })
  .map((given) => questions.parse(inputOf(given)));
const planned = (given: z.output<typeof questions>) => plan(death, given, contextOn(today)).procedures;

describe('whatever is answered about a death', () => {
  it('the plan names everything once, hangs together, asks what exists, and is the same the second time', () => {
    fc.assert(
      fc.property(answers, (given) => {
        check(given, places, today);
        const procedures = planned(given);

        const ids = procedures.map((it) => it.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(
          procedures.filter((it) => it.reason === '' || it.after.some((id) => !ids.includes(id) || id === it.id)),
        ).toEqual([]);
        expect(procedures.filter((it) => it.applies === 'unknown' && !questionAt(schema, it.asks ?? ''))).toEqual([]);
        expect(JSON.stringify(planned(given))).toBe(JSON.stringify(procedures));
        for (const it of procedures) fieldsFor(death, given, it, contextOn(today));
      }),
      { numRuns: 150 },
    );
  });

  it('money of the estate is claimed only by family that decided to inherit', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const claimed = planned(given).filter((it) => ['DE-06c', 'DE-07b'].includes(it.id) && it.applies === 'yes');

        if (given.inheritance?.decision !== 'accept') expect(claimed).toEqual([]);
        if (given.filer.relation === 'none' && given.filer.capacity === 'guardian') expect(claimed).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('no bank is told before every payer that is changed, and no company that was not named', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const applying = planned(given).filter((it) => it.applies === 'yes' && it.how === 'online');
        const payers = applying.filter((it) => it.procedure.startsWith('DE-21')).map((it) => it.id);
        const named = (given.contracts ?? []).map((it) => it.provider);

        for (const bank of applying.filter((it) => it.procedure === 'DE-20')) expect(bank.after).toEqual(payers);
        expect(
          applying.filter((it) => it.recipient?.municipality === null && !named.includes(it.recipient.id)),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('one insurance of the deceased ends, never two', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const ended = planned(given).filter((it) => ['DE-05a', 'DE-06a'].includes(it.id) && it.applies === 'yes');

        expect(ended.length).toBeLessThan(2);
      }),
      { numRuns: 150 },
    );
  });
});
