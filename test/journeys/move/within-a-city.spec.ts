import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../../support/api.js';
import {
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
import { aMove, aMoveNearby, offices, places } from '../../support/moves.js';
import { startTodoke, type Todoke } from '../../support/todoke.js';

describe('a move within a city', () => {
  let todoke: Todoke;
  let citizen: Api;
  beforeAll(async () => {
    todoke = await startTodoke();
    citizen = await todoke.as('citizen', 'neighbour');
  }, 60_000);
  afterAll(() => todoke?.stop(), 30_000);

  it('is one visit to the same municipality, announced there and closed by its word', async () => {
    const answers = aMoveNearby();

    const { plan, filing: accepted } = await fileAsPlanned(citizen, answers);
    const filing = await citizen.ended(accepted.id);

    const told = await toldAbout(todoke, filing);
    expect(whoWasTold(told)).toEqual([`MV-04 → ${offices.hakodate}`]);
    expect(told[0]!.body.data.how).toBe('visit');
    expect(fieldsTold(told)).toEqual(fieldsPromised(plan, filing));
    expect(filing.status).toBe('completed');
    expect(statuses(filing)).toEqual({ 'MV-04': 'accepted' });
    expect(filing.visits).toEqual([
      expect.objectContaining({
        where: '北海道函館市の住民異動の窓口',
        by: noticeOf(filing, 'MV-04').deadline?.effective,
      }),
    ]);
    const messages = (await citizen.messages()).filter((message) => message.filing === filing.id);
    expect(messagesByProcedure(filing, messages)).toEqual({ 'MV-04': { task: 1, outcome: 1 } });
    const receipt = await receiptOf(citizen, filing);
    expect(receipt).toContain(filing.receiptNumber);
    expect(receipt).toContain(noticeOf(filing, 'MV-04').reference);
  }, 60_000);

  it('between two wards of a designated city stays with that city, and the card is rewritten after the visit', async () => {
    const answers = aMove({ from: places.yokohamaNaka, to: places.yokohamaNishi });

    const { plan, filing: accepted } = await fileAsPlanned(citizen, answers);
    const filing = await citizen.ended(accepted.id);

    const told = await toldAbout(todoke, filing);
    const { yokohama } = offices;
    expect(whoWasTold(told)).toEqual([`MV-02 → ${yokohama}`, `MV-04 → ${yokohama}`, `MV-05 → ${yokohama}`]);
    expect(fieldsTold(told)).toEqual(fieldsPromised(plan, filing));
    expect(noticeOf(filing, 'MV-05').after).toEqual([noticeOf(filing, 'MV-04').id]);
    expect(toldTooEarly(filing, told)).toEqual([]);
    expect(statuses(filing)).toEqual({ 'MV-02': 'accepted', 'MV-04': 'accepted', 'MV-05': 'accepted' });
    expect(filing.visits.map(({ where }) => where)).toContain('神奈川県横浜市西区の住民異動の窓口');
    const messages = (await citizen.messages()).filter((message) => message.filing === filing.id);
    expect(messagesByProcedure(filing, messages)).toEqual({
      'MV-02': { outcome: 1 },
      'MV-04': { task: 1, outcome: 1 },
      'MV-05': { task: 1, outcome: 1 },
    });
    expect(await receiptOf(citizen, filing)).toContain('転居届');
  }, 60_000);
});
