import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { death } from '../../../life-events/death/index.js';
import { retirement } from '../../../life-events/retirement/index.js';
import type { Api } from '../../support/api.js';
import { wronglyDelivered, wronglyTold } from '../../support/invariants.js';
import {
  fieldsPromised,
  fieldsTold,
  fileAsPlanned,
  noticeOf,
  receiptOf,
  statuses,
  toldAbout,
  toldTooEarly,
  whoWasTold,
} from '../../support/journey.js';
import { type Answers, offices, today } from '../../support/moves.js';
import { startTodoke, type Todoke, until } from '../../support/todoke.js';

const example = (): Answers => death.example(today()) as Answers;

describe('the death of a father', () => {
  let todoke: Todoke;
  let son: Api;
  beforeAll(async () => {
    todoke = await startTodoke({ env: { TODOKE_WATCH_SECONDS: '1' } });
    son = await todoke.as('citizen', 'son');
    await son.call('PUT', '/v1/me/notification-settings', { email: 'son@example.invalid', digest: 'immediate' });
  }, 60_000);
  afterAll(() => todoke?.stop(), 30_000);

  const lastMailWas = (time: string): Promise<unknown> =>
    todoke.db.pool.query(`UPDATE citizen SET last_mail_at = last_mail_at - interval '${time}'`);

  it('is notified at the counter first, offices follow, the bank hears last, and the family gets one mail a day', async () => {
    await todoke.behave(offices.sapporo, 'accept', { visitDelayMs: 2_000 });
    await todoke.behave('mihon-denki-kita', 'accept-later', { delayMs: 1_500 });

    const { plan, filing: accepted } = await fileAsPlanned(son, example(), 'death');
    const waiting = await son.filingWhen(accepted.id, 'the gas company to answer', (filing) => {
      return noticeOf(filing, 'DE-21b').status === 'accepted';
    });
    await until('the first mail', () => todoke.mails().length === 1);
    await lastMailWas('11 min');
    const early = (await toldAbout(todoke, accepted)).map(({ procedure }) => procedure);
    const filing = await son.ended(accepted.id);

    expect(noticeOf(waiting, 'DE-09a')).toMatchObject({ status: 'held', waitingFor: 'recipient' });
    expect(noticeOf(waiting, 'DE-20').status).toBe('held');
    expect(early).not.toContain('DE-09a');
    expect(early).not.toContain('DE-20');
    expect(new Set(Object.values(statuses(filing)))).toEqual(new Set(['accepted']));
    const told = await toldAbout(todoke, filing);
    expect(toldTooEarly(filing, told)).toEqual([]);
    expect(fieldsTold(told)).toEqual(fieldsPromised(plan, filing));
    expect(new Set(told.map(({ recipient }) => recipient))).toEqual(
      new Set([
        offices.sapporo,
        'late-elderly-union-01',
        'pension-office-01',
        'police-01',
        'water-01',
        'mihon-denki-kita',
        'mihon-gas-kita',
        'mihon-hoso',
        'mihon-mobile',
        'mihon-ginko-1',
        'mihon-seimei',
      ]),
    );
    const companies = told.filter(({ recipient }) => recipient.startsWith('mihon-'));
    expect(JSON.stringify(companies.map(({ body }) => body.data.fields))).not.toMatch(
      /ハナ|見本病院|disability|"0001"/,
    );
    expect(filing.visits[0]).toMatchObject({
      name: '死亡届',
      where: '北海道札幌市中央区の戸籍の窓口（夜間・休日は宿直窓口）',
      by: noticeOf(filing, 'DE-01').deadline?.effective,
    });
    expect(filing.todos.map(({ procedureId }) => procedureId)).toEqual(['DE-17', 'DE-23e', 'DE-22d']);

    const messages = await son.messages();
    expect(wronglyTold([filing], messages)).toEqual([]);
    expect(await wronglyDelivered(todoke, [filing])).toEqual([]);
    expect(messages.map(({ title, body }) => title + body).join('')).not.toMatch(/おめでとう|ありがとう|！/);
    expect(await receiptOf(son, filing)).toContain('死亡届');
    await sleep(2_500);
    expect(todoke.mails()).toHaveLength(1);
    await lastMailWas('1 day');
    await until('the mail of the next day', () => todoke.mails().length === 2);
  }, 90_000);

  it('ends the mandates of the one who died and takes back what is pending in their name, until it proves an error', async () => {
    const [principal, daughter, namesake] = await Promise.all(
      ['principal', 'daughter', 'namesake'].map((name) => todoke.as('citizen', name)),
    );
    const retiring = retirement.example(today()) as Answers & { applicant: Answers; home: Answers };
    const { name, dateOfBirth } = retiring.applicant as {
      name: { family: string; given: string };
      dateOfBirth: string;
    };
    const given = {
      ...{ agent: 'daughter', events: ['retirement'], until: today() },
      principal: { name: `${name.family} ${name.given}`, dateOfBirth },
    };
    const { body: mandate } = await principal!.call('POST', '/v1/mandates', given, { 'idempotency-key': 'm-1' });
    await todoke.behave('employment-office-14', 'silent');
    await todoke.behave('employment-office-01', 'silent');
    const { body: filed } = await daughter!.file(retiring, { event: 'retirement', onBehalfOf: String(mandate['id']) });
    const elsewhere = { ...retiring.home, municipality: '011011' };
    const { body: another } = await namesake!.file({ ...retiring, home: elsewhere }, { event: 'retirement' });

    const { deceased, contracts: _, noContract: __, ...answers } = example() as Answers & { deceased: Answers };
    const noContract = ['electricity', 'gas', 'water', 'broadcaster', 'telephone', 'bank', 'card', 'insurance'];
    const dead = { ...deceased, name, dateOfBirth, address: retiring.home, pensions: [], longTermCare: 'none' };
    const report = await son.file({ ...answers, noContract, deceased: dead }, { event: 'death' });
    expect(report.text).toContain('"id"');
    const stateOf = async () => (await principal!.get<{ items: Answers[] }>('/v1/mandates')).items[0];
    await until('the mandate to close', async () => (await stateOf())?.status === 'closed');

    expect(await stateOf()).toMatchObject({ closedBecause: 'death' });
    await until('the withdrawal', async () =>
      (await daughter!.messages()).some(({ title }) => title === '退職の届出を取り下げます'),
    );
    await until('the office to hear of it', async () =>
      (await toldAbout(todoke, filed)).some(({ type }) => type === 'notice.withdrawn'),
    );
    const takenBack = (await toldAbout(todoke, filed)).filter(({ type }) => type === 'notice.withdrawn');
    expect(whoWasTold(takenBack)).toEqual(['RE-05 → employment-office-14']);
    expect((await namesake!.messages()).filter(({ title }) => title.includes('取り下げ'))).toEqual([]);
    const { rows } = await todoke.db.pool.query('SELECT filing_id FROM task WHERE code = $1', ['principal-died']);
    expect(rows).toEqual([{ filing_id: another.id }]);

    const undo = { reason: '別の方でした' };
    await son.call('POST', `/v1/filings/${report.body.id}/undo`, undo, { 'idempotency-key': 'u-1' });
    await until('the mandate to hold again', async () => (await stateOf())?.status === 'active');
  }, 90_000);

  it('is not taken from a funeral director or a mere agent, and nothing is stored', async () => {
    const { filer, ...answers } = example() as Answers & { filer: Answers };
    const by = (capacity: string) =>
      son.file({ ...answers, filer: { ...filer, capacity, relation: 'none' } }, { event: 'death' });

    const [director, agent] = [await by('funeral-director'), await by('posthumous-agent')];

    expect(director.body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/answers/filer/capacity', code: 'messenger-only' }],
    });
    expect(agent.body).toMatchObject({ status: 422, errors: [{ code: 'may-not-notify' }] });
    expect((await son.get<{ items: unknown[] }>('/v1/filings')).items).toHaveLength(2);
  }, 30_000);

  it('leaves the money of the estate alone until the family has decided to inherit', async () => {
    const { inheritance: _, ...answers } = example();

    const { body: plan } = await son.plan({ ...answers, inheritance: { decision: 'undecided' } }, 'death');

    const entry = (id: string) => plan.procedures.find((it) => it.id === id);
    expect(entry('DE-07b')).toMatchObject({ applies: 'unknown', recipient: { id: offices.sapporo } });
    expect(entry('DE-16')).toMatchObject({ applies: 'yes', how: 'self', recipient: { id: 'family-court-01' } });
    expect(entry('DE-06b')).toMatchObject({ applies: 'yes', how: 'online' });
  }, 30_000);
});
