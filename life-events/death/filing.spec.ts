import { calendarOf } from '../../prisma/reference/calendars.js';
import { addDays } from '../civil-date.js';
import { plan } from '../plan.js';
import { check } from './check.js';
import { answersOf, at, chiyoda, contextOn, entry, places, planOf, sapporo, today } from './death.fixture.js';
import { death } from './index.js';

const faults = (changes: Parameters<typeof answersOf>[0]) =>
  check(answersOf(changes), places, today).map(({ pointer, code }) => `${pointer} ${code}`);

describe('who may notify of a death (戸籍法87条)', () => {
  it.each([
    ['relative-together', 'child'],
    ['relative', 'sibling'],
    ['housemate', 'none'],
    ['landlord', 'none'],
    ['guardian', 'none'],
  ])('%s may', (capacity, relation) => {
    expect(faults({ filer: { capacity, relation } })).toEqual([]);
    expect(entry(planOf({ filer: { capacity, relation } }), 'DE-01').applies).toBe('yes');
  });

  it('a mandate for affairs after death alone gives no standing, but is enough once the notification is filed', () => {
    const filer = { capacity: 'posthumous-agent', relation: 'none' };

    expect(faults({ filer })).toEqual(['/filer/capacity may-not-notify']);
    expect(faults({ filer, notification: { filed: true } })).toEqual([]);
  });

  it('a funeral director is a messenger and files nothing, not even later', () => {
    const filer = { capacity: 'funeral-director', relation: 'none' };

    expect(faults({ filer, notification: { filed: true } })).toEqual(['/filer/capacity messenger-only']);
  });

  it('a guardian and a landlord bring what shows that they are', () => {
    const brings = (capacity: string) =>
      entry(planOf({ filer: { capacity, relation: 'none' } }), 'DE-01').visit?.bring.join();

    expect(brings('guardian')).toContain('登記事項証明書');
    expect(brings('landlord')).toContain('賃貸借契約書');
    expect(brings('relative')).not.toMatch(/登記事項証明書|賃貸借契約書/);
  });

  it('a landlord may report, but neither contracts nor claims are theirs', () => {
    const planned = planOf({ filer: { capacity: 'landlord', relation: 'none' } }).procedures;

    expect(planned.filter((it) => it.applies === 'yes').map((it) => it.procedure)).toEqual([
      'DE-01',
      'DE-02',
      'DE-22d',
    ]);
  });
});

describe('where a death is notified', () => {
  const elsewhere = { deceased: { address: { municipality: at.fukuoka, streetAddress: '1-1' } } };
  const office = (changes: object) => entry(planOf({ ...elsewhere, ...changes }), 'DE-01').recipient?.municipality;

  it('is where the filer is, where the person died, or the registered domicile', () => {
    const filer = { address: chiyoda };
    const notification = (place: string) => ({ filed: false, at: place, registeredIn: at.kawagoe });

    expect(office({ filer, notification: notification('filer') })).toBe(at.chiyoda);
    expect(office({ filer, notification: notification('death-place') })).toBe('011002');
    expect(office({ filer, notification: notification('registered') })).toBe(at.kawagoe);
  });

  it('is never the last home as such', () => {
    expect(office({})).not.toBe('401307');
  });

  it('is asked for when everybody is abroad', () => {
    const abroad = { country: 'US' };

    expect(entry(planOf({ diedIn: abroad, filer: { address: abroad } }), 'DE-01')).toMatchObject({
      applies: 'unknown',
      asks: '/notification/registeredIn',
    });
    expect(faults({ diedIn: abroad, notification: { filed: false, at: 'death-place' } })).toEqual([
      '/notification/at abroad',
    ]);
  });
});

