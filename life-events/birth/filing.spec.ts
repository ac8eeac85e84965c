import { municipalCalendar } from '../calendar.js';
import { addDays } from '../civil-date.js';
import { answersOf, at, contextOn, domicile, entry, places, planOf, today } from './birth.fixture.js';
import { check } from './check.js';

const foreigner = { nationality: 'other' };
const holidays = { nameOf: (day: string) => (day >= '2027-01-01' && day <= '2027-01-03' ? '年始' : null) };
const codes = (changes: Parameters<typeof answersOf>[0]) =>
  check(answersOf(changes), places, today).map((it) => it.code);

describe('出生届', () => {
  it('goes online to the office of the 本籍地 when that office offers it', () => {
    expect(entry(planOf(), 'BI-01')).toMatchObject({ how: 'online', recipient: { id: 'municipality-141003' } });
  });

  it.each<[string, Parameters<typeof planOf>[0], string]>([
    ['born abroad', { bornIn: { country: 'US' } }, '国外で生まれた'],
    ['filed by the midwife', { applicant: { relation: 'midwife', name: { full: '見本' } } }, 'お母さんかお父さんだけ'],
    ['a parent who is not Japanese', { father: foreigner }, '日本国籍のときだけ'],
    ['a parent whose nationality is open', { mother: { nationality: undefined } }, '日本国籍のときだけ'],
    ['no 本籍', { domicile: undefined }, '本籍が入力されていない'],
    ['an office that does not offer it', { domicile: { ...domicile, municipality: at.kawagoe } }, '受け付けていない'],
    ['a character that systems replace', { child: { name: { family: '髙橋', given: '\u{20B9F}' } } }, '扱えない文字'],
    ['the 14 days are over', { bornOn: addDays(today, -14) }, '届出期間を過ぎている'],
  ])('is a visit when %s, and says why', (_, changes, reason) => {
    const it = entry(planOf(changes), 'BI-01');

    expect(it.how).toBe('visit');
    expect(it.reason).toContain(reason);
    expect(it.visit?.bring.length).toBeGreaterThan(0);
  });

  it.each([
    ['home', 'municipality-112011'],
    ['birthplace', 'municipality-141003'],
    ['domicile', 'municipality-401307'],
  ])('is handed in at a counter of the family’s choice: %s', (fileAt, id) => {
    const planned = planOf({
      fileAt,
      father: foreigner,
      home: { municipality: at.kawagoe, streetAddress: '元町1-1' },
      domicile: { ...domicile, municipality: at.fukuoka },
    });

    expect(entry(planned, 'BI-01').recipient?.id).toBe(id);
  });

  it.each([
    ['2026-11-21', '2026-12-04', '2026-12-04'],
    ['2026-12-17', '2026-12-30', '2027-01-04'],
  ])('of a child born on %s counts that day as the first of 14', (bornOn, nominal, effective) => {
    const context = { ...contextOn(bornOn), calendarOf: () => municipalCalendar(null, holidays, []) };

    expect(entry(planOf({ bornOn }, bornOn, context), 'BI-01').deadline).toMatchObject({
      rule: 'I+14',
      nominal,
      effective,
    });
  });

  it('of a child born abroad has three months, with the word that keeps the nationality', () => {
    const planned = (givesNationality?: boolean) => planOf({ bornIn: { country: 'US', givesNationality } });

    expect(entry(planned(), 'BI-01').deadline).toMatchObject({ rule: 'Mi+3', nominal: '2027-02-20' });
    expect(entry(planned(true), 'BI-01r')).toMatchObject({
      applies: 'yes',
      deadline: { type: 'EXPIRY', rule: 'Mi+3' },
    });
    expect(entry(planned(false), 'BI-01r').applies).toBe('no');
    expect(entry(planned(), 'BI-01r')).toMatchObject({ applies: 'unknown', asks: '/bornIn/givesNationality' });
    expect(entry(planned(true), 'BI-01').visit?.where).toContain('大使館');
  });

  it('is one for each child: twins have two, and the family claims once', () => {
    const twins = [1, 2].map(() => ({
      name: { family: '髙橋', given: '葵' },
      kana: { family: 'タカハシ', given: 'アオイ' },
      sex: 'male',
    }));
    const planned = planOf({ children: twins }).procedures;

    expect(planned.filter((it) => it.procedure === 'BI-01').map((it) => it.id)).toEqual(['BI-01.p1', 'BI-01.p2']);
    expect(planned.filter((it) => it.procedure === 'BI-03a')).toHaveLength(1);
    expect(planned.find((it) => it.id === 'BI-05.p2')?.after).toContain('BI-01.p2');
    expect(planned.find((it) => it.id === 'BI-05.p2')?.after).not.toContain('BI-01.p1');
  });

  it('asks for material only when the reading is unusual', () => {
    const omitted = (unusualReading?: boolean) =>
      entry(planOf({ child: { unusualReading } }), 'BI-01').documents.find((it) => it.name.includes('読み方'))
        ?.omittedBy;

    expect([omitted(true), omitted(false)]).toEqual([null, '一般に使われている読み方']);
  });

  it('already filed is not filed again, and holds nothing back', () => {
    const planned = planOf({ birthRegistered: true, wantsCard: true });

    expect(entry(planned, 'BI-01').applies).toBe('no');
    expect(entry(planned, 'BI-05').after).toEqual([]);
  });
});

