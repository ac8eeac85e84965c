import { z } from 'zod';
import { questionAt, type Schema } from '../shared/questions.fixture.js';
import { appliesIn, at, entry, planOf, survivor } from './death.fixture.js';
import { questions } from './questions.js';

const elderly = { dateOfBirth: '1945-01-01' };
const applies = (id: string, changes: Parameters<typeof planOf>[0]) => entry(planOf(changes), id).applies;

describe('whether a procedure concerns the one who died', () => {
  it.each([
    ['DE-04', 'unknown', {}],
    ['DE-04', 'no', { deceased: { headOfHousehold: false } }],
    ['DE-04', 'automatic', { deceased: { headOfHousehold: true }, remainingAdults: 1 }],
    ['DE-04', 'yes', { deceased: { headOfHousehold: true }, remainingAdults: 2 }],
    ['DE-05a', 'yes', { deceased: { healthInsurance: 'national' } }],
    ['DE-05a', 'no', { deceased: { ...elderly, healthInsurance: 'national' } }],
    ['DE-05b', 'unknown', { deceased: { healthInsurance: 'national' } }],
    ['DE-05b', 'yes', { deceased: { healthInsurance: 'national' }, funeral: { on: '2026-11-21' } }],
    ['DE-06a', 'yes', { deceased: elderly }],
    ['DE-06a', 'no', { deceased: { dateOfBirth: '1980-01-01' } }],
    ['DE-07a', 'yes', { deceased: { dateOfBirth: '1961-11-21' } }],
    ['DE-07a', 'yes', { deceased: { dateOfBirth: '1975-01-01', longTermCare: 'certified' } }],
    ['DE-07a', 'no', { deceased: { dateOfBirth: '1990-01-01' } }],
    ['DE-08a', 'yes', { deceased: { employment: 'employee' } }],
    ['DE-08b', 'yes', { deceased: { healthInsurance: 'dependant' } }],
    ['DE-08b', 'no', { deceased: { healthInsurance: 'national' } }],
    ['DE-09a', 'automatic', { deceased: { pensions: ['national'], pensionLinked: true } }],
    ['DE-09a', 'yes', { deceased: { pensions: ['national'], pensionLinked: false } }],
    ['DE-09a', 'no', { deceased: { pensions: [] } }],
    ['DE-10a', 'unknown', { deceased: { pensions: ['national'] } }],
    ['DE-10a', 'yes', { deceased: { pensions: ['national'] }, filer: { sharedLivelihood: true } }],
    ['DE-10a', 'no', { deceased: { pensions: ['national'] }, filer: { sharedLivelihood: false } }],
    ['DE-10b', 'no', { filer: { relation: 'sibling', sharedLivelihood: true } }],
    ['DE-10c', 'yes', { deceased: { paidNationalPension: true, pensions: [] }, filer: { sharedLivelihood: true } }],
    ['DE-11', 'yes', { deceased: { receivesChildAllowance: true } }],
    ['DE-12', 'yes', { deceased: { welfare: ['medical-support'] } }],
    ['DE-18a', 'yes', { deceased: { employment: 'self-employed' } }],
    ['DE-18b', 'yes', { deceased: { invoiceRegistered: true } }],
    ['DE-19a', 'yes', { vehicles: [{ kind: 'car' }] }],
    ['DE-19b', 'no', { vehicles: [{ kind: 'car' }] }],
    ['DE-19f', 'yes', { deceased: { nationality: 'other' } }],
    ['DE-19f', 'no', { deceased: { nationality: 'jp' } }],
    ['DE-23a', 'yes', { dogs: { count: 1, microchip: false } }],
    ['DE-23a', 'automatic', { dogs: { count: 1, microchip: true } }],
    ['DE-25', 'yes', { deceased: { companyOfficer: true } }],
    ['DE-26', 'yes', { deceased: { statePension: true } }],
    ['DE-24', 'automatic', {}],
  ] as const)('%s: %s when %j', (id, is, changes) => {
    expect(applies(id, changes as Record<string, unknown>)).toBe(is);
  });

  it('as a dependant: a survivor joins another insurance, and a third-insured spouse pays from now on', () => {
    const deceased = { healthInsurance: 'employee' };
    const survivors = [
      {
        ...survivor,
        dateOfBirth: '1972-01-15',
        insuredThroughDeceased: true,
        nextInsurance: 'national',
        pension: 'third',
      },
      {
        ...survivor,
        relation: 'child',
        dateOfBirth: '2010-01-15',
        insuredThroughDeceased: true,
        nextInsurance: 'family',
      },
      { ...survivor, relation: 'parent', dateOfBirth: '1940-01-15' },
    ];

    expect(
      appliesIn(planOf({ deceased, survivors }), 'DE-08c.p1', 'DE-08c.p2', 'DE-08c.p3', 'DE-09b.p1', 'DE-09b.p2'),
    ).toEqual({ 'DE-08c.p1': 'yes', 'DE-08c.p2': 'no', 'DE-08c.p3': 'no', 'DE-09b.p1': 'yes', 'DE-09b.p2': 'no' });
  });

  it('not once the notification is filed, or for a foreigner abroad', () => {
    expect(appliesIn(planOf({ notification: { filed: true } }), 'DE-01', 'DE-02')).toEqual({
      'DE-01': 'no',
      'DE-02': 'no',
    });
    expect(applies('DE-01', { diedIn: { country: 'US' }, deceased: { nationality: 'other' } })).toBe('no');
  });

  it('the grant for the funeral is for the one who held it', () => {
    const given = (host: string) =>
      entry(planOf({ deceased: elderly, funeral: { on: '2026-11-21', host } }), 'DE-06b').how;

    expect([given('filer'), given('other')]).toEqual(['online', 'self']);
  });

  it('who lived abroad leaves no Japanese municipality anything to end', () => {
    const planned = planOf({
      deceased: { address: { country: 'US' }, healthInsurance: 'national', pensions: ['national'] },
    });

    expect(appliesIn(planned, 'DE-04', 'DE-05a', 'DE-07a', 'DE-09a')).toEqual({
      'DE-04': 'no',
      'DE-05a': 'no',
      'DE-07a': 'no',
      'DE-09a': 'no',
    });
  });

  it('every question left open is one that exists', () => {
    const schema = z.toJSONSchema(questions) as Schema;
    const unknown = [
      planOf({ survivors: [survivor], contracts: [{ kind: 'gas', provider: 'gasu' }] }),
      planOf({ inheritance: { decision: 'accept' }, funeral: {}, dogs: { count: 1 }, water: {} }),
    ].flatMap((it) => it.procedures.filter(({ applies }) => applies === 'unknown'));

    expect(unknown.length).toBeGreaterThan(20);
    expect(unknown.filter((it) => !questionAt(schema, it.asks ?? ''))).toEqual([]);
  });
});