describe('the days of a death', () => {
  const due = (id: string, changes: Parameters<typeof answersOf>[0]) =>
    entry(plan(death, answersOf(changes), { ...contextOn('2026-11-24'), calendarOf }), id).deadline;
  const answered = {
    inheritance: { decision: 'accept', realEstate: true, taxedProperty: true, aboveTaxThreshold: true },
    deceased: {
      dateOfBirth: '1945-01-01',
      pensions: ['employees'],
      pensionLinked: false,
      taxReturn: true,
      receivesChildAllowance: true,
      headOfHousehold: true,
    },
    remainingAdults: 2,
    funeral: { on: '2026-11-25' },
  };

  it.each([
    ['DE-01', 'I+7', '2026-11-27'],
    ['DE-02', 'I+7', '2026-11-27'],
    ['DE-04', 'D+14', '2026-12-07'],
    ['DE-06a', 'D+14', '2026-12-07'],
    ['DE-09a', 'D+10', '2026-12-01'],
    ['DE-11', 'D+15', '2026-12-07'],
    ['DE-13b', 'M+3', '2027-02-22'],
    ['DE-14', 'M+4', '2027-03-23'],
    ['DE-15', 'M+10', '2027-09-21'],
    ['DE-17', 'M+36', '2029-11-21'],
    ['DE-06b', 'M+24', '2028-11-27'],
    ['DE-10a', 'M+60', '2031-11-21'],
  ])('%s: %s ends on %s', (id, rule, effective) => {
    expect(due(id, { diedOn: '2026-11-21', ...answered })).toMatchObject({ rule, effective });
  });

  it('of the national pension alone are 14', () => {
    const deceased = { ...answered.deceased, pensions: ['national'] };

    expect(due('DE-09a', { diedOn: '2026-11-21', deceased })).toMatchObject({ rule: 'D+14', effective: '2026-12-07' });
  });

  it('run from learning of it for the notification and the inheritance, from the death for the rest', () => {
    const late = { ...answered, diedOn: '2026-11-01', learnedOn: '2026-11-21' };

    expect(due('DE-01', late)?.effective).toBe('2026-11-27');
    expect(due('DE-14', late)?.effective).toBe('2027-03-23');
    expect(due('DE-04', late)?.effective).toBe('2026-11-16');
  });

  it('are three months, the first counted, when the death was abroad', () => {
    expect(due('DE-01', { diedOn: '2026-11-21', diedIn: { country: 'US' } })).toMatchObject({
      rule: 'Mi+3',
      effective: '2027-02-22',
    });
  });

  it.each([
    ['2016-04-29', '2017-02-28'],
    ['2016-09-21', '2017-07-21'],
  ])('of the inheritance tax are as published: %s ends on %s', (diedOn, effective) => {
    expect(due('DE-15', { ...answered, diedOn })?.effective).toBe(effective);
  });

  it('open the counter for the bereaved some days later, when the data has settled', () => {
    const condolenceDesk = { offered: true };

    expect(due('DE-03', { diedOn: '2026-11-21', condolenceDesk })?.opens).toBe('2026-11-24');
    expect(faults({ condolenceDesk: { offered: true, on: addDays(today, 1) } })).toEqual([
      '/condolenceDesk/on too-soon',
    ]);
    expect(faults({ condolenceDesk: { offered: true, on: addDays(today, 3) } })).toEqual([]);
  });
});

describe('answers about a death that cannot be', () => {
  it.each([
    ['/diedOn in-the-future', { diedOn: addDays(today, 1), learnedOn: today }, 2],
    ['/learnedOn before-death', { learnedOn: addDays(today, -1) }, 1],
    ['/learnedOn in-the-future', { learnedOn: addDays(today, 1) }, 1],
    ['/funeral/on before-death', { funeral: { on: addDays(today, -1) } }, 1],
    ['/deceased/dateOfBirth born-after-death', { deceased: { dateOfBirth: addDays(today, 1) } }, 1],
    ['/filer/relation capacity-and-relation', { filer: { relation: 'none' } }, 1],
    ['/notification/registeredIn needed', { notification: { filed: false, at: 'registered' } }, 1],
    ['/diedIn/municipality unknown-municipality', { diedIn: { ...sapporo, municipality: '271276' } }, 1],
    ['/contracts/0/wish not-for-this-kind', { contracts: [{ kind: 'bank', provider: 'ginko', wish: 'cancel' }] }, 1],
    ['/contracts/0/kind said-none', { noContract: ['bank'], contracts: [{ kind: 'bank', provider: 'ginko' }] }, 1],
  ])('are pointed at: %s', (fault, changes, count) => {
    const found = faults(changes);

    expect(found).toContain(fault);
    expect(found).toHaveLength(count);
  });
});
