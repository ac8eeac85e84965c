import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { formatJapanese } from '../../../life-events/civil-date.js';
import {
  fieldsPromised,
  fieldsTold,
  fileAsPlanned,
  messagesByProcedure,
  noticeOf,
  statuses,
  toldAbout,
  toldTooEarly,
  whoWasTold,
} from '../../support/journey.js';
import { aMove, daysFromToday, offices } from '../../support/moves.js';
import { startTodoke, type Todoke } from '../../support/todoke.js';

describe('a move that is filed', () => {
  let todoke: Todoke;
  beforeAll(async () => {
    todoke = await startTodoke();
  }, 60_000);
  afterAll(() => todoke?.stop(), 30_000);

  it('after the online window makes 転出届 a visit with place, day and reason, and the rest goes on', async () => {
    const citizen = await todoke.as('citizen', 'late');
    const answers = aMove({
      movedOn: daysFromToday(-15),
      visit: undefined,
      noProvider: ['electricity', 'gas', 'water', 'broadcaster', 'telephone', 'card', 'insurance'],
      providers: [{ kind: 'bank', provider: 'mihon-ginko-1' }],
    });

    const { plan, filing: accepted } = await fileAsPlanned(citizen, answers);
    const filing = await citizen.ended(accepted.id);

    const closed = formatJapanese(daysFromToday(-5));
    expect(filing.visits[0]).toMatchObject({
      name: '転出届',
      where: '神奈川県横浜市中区の住民異動の窓口',
      by: noticeOf(filing, 'MV-01').deadline!.effective,
      reason: expect.stringContaining(`オンラインの受付は${closed}で終わりました。`),
    });
    const told = await toldAbout(todoke, filing);
    expect(whoWasTold(told)).toEqual([
      'MP-06 → mihon-ginko-1',
      `MV-01 → ${offices.yokohama}`,
      `MV-03 → ${offices.sapporo}`,
      `MV-05 → ${offices.sapporo}`,
    ]);
    expect(told.find(({ procedure }) => procedure === 'MV-01')!.body.data.how).toBe('visit');
    expect(fieldsTold(told)).toEqual(fieldsPromised(plan, filing, ['account', 'plannedVisitOn']));
    expect(toldTooEarly(filing, told)).toEqual([]);
    expect(filing.status).toBe('completed');
    expect(messagesByProcedure(filing, await citizen.messages())).toMatchObject({
      'MV-01': { task: 1, outcome: 1 },
      'MV-03': { task: 1, outcome: 1 },
      'MP-06': { outcome: 1 },
    });
  }, 60_000);

  it('before the day of the move holds 転入届 until then and says so, and sends nothing of it early', async () => {
    const citizen = await todoke.as('citizen', 'early');
    const movedOn = daysFromToday(12);

    const { filing: accepted } = await fileAsPlanned(
      citizen,
      aMove({ movedOn, visit: { plannedOn: daysFromToday(13) } }),
    );
    const filing = await citizen.filingWhen(accepted.id, '転出届 to be accepted', (it) => {
      return noticeOf(it, 'MV-01').status === 'accepted' && noticeOf(it, 'MV-02').status === 'accepted';
    });
    await sleep(1_500);

    const still = await citizen.filing(filing.id);
    expect(statuses(still)).toEqual({ 'MV-01': 'accepted', 'MV-02': 'accepted', 'MV-03': 'held', 'MV-05': 'held' });
    expect(noticeOf(still, 'MV-03').why).toBe(`${formatJapanese(movedOn)}になるのを待っています。`);
    expect(still).toMatchObject({ status: 'in-progress', waitingFor: 'recipient', endedAt: null });
    expect(still.visits.map(({ name, where, by, status }) => [name, where, by, status])).toEqual([
      ['転入届', '北海道札幌市中央区の住民異動の窓口', noticeOf(still, 'MV-03').deadline!.effective, 'held'],
      [
        'マイナンバーカードの継続利用・券面の書換え',
        '北海道札幌市中央区の住民異動の窓口',
        noticeOf(still, 'MV-05').deadline!.effective,
        'held',
      ],
    ]);
    expect(whoWasTold(await toldAbout(todoke, still))).toEqual([
      `MV-01 → ${offices.yokohama}`,
      `MV-02 → ${offices.sapporo}`,
    ]);
    expect(messagesByProcedure(still, await citizen.messages())).toEqual({
      'MV-01': { outcome: 1 },
      'MV-02': { outcome: 1 },
      'MV-03': {},
      'MV-05': {},
    });
  }, 60_000);
});
