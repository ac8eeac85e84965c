import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import type { Answer, Api } from '../support/api.js';
import type { Todoke } from '../support/todoke.js';
import { answersWith, canary, faultsOf, refused, rowCounts, startApi, startMs } from './testing.js';

jest.setTimeout(startMs);

let todoke: Todoke;
let citizen: Api;
let filing: FilingView;
beforeAll(async () => {
  todoke = await startApi();
  citizen = await todoke.as('citizen', 'changes');
  filing = (await citizen.file(answersWith())).body;
}, startMs);
afterAll(() => todoke?.stop(), startMs);

const change = (
  what: string,
  body: object,
  key: string = crypto.randomUUID(),
  by = citizen,
  id = filing.id,
): Promise<Answer> => by.call('POST', `/v1/filings/${id}/${what}`, body, { 'idempotency-key': key });

const kinds: [string, object][] = [
  ['amendments', { answers: answersWith({ '/to/building': '別棟' }) }],
  ['withdrawal', { reason: `取りやめ ${canary}` }],
  ['undo', { reason: 'まちがい' }],
];

describe.each(kinds)('POST …/%s', (what, body) => {
  it('notes one change for one key, and answers the same to a repeat', async () => {
    const key = crypto.randomUUID();
    const before = await rowCounts(todoke.db);

    const [first, again] = [await change(what, body, key), await change(what, body, key)];

    expect(first.status).toBe(202);
    expect(again.body).toEqual(first.body);
    expect(first.body).toMatchObject({ id: filing.id, receiptNumber: filing.receiptNumber });
    const after = await rowCounts(todoke.db);
    expect(after).toEqual({ ...before, arrival: before.arrival! + 1, idempotency: before.idempotency! + 1 });
    const reused = await refused(todoke, () => change(what, { ...body, procedures: [], reason: '別' }, key));
    expect(reused.code).toMatch(/idempotency-key-reused|invalid-request/);
  });

  it('needs a key, a sure sign-in, and an own filing', async () => {
    const weaker = await todoke.as('citizen', 'changes', { level: 2 });
    const other = await todoke.as('citizen', 'somebody-else');
    const office = await todoke.as('caseworker', 'office', { organisation: 'city-011002' });
    const route = `/v1/filings/${filing.id}/${what}`;

    expect(await refused(todoke, () => citizen.call('POST', route, body))).toMatchObject({
      code: 'idempotency-key-missing',
    });
    expect(await refused(todoke, () => change(what, body, 'k-1', weaker))).toMatchObject({
      code: 'insufficient-authentication',
    });
    expect(await refused(todoke, () => change(what, body, 'k-2', other))).toMatchObject({ code: 'not-found' });
    expect(await refused(todoke, () => change(what, body, 'k-3', citizen, 'none'))).toMatchObject({
      code: 'not-found',
    });
    expect(await refused(todoke, () => change(what, body, 'k-4', office))).toMatchObject({ code: 'forbidden' });
  });
});

describe('an amendment', () => {
  it('is checked like a filing, and a bad one changes nothing', async () => {
    const wrong = await refused(todoke, () =>
      change('amendments', { answers: answersWith({ '/movedOn': canary, '/to/municipality': '999999' }) }),
    );
    expect(wrong).toMatchObject({ status: 422, code: 'invalid-answers' });
    expect(faultsOf(wrong)).toContainEqual(['/answers/movedOn', expect.any(String)]);

    const changed = await refused(todoke, () => change('amendments', { answers: answersWith(), planDigest: 'old' }));
    expect(changed.code).toBe('plan-changed');

    const unknown = await refused(todoke, () => change('amendments', { answers: answersWith(), procedures: ['x'] }));
    expect(faultsOf(unknown)).toEqual([['/procedures/0', 'unknown']]);

    const stranger = await refused(todoke, () => change('amendments', { answers: answersWith(), more: canary }));
    expect(faultsOf(stranger)).toEqual([['/more', 'unknown-field']]);
  });
});

describe('a withdrawal', () => {
  it('says why, and names notices of the filing', async () => {
    const unknown = await refused(todoke, () =>
      change('withdrawal', { notices: [filing.notices[0]!.id, crypto.randomUUID()], reason: 'x' }),
    );
    expect(unknown.code).toBe('unknown-notice');
    expect(faultsOf(unknown)).toEqual([['/notices/1', 'unknown']]);

    const silent = await refused(todoke, () => change('withdrawal', { reason: '　' }));
    const garbled = await refused(todoke, () => change('withdrawal', { reason: `${canary}\0` }));
    for (const problem of [silent, garbled]) expect(faultsOf(problem)).toEqual([['/reason', expect.any(String)]]);
    expect((await refused(todoke, () => change('withdrawal', { notices: [], reason: 'x' }))).status).toBe(400);
  });
});
