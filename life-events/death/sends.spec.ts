import { fieldsFor, plan } from '../plan.js';
import { death } from './index.js';
import { answersOf, contextOn, today } from './death.fixture.js';
import type { DeathField } from './fields.js';
import { example } from './example.js';
import { questions } from './questions.js';
import { contractKinds } from './questions-contract.js';

const kindOf = ({ to }: (typeof death.procedures)[number]) =>
  to === null ? null : 'office' in to ? to.office : to.company;

const companies: Record<string, DeathField[]> = {
  electricity: ['applicant', 'contact', 'customerNumber', 'deceasedAddress', 'deceasedName', 'diedOn', 'wish'],
  gas: ['applicant', 'contact', 'customerNumber', 'deceasedAddress', 'deceasedName', 'diedOn', 'wish'],
  broadcaster: ['applicant', 'contact', 'customerNumber', 'deceasedAddress', 'deceasedName', 'diedOn', 'wish'],
  telephone: ['applicant', 'contact', 'customerNumber', 'deceasedAddress', 'deceasedName', 'diedOn', 'wish'],
  bank: ['applicant', 'applicantRelation', 'bankAccount', 'contact', 'deceased', 'deceasedAddress', 'diedOn'],
  card: ['applicant', 'contact', 'deceased', 'deceasedAddress', 'diedOn', 'lastFour'],
  insurance: ['applicant', 'applicantRelation', 'contact', 'customerNumber', 'deceased', 'diedOn'],
  employer: ['applicant', 'contact', 'deceasedName', 'diedOn'],
  'health-insurer': ['account', 'applicant', 'applicantRelation', 'contact', 'customerNumber', 'deceased', 'diedOn'],
  'microchip-registry': ['applicant', 'contact', 'customerNumber', 'deceasedName', 'filerAddress'],
};

describe('what is told of a death', () => {
  it.each(Object.keys(contractKinds))('to a company (%s) is no more than recorded here', (kind) => {
    const sent = new Set(death.procedures.filter((it) => kindOf(it) === kind).flatMap((it) => it.sends));

    expect([...sent].sort()).toEqual(companies[kind]);
  });

  it('where and of what somebody died goes to the register alone, and never why the filer may file to a company', () => {
    const gets = (field: DeathField) => death.procedures.filter((it) => it.sends.includes(field)).map((it) => it.id);

    expect(gets('diedIn')).toEqual(['DE-01', 'DE-02']);
    expect(gets('capacity')).toEqual(['DE-01']);
    expect(gets('pensions')).toEqual(['DE-09a']);
    expect(gets('welfare')).toEqual(['DE-12']);
    expect(gets('bankAccount')).toEqual(['DE-20']);
  });

  it('reaches each company about its own contract only', () => {
    const answers = questions.parse(example(today));
    const context = contextOn(today);
    const told = plan(death, answers, context)
      .procedures.filter((it) => it.recipient)
      .map((it) => [it.recipient!.id, JSON.stringify(fieldsFor(death, answers, it, context))] as const);
    const canaries = (answers.contracts ?? []).map(
      (it) => [it.provider, it.customerNumber ?? it.account!.number] as const,
    );

    const leaks = canaries.flatMap(([owner, secret]) =>
      told.filter(([id, body]) => id !== owner && body.includes(secret)).map(([id]) => `${id} learned ${secret}`),
    );

    expect(leaks).toEqual([]);
    for (const [owner, secret] of canaries) {
      expect(told.some(([id, body]) => id === owner && body.includes(secret))).toBe(true);
    }
  });

  it('of two contracts with one company, each is told apart', () => {
    const contracts = ['succeed', 'cancel', 'cancel'].map((wish, i) => ({
      kind: 'telephone',
      provider: 'mobile',
      wish,
      customerNumber: `T-${i}`,
    }));
    const answers = answersOf({ contracts });
    const entries = plan(death, answers, contextOn(today)).procedures.filter((it) => it.procedure === 'DE-21e');

    expect(entries.map((it) => [it.id, fieldsFor(death, answers, it, contextOn(today)).customerNumber])).toEqual([
      ['DE-21e.succeed.mobile', 'T-0'],
      ['DE-21e.cancel.mobile', 'T-1'],
      ['DE-21e.cancel-2.mobile', 'T-2'],
    ]);
  });
});
