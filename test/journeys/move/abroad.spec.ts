import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  countKinds,
  fieldsPromised,
  fieldsTold,
  fileAsPlanned,
  messagesByProcedure,
  noticeOf,
  receiptOf,
  toldAbout,
  toldTooEarly,
  whoWasTold,
} from '../../support/journey.js';
import { aMove, daysFromToday, offices, places } from '../../support/moves.js';
import { startTodoke, type Todoke } from '../../support/todoke.js';

describe('a move', () => {
  let todoke: Todoke;
  beforeAll(async () => {
    todoke = await startTodoke();
  }, 60_000);
  afterAll(() => todoke?.stop(), 30_000);

  it('abroad is announced for the counter, and what hangs on it waits for the counter', async () => {
    const citizen = await todoke.as('citizen', 'emigrant');
    const answers = aMove({
      movedOn: daysFromToday(10),
      to: places.abroad,
      visit: undefined,
      abroad: {
        overOneYear: true,
        incomeInJapan: true,
        keepsPension: true,
        overseasVoting: false,
        receivesPension: false,
      },
    });

    const { plan, filing: accepted } = await fileAsPlanned(citizen, answers);
    const filing = await citizen.ended(accepted.id);

    const told = await toldAbout(todoke, filing);
    const { yokohama } = offices;
    expect(whoWasTold(told)).toEqual([
      `MA-01 → ${yokohama}`,
      `MA-02 → ${yokohama}`,
      `MA-03a → ${yokohama}`,
      'MA-03b → tax-office-14',
      `MA-03c → ${yokohama}`,
    ]);
    expect(fieldsTold(told)).toEqual(fieldsPromised(plan, filing));
    expect(noticeOf(filing, 'MA-01')).toMatchObject({ how: 'visit', status: 'accepted' });
    expect(noticeOf(filing, 'MA-03c').after).toEqual([noticeOf(filing, 'MA-01').id]);
    expect(toldTooEarly(filing, told)).toEqual([]);
    expect(filing.visits.map(({ where, by }) => [where, by])).toEqual([
      ['神奈川県横浜市中区の住民異動の窓口', noticeOf(filing, 'MA-01').deadline!.effective],
      ['神奈川県横浜市中区の住民異動の窓口', noticeOf(filing, 'MA-02').deadline!.effective],
    ]);
    const messages = await citizen.messages();
    expect(countKinds(messages)).toEqual({ info: 1, task: 2, outcome: 5, receipt: 1 });
    expect(await receiptOf(citizen, filing)).toContain('国外転出届');
  }, 60_000);

  it('from abroad is told to nobody but the new municipality, of a visit', async () => {
    const citizen = await todoke.as('citizen', 'returnee');

    const { plan, filing: accepted } = await fileAsPlanned(
      citizen,
      aMove({
        from: places.abroad,
        visit: undefined,
        mover: { individualNumberCard: false, healthInsurance: 'national' },
      }),
    );
    const filing = await citizen.ended(accepted.id);

    const told = await toldAbout(todoke, filing);
    expect(whoWasTold(told)).toEqual([`MA-04 → ${offices.sapporo}`, `MV-08b → ${offices.sapporo}`]);
    expect(fieldsTold(told)).toEqual(fieldsPromised(plan, filing, ['oldMunicipality']));
    expect(toldTooEarly(filing, told)).toEqual([]);
    expect(filing.status).toBe('completed');
    expect(filing.visits).toEqual([expect.objectContaining({ name: '国外からの転入届', status: 'accepted' })]);
    expect(messagesByProcedure(filing, await citizen.messages())).toEqual({
      'MA-04': { task: 1, outcome: 1 },
      'MV-08b': { outcome: 1 },
    });
  }, 60_000);
});