describe('who may file', () => {
  it.each<[string, Parameters<typeof answersOf>[0], string[]]>([
    ['the mother', { applicant: { relation: 'mother' } }, []],
    ['the father', { applicant: { relation: 'father' } }, []],
    [
      'a father who is not married to the mother',
      { applicant: { relation: 'father' }, parentsMarried: false },
      ['mother-files'],
    ],
    [
      '… who lives with them',
      { applicant: { relation: 'cohabitant', name: { full: '見本' } }, parentsMarried: false },
      [],
    ],
    ['a doctor without a name', { applicant: { relation: 'doctor' } }, ['applicant-needed']],
    [
      'a father of whom nothing is known',
      { applicant: { relation: 'father' }, father: null, parentsMarried: false },
      ['father-needed'],
    ],
  ])('%s', (_, changes, expected) => expect(codes(changes)).toEqual(expected));

  it('who is no parent registers the child, and claims nothing for the family', () => {
    const planned = planOf({ applicant: { relation: 'doctor', name: { full: '見本 医師' } } });
    const applying = planned.procedures.filter((it) => it.applies === 'yes').map((it) => it.procedure);

    expect(applying).toEqual(['BI-01']);
  });
});

describe('answers that cannot be', () => {
  it('point at the place of a forbidden character and never repeat it', () => {
    const [fault] = check(answersOf({ child: { name: { family: '髙橋', given: '葵Q' } } }), places, today);

    expect(fault).toMatchObject({ pointer: '/children/0/name/given', code: 'character-not-permitted' });
    expect(fault?.message).toContain('2文字目');
    expect(fault?.message).not.toContain('Q');
  });

  it.each<[string, Parameters<typeof answersOf>[0], string[]]>([
    [
      'letters in the name of a foreign child',
      {
        mother: foreigner,
        father: foreigner,
        domicile: undefined,
        child: { name: { family: 'Santos', given: 'Maria' } },
      },
      [],
    ],
    ['tomorrow', { bornOn: addDays(today, 1) }, ['not-born-yet']],
    ['three years ago', { bornOn: '2023-11-01' }, ['too-long-ago']],
    ['a mother of nine', { mother: { dateOfBirth: '2017-11-01' } }, ['too-young']],
    ['a counter at a home abroad', { home: { country: 'US' }, fileAt: 'home' }, ['no-counter-there']],
    ['a 本籍 that is needed and not given', { domicile: undefined, fileAt: 'domicile' }, ['domicile-needed']],
    ['a place that does not exist', { bornIn: { municipality: '131024' } }, ['unknown-municipality']],
    [
      'a foreign child born abroad',
      { mother: foreigner, father: foreigner, bornIn: { country: 'US' } },
      ['nothing-to-file'],
    ],
    ['married without a father', { father: null }, ['father-needed']],
    [
      'the insurance of who has none',
      { childInsurance: 'father', father: { healthInsurance: 'national' } },
      ['not-insured-there'],
    ],
  ])('%s', (_, changes, expected) => expect(codes(changes)).toEqual(expected));
});
