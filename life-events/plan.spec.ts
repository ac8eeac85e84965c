import { describe, expect, it } from '@jest/globals';
import { defineLifeEvent, type LifeEvent } from './define.js';
import { becomesNotice, choose, fieldsFor, plan, type PlannedProcedure } from './plan.js';
import {
  answers,
  type Cat,
  cat,
  type CatAnswers,
  type CatProcedure,
  context,
  register,
  tellVet,
} from './plan.fixture.js';

type CatEvent = typeof cat;
const withProcedures = (...procedures: CatProcedure[]): CatEvent => ({ ...cat, procedures });
const planOf = (more: Partial<CatAnswers> = {}, event: CatEvent = cat) => plan(event, answers(more), context);
const entries = (more: Partial<CatAnswers> = {}, event: CatEvent = cat): PlannedProcedure[] =>
  planOf(more, event).procedures;
const idsOf = (more: Partial<CatAnswers> = {}, event: CatEvent = cat): string[] =>
  entries(more, event).map((p) => p.id);

describe('a plan', () => {
  it('has one entry per procedure, person and recipient, and is the same the second time', () => {
    const planned = planOf({ vets: ['dr-a', 'dr-b'].map((id) => ({ id, for: 'old' })) });

    expect(planned).toMatchObject({ event: 'cat', version: 'cat-1', eventDay: '2026-11-21' });
    expect(planned.procedures.map((p) => p.id)).toEqual(['CT-01.p1', 'CT-01.p2', 'CT-02.old.dr-a', 'CT-02.old.dr-b']);
    expect(planOf({ vets: ['dr-a', 'dr-b'].map((id) => ({ id, for: 'old' })) })).toEqual(planned);
  });

  it('asks a procedure only about the persons whose it is', () => {
    const oneCat = withProcedures({ ...register, whose: (cat) => cat.name === 'ミケ' });

    expect(idsOf({}, oneCat)).toEqual(['CT-01.p2']);
  });

  it('tells apart two contracts with one company', () => {
    const vets = ['old', 'new'].map((contract) => ({ id: 'dr-a', for: contract }));

    expect(idsOf({ vets }).slice(2)).toEqual(['CT-02.old.dr-a', 'CT-02.new.dr-a']);
  });

  it('names the office that serves the place, its calendar and its promise', () => {
    expect(entries()[0]).toMatchObject({
      recipientKind: 'municipality',
      recipient: { id: 'municipality-131016' },
      deadline: { nominal: '2026-12-05', effective: '2026-12-06' },
      answerWithin: 'P3D',
      how: 'online',
      visit: null,
      person: 'タマ',
      personKey: 'p1',
    });
  });

  it('keeps the procedure’s own promise for a recipient that made none', () => {
    expect(entries()[2]).toMatchObject({ answerWithin: 'P5D', notBefore: '2026-11-21', person: null });
    const promises = withProcedures({ ...tellVet, answerWithin: undefined, after: [] });
    expect(entries({}, promises)[0]!.answerWithin).toBe('P10D');
  });

  it.each([
    ['2026-11-20', []],
    ['2026-11-21', ['CT-01.p1', 'CT-01.p2']],
    ['2027-03-31', ['CT-01.p1', 'CT-01.p2']],
    ['2027-04-01', []],
  ])('of an event on %s has the rules of that day', (gotOn, ids) => {
    const dated = withProcedures({ ...register, validFrom: '2026-11-21', validTo: '2027-03-31' });

    expect(idsOf({ gotOn }, dated)).toEqual(ids);
  });
});

