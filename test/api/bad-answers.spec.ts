import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayOf } from '../../life-events/civil-date.js';
import { municipalityCheckDigit } from '../../life-events/identifiers.js';
import type { Api } from '../support/api.js';
import type { Todoke } from '../support/todoke.js';
import { answersWith, canary, faultsOf, refused, startApi, startMs } from './testing.js';

let todoke: Todoke;
let citizen: Api;
beforeAll(async () => {
  todoke = await startApi();
  citizen = await todoke.as('citizen', 'answers');
}, startMs);
afterAll(() => todoke?.stop(), startMs);

const given = '/movers/0/name/given';
const longLine = canary.repeat(20);
const farAhead = addDays(dayOf(new Date()), 300);
/** The check digit is right, the place is not. */
const nowhere = `01999${municipalityCheckDigit('01999')}`;

describe.each(['/v1/plans', '/v1/filings'])('answers that cannot be right, sent to %s', (route) => {
  const post = (body: unknown) => citizen.call('POST', route, body, { 'idempotency-key': crypto.randomUUID() });

  it.each<[string, Record<string, unknown>, [string, string][]]>([
    ['a number for a day', { '/movedOn': 20260401 }, [['/answers/movedOn', 'invalid-type']]],
    ['a text for a yes or no', { '/wholeHouseholdMoves': canary }, [['/answers/wholeHouseholdMoves', 'invalid-type']]],
    ['a list for an address', { '/from': [canary] }, [['/answers/from', 'invalid-type']]],
    ['nothing for the movers', { '/movers': null }, [['/answers/movers', 'invalid-type']]],
    ['no movers', { '/movers': [] }, [['/answers/movers', 'too-small']]],
    ['no day', { '/movedOn': undefined }, [['/answers/movedOn', 'required']]],
    ['a day that is none', { '/movedOn': '2026-02-30' }, [['/answers/movedOn', 'invalid-value']]],
    ['a day in a month that is none', { '/movedOn': '2026-13-01' }, [['/answers/movedOn', 'invalid-value']]],
    ['a word for a day', { '/movedOn': canary }, [['/answers/movedOn', 'invalid-value']]],
    ['a leaving after the move', { '/leftOn': farAhead }, [['/answers/leftOn', 'after-move']]],
    ['an unborn mover', { '/movers/2/dateOfBirth': farAhead }, [['/answers/movers/2/dateOfBirth', 'born-after-move']]],
    ['an unknown choice', { '/movers/1/relation': canary }, [['/answers/movers/1/relation', 'invalid-value']]],
    [
      'a municipality that is none',
      { '/to/municipality': nowhere },
      [['/answers/to/municipality', 'unknown-municipality']],
    ],
    ['a wrong check digit', { '/to/municipality': '011012' }, [['/answers/to/municipality', 'invalid-value']]],
    ['a short municipality code', { '/to/municipality': '01101' }, [['/answers/to/municipality', 'invalid-value']]],
    ['a control character', { [given]: `${canary}\u0007` }, [[`/answers${given}`, 'invalid-value']]],
    ['a null character', { [given]: `${canary}\u0000` }, [[`/answers${given}`, 'invalid-value']]],
    ['a direction change', { [given]: `${canary}\u202e` }, [[`/answers${given}`, 'invalid-value']]],
    ['half of a character', { [given]: `${canary}\ud842` }, [[`/answers${given}`, 'invalid-value']]],
    ['a line break', { [given]: `${canary}\nBcc: x` }, [[`/answers${given}`, 'invalid-value']]],
    ['an endless name', { [given]: longLine }, [[`/answers${given}`, 'invalid-value']]],
    ['an unknown field', { '/movers/0/shoeSize': canary }, [['/answers/movers/0/shoeSize', 'unknown-field']]],
    ['a prototype', { '/constructor': canary }, [['/answers/constructor', 'unknown-field']]],
    ['an unknown provider kind', { '/providers/0/kind': canary }, [['/answers/providers/0/kind', 'invalid-value']]],
  ])('refuses %s', async (_what, changes, faults) => {
    const problem = await refused(todoke, () => post({ event: 'move', answers: answersWith(changes) }));

    expect(problem).toMatchObject({ status: 422, code: 'invalid-answers' });
    expect(faultsOf(problem)).toEqual(faults);
  });

  it.each(['個人番号', 'individualNumber', 'myNumber', 'マイナンバー'])('refuses a field %s', async (name) => {
    const answers = answersWith({ [`/movers/0/${name}`]: '123456789018' });

    const problem = await refused(todoke, () => post({ event: 'move', answers }));

    expect(problem).toMatchObject({ status: 422, code: 'invalid-answers' });
    expect(faultsOf(problem)).toEqual([[`/answers/movers/0/${name}`, 'individual-number']]);
    expect(JSON.stringify(problem)).not.toContain('123456789018');
  });

  it('names every fault at once, and a hundred at most', async () => {
    const movers = Array.from({ length: 2_000 }, () => ({ x: 1 }));

    const two = await refused(todoke, () =>
      post({ event: 'move', answers: answersWith({ '/movedOn': 1, '/movers/3/dateOfBirth': canary }) }),
    );
    const many = await refused(todoke, () => post({ event: 'move', answers: answersWith({ '/movers': movers }) }));

    expect(faultsOf(two).map(([pointer]) => pointer)).toEqual(['/answers/movedOn', '/answers/movers/3/dateOfBirth']);
    expect(many.errors.length).toBeLessThanOrEqual(100);
    expect(many.errors.length).toBeGreaterThan(0);
  });

  it('refuses five thousand persons', async () => {
    const movers = Array.from({ length: 5_000 }, () => 0);

    const short = await refused(todoke, () => post({ event: 'move', answers: answersWith({ '/movers': movers }) }));
    const [mover] = answersWith()['movers'] as object[];
    const whole = await refused(todoke, () =>
      post({ event: 'move', answers: answersWith({ '/movers': movers.map(() => mover) }) }),
    );

    expect(short).toMatchObject({ status: 422, code: 'invalid-answers' });
    expect(whole).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  it('refuses a life event that is none', async () => {
    const problem = await refused(todoke, () => post({ event: canary, answers: answersWith() }));

    expect(problem).toMatchObject({ status: 422, code: 'unknown-life-event' });
    expect(faultsOf(problem)).toEqual([['/event', 'unknown']]);
  });

  it.each<[string, unknown, [string, string][]]>([
    ['no answers', { event: 'move' }, [['/answers', 'required']]],
    ['answers as text', { event: 'move', answers: canary }, [['/answers', 'invalid-type']]],
    ['a list', [canary], [['', 'invalid-type']]],
    ['a text', canary, [['', 'invalid-type']]],
    ['null', null, [['', 'invalid-type']]],
    ['an unknown member', { event: 'move', answers: {}, filer: canary }, [['/filer', 'unknown-field']]],
  ])('refuses %s in place of a request', async (_what, body, faults) => {
    const problem = await refused(todoke, () =>
      post(body === null || typeof body === 'object' ? body : JSON.stringify(body)),
    );

    expect(problem).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(faultsOf(problem)).toEqual(faults);
  });
});

describe('text that looks like an individual number', () => {
  it('only warns, and does not repeat it', async () => {
    const answers = answersWith({ '/to/building': '部屋 1234 5678 9018' });

    const plan = await citizen.call<{ warnings: object[] }>('POST', '/v1/plans', { event: 'move', answers });
    const filing = await citizen.file(answers);

    expect(plan.status).toBe(200);
    expect(plan.body.warnings).toEqual([
      { pointer: '/answers/to/building', code: 'looks-like-individual-number', message: expect.any(String) },
    ]);
    expect(plan.text).not.toMatch(/1234 ?5678 ?9018/);
    expect(filing.status).toBe(202);
  });
});

describe('the log', () => {
  it('knows nothing of what was refused', () => {
    expect(todoke.logs('api')).not.toContain(canary);
    expect(todoke.logs('api')).not.toContain('request-failed');
  });
});
