import { fieldsFor, plan, type Plan } from '../plan.js';
import { appliesIn, contextOn, entry, places, today } from '../shared/japan.fixture.js';
import { check } from './check.js';
import { example } from './example.js';
import { marriage } from './index.js';

type Answers = Record<string, unknown> & { spouses: object[] };
const given = example(today) as Answers;
const [first, second] = given.spouses;
const answersOf = (changes: object = {}, ofSecond: object = {}) =>
  marriage.questions.parse({ ...given, spouses: [first, { ...second, ...ofSecond }], ...changes });
const planOf = (changes: object = {}, ofSecond: object = {}): Plan =>
  plan(marriage, answersOf(changes, ofSecond), contextOn(today));
const codes = (changes: object, ofSecond: object = {}) =>
  check(answersOf(changes, ofSecond), places, today).map((it) => it.code);
const foreigner = { nationality: 'other', name: { family: 'SANTOS', given: 'MARIA' } };

describe('a marriage', () => {
  it('is made by a visit with two witnesses, without a deadline, and everything waits for it', () => {
    const { procedures } = planOf();
    const told = procedures.filter((it) => it.applies === 'yes' && it.recipient && it.procedure !== 'MG-01');

    expect(entry(planOf(), 'MG-01')).toMatchObject({ how: 'visit', deadline: { type: 'NONE' } });
    expect(entry(planOf(), 'MG-01').visit?.bring[0]).toContain('証人2人');
    expect(told.length).toBeGreaterThan(5);
    expect(told.filter((it) => !it.after.includes('MG-01'))).toEqual([]);
  });

  it('needs no extract of the register since 2024, unless one of the two is a foreigner', () => {
    const omitted = (planned: Plan) => entry(planned, 'MG-01').documents.map((it) => it.omittedBy !== null);

    expect(omitted(planOf())).toEqual([true, true]);
    expect(omitted(planOf({ familyName: 'unchanged' }, foreigner))).toEqual([false, false]);
  });

  it('that is already accepted holds nothing back', () => {
    expect(entry(planOf({ alreadyRegistered: true }), 'MG-07.p2').after).toEqual([]);
  });

  it.each([
    ['first', 'no', 'yes'],
    ['second', 'yes', 'no'],
  ])('changes the papers of who takes the other’s name: %s', (familyName, one, two) => {
    const licence = { drivingLicence: true };
    const planned = planOf({
      familyName,
      spouses: [
        { ...first, ...licence },
        { ...second, ...licence },
      ],
    });

    expect(appliesIn(planned, 'MG-07.p1', 'MG-07.p2')).toEqual({ 'MG-07.p1': one, 'MG-07.p2': two });
  });

  it('tells a bank the new name and never who the other is', () => {
    const bank = entry(planOf(), 'MG-18.p2.name.mihon-card');
    const fields = fieldsFor(marriage, answersOf(), bank, contextOn(today));

    expect(fields).toMatchObject({ newName: { family: '髙橋', given: '葵' }, lastFour: '4242' });
    expect(JSON.stringify(fields)).not.toMatch(/一郎|霞が関/);
  });

  it('makes a dependant through the other’s employer, and only then ends 国民健康保険', () => {
    expect(entry(planOf(), 'MG-13.p2.name.mihon-shoji')).toMatchObject({ applies: 'yes', deadline: { rule: 'D+5' } });
    expect(entry(planOf(), 'MG-14.p2').after).toEqual(['MG-01', 'MG-13.p2.name.mihon-shoji']);
    expect(appliesIn(planOf({}, { healthInsurance: 'national' }), 'MG-13.p2', 'MG-14.p2')).toEqual({
      'MG-13.p2': 'no',
      'MG-14.p2': 'no',
    });
  });

  it('with a foreigner changes no name by itself; the name may be taken within six months', () => {
    const planned = planOf({
      familyName: 'unchanged',
      foreignFamilyName: true,
      spouses: [
        { ...first, drivingLicence: true },
        { ...second, ...foreigner },
      ],
    });

    expect(entry(planned, 'MG-04')).toMatchObject({ applies: 'yes', deadline: { type: 'EXPIRY', rule: 'M+6' } });
    expect(entry(planned, 'MG-07.p1').after).toEqual(['MG-01', 'MG-04']);
  });

  it.each<[string, object, object, string[]]>([
    ['somebody of 17', {}, { dateOfBirth: '2009-11-01' }, ['too-young']],
    ['two Japanese who keep both names', { familyName: 'unchanged' }, {}, ['choose-a-name']],
    ['a name that a foreigner does not change', {}, foreigner, ['does-not-change']],
    ['a place that does not exist', { fileAt: '131024' }, {}, ['unknown-municipality']],
    ['in two years', { marriedOn: '2028-11-21' }, {}, ['too-far-ahead']],
  ])('refuses %s', (_, changes, ofSecond, expected) => expect(codes(changes, ofSecond)).toEqual(expected));
});