describe('a recipient', () => {
  it('that serves nowhere near is missing: still a notice, for a caseworker', () => {
    const [entry] = entries({ at: '999999' });

    expect(entry).toMatchObject({ id: 'CT-01.p1', recipient: null, how: 'online', answerWithin: 'P10D' });
    expect(entry!.reason).toBe('猫を迎えたためです。 この地域を受け持つ窓口が登録されていません。職員が確認します。');
    expect(becomesNotice(entry!)).toBe(true);
  });

  it('that nobody named is the citizen’s own to tell', () => {
    const entry = entries({ vets: [] })[2]!;

    expect(entry).toMatchObject({ id: 'CT-02', recipient: null, how: 'self' });
    expect(entry.reason).toContain('会社が選ばれていないため');
    expect(becomesNotice(entry)).toBe(false);
  });

  it('that was named and is not registered is too', () => {
    const entry = entries({ vets: [{ id: 'gone', for: 'old' }] })[2]!;

    expect(entry).toMatchObject({ id: 'CT-02.old', recipient: null, how: 'self', contract: 'old' });
    expect(entry.reason).toContain('登録されていません');
  });

  it('is nobody where there is no place, and where there is nobody to tell', () => {
    const nobody = withProcedures({ ...register, to: null });

    expect(entries({ at: '' })[0]).toMatchObject({ recipient: null, reason: '猫を迎えたためです。' });
    expect(entries({}, nobody)[0]).toMatchObject({ recipient: null, recipientKind: null });
  });
});

describe('a procedure', () => {
  it('that does not apply is told with its reason, without recipient or deadline', () => {
    const dated = withProcedures({ ...tellVet, after: [], deadline: register.deadline! });

    expect(entries({ cats: [] }, dated)).toMatchObject([
      { id: 'CT-02', applies: 'no', reason: '猫がいません。', recipient: null, deadline: null, asks: null },
    ]);
  });

  it('that nobody knows yet asks its question', () => {
    const unknown = withProcedures({
      ...register,
      applies: () => ({ applies: 'unknown', reason: 'わかりません。', asks: '/wild' }),
    });

    expect(entries({ at: '999999' }, unknown)[0]).toMatchObject({ asks: '/wild', reason: 'わかりません。' });
  });

  it('that goes by itself is done by nobody', () => {
    const automatic = withProcedures({
      ...tellVet,
      after: [],
      applies: () => ({ applies: 'automatic', reason: '自動。' }),
    });

    expect(entries({ vets: [] }, automatic)[0]).toMatchObject({ how: 'automatic', applies: 'automatic' });
  });

  it('that needs a visit says why, where, until when and with what', () => {
    expect(entries({ wild: true })[0]).toMatchObject({
      how: 'visit',
      reason: '猫を迎えたためです。 窓口で行います。',
      visit: { where: 'municipality（見本）', by: '2026-12-06', bring: ['猫'] },
    });
    expect(entries({ wild: true, at: '999999' })[0]!.visit!.where).toBe('窓口');
    const elsewhere = withProcedures({ ...register, visit: { bring: () => [], where: () => '動物センター' } });
    expect(entries({ wild: true }, elsewhere)[0]!.visit!.where).toBe('動物センター');
  });

  it('lists its documents, and what makes one unnecessary', () => {
    expect(entries({ sealed: true })[0]!.documents).toEqual([
      { name: '証明書', omittedBy: '情報連携' },
      { name: '写真', omittedBy: null },
    ]);
  });
});

