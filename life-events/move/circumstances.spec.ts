import { another, appliesIn, at, entry, planOf } from './move.fixture.js';

const japan = (municipality: string) => ({ municipality, streetAddress: '本町1-1' });

describe('児童手当', () => {
  const child = another({ relation: 'child', dateOfBirth: '2018-05-05' });
  const family = (parent: object, ...rest: object[]) => ({
    movers: [another({ relation: 'self', ...parent }), ...rest],
  });

  it('is claimed anew by the parent who receives it, within 15 days of the planned day of leaving', () => {
    const planned = planOf({
      ...family({ receivesChildAllowance: true, employment: 'employee' }, child),
      movedOn: '2026-11-25',
      leftOn: '2026-11-21',
    });
    const claim = entry(planned, 'MV-12b.p1');

    expect(appliesIn(planned, 'MV-12a.p1', 'MV-12a.p2', 'MV-12b.p2')).toEqual({
      'MV-12a.p1': 'yes',
      'MV-12a.p2': 'no',
      'MV-12b.p2': 'no',
    });
    expect(claim.deadline).toMatchObject({ type: 'BENEFIT_CLIFF', nominal: '2026-12-06' });
    expect(claim.documents.find((it) => it.name.startsWith('所得'))?.omittedBy).toContain('情報連携');
  });

  it.each([
    ['a public servant claims at work', { receivesChildAllowance: true, employment: 'civil-servant' }, 'no', null],
    ['who may be a public servant is asked', { receivesChildAllowance: true }, 'unknown', '/movers/0/employment'],
    ['a parent who has not said is asked', {}, 'unknown', '/movers/0/receivesChildAllowance'],
    ['who does not receive it claims nothing', { receivesChildAllowance: false }, 'no', null],
  ])('%s', (_, parent, applies, asks) => {
    expect(entry(planOf(family(parent, child)), 'MV-12b.p1')).toMatchObject({ applies, asks });
  });

  it('asks nobody when no child moves and the household moves as a whole', () => {
    expect(entry(planOf(family({})), 'MV-12b').applies).toBe('no');
    expect(entry(planOf({ ...family({}), wholeHouseholdMoves: false }), 'MV-12b').applies).toBe('unknown');
  });

  it('goes on by itself within a municipality', () => {
    const inside = { from: japan(at.yokohamaNaka), to: japan(at.yokohamaNishi) };

    expect(entry(planOf({ ...family({ receivesChildAllowance: true }), ...inside }), 'MV-12b').applies).toBe(
      'automatic',
    );
  });
});

describe('住所変更登記', () => {
  const owner = { realEstate: true, realEstateIn: at.kawagoe };

  it('is due within two years, at the office where the property is', () => {
    const notice = entry(planOf({ ...owner, movedOn: '2026-11-21' }), 'MV-22');

    expect(notice.deadline).toMatchObject({ rule: 'M+24', nominal: '2028-11-21' });
    expect(notice.recipient?.id).toBe('legal-affairs-bureau-112011');
  });

  it('is due by the end of March 2028 for a move before the law came into force', () => {
    const planned = planOf({ ...owner, movedOn: '2026-03-31' });

    expect(entry(planned, 'MV-22t').deadline?.nominal).toBe('2028-03-31');
    expect(planned.procedures.some((it) => it.id === 'MV-22')).toBe(false);
  });

  it.each([
    [{}, 'unknown', '/realEstate'],
    [{ realEstate: true }, 'unknown', '/realEstateIn'],
    [{ realEstate: false }, 'no', null],
    [{ ...owner, smartRegistration: true }, 'automatic', null],
  ])('answered %j: %s', (answers, applies, asks) => {
    expect(entry(planOf(answers), 'MV-22')).toMatchObject({ applies, asks });
  });
});

