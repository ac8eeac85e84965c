import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparePlans, type Comparison, type Entry, type Known } from './compare-plans.js';
import { answers, cat, type CatAnswers, context } from './plan.fixture.js';
import { becomesNotice, fieldsFor, plan } from './plan.js';

const entriesOf = (given: CatAnswers): Entry[] =>
  plan(cat, given, context)
    .procedures.filter((p) => p.applies === 'yes' && becomesNotice(p))
    .map((planned) => ({ planned, fields: fieldsFor(cat, given, planned, context) }));

const noticesOf = (given: CatAnswers): Known[] =>
  entriesOf(given).map(({ planned, fields }) => ({
    noticeId: `notice of ${planned.id}`,
    planned,
    told: { fields, dueOn: planned.deadline?.effective ?? null, how: planned.how },
  }));

const compare = (before: Partial<CatAnswers>, now: Partial<CatAnswers>): Comparison[] =>
  comparePlans(noticesOf(answers(before)), entriesOf(answers(now)));

const said = (all: Comparison[]): string[] =>
  all.map((c) => {
    const about = 'noticeId' in c ? c.noticeId : `${c.entry.planned.id} → ${c.entry.planned.recipient?.id}`;
    return [c.kind, about, ...('changed' in c ? [c.changed.join()] : [])].join(': ');
  });

describe('comparing a plan with the one before', () => {
  it.each([
    [
      'nothing changes',
      {},
      {},
      ['unchanged: notice of CT-01.p1', 'unchanged: notice of CT-01.p2', 'unchanged: notice of CT-02.old.dr-a'],
    ],
    [
      'the day changes, and with it a deadline',
      {},
      { gotOn: '2026-11-23' },
      [
        'amended: notice of CT-01.p1: dueOn',
        'amended: notice of CT-01.p2: dueOn',
        'unchanged: notice of CT-02.old.dr-a',
      ],
    ],
    [
      'a name is corrected',
      {},
      { cats: ['タマ', 'ミケコ'] },
      ['unchanged: notice of CT-01.p1', 'amended: notice of CT-01.p2: name', 'unchanged: notice of CT-02.old.dr-a'],
    ],
    [
      'the first person is left out: the second, now the first, is still the same',
      {},
      { cats: ['ミケ'] },
      ['unchanged: notice of CT-01.p2', 'unchanged: notice of CT-02.old.dr-a', 'no-longer-due: notice of CT-01.p1'],
    ],
    [
      'someone is named before the others',
      {},
      { cats: ['クロ', 'タマ', 'ミケ'] },
      [
        'new: CT-01.p1 → municipality-131016',
        'unchanged: notice of CT-01.p1',
        'unchanged: notice of CT-01.p2',
        'unchanged: notice of CT-02.old.dr-a',
      ],
    ],
    [
      'another office is the right one',
      { cats: ['タマ'] },
      { cats: ['タマ'], at: '011002' },
      [
        'new: CT-01.p1 → municipality-011002',
        'unchanged: notice of CT-02.old.dr-a',
        'no-longer-due: notice of CT-01.p1',
      ],
    ],
    [
      'one company takes the place of another',
      { cats: ['タマ'] },
      { cats: ['タマ'], vets: [{ id: 'dr-b', for: 'old' }] },
      ['unchanged: notice of CT-01.p1', 'new: CT-02.old.dr-b → dr-b', 'no-longer-due: notice of CT-02.old.dr-a'],
    ],
    [
      'it has to be done at the counter after all',
      { cats: ['タマ'] },
      { cats: ['タマ'], wild: true },
      ['amended: notice of CT-01.p1: how', 'unchanged: notice of CT-02.old.dr-a'],
    ],
  ])('when %s', (_, before, now, expected) => {
    expect(said(compare(before, now))).toEqual(expected);
  });

  it('does not mind the order of keys, and sees what is no longer told', () => {
    const [known] = noticesOf(answers());
    const tell = (fields: Record<string, unknown>): Known => ({ ...known!, told: { ...known!.told!, fields } });
    const { planned } = known!;
    const before = tell({ name: { family: '見本', given: '太郎' }, at: 'x' });

    expect(
      comparePlans([before], [{ planned, fields: { at: 'x', name: { given: '太郎', family: '見本' } } }]),
    ).toMatchObject([{ kind: 'unchanged' }]);
    expect(comparePlans([before], [{ planned, fields: { at: 'x' } }])).toMatchObject([
      { kind: 'amended', changed: ['name'] },
    ]);
    expect(comparePlans([{ ...before, told: null }], [{ planned, fields: {} }])).toMatchObject([{ kind: 'unchanged' }]);
  });

  const given = fc.record({
    gotOn: fc.constantFrom('2026-11-20', '2026-11-21'),
    at: fc.constantFrom('131016', '011002', '999999'),
    cats: fc.array(fc.constantFrom('タマ', 'ミケ', 'クロ'), { maxLength: 4 }),
    vets: fc.uniqueArray(fc.record({ id: fc.constantFrom('dr-a', 'dr-b'), for: fc.constantFrom('old', 'new') }), {
      selector: (vet) => vet.id + vet.for,
    }),
  });

  it('names every notice and every entry of the new plan exactly once, and finds nothing in the same plan', () => {
    fc.assert(
      fc.property(given, given, (before, now) => {
        const known = noticesOf(before);
        const entries = entriesOf(now);

        const compared = comparePlans(known, entries);

        const about = compared.flatMap((c) => ('noticeId' in c ? [c.noticeId] : []));
        expect(about.sort()).toEqual(known.map((k) => k.noticeId).sort());
        expect(compared.flatMap((c) => ('entry' in c ? [c.entry] : []))).toEqual(entries);
        expect(comparePlans(known, entriesOf(before)).every((c) => c.kind === 'unchanged')).toBe(true);
      }),
    );
  });
});
