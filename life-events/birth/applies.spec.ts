import { answersOf, appliesIn, contextOn, entry, planOf, today } from './birth.fixture.js';
import { birth } from './index.js';
import { fieldsFor, plan, type PlannedProcedure } from '../plan.js';

type Changes = Parameters<typeof planOf>[0];
const foreigner = { nationality: 'other' };
const allowance = (more: object = {}) => ({ claimant: 'father', alreadyReceives: false, ...more });
const of = (changes: Changes, ...ids: string[]) => appliesIn(planOf(changes), ...ids);

describe('児童手当', () => {
  it.each<[string, Changes, string, string, string]>([
    ['for a first child', { childAllowance: allowance(), father: { employment: 'employee' } }, 'yes', 'no', 'no'],
    [
      'for a further child',
      { childAllowance: allowance({ alreadyReceives: true }), father: { employment: 'none' } },
      'no',
      'yes',
      'no',
    ],
    [
      'for a civil servant',
      { childAllowance: allowance(), father: { employment: 'civil-servant' } },
      'no',
      'no',
      'yes',
    ],
    ['not decided', {}, 'unknown', 'unknown', 'unknown'],
  ])('%s', (_, changes, first, further, office) => {
    expect(of(changes, 'BI-03a', 'BI-03b', 'BI-03c')).toEqual({ 'BI-03a': first, 'BI-03b': further, 'BI-03c': office });
  });

  it('is claimed before the registration is accepted, so that the 15 days cannot pass', () => {
    const claim = entry(planOf({ childAllowance: allowance(), father: { employment: 'employee' } }), 'BI-03a');
    const answers = answersOf({ childAllowance: allowance(), father: { employment: 'employee' } });

    expect(claim.after).toEqual([]);
    expect(claim.deadline).toMatchObject({ type: 'BENEFIT_CLIFF', rule: 'D+15', nominal: '2026-12-06' });
    expect(fieldsFor(birth, answers, claim, contextOn(today))).toMatchObject({ registrationPending: true });
  });
});

describe('health insurance of the child', () => {
  it.each<[string, Changes, string]>([
    [
      'both parents in 国保',
      { mother: { healthInsurance: 'national' }, father: { healthInsurance: 'national' } },
      'BI-04a',
    ],
    [
      'the father’s employer, as told',
      { childInsurance: 'father', mother: { healthInsurance: 'national' }, father: { healthInsurance: 'employer' } },
      'BI-04b',
    ],
    [
      'a mother alone, insured at work',
      { father: null, parentsMarried: false, mother: { healthInsurance: 'employer' } },
      'BI-04b',
    ],
    ['an association', { mother: { healthInsurance: 'other' }, father: { healthInsurance: 'other' } }, 'BI-04c'],
  ])('%s', (_, changes, expected) => {
    const applying = Object.entries(of(changes, 'BI-04a', 'BI-04b', 'BI-04c')).filter(
      ([, applies]) => applies === 'yes',
    );

    expect(applying.map(([id]) => id)).toEqual([expected]);
    expect(entry(planOf(changes), 'BI-05').after).toEqual([
      'BI-01.p1',
      ...planOf(changes)
        .procedures.filter((it) => it.procedure === expected && it.how === 'online')
        .map((it) => it.id),
    ]);
  });

  it('of two earners asks which', () => {
    const both = { mother: { healthInsurance: 'employer' }, father: { healthInsurance: 'employer' } };

    expect(entry(planOf(both), 'BI-04b')).toMatchObject({ applies: 'unknown', asks: '/childInsurance' });
    expect(entry(planOf(), 'BI-04a')).toMatchObject({ applies: 'unknown', asks: '/mother/healthInsurance' });
  });

  it('through an employer is due within five days, and only a named employer is told', () => {
    const changes = { childInsurance: 'father', father: { healthInsurance: 'employer', employment: 'employee' } };
    const named = (of: string) =>
      planOf({ ...changes, providers: [{ kind: 'employer', provider: 'mihon-shoji', of }] });

    expect(entry(named('father'), 'BI-04b')).toMatchObject({
      how: 'online',
      recipient: { id: 'mihon-shoji' },
      deadline: { rule: 'D+5', nominal: '2026-11-26' },
    });
    expect(entry(named('mother'), 'BI-04b')).toMatchObject({ how: 'self', recipient: null });
  });
});

