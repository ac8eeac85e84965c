import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import type { Todoke } from '../support/todoke.js';
import { answersWith, canary, faultsOf, problemOf, refused, send, sendAs, startApi, startMs } from './testing.js';

let todoke: Todoke;
let citizen: Api;
beforeAll(async () => {
  todoke = await startApi();
  citizen = await todoke.as('citizen', 'requests');
}, startMs);
afterAll(() => todoke?.stop(), startMs);

const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth);
const bytes = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.concat(parts.map((part) => Buffer.from(part as string))));

describe.each(['/v1/plans', '/v1/filings'])('a body that is no good JSON, sent to %s', (route) => {
  it.each<[string, string | Uint8Array<ArrayBuffer>]>([
    ['text', canary],
    ['a torn object', `{"event":"move","answers":{"x":"${canary}"`],
    ['two values', `{"event":"${canary}"} {}`],
    ['a comment', `{"event":"move" /* ${canary} */}`],
    ['bytes that are no UTF-8', bytes('{"event":"move","answers":{"x":"', [0xff, 0xfe], '"}}')],
    ['an overlong UTF-8 form', bytes('{"event":"', [0xc0, 0xaf], '"}')],
    ['UTF-16', bytes([0xff, 0xfe], [...Buffer.from('{"event":"move"}', 'utf16le')])],
  ])('refuses %s', async (_what, body) => {
    const problem = await refused(todoke, () => sendAs(citizen, route, body));

    expect(problem).toMatchObject({ status: 400, code: 'invalid-json', errors: [] });
  });

  it.each([
    ['at the top', `{"event":"move","event":"${canary}","answers":{}}`, '/event'],
    [
      'in the depth',
      `{"event":"move","answers":{"movers":[{},{"name":{"full":"a","full":"${canary}"}}]}}`,
      '/answers/movers/1/name/full',
    ],
    ['hidden by an escape', `{"event":"move","answers":{"to":1,"\\u0074o":"${canary}"}}`, '/answers/to'],
    ['with a slash in it', `{"answers":{"a/b~c":1,"a/b~c":2}}`, '/answers/a~1b~0c'],
  ])('refuses the same name twice %s', async (_where, body, pointer) => {
    const problem = await refused(todoke, () => sendAs(citizen, route, body));

    expect(problem).toMatchObject({ status: 400, code: 'invalid-json' });
    expect(faultsOf(problem)).toEqual([[pointer, 'duplicate-key']]);
  });

  it.each([
    ['objects', `{"event":"move","answers":${nested(9_000, '{"a":', '').slice(0, -5)}{}${'}'.repeat(8_999)}}`],
    ['lists', `{"event":"move","answers":{"x":${nested(30_000, '[', ']')}}}`],
    ['lists in place of a request', nested(32_000, '[', ']')],
  ])('refuses deeply nested %s', async (_what, body) => {
    const problem = await refused(todoke, () => sendAs(citizen, route, body));

    expect(problem).toMatchObject({ status: 400, code: 'invalid-json' });
    expect(faultsOf(problem)).toEqual([['', 'too-deep']]);
  });

  it('refuses a number beyond all numbers', async () => {
    const problem = await refused(todoke, () => sendAs(citizen, route, '{"event":"move","answers":{"a":[0,-1e999]}}'));

    expect(problem).toMatchObject({ status: 400, code: 'invalid-json' });
    expect(faultsOf(problem)).toEqual([['/answers/a/1', 'out-of-range']]);
  });

  it.each([
    ['half of a character', `{"event":"move","answers":{"movedOn":"${canary}\\ud842"}}`],
    ['a name with half of a character', `{"event":"move","answers":{"\\ud842":"${canary}"}}`],
    ['a null character in a name', `{"event":"move","answers":{"\\u0000":"${canary}"}}`],
  ])('refuses %s', async (_what, body) => {
    const problem = await refused(todoke, () => sendAs(citizen, route, body));

    expect([400, 422]).toContain(problem.status);
  });

  it('refuses ten megabytes, whoever sends them', async () => {
    const body = JSON.stringify({ event: 'move', answers: { x: canary.repeat(500_000) } });
    const nobody = { 'content-type': 'application/json' };

    const known = await refused(todoke, () => sendAs(citizen, route, body));
    const unknown = await refused(todoke, () => send(todoke.apiUrl + route, body, nobody));

    expect(known).toMatchObject({ status: 413, code: 'body-too-large' });
    expect(unknown).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    '',
  ])('refuses the content type "%s"', async (type) => {
    const headers = { authorization: `Bearer ${citizen.token}`, 'idempotency-key': 'x', 'content-type': type };
    const body = bytes(JSON.stringify({ event: 'move', answers: { x: canary } }));

    const problem = await refused(todoke, () => send(todoke.apiUrl + route, body, headers));

    expect(problem).toMatchObject({ status: 415, code: 'unsupported-media-type' });
  });

  it('refuses a packed body', async () => {
    const headers = { authorization: `Bearer ${citizen.token}`, 'content-type': 'application/json' };

    const problem = await refused(todoke, () =>
      send(todoke.apiUrl + route, '{}', { ...headers, 'content-encoding': 'gzip' }),
    );

    expect(problem).toMatchObject({ status: 415, code: 'unsupported-media-type' });
  });

  it('refuses an empty body', async () => {
    const problem = await refused(todoke, () => sendAs(citizen, route, ''));

    expect(problem).toMatchObject({ status: 400, code: 'invalid-request' });
  });
});

