import { z } from 'zod';
import fc from 'fast-check';
import { addDays } from '../civil-date.js';
import { fieldsFor, plan } from '../plan.js';
import { questionAt, type Schema } from '../shared/questions.fixture.js';
import { at, child, contextOn, domicile, father, mother, places, today } from './birth.fixture.js';
import { check } from './check.js';
import { birth } from './index.js';
import { questions } from './questions.js';

const schema = z.toJSONSchema(questions) as Schema;
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const yesNo = maybe(fc.boolean());
const oneOf = <const T extends string>(...values: T[]) => maybe(fc.constantFrom(...values));
const parent = (base: object) =>
  fc
    .record({
      nationality: oneOf('jp', 'other'),
      specialPermanentResident: yesNo,
      healthInsurance: oneOf('national', 'employer', 'other'),
      pension: oneOf('first', 'second', 'third', 'none'),
      employment: oneOf('employee', 'civil-servant', 'self-employed', 'none'),
    })
    .map((more) => ({ ...base, ...more }));
const newborn = fc
  .record({
    weight: maybe(fc.integer({ min: 400, max: 5000 })),
    needsMedicalCare: yesNo,
    chronicIllness: yesNo,
    unusualReading: yesNo,
  })
  .map((more) => ({ ...child, ...more }));
const municipality = fc.constantFrom(...Object.values(at));
const answers = fc.record({
  bornOn: fc.integer({ min: -700, max: 0 }).map((days) => addDays(today, days)),
  bornIn: fc.oneof(fc.record({ municipality }), fc.record({ country: fc.constant('US'), givesNationality: yesNo })),
  children: fc.array(newborn, { minLength: 1, maxLength: 3 }),
  mother: parent(mother),
  father: maybe(parent(father)),
  parentsMarried: fc.boolean(),
  home: fc.oneof(
    municipality.map((code) => ({ municipality: code, streetAddress: '1-1' })),
    fc.constant({ country: 'US' }),
  ),
  domicile: maybe(municipality.map((code) => ({ ...domicile, municipality: code }))),
  birthRegistered: yesNo,
  fileAt: oneOf('home', 'birthplace', 'domicile'),
  leavesJapanSoon: yesNo,
  childInsurance: oneOf('mother', 'father', 'national', 'other'),
  childAllowance: maybe(fc.record({ claimant: fc.constantFrom('mother', 'father'), alreadyReceives: yesNo })),
  birthGrant: oneOf('settled', 'difference', 'claim'),
  wantsCard: yesNo,
  loneParent: yesNo,
  providers: maybe(
    fc.array(
      fc.record({
        kind: fc.constantFrom('employer', 'health-insurer', 'insurance'),
        provider: fc.constantFrom('company-a', 'company-b', 'unknown'),
        of: oneOf('mother', 'father'),
      }),
      { maxLength: 5 },
    ),
  ),
  applicant: fc.record({
    relation: fc.constantFrom('mother', 'father', 'representative', 'cohabitant', 'doctor'),
    name: fc.constant({ full: '見本 太郎' }),
  }),
});
const planned = (given: unknown) => plan(birth, questions.parse(given), contextOn(today)).procedures;

describe('whatever is answered about a birth', () => {
  it('the plan names everything once, hangs together, asks what exists, and is the same the second time', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const parsed = questions.parse(given);
        check(parsed, places, today);
        const procedures = planned(given);

        const ids = procedures.map((it) => it.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(
          procedures.filter((it) => it.reason === '' || it.after.some((id) => !ids.includes(id) || id === it.id)),
        ).toEqual([]);
        expect(procedures.filter((it) => it.applies === 'unknown' && !questionAt(schema, it.asks ?? ''))).toEqual([]);
        expect(JSON.stringify(planned(given))).toBe(JSON.stringify(procedures));
        for (const it of procedures) fieldsFor(birth, parsed, it, contextOn(today));
      }),
      { numRuns: 150 },
    );
  });

  it('at most one office is asked for 児童手当, and one insurance joined, for each child', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const applying = planned(given).filter((it) => it.applies === 'yes');
        const claims = new Set(applying.filter((it) => it.procedure.startsWith('BI-03')).map((it) => it.procedure));
        const joined = applying.filter((it) => it.procedure.startsWith('BI-04'));

        expect(claims.size).toBeLessThan(2);
        for (const key of ['p1', 'p2', 'p3']) {
          expect(new Set(joined.filter((it) => it.personKey === key).map((it) => it.procedure)).size).toBeLessThan(2);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('who is no parent only registers the child', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom('cohabitant', 'doctor'), (given, relation) => {
        const of = { ...given, applicant: { ...given.applicant, relation } };
        const applying = planned(of).filter((it) => it.applies === 'yes' && !it.procedure.startsWith('BI-01'));

        expect(applying).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('no company that was not named is told', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const told = planned(given).filter((it) => it.applies === 'yes' && it.recipient?.municipality === null);
        const named = (given.providers ?? []).map((it) => it.provider);

        expect(told.filter((it) => !named.includes(it.recipient?.id as 'company-a'))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