describe('the order', () => {
  const perCat = (id: string, ...after: string[]): CatProcedure => ({ ...register, id, after });

  it('of a household procedure: after those of everybody', () => {
    expect(entries()[2]!.after).toEqual(['CT-01.p1', 'CT-01.p2']);
  });

  it('of a person’s procedure: after those of everybody when none is about that person', () => {
    const ofMike: CatProcedure = { ...register, id: 'CT-03', whose: (it) => it.name === 'ミケ', after: ['CT-01'] };
    const ofTama: CatProcedure = { ...register, whose: (it) => it.name === 'タマ' };

    expect(entries({}, withProcedures(ofTama, ofMike))[1]).toMatchObject({ id: 'CT-03.p2', after: ['CT-01.p1'] });
  });

  it('of a person’s procedure: after the same person’s, and the household’s', () => {
    const home: CatProcedure = { ...tellVet, id: 'CT-00', after: [] };
    const event = withProcedures(home, perCat('CT-01'), perCat('CT-03', 'CT-01', 'CT-00'));

    const after = Object.fromEntries(entries({}, event).map((p) => [p.id, p.after]));

    expect(after['CT-03.p1']).toEqual(['CT-00.old.dr-a', 'CT-01.p1']);
    expect(after['CT-03.p2']).toEqual(['CT-00.old.dr-a', 'CT-01.p2']);
  });

  it.each<[string, Partial<CatProcedure>]>([
    ['does not apply', { applies: () => ({ applies: 'no', reason: '-' }) }],
    ['may apply', { applies: () => ({ applies: 'unknown', reason: '-', asks: '/wild' }) }],
    ['is the citizen’s own', { how: 'self' }],
    ['is not valid that day', { validTo: '2020-01-01' }],
  ])('waits for nothing that %s', (_, more) => {
    expect(entries({}, withProcedures({ ...register, ...more }, tellVet)).at(-1)!.after).toEqual([]);
  });
});

describe('what the citizen chooses', () => {
  const planned = planOf({ vets: ['dr-a', 'dr-b'].map((id) => ({ id, for: 'old' })) });
  const idsChosen = (chosen: string[] | undefined): string[] => choose(planned, chosen).map((p) => p.id);

  it('is everything unless said otherwise', () => {
    expect(idsChosen(undefined)).toEqual(planned.procedures.map((p) => p.id));
  });

  it('leaves out what may be left out, and never a duty', () => {
    expect(idsChosen(['CT-02.old.dr-b'])).toEqual(['CT-01.p1', 'CT-01.p2', 'CT-02.old.dr-b']);
    expect(idsChosen([])).toEqual(['CT-01.p1', 'CT-01.p2']);
  });

  it('adds nothing that does not apply', () => {
    expect(choose(planOf({ cats: [] }), ['CT-02'])).toEqual([]);
  });
});

describe('what a recipient gets', () => {
  it('is exactly what its procedure sends, about its person', () => {
    const [, second] = entries();

    expect(fieldsFor(cat, answers(), second!, context)).toEqual({ name: 'ミケ', at: '131016' });
  });

  it('knows the recipient and the contract it is for', () => {
    expect(fieldsFor(cat, answers(), entries()[2]!, context)).toEqual({ shop: 'dr-a:old' });
  });

  it('leaves out what has no value', () => {
    const household = withProcedures({ ...register, per: 'household', sends: ['name', 'chip'] });

    expect(fieldsFor(cat, answers(), entries({}, household)[0]!, context)).toEqual({ chip: 'chip-1' });
  });

  it('is nothing when there is no recipient', () => {
    expect(fieldsFor(cat, answers(), entries({ at: '999999' })[0]!, context)).toEqual({});
  });
});

describe('a definition', () => {
  const defined =
    (...procedures: CatProcedure[]) =>
    (): LifeEvent<CatAnswers, Cat, 'name' | 'chip' | 'at' | 'shop'> =>
      defineLifeEvent(withProcedures(...procedures));

  it.each([
    ['an id that is used twice', [register, register], 'a procedure id is used twice'],
    ['a predecessor that does not exist', [tellVet], 'CT-02 comes after unknown CT-01'],
    ['a circle', [{ ...register, after: ['CT-02'] }, tellVet], 'circle CT-01 → CT-02 → CT-01'],
    ['a procedure after itself', [{ ...register, after: ['CT-01'] }], 'circle CT-01 → CT-01'],
  ])('with %s is refused', (_, procedures, message) => {
    expect(defined(...procedures)).toThrow(`cat: ${message}`);
  });

  it('in which two ways lead to one predecessor is fine', () => {
    const third = { ...register, id: 'CT-03', after: ['CT-01', 'CT-02'] };

    expect(defined(register, tellVet, third)().procedures).toHaveLength(3);
  });
});
