import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { marriage } from '../../../life-events/marriage/index.js';
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
import { today } from '../../support/moves.js';
import { startTodoke, type Todoke } from '../../support/todoke.js';

describe('a marriage', () => {
  let todoke: Todoke;
  let couple: Api;
  beforeAll(async () => {
    todoke = await startTodoke();
    couple = await todoke.as('citizen', 'couple');
  }, 60_000);
  afterAll(() => todoke?.stop(), 30_000);

  it('is announced at the counter; when it is accepted there, the new name reaches everyone who was named', async () => {
    await todoke.behave('city-131016', 'accept', { visitDelayMs: 1_500 });

    const { plan, filing: accepted } = await fileAsPlanned(couple, marriage.example(today()), 'marriage');
    const waiting = await couple.filingWhen(accepted.id, 'the visit to be announced', (filing) => {
      return noticeOf(filing, 'MG-01').status === 'delivered';
    });
    const early = (await toldAbout(todoke, accepted)).map(({ procedure }) => procedure);
    const filing = await couple.ended(accepted.id);

    expect(noticeOf(waiting, 'MG-17').status).toBe('held');
    expect(early).toEqual(['MG-01']);
    expect(filing.status).toBe('completed');
    expect(new Set(Object.values(statuses(filing)))).toEqual(new Set(['accepted']));
    const told = await toldAbout(todoke, filing);
    expect(toldTooEarly(filing, told)).toEqual([]);
    // Who keeps the name has no new one to tell.
    const { 'MG-21': employer, ...promised } = fieldsPromised(plan, filing);
    expect(fieldsTold(told)).toEqual({ ...promised, 'MG-21': employer!.filter((name) => name !== 'newName') });
    const bank = told.find(({ procedure }) => procedure === 'MG-17')!.body.data.fields;
    expect(bank).toMatchObject({ newName: { family: '髙橋', given: '葵' } });
    const messages = await couple.messages();
    expect(wronglyTold([filing], messages)).toEqual([]);
    expect(await wronglyDelivered(todoke, [filing])).toEqual([]);
    expect(countKinds(messages)).toMatchObject({ task: filing.visits.length, outcome: filing.notices.length });
    expect(await receiptOf(couple, filing)).toContain('婚姻届');
  }, 60_000);
});
