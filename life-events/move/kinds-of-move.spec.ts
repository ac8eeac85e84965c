import { fieldsFor, plan } from '../plan.js';
import { another, answersOf, appliesIn, at, contextOn, entry, planOf, today } from './move.fixture.js';
import { move } from './index.js';

const japan = (municipality: string) => ({ municipality, streetAddress: '本町1-1' });
const abroad = { country: 'US', address: '1 Example Street, Honolulu' };
const forms = ['MV-01', 'MV-03', 'MV-04', 'MA-01', 'MA-04'];

describe('the kind of move decides which form is filed', () => {
  it.each([
    [
      'to another municipality',
      japan(at.chiyoda),
      japan(at.sapporoChuo),
      'MV-01,MV-03',
      'municipality-131016',
      'municipality-011002',
    ],
    [
      'among the 23 wards of Tokyo',
      japan(at.chiyoda),
      japan(at.shinjuku),
      'MV-01,MV-03',
      'municipality-131016',
      'municipality-131041',
    ],
    [
      'from a ward of one city to a ward of another',
      japan(at.yokohamaNaka),
      japan(at.fukuoka),
      'MV-01,MV-03',
      'municipality-141003',
      'municipality-401307',
    ],
    [
      'within one municipality',
      japan(at.kawagoe),
      { ...japan(at.kawagoe), building: '2号室' },
      'MV-04',
      null,
      'municipality-112011',
    ],
    [
      'between wards of one designated city',
      japan(at.yokohamaNaka),
      japan(at.yokohamaNishi),
      'MV-04',
      null,
      'municipality-141003',
    ],
    ['abroad', japan(at.chiyoda), abroad, 'MA-01', 'municipality-131016', null],
    ['from abroad', abroad, japan(at.sapporoChuo), 'MA-04', null, 'municipality-011002'],
  ])('%s', (_, from, to, expected, oldOffice, newOffice) => {
    const planned = planOf({ from, to, abroad: { overOneYear: true } });

    const filed = forms.filter((id) => entry(planned, id).applies === 'yes');
    expect(filed.join()).toBe(expected);
    const told = (ids: string[]) => ids.map((id) => entry(planned, id).recipient?.id).find(Boolean) ?? null;
    expect(told(['MV-01', 'MA-01'])).toBe(oldOffice);
    expect(told(['MV-03', 'MV-04', 'MA-04'])).toBe(newOffice);
  });

  it('never files 転入届, 転居届 or 国外転出届 online', () => {
    const ways = ['MV-03', 'MV-04', 'MA-01', 'MA-04'].map((id) => entry(planOf(), id).how);

    expect(ways).toEqual(['visit', 'visit', 'visit', 'visit']);
  });

  it('sends the citizen to the ward although the city keeps the register', () => {
    const visit = entry(planOf({ to: japan(at.yokohamaNishi) }), 'MV-03').visit;

    expect(visit?.where).toBe('神奈川県横浜市西区の住民異動の窓口');
    expect(visit?.by).toBe('2026-12-05');
    expect(visit?.bring.join()).toContain('マイナンバーカード');
  });

  it('holds 転入届 until 転出届 is accepted and the day of moving has come', () => {
    const moveIn = entry(planOf({ movedOn: '2026-12-10', leftOn: '2026-12-09' }), 'MV-03');

    expect(moveIn.after).toEqual(['MV-01']);
    expect(moveIn.notBefore).toBe('2026-12-10');
    expect(moveIn.deadline?.nominal).toBe('2026-12-24');
  });

  it('puts what needs the new address after the form that registers it, whichever it is', () => {
    const holder = { individualNumberCard: true };
    const afterCard = (from: object, to: object) => entry(planOf({ from, to, mover: holder }), 'MV-05').after;

    expect(afterCard(japan(at.chiyoda), japan(at.shinjuku))).toEqual(['MV-03']);
    expect(afterCard(japan(at.yokohamaNaka), japan(at.yokohamaNishi))).toEqual(['MV-04']);
    expect(afterCard(abroad, japan(at.shinjuku))).toEqual(['MA-04']);
  });

  it('lets the insurance of a child come before the support for its medical costs', () => {
    const child = { dateOfBirth: '2020-06-01', healthInsurance: 'national' };

    expect(entry(planOf({ mover: child }), 'MV-14').after.sort()).toEqual(['MV-03', 'MV-08b.p1']);
  });

  it('leaves and joins insurances only when the municipality changes', () => {
    const mover = { healthInsurance: 'national', longTermCare: 'certified', dateOfBirth: '1950-01-01' };
    const elder = { ...mover, healthInsurance: 'late-elderly' };
    const within = planOf({ from: japan(at.yokohamaNaka), to: japan(at.yokohamaNishi), mover: elder });
    const ids = ['MV-10a', 'MV-10b', 'MV-11a', 'MV-11b'];

    expect(appliesIn(within, ...ids)).toEqual({ 'MV-10a': 'no', 'MV-10b': 'no', 'MV-11a': 'no', 'MV-11b': 'no' });
    expect(appliesIn(planOf({ mover: elder }), ...ids)).toEqual({
      'MV-10a': 'yes',
      'MV-10b': 'yes',
      'MV-11a': 'yes',
      'MV-11b': 'yes',
    });
  });

  it('keeps the union of late elderly insurance within a prefecture, where no certificate of shares is needed', () => {
    const mover = { dateOfBirth: '1945-01-01' };
    const planned = planOf({ from: japan(at.kawagoe), to: japan(at.urawa), mover });

    expect(appliesIn(planned, 'MV-10a', 'MV-10b')).toEqual({ 'MV-10a': 'no', 'MV-10b': 'yes' });
    expect(entry(planned, 'MV-10b').documents[0]?.omittedBy).not.toBeNull();
    expect(entry(planOf({ mover }), 'MV-10b').documents[0]?.omittedBy).toBeNull();
  });

  it('keeps the old insurer for whoever moves into a facility', () => {
    const mover = { dateOfBirth: '1940-01-01', longTermCare: 'certified', entersFacility: true };

    expect(appliesIn(planOf({ mover }), 'MV-10b', 'MV-11a', 'MV-11b')).toEqual({
      'MV-10b': 'no',
      'MV-11a': 'yes',
      'MV-11b': 'no',
    });
  });
});