describe('whether to inherit', () => {
  const money = ['DE-06c', 'DE-07b'];
  const decided = (decision?: string) =>
    planOf({
      deceased: elderly,
      funeral: { on: '2026-11-21' },
      inheritance: decision && { decision, realEstate: true, taxedProperty: true },
      vehicles: [{ kind: 'car' }],
    });
  const answers = (decision: string | undefined, ...ids: string[]) =>
    Object.values(appliesIn(decided(decision), ...ids));

  it('is advised before any step that counts as accepting, and holds those steps back until it is decided', () => {
    for (const decision of [undefined, 'undecided']) {
      expect(answers(decision, ...money)).toEqual(['unknown', 'unknown']);
      expect(entry(decided(decision), 'DE-16')).toMatchObject({ applies: 'yes', how: 'self' });
      expect(entry(decided(decision), 'DE-16').reason).toContain('手をつけないでください');
    }
    const ids = decided('undecided').procedures.map((it) => it.id);
    expect(ids.indexOf('DE-16')).toBeLessThan(Math.min(...money.map((id) => ids.indexOf(id))));
  });

  it('renounced, leaves nothing of the estate to take, but what is the family’s own', () => {
    expect(answers('renounce', ...money, 'DE-13b', 'DE-17', 'DE-19a')).toEqual(['no', 'no', 'no', 'no', 'no']);
    expect(answers('renounce', 'DE-06b', 'DE-22b', 'DE-16')).toEqual(['yes', 'yes', 'yes']);
  });

  it('accepted, lets the refunds be claimed and the land be registered', () => {
    expect(answers('accept', ...money, 'DE-17', 'DE-16')).toEqual(['yes', 'yes', 'yes', 'no']);
  });

  it('names the tax-free sum for the heirs there are', () => {
    const reason = entry(
      planOf({ inheritance: { decision: 'accept', heirs: 3, aboveTaxThreshold: true } }),
      'DE-15',
    ).reason;

    expect(reason).toContain('相続人3人なら4,800万円');
  });
});

describe('the order after a death', () => {
  const contracts = [
    { kind: 'electricity', provider: 'denki', wish: 'succeed' },
    { kind: 'gas', provider: 'gasu', wish: 'cancel' },
    { kind: 'bank', provider: 'ginko', mortgage: false },
  ];

  it('changes who pays before the bank is told and freezes the account', () => {
    const bank = entry(planOf({ contracts, water: { wish: 'succeed' } }), 'DE-20');

    expect(bank.after).toEqual(['DE-21a.succeed.denki', 'DE-21b.cancel.gasu', 'DE-21c']);
    expect(bank.reason).toContain('先に変えます');
  });

  it('tells no office before the notification is accepted, and companies by the citizen’s word alone', () => {
    const planned = planOf({
      contracts,
      deceased: { ...elderly, pensions: ['national'], pensionLinked: false },
      filer: { sharedLivelihood: true },
    });

    expect(entry(planned, 'DE-09a').after).toEqual(['DE-01']);
    expect(entry(planned, 'DE-10a').after).toEqual(['DE-01', 'DE-09a']);
    expect(entry(planned, 'DE-21a').after).toEqual([]);
    expect(entry(planned, 'DE-21d')).toMatchObject({ how: 'self', recipient: null });
  });

  it('waits for nothing when the notification is filed already', () => {
    const planned = planOf({ notification: { filed: true }, deceased: elderly });

    expect(entry(planned, 'DE-06a').after).toEqual([]);
  });

  it('sends property to the office of its place', () => {
    const inheritance = { decision: 'accept', farmland: true, propertyIn: at.kawagoe };

    expect(entry(planOf({ inheritance }), 'DE-23c').recipient?.municipality).toBe(at.kawagoe);
  });
});
