import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { move } from '../../../life-events/move/index.js';
import type { Api } from '../../support/api.js';
import {
  countKinds,
  fieldsPromised,
  fieldsTold,
  fileAsPlanned,
  messagesByProcedure,
  noticeOf,
  receiptOf,
  statuses,
  toldAbout,
  toldTooEarly,
  whoWasTold,
} from '../../support/journey.js';
import { aMove, offices, places, today } from '../../support/moves.js';
import { startTodoke, type Todoke, until } from '../../support/todoke.js';

describe('a move to another municipality', () => {
  let todoke: Todoke;
  let family: Api;
  beforeAll(async () => {
    todoke = await startTodoke();
    family = await todoke.as('citizen', 'family');
  }, 60_000);
  afterAll(() => todoke?.stop(), 30_000);

  it('of a whole family is filed once, answered by every office and company, each outcome once in the mailbox', async () => {
    await family.call('PUT', '/v1/me/notification-settings', { email: 'family@example.invalid' });

    const { filing: accepted } = await fileAsPlanned(family, move.example(today()));
    const filing = await family.ended(accepted.id);

    expect(filing.status).toBe('completed');
    expect(new Set(Object.values(statuses(filing)))).toEqual(new Set(['accepted']));
    const told = await toldAbout(todoke, filing);
    expect(told.map(({ noticeId }) => noticeId).sort()).toEqual(filing.notices.map(({ id }) => id).sort());
    expect([...new Set(told.map(({ recipient }) => recipient))].sort()).toEqual([
      offices.sapporo,
      offices.yokohama,
      'education-board-01',
      'legal-affairs-bureau-14',
      'mihon-card',
      'mihon-denki-higashi',
      'mihon-denki-kita',
      'mihon-gas',
      'mihon-gas-kita',
      'mihon-ginko-1',
      'mihon-ginko-2',
      'mihon-hoso',
      'mihon-mobile',
      'mihon-sonpo',
      'mihon-yubin',
      'police-01',
      'water-01',
      'water-14',
    ]);
    expect(toldTooEarly(filing, told)).toEqual([]);
    const messages = await family.messages();
    const outcomes = messages.filter(({ kind }) => kind === 'outcome');
    expect(outcomes.map(({ notice }) => notice).sort()).toEqual(filing.notices.map(({ id }) => id).sort());
    expect(countKinds(messages)).toMatchObject({ info: 1, task: filing.visits.length, receipt: 1 });
    const receipt = await receiptOf(family, filing);
    for (const { reference } of filing.notices) expect(receipt).toContain(reference);
    await until('the mail', () => todoke.mails().length > 0);
  }, 60_000);

  it('is announced at the new office only after the old one has accepted that the citizen leaves', async () => {
    await todoke.behave(offices.yokohama, 'accept-later', { delayMs: 1_500 });
    const citizen = await todoke.as('citizen', 'one-person');

    const { plan, filing: accepted } = await fileAsPlanned(citizen, aMove());
    const waiting = await citizen.filingWhen(accepted.id, '転出届 to be taken', (filing) => {
      return noticeOf(filing, 'MV-01').status === 'delivered' && noticeOf(filing, 'MV-02').status === 'accepted';
    });
    const early = await toldAbout(todoke, accepted);
    const filing = await citizen.ended(accepted.id);

    const { yokohama, sapporo } = offices;
    expect(noticeOf(waiting, 'MV-03')).toMatchObject({
      status: 'held',
      why: '「転出届」が受け付けられるのを待っています。',
    });
    expect(whoWasTold(early)).toEqual([`MV-01 → ${yokohama}`, `MV-02 → ${sapporo}`]);
    const told = await toldAbout(todoke, filing);
    expect(whoWasTold(told)).toEqual([
      `MV-01 → ${yokohama}`,
      `MV-02 → ${sapporo}`,
      `MV-03 → ${sapporo}`,
      `MV-05 → ${sapporo}`,
    ]);
    expect(toldTooEarly(filing, told)).toEqual([]);
    expect(fieldsTold(told)).toEqual(fieldsPromised(plan, filing));
    expect(messagesByProcedure(filing, await citizen.messages())).toEqual({
      'MV-01': { outcome: 1 },
      'MV-02': { outcome: 1 },
      'MV-03': { task: 1, outcome: 1 },
      'MV-05': { task: 1, outcome: 1 },
    });
    await todoke.behave(offices.yokohama, 'accept');
  }, 60_000);

  it('from one of the 23 wards of Tokyo to another is a move between municipalities', async () => {
    const citizen = await todoke.as('citizen', 'tokyoite');

    const { plan, filing: accepted } = await fileAsPlanned(
      citizen,
      aMove({ from: places.chiyoda, to: places.shinjuku, mover: { healthInsurance: 'national' } }),
    );
    const filing = await citizen.ended(accepted.id);

    const told = await toldAbout(todoke, filing);
    const { chiyoda, shinjuku } = offices;
    expect(whoWasTold(told)).toEqual([
      `MV-01 → ${chiyoda}`,
      `MV-02 → ${shinjuku}`,
      `MV-03 → ${shinjuku}`,
      `MV-05 → ${shinjuku}`,
      `MV-08a → ${chiyoda}`,
      `MV-08b → ${shinjuku}`,
    ]);
    expect(fieldsTold(told)).toEqual(fieldsPromised(plan, filing));
    expect(toldTooEarly(filing, told)).toEqual([]);
    expect(filing.status).toBe('completed');
    expect(countKinds(await citizen.messages())).toEqual({ info: 1, task: 2, outcome: 6, receipt: 1 });
  }, 60_000);

  it('of a part of the household also settles who heads those who stay', async () => {
    const citizen = await todoke.as('citizen', 'part');

    const { plan, filing: accepted } = await fileAsPlanned(
      citizen,
      aMove({ wholeHouseholdMoves: false, headOfHousehold: 'moves', joinsHousehold: true }),
    );
    const filing = await citizen.ended(accepted.id);

    const told = await toldAbout(todoke, filing);
    expect(whoWasTold(told)).toEqual([
      `MV-01 → ${offices.yokohama}`,
      `MV-02 → ${offices.sapporo}`,
      `MV-03 → ${offices.sapporo}`,
      `MV-05 → ${offices.sapporo}`,
      `MV-06a → ${offices.yokohama}`,
    ]);
    expect(fieldsTold(told)).toEqual(fieldsPromised(plan, filing));
    const bodyOf = (id: string) => told.find(({ procedure }) => procedure === id)!.body.data.fields;
    expect(bodyOf('MV-01')).toMatchObject({ wholeHousehold: false });
    expect(bodyOf('MV-03')).toMatchObject({ wholeHousehold: false, joinsHousehold: true });
    expect(bodyOf('MV-06a')).toMatchObject({ headOfHousehold: 'moves' });
    expect(messagesByProcedure(filing, await citizen.messages())).toMatchObject({ 'MV-06a': { task: 1, outcome: 1 } });
  }, 60_000);
});
