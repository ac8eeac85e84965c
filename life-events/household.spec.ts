import { accountsOf, faultsOfHousehold, isChildOn, stillMembers, withEntry } from './household.js';

const person = (key: string, name: string, dateOfBirth = '1990-04-01') => ({ key, name, dateOfBirth });
const [taro, hana, aoi] = [person('p1', '太郎'), person('p2', '花'), person('p3', '葵', '2010-04-01')];

describe('a household', () => {
  it('has children until the day they become 18', () => {
    expect(['2028-03-31', '2028-04-01'].map((day) => isChildOn(aoi, day))).toEqual([true, false]);
  });

  it('ties children to an adult with an account', () => {
    const entries = [
      { person: 'p3', with: 'p2' },
      { person: 'p2', citizen: 'hana' },
    ];

    expect(faultsOfHousehold([taro, hana, aoi], entries, '2026-11-25')).toEqual([]);
    expect([...accountsOf(entries)]).toEqual([
      ['p3', 'hana'],
      ['p2', 'hana'],
    ]);
  });

  it('names a person once, and lets a grown-up child be tied to nobody', () => {
    const twice = [
      { person: 'p2', citizen: 'hana' },
      { person: 'p2', citizen: 'x' },
    ];
    const grown = [
      { person: 'p2', citizen: 'hana' },
      { person: 'p3', citizen: 'aoi', with: 'p2' },
    ];
    const codes = (entries: object[], day: string): string[] =>
      faultsOfHousehold([taro, hana, aoi], entries as never, day).map(({ pointer, code }) => `${pointer} ${code}`);

    expect(codes(twice, '2026-11-25')).toEqual(['/household/1/person duplicate']);
    expect(codes(grown, '2030-01-01')).toEqual(['/household/1/with adult']);
  });
});

describe('one person’s account', () => {
  const [hers, both] = [new Map([['p2', 'hana']]), new Map(Object.entries({ p2: 'hana', p3: 'hana' }))];
  const after = (members: Map<string, string>, entry: Parameters<typeof withEntry>[2]) =>
    Object.fromEntries(withEntry([taro, hana, aoi], members, entry, '2026-11-25'));

  it('is named, and a child is tied to it or left to the filer, without touching the others', () => {
    expect(after(hers, { person: 'p1', citizen: 'taro' })).toEqual({ p1: 'taro', p2: 'hana' });
    expect(after(hers, { person: 'p3', with: 'p2' })).toEqual({ p2: 'hana', p3: 'hana' });
    expect(after(both, { person: 'p3' })).toEqual({ p2: 'hana' });
  });

  it('takes the children tied to it along when it is changed or taken away', () => {
    expect(after(both, { person: 'p2', citizen: 'other' })).toEqual({ p2: 'other', p3: 'other' });
    expect(after(both, { person: 'p2' })).toEqual({});
  });
});

describe('members after an amendment', () => {
  const members = new Map([
    ['p2', 'hana'],
    ['p3', 'hana'],
  ]);
  const after = (...now: ReturnType<typeof person>[]) =>
    Object.fromEntries(stillMembers([taro, hana, aoi], now, members));

  it('follow persons who moved up, and stay with one whose name was corrected', () => {
    expect(after({ ...hana, key: 'p1' }, { ...aoi, key: 'p2' })).toEqual({ p1: 'hana', p2: 'hana' });
    expect(after(taro, person('p2', '華'), aoi)).toEqual({ p2: 'hana', p3: 'hana' });
  });

  it('let go of who is gone, and never give their part to somebody else', () => {
    expect(after(taro, { ...aoi, key: 'p2' })).toEqual({ p2: 'hana' });
    expect(after({ ...hana, key: 'p1' }, { ...taro, key: 'p2' })).toEqual({ p1: 'hana' });
  });
});