describe('a filing that asks for what cannot be', () => {
  const file = (more: object, headers: Record<string, string> = { 'idempotency-key': crypto.randomUUID() }) =>
    citizen.call('POST', '/v1/filings', { event: 'move', answers: answersWith(), ...more }, headers);

  it('refuses a missing Idempotency-Key', async () => {
    const missing = await refused(todoke, () => file({}, {}));
    const empty = await refused(todoke, () => file({}, { 'idempotency-key': '' }));

    expect([missing, empty].map(({ status, code }) => [status, code])).toEqual([
      [400, 'idempotency-key-missing'],
      [400, 'idempotency-key-missing'],
    ]);
  });

  it.each(['two words', 'x'.repeat(256), 'é'])('refuses the Idempotency-Key "%s"', async (key) => {
    const problem = await refused(todoke, () => file({}, { 'idempotency-key': key }));

    expect(problem).toMatchObject({ status: 400, code: 'invalid-idempotency-key' });
  });

  it('refuses the digest of another plan, and says which one it is now', async () => {
    const { body: plan } = await citizen.plan(answersWith());

    const problem = await refused(todoke, () => file({ planDigest: `${canary}x` }));

    expect(problem).toMatchObject({ status: 409, code: 'plan-changed', digest: plan.digest });
  });

  it('refuses procedures that are not in the plan', async () => {
    const { body: plan } = await citizen.plan(answersWith());
    const ids = [plan.procedures[0]!['id'], canary, 'MV-01.p9', '\u0000'];

    const problem = await refused(todoke, () => file({ procedures: ids }));

    expect(problem).toMatchObject({ status: 422, code: 'unknown-procedure' });
    expect(faultsOf(problem)).toEqual([
      ['/procedures/1', 'unknown'],
      ['/procedures/2', 'unknown'],
      ['/procedures/3', 'unknown'],
    ]);
  });

  it('refuses to file for somebody else', async () => {
    const problem = await refused(todoke, () => file({ onBehalfOf: canary }));

    expect(problem).toMatchObject({ status: 422, code: 'mandate-required' });
  });

  it.each<[string, object, [string, string][]]>([
    ['procedures as text', { procedures: canary }, [['/procedures', 'invalid-type']]],
    ['a number among the procedures', { procedures: ['MV-01', 7] }, [['/procedures/1', 'invalid-type']]],
    ['an endless digest', { planDigest: canary.repeat(20) }, [['/planDigest', 'too-big']]],
    ['a member for the number', { individualNumber: '123456789018' }, [['/individualNumber', 'unknown-field']]],
  ])('refuses %s', async (_what, more, faults) => {
    const problem = await refused(todoke, () => file(more));

    expect(problem).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(faultsOf(problem)).toEqual(faults);
  });
});

describe('an address that leads nowhere', () => {
  it.each([
    ['GET', `/v1/${canary}`],
    ['GET', '/v1/filings/%00'],
    ['GET', `/v1/filings/${canary}`],
    ['GET', '/v1/life-events/constructor'],
    ['GET', '/v1/mailbox/messages/1'],
    ['GET', '/v1/mailbox/messages/018f0000-0000-7000-8000-000000000000/attachments/..%2f..%2fetc'],
    ['POST', `/v1/filings/${canary}/procedures/x/done`],
  ])('answers %s %s with 404', async (method, route) => {
    const problem = problemOf(await citizen.call(method, encodeURI(decodeURI(route))));

    expect(problem).toMatchObject({ status: 404, code: 'not-found', errors: [] });
  });

  it('answers a person who reads about an unknown problem with a page, which repeats nothing', async () => {
    const { status, text } = await citizen.call('GET', `/problems/${encodeURI(canary)}`);

    expect(status).toBe(404);
    expect(text).not.toContain(canary);
  });

  it.each([
    ['DELETE', '/v1/filings', 'GET, POST'],
    ['PATCH', '/v1/mailbox/messages/1', 'GET'],
  ])('answers %s %s with 405 and what is allowed', async (method, route, allowed) => {
    const answer = await citizen.call(method, route);

    expect(problemOf(answer)).toMatchObject({ status: 405, code: 'method-not-allowed' });
    expect(answer.headers.get('allow')).toBe(allowed);
  });

  it('answers a broken escape with 400', async () => {
    const problem = problemOf(await citizen.call('GET', '/v1/filings/%E0%A4%A'));

    expect(problem).toMatchObject({ status: 400, code: 'invalid-request' });
  });
});

describe('a question with a bad parameter', () => {
  it.each([
    ['/v1/filings?limit=0', '/limit'],
    ['/v1/filings?limit=101', '/limit'],
    ['/v1/filings?limit=many', '/limit'],
    ['/v1/filings?after=yesterday', '/after'],
    ['/v1/filings?after=a&after=b', '/after'],
    ['/v1/mailbox/messages?after=%00', '/after'],
    ['/v1/access-log?limit=1e9', '/limit'],
    ['/v1/addresses?postalCode=12', '/postalCode'],
    ['/v1/addresses', '/postalCode'],
    ['/v1/providers?kind=magic', '/kind'],
    ['/v1/providers?kind=bank&municipality=011012', '/municipality'],
  ])('refuses %s', async (route, pointer) => {
    const problem = problemOf(await citizen.call('GET', route));

    expect(problem).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(problem.errors.map((fault) => fault.pointer)).toEqual([pointer]);
  });
});

describe('the log', () => {
  it('knows nothing of what was refused, and of no failure', () => {
    expect(todoke.logs('api')).not.toContain(canary);
    expect(todoke.logs('api')).not.toContain('request-failed');
  });
});
