import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { birth } from '../../../life-events/birth/index.js';
import type { Api } from '../../support/api.js';
import { wronglyDelivered, wronglyTold } from '../../support/invariants.js';
import {
  countKinds,
  fieldsPromised,
  fieldsTold,
  fileAsPlanned,
  noticeOf,
  receiptOf,
  statuses,
  toldAbout,
  toldTooEarly,
} from '../../support/journey.js';
import { type Answers, today } from '../../support/moves.js';
import { startTodoke, type Todoke } from '../../support/todoke.js';

const city = 'city-141003';
const example = (): Answers => birth.example(today()) as Answers;

describe('the birth of a first child', () => {
  let todoke: Todoke;
  let family: Api;
  beforeAll(async () => {
    todoke = await startTodoke();
    family = await todoke.as('citizen', 'family');
  }, 60_000);
  afterAll(() => todoke?.stop(), 30_000);

  it('is registered once; the allowance is claimed at once, the rest follows the registration, companies learn only their part', async () => {
    await todoke.behave(city, 'accept-later', { delayMs: 1_500 });

    const { plan, filing: accepted } = await fileAsPlanned(family, example(), 'birth');
    const waiting = await family.filingWhen(accepted.id, 'the claim to be handed over', (filing) => {
      return noticeOf(filing, 'BI-03a').status === 'delivered';
    });
    const early = (await toldAbout(todoke, accepted)).map(({ procedure }) => procedure);
    const filing = await family.ended(accepted.id);

    expect(noticeOf(waiting, 'BI-04b')).toMatchObject({ status: 'held', waitingFor: 'recipient' });
    expect(early).toContain('BI-03a');
    expect(early).not.toContain('BI-05');
    expect(filing.status).toBe('completed');
    expect(new Set(Object.values(statuses(filing)))).toEqual(new Set(['accepted']));
    const told = await toldAbout(todoke, filing);
    expect(toldTooEarly(filing, told)).toEqual([]);
    expect([...new Set(told.map(({ recipient }) => recipient))].sort()).toEqual([city, 'mihon-seimei', 'mihon-shoji']);
    // No child has an entry without an answer: what the plan promised is what was sent, field by field.
    expect(fieldsTold(told)).toEqual(fieldsPromised(plan, filing));
    const private_ = JSON.stringify(
      told.filter(({ recipient }) => recipient !== city).map(({ body }) => body.data.fields),
    );
    expect(private_).not.toMatch(/港町|"0001"|2380|1\d{3}-\d\d-\d\d"/);
    const messages = await family.messages();
    expect(wronglyTold([filing], messages)).toEqual([]);
    expect(await wronglyDelivered(todoke, [filing])).toEqual([]);
    expect(countKinds(messages)).toMatchObject({
      task: filing.visits.length,
      outcome: filing.notices.length,
      receipt: 1,
    });
    const receipt = await receiptOf(family, filing);
    expect(receipt).toContain('出生届');
    for (const { reference } of filing.notices) expect(receipt).toContain(reference);
    await todoke.behave(city, 'accept');
  }, 60_000);

  it('by a midwife is one visit to the counter, and nobody else is told', async () => {
    const midwife = await todoke.as('citizen', 'midwife');
    const answers = { ...example(), applicant: { relation: 'midwife', name: { family: '見本', given: '助産' } } };

    const { filing: accepted } = await fileAsPlanned(midwife, answers, 'birth');
    const filing = await midwife.ended(accepted.id);

    expect(statuses(filing)).toEqual({ 'BI-01': 'accepted' });
    expect(filing.visits).toEqual([
      expect.objectContaining({ where: '神奈川県横浜市中区の戸籍の窓口（夜間・休日は宿直の窓口）' }),
    ]);
  }, 60_000);

  it('with a name that the register cannot take, or by a father who may not file, is refused before anything is stored', async () => {
    const answers = example();
    const [child] = answers.children as Answers[];
    const name = { family: '𠮷田', given: '葵★' };

    const forbidden = await family.file({ ...answers, children: [{ ...child, name }] }, { event: 'birth' });
    const father = { ...answers, parentsMarried: false, applicant: { relation: 'father' } };
    const stranger = await family.file(father, { event: 'birth' });

    expect(forbidden.body).toMatchObject({ status: 422, errors: [{ pointer: '/answers/children/0/name/given' }] });
    expect(forbidden.text).not.toContain('★');
    expect(stranger.body).toMatchObject({ status: 422, errors: [{ pointer: '/answers/applicant/relation' }] });
  }, 60_000);
});
