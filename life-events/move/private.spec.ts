import { fieldsFor, plan, type PlannedProcedure } from '../plan.js';
import type { Directory } from '../recipients.js';
import { move } from './index.js';
import { another, answersOf, contextOn, entry, everyone, planOf, today } from './move.fixture.js';

const context = contextOn(today);
const payloads = (changes: Record<string, unknown>) => {
  const answers = answersOf(changes);
  const planned = plan(move, answers, context).procedures;
  return (id: string) => fieldsFor(move, answers, planned.find((it) => it.id === id) as PlannedProcedure, context);
};

describe('companies', () => {
  const essential = ['MP-01a', 'MP-01b', 'MP-02a', 'MP-02b', 'MP-04', 'MP-05', 'MP-06', 'MP-07', 'MP-08'];

  it.each(essential)('that nobody named stay visible as something to do oneself: %s', (id) => {
    const notice = entry(planOf(), id);

    expect(notice).toMatchObject({ applies: 'yes', how: 'self', recipient: null });
    expect(notice.reason).toContain('会社が選ばれていない');
  });

  it('that are not registered are not told, and the plan says so', () => {
    const notice = entry(planOf({ providers: [{ kind: 'bank', provider: 'unknown' }] }), 'MP-06');

    expect(notice).toMatchObject({ how: 'self', recipient: null });
    expect(notice.reason).toContain('登録されていません');
  });

  it('of a kind the citizen has no contract with are left out, for both addresses or one', () => {
    const planned = planOf({ noProvider: ['electricity', 'old-gas', 'bank'] });
    const applies = (...ids: string[]) => ids.map((id) => entry(planned, id).applies).join();

    expect(applies('MP-01a', 'MP-01b', 'MP-02a', 'MP-02b', 'MP-06', 'MP-07')).toBe('no,no,no,yes,no,yes');
  });

  it('hear of their own contract only, even when one company has several', () => {
    const payload = payloads({
      providers: [
        {
          kind: 'electricity',
          provider: 'denki',
          for: 'old',
          customerNumber: 'A-1',
          supplyPoint: '0300111222233334444555',
        },
        { kind: 'electricity', provider: 'denki', for: 'old', customerNumber: 'A-2' },
        { kind: 'electricity', provider: 'denki', for: 'new', customerNumber: 'B-1' },
        { kind: 'bank', provider: 'ginko', account: { branch: '001', type: '1', number: '1111111' } },
        { kind: 'bank', provider: 'ginko', for: 'old', account: { branch: '002', type: '1', number: '2222222' } },
      ],
    });

    expect(payload('MP-01a.old.denki')).toMatchObject({ customerNumber: 'A-1', supplyPoint: '0300111222233334444555' });
    expect(payload('MP-01a.old-2.denki')).toMatchObject({ customerNumber: 'A-2' });
    expect(payload('MP-01a.old-2.denki')).not.toHaveProperty('supplyPoint');
    expect(payload('MP-01b.new.denki')).toMatchObject({ customerNumber: 'B-1' });
    expect(payload('MP-01b.new.denki')).not.toHaveProperty('oldAddress');
    expect(payload('MP-06.both.ginko')).toMatchObject({ account: { number: '1111111' } });
    expect(payload('MP-06.old.ginko')).toMatchObject({ account: { number: '2222222' } });
  });

  it('of both addresses are told twice: to stop and to start', () => {
    const planned = planOf({ providers: [{ kind: 'gas', provider: 'gasu', for: 'both' }] });

    expect(planned.procedures.filter((it) => it.recipient?.id === 'gasu').map((it) => it.id)).toEqual([
      'MP-02a.old.gasu',
      'MP-02b.new.gasu',
    ]);
  });

  it('get the name of the person whose contract it is', () => {
    const movers = [another({ relation: 'self' }), another({ name: { family: '見本', given: '次郎' } })];
    const payload = payloads({
      movers,
      providers: [
        { kind: 'card', provider: 'card-a' },
        { kind: 'card', provider: 'card-b', mover: 1 },
        { kind: 'card', provider: 'card-c', contractName: '株式会社 見本' },
      ],
    });

    expect(payload('MP-07.both.card-a').contractName).toEqual({ family: '髙橋', given: '花子' });
    expect(payload('MP-07.both-2.card-b').contractName).toEqual({ family: '見本', given: '次郎' });
    expect(payload('MP-07.both-3.card-c').contractName).toEqual({ full: '株式会社 見本' });
  });

  it('are asked ahead of time while there is time, and soon afterwards', () => {
    const type = (movedOn: string) => entry(planOf({ movedOn }), 'MP-02b').deadline?.type;

    expect([type('2026-12-21'), type('2026-11-21')]).toEqual(['LEAD_TIME', 'PROMPT']);
  });
});

describe('employers', () => {
  it('are told by each employee of their own', () => {
    const movers = [
      another({ relation: 'self', employment: 'employee' }),
      another({ employment: 'employee' }),
      another({ employment: 'employee' }),
    ];
    const providers = [
      { kind: 'employer', provider: 'shop-a' },
      { kind: 'employer', provider: 'shop-b', mover: 1 },
    ];
    const planned = planOf({ movers, providers }).procedures.filter((it) => it.procedure === 'MV-25');

    expect(planned.map((it) => [it.personKey, it.recipient?.id ?? null, it.how])).toEqual([
      ['p1', 'shop-a', 'online'],
      ['p2', 'shop-b', 'online'],
      ['p3', null, 'self'],
    ]);
  });
});

describe('forwarding of mail', () => {
  it('takes six names a form, so seven movers need two', () => {
    const movers = Array.from({ length: 7 }, (_, i) =>
      another({ relation: i === 0 ? 'self' : 'other', name: { full: `人${i}` } }),
    );
    const payload = payloads({ movers, providers: [{ kind: 'post', provider: 'yubin' }] });

    expect(payload('MP-09.forward.yubin').forwardedNames).toHaveLength(6);
    expect(payload('MP-09.forward-2.yubin').forwardedNames).toEqual([{ full: '人6' }]);
  });
});

describe('municipal water', () => {
  it('is told by area without being named, and a place nobody serves stays visible', () => {
    const nobody: Directory = { ...everyone, serving: () => null };

    const served = entry(planOf(), 'MP-03a');
    const unserved = entry(plan(move, answersOf(), contextOn(today, nobody)), 'MP-03a');

    expect(served).toMatchObject({ how: 'online', recipient: { id: 'water-131016' } });
    expect(unserved).toMatchObject({ how: 'online', recipient: null, applies: 'yes' });
    expect(unserved.reason).toContain('窓口が登録されていません');
  });
});