describe('dogs', () => {
  it.each([
    [undefined, 'unknown', 'unknown'],
    [{ count: 0 }, 'no', 'no'],
    [{ count: 1 }, 'unknown', 'unknown'],
    [{ count: 1, microchip: false }, 'yes', 'no'],
    [{ count: 1, microchip: true }, 'unknown', 'yes'],
    [{ count: 1, microchip: true, oneStop: true }, 'automatic', 'yes'],
    [{ count: 1, microchip: true, oneStop: false }, 'yes', 'yes'],
  ])('%j: at the municipality %s, at the microchip registry %s', (dogs, office, registry) => {
    const planned = planOf({ dogs });

    expect(appliesIn(planned, 'MV-18a', 'MV-18b')).toEqual({ 'MV-18a': office, 'MV-18b': registry });
  });
});

describe('schools and nurseries', () => {
  const pupil = { dateOfBirth: '2017-06-01', school: { kind: 'public-elementary' } };
  const inside = { from: japan(at.kawagoe), to: { ...japan(at.kawagoe), building: '2号室' } };

  it('lets the new municipality assign a school once the address is registered', () => {
    const planned = planOf({ mover: pupil });

    expect(entry(planned, 'MV-15a')).toMatchObject({ applies: 'yes', how: 'self' });
    expect(entry(planned, 'MV-15b')).toMatchObject({ applies: 'yes', how: 'online', after: ['MV-03'] });
  });

  it('asks within a municipality whether the school changes', () => {
    const school = (changes?: boolean) => ({ ...inside, mover: { ...pupil, school: { ...pupil.school, changes } } });

    expect(entry(planOf(school()), 'MV-15b').asks).toBe('/movers/0/school/changes');
    expect(entry(planOf(school(false)), 'MV-15b').applies).toBe('no');
    expect(entry(planOf(school(true)), 'MV-15b').applies).toBe('yes');
  });

  it('leaves private schools to each other', () => {
    const planned = planOf({ mover: { ...pupil, school: { kind: 'other' } } });

    expect(appliesIn(planned, 'MV-15a', 'MV-15b', 'MV-15c')).toEqual({
      'MV-15a': 'yes',
      'MV-15b': 'no',
      'MV-15c': 'no',
    });
  });

  it('leaves one nursery and applies for the next only when wished', () => {
    const small = (answers: object) => planOf({ mover: { dateOfBirth: '2024-06-01', ...answers } });
    const ids = ['MV-16a', 'MV-16b'];

    expect(appliesIn(small({}), ...ids)).toEqual({ 'MV-16a': 'unknown', 'MV-16b': 'unknown' });
    expect(appliesIn(small({ nursery: true }), ...ids)).toEqual({ 'MV-16a': 'yes', 'MV-16b': 'unknown' });
    expect(appliesIn(small({ nursery: false, wantsNursery: true }), ...ids)).toEqual({
      'MV-16a': 'no',
      'MV-16b': 'yes',
    });
  });
});

describe('nothing to do, and why', () => {
  it.each([
    ['MV-09', { pension: 'first' }, 'マイナンバーが結びついて'],
    ['MV-09', { pension: 'third' }, 'マイナンバーで年金機構に伝わり'],
    ['MV-20', { drivingLicence: true, licenceOneStop: true }, '住所変更ワンストップ'],
    ['MV-23', { nationality: 'other' }, '在留カードを出せば'],
    ['MV-24', {}, '手続はありません'],
  ])('%s for %j', (id, mover, reason) => {
    const notice = entry(planOf({ mover }), id);

    expect(notice).toMatchObject({ applies: 'automatic', how: 'automatic' });
    expect(notice.reason).toContain(reason);
  });

  it('tells the municipality of a first-category insured whose numbers are not linked', () => {
    expect(entry(planOf({ mover: { pension: 'first', pensionLinked: false } }), 'MV-09')).toMatchObject({
      applies: 'yes',
      how: 'online',
      after: ['MV-03'],
    });
  });
});

describe('vehicles', () => {
  it('proves the garage before it registers the car, and visits the counter for light vehicles', () => {
    const planned = planOf({ vehicles: [{ kind: 'car' }, { kind: 'light' }] });

    expect(entry(planned, 'MV-21b').after.sort()).toEqual(['MV-03', 'MV-21a']);
    expect(entry(planned, 'MV-21b').deadline?.nominal).toBe('2026-12-06');
    expect(entry(planned, 'MV-21c').how).toBe('visit');
    expect(entry(planned, 'MV-19b').applies).toBe('no');
  });
});