describe('a move of part of the household', () => {
  it.each([
    [true, undefined, 'no'],
    [false, undefined, 'unknown'],
    [false, 'stays', 'no'],
    [false, 'moves', 'yes'],
  ])('whole household %s, head of household %s: 世帯主変更届 %s', (wholeHouseholdMoves, headOfHousehold, expected) => {
    expect(entry(planOf({ wholeHouseholdMoves, headOfHousehold }), 'MV-06a').applies).toBe(expected);
  });

  it('gives every mover results of their own', () => {
    const movers = [
      another({ relation: 'self', healthInsurance: 'national' }),
      another({ healthInsurance: 'employer', dateOfBirth: '1992-01-01' }),
      another({ dateOfBirth: '1993-01-01' }),
    ];

    const planned = planOf({ movers });

    expect(appliesIn(planned, 'MV-08a.p1', 'MV-08a.p2', 'MV-08a.p3')).toEqual({
      'MV-08a.p1': 'yes',
      'MV-08a.p2': 'no',
      'MV-08a.p3': 'unknown',
    });
    expect(entry(planned, 'MV-08a.p3').asks).toBe('/movers/2/healthInsurance');
  });
});

describe('a move abroad', () => {
  const holder = { individualNumberCard: true, nationality: 'jp', healthInsurance: 'national' };
  const leaving = { to: abroad, movedOn: '2026-12-10', mover: holder };

  it('asks how long the stay is before it deregisters anyone', () => {
    const planned = planOf(leaving);

    expect(appliesIn(planned, 'MA-01', 'MV-08a')).toEqual({ 'MA-01': 'unknown', 'MV-08a': 'unknown' });
    expect(entry(planned, 'MA-01').asks).toBe('/abroad/overOneYear');
    expect(entry(planOf({ ...leaving, abroad: { overOneYear: false } }), 'MA-01').applies).toBe('no');
  });

  it('keeps the card only when asked for by the day before leaving', () => {
    const abroad = { overOneYear: true };
    const before = entry(planOf({ ...leaving, abroad }, '2026-12-09'), 'MA-02');
    const onTheDay = entry(planOf({ ...leaving, abroad }, '2026-12-10'), 'MA-02');

    expect([before.applies, before.deadline?.nominal]).toEqual(['yes', '2026-12-09']);
    expect(onTheDay.applies).toBe('no');
  });

  it('starts nothing at the new address and forwards no mail', () => {
    const planned = planOf({ ...leaving, abroad: { overOneYear: true }, mailForwarding: true });

    expect(appliesIn(planned, 'MP-01b', 'MP-02b', 'MP-03b', 'MP-09', 'MV-03')).toEqual({
      'MP-01b': 'no',
      'MP-02b': 'no',
      'MP-03b': 'no',
      'MP-09': 'no',
      'MV-03': 'no',
    });
  });

  it('tells the old municipality the country and not the address there', () => {
    const answers = answersOf({ ...leaving, abroad: { overOneYear: true } });
    const context = contextOn(today);
    const planned = entry(plan(move, answers, context), 'MA-01');

    const fields = fieldsFor(move, answers, planned, context);

    expect(fields.country).toBe('US');
    expect(JSON.stringify(fields)).not.toContain('Honolulu');
  });
});

describe('a move from abroad', () => {
  it('needs no 転出証明書, and no 戸籍 papers of Japanese nationals', () => {
    const documents = entry(planOf({ from: abroad, mover: { nationality: 'jp' } }), 'MA-04').documents;

    expect(documents.map((it) => [it.name, it.omittedBy !== null])).toEqual([
      ['旅券（帰国の日が分かるもの）', false],
      ['戸籍謄本・戸籍の附票', true],
    ]);
  });
});
