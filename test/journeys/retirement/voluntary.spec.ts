import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { retirement } from '../../../life-events/retirement/index.js';
import type { Api } from '../../support/api.js';
import { wronglyDelivered, wronglyTold } from '../../support/invariants.js';
import {
  fieldsPromised,
  fieldsTold,
  fileAsPlanned,
  noticeOf,
  statuses,
  toldAbout,
  whoWasTold,
} from '../../support/journey.js';
import { type Answers, offices, today } from '../../support/moves.js';
import { startTodoke, type Todoke } from '../../support/todoke.js';

describe('a retirement', () => {
  let todoke: Todoke;
  let citizen: Api;
  beforeAll(async () => {
    todoke = await startTodoke();
    citizen = await todoke.as('citizen', 'retiree');
  }, 60_000);
  afterAll(() => todoke?.stop(), 30_000);

  it('with one insurance chosen of three tells its insurer and not the municipality’s, and each company only its part', async () => {
    const { plan, filing: accepted } = await fileAsPlanned(citizen, retirement.example(today()), 'retirement');
    const filing = await citizen.ended(accepted.id);

    expect(new Set(Object.values(statuses(filing)))).toEqual(new Set(['accepted']));
    const told = await toldAbout(todoke, filing);
    expect(whoWasTold(told)).toEqual([
      'RE-01 → mihon-shoji',
      'RE-02a → mihon-kenpo',
      `RE-03a → ${offices.yokohama}`,
      `RE-03b → ${offices.yokohama}`,
      'RE-05 → employment-office-14',
      'RE-07 → mihon-nenkin-plan',
    ]);
    expect(fieldsTold(told)).toEqual(fieldsPromised(plan, filing));
    expect(noticeOf(filing, 'RE-02a').deadline).toMatchObject({ type: 'EXPIRY', rule: 'D+20' });
    expect(filing.visits.map(({ name }) => name)).toEqual(['雇用保険の求職の申込み（失業給付）']);
    expect(wronglyTold([filing], await citizen.messages())).toEqual([]);
    expect(await wronglyDelivered(todoke, [filing])).toEqual([]);
  }, 60_000);

  it('without a choice leaves all three open, and with one that is not open is refused', async () => {
    const { insurance: _, ...answers } = retirement.example(today()) as Answers;

    const { body: plan } = await citizen.plan(answers, 'retirement');
    const refused = await citizen.plan(
      { ...answers, insurance: { choice: 'voluntary', insuredTwoMonths: false } },
      'retirement',
    );

    const open = plan.procedures.filter(({ id }) => id.startsWith('RE-02')).map(({ applies }) => applies);
    expect(open).toEqual(['unknown', 'unknown', 'unknown']);
    expect(refused.body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/answers/insurance/choice', code: 'not-two-months' }],
    });
  }, 30_000);
});
