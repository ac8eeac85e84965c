import { check } from './check.js';
import { answersOf, at, places, today } from './move.fixture.js';

const faults = (changes: Parameters<typeof answersOf>[0]) =>
  check(answersOf(changes), places, today).map((it) => `${it.pointer} ${it.code}`);
const japan = { municipality: at.chiyoda, streetAddress: '霞が関二丁目1-2' };

describe('answers that do not hold together', () => {
  it('find no fault with an ordinary move', () => {
    expect(faults({})).toEqual([]);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ to: { municipality: '011029', streetAddress: '1' } }, '/to/municipality unknown-municipality'],
    [{ to: japan }, '/to same-address'],
    [{ from: { country: 'US' }, to: { country: 'FR' } }, '/to/country abroad-both'],
    [{ movedOn: '2021-11-20' }, '/movedOn too-long-ago'],
    [{ movedOn: '2027-11-22' }, '/movedOn too-far-ahead'],
    [{ leftOn: '2026-11-22' }, '/leftOn after-move'],
    [{ movedOn: '2026-11-25', visit: { plannedOn: '2026-11-24' } }, '/visit/plannedOn before-move'],
    [{ visit: { plannedOn: '2026-11-21' } }, '/visit/plannedOn too-soon'],
    [{ mover: { dateOfBirth: '2026-11-22' } }, '/movers/0/dateOfBirth born-after-move'],
    [{ mover: { relation: 'child' } }, '/applicant/name applicant-needed'],
    [
      { providers: [{ kind: 'card', provider: 'card-a', customerNumber: '4111 1111 1111 1111' }] },
      '/providers/0/customerNumber last-four-only',
    ],
    [
      { providers: [{ kind: 'bank', provider: 'ginko', supplyPoint: '0'.repeat(22) }] },
      '/providers/0/supplyPoint not-for-this-kind',
    ],
    [
      { providers: [{ kind: 'gas', provider: 'gasu', for: 'old', supplyPoint: '0'.repeat(22) }] },
      '/providers/0/supplyPoint wrong-supply-point',
    ],
    [
      { providers: [{ kind: 'gas', provider: 'gasu', supplyPoint: '0'.repeat(17) }] },
      '/providers/0/supplyPoint which-address',
    ],
    [{ providers: [{ kind: 'bank', provider: 'ginko', mover: 1 }] }, '/providers/0/mover unknown-mover'],
    [
      { providers: [{ kind: 'gas', provider: 'gasu', for: 'new' }], noProvider: ['new-gas'] },
      '/providers/0/kind said-none',
    ],
  ])('%j → %s', (changes, fault) => {
    expect(faults(changes)).toEqual([fault]);
  });

  it('allow the last days of the range', () => {
    expect([faults({ movedOn: '2021-11-21' }), faults({ movedOn: '2027-11-21' })]).toEqual([[], []]);
  });

  it('allow two people who both claim to be 本人 no more', () => {
    const self = { name: { full: 'A' }, dateOfBirth: '1990-01-01', relation: 'self' };

    expect(faults({ movers: [self, self] })).toEqual(['/movers/1/relation two-selves']);
  });
});