describe('by circumstance', () => {
  it.each<[string, Changes, Record<string, string>]>([
    ['a small child', { child: { weight: 2499, needsMedicalCare: true } }, { 'BI-09a': 'yes', 'BI-09b': 'yes' }],
    ['a child of 2,500 g', { child: { weight: 2500, needsMedicalCare: false } }, { 'BI-09a': 'no', 'BI-09b': 'no' }],
    ['a child of unknown weight', {}, { 'BI-09a': 'unknown', 'BI-09b': 'unknown', 'BI-09c': 'unknown' }],
    [
      'costs paid directly in full',
      { mother: { healthInsurance: 'national' }, birthGrant: 'settled' },
      { 'BI-06a': 'no', 'BI-06b': 'no' },
    ],
    [
      'costs below the grant',
      { mother: { healthInsurance: 'employer' }, birthGrant: 'difference' },
      { 'BI-06a': 'no', 'BI-06b': 'yes' },
    ],
    ['a mother in 国保', { mother: { healthInsurance: 'national' } }, { 'BI-08b': 'yes' }],
    [
      'a foreign child staying',
      { mother: foreigner, father: foreigner, leavesJapanSoon: false },
      { 'BI-11': 'yes', 'BI-11p': 'no' },
    ],
    [
      'a foreign child leaving soon',
      { mother: foreigner, father: foreigner, leavesJapanSoon: true },
      { 'BI-11': 'no' },
    ],
    [
      'a child of special permanent residents',
      { mother: { ...foreigner, specialPermanentResident: true }, father: foreigner },
      { 'BI-11': 'no', 'BI-11p': 'yes' },
    ],
    ['a child with a Japanese father', { mother: foreigner }, { 'BI-11': 'no', 'BI-11p': 'no' }],
    ['unmarried parents', { parentsMarried: false, loneParent: true }, { 'BI-12a': 'yes', 'BI-12b': 'yes' }],
    ['married parents', {}, { 'BI-12a': 'no', 'BI-12b': 'no' }],
    ['a home abroad', { home: { country: 'US' } }, { 'BI-02': 'no', 'BI-05': 'no', 'BI-10a': 'no', 'BI-10b': 'no' }],
  ])('%s', (_, changes, expected) => expect(of(changes, ...Object.keys(expected))).toEqual(expected));

  it('pensions of the first class are exempted: the mother around the birth, each parent while the child is small', () => {
    const first = { pension: 'first' };
    const exempted = (changes: Changes) =>
      planOf(changes)
        .procedures.filter((it) => ['BI-08a', 'BI-08c'].includes(it.procedure) && it.applies === 'yes')
        .map((it) => it.id);

    expect(exempted({ mother: first, father: first })).toEqual(['BI-08a.p2', 'BI-08c.p2', 'BI-08c.p3']);
    expect(exempted({ mother: first, father: first, bornOn: '2026-09-30' })).toEqual(['BI-08a.p2']);
  });
});

describe('what leaves', () => {
  const sensitive = {
    parentsMarried: false,
    loneParent: true,
    applicant: { relation: 'mother', phone: '090-1234-5678' },
  };
  const bodies = (changes: Changes): [PlannedProcedure, string][] => {
    const answers = answersOf(changes);
    const context = contextOn(today);
    return plan(birth, answers, context).procedures.map((it) => [
      it,
      JSON.stringify(fieldsFor(birth, answers, it, context)),
    ]);
  };

  it('never says outside 出生届 whether the parents are married, and tells nobody that a parent is alone', () => {
    const telling = bodies(sensitive).filter(([, body]) => /parentsMarried|loneParent/.test(body));

    expect(telling.map(([it]) => it.procedure)).toEqual(['BI-01']);
    expect(entry(planOf(sensitive), 'BI-12a')).toMatchObject({ how: 'self', recipient: null, sends: [] });
  });

  it('to a company is neither the address, the account, the 本籍 nor the other parent', () => {
    const companies = birth.procedures.filter(
      (it) => it.to && 'company' in it.to && it.id !== 'BI-03c' && it.id !== 'BI-04c',
    );
    const personal = ['home', 'account', 'domicile', 'parents', 'bornIn', 'weight', 'headOfHousehold'];

    expect(companies.filter((it) => it.sends.some((name) => personal.includes(name))).map((it) => it.id)).toEqual([]);
  });

  it('with an account goes to who pays into it', () => {
    expect(birth.procedures.filter((it) => it.sends.includes('account')).map((it) => it.id)).toEqual([
      'BI-03a',
      'BI-03c',
    ]);
  });
});
