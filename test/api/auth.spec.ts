import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { levelFor } from '../../apps/api/src/filings/level.js';
import { Api, type Role } from '../support/api.js';
import type { Todoke } from '../support/todoke.js';
import { answersWith, problemOf, refused, startApi, startMs } from './testing.js';

interface Operation {
  method: string;
  route: string;
  isOpen: boolean;
  responses: string[];
}

/** Open on purpose: they hold nothing of anyone, or check their caller by other means. */
const open = [
  'GET /.well-known/webhook-keys.json',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
  'POST /demo/tokens',
  'POST /v1/notices/{noticeId}/replies',
];
const everyone: Role[] = ['citizen', 'caseworker', 'supervisor', 'operator', 'recipient'];
/** Who may call what, by the beginning of the route; the first that fits counts. */
const allowed: [string, Role[]][] = [
  ['GET /v1/life-events', everyone],
  ['GET /v1/addresses', everyone],
  ['GET /v1/providers', everyone],
  ['POST /v1/desk/notices/{id}/decide', ['caseworker', 'supervisor']],
  ['POST /v1/desk/notices/{id}/reassign', ['caseworker', 'supervisor']],
  ['POST /v1/desk/notices/{id}/tell', ['caseworker', 'supervisor']],
  ['POST /v1/desk/tasks/{id}/withdraw-duplicate', ['caseworker', 'supervisor']],
  ['GET /v1/desk/tasks/{id}/notes', ['caseworker', 'supervisor']],
  ['POST /v1/desk/tasks/{id}/notes', ['caseworker', 'supervisor']],
  ['POST /v1/desk/filings', ['caseworker', 'supervisor']],
  ['POST /v1/desk/batches/{id}/approve', ['supervisor', 'operator']],
  ['POST /v1/desk/outages', ['supervisor', 'operator']],
  ['GET /v1/desk', ['caseworker', 'supervisor', 'operator']],
  ['POST /v1/desk', ['caseworker', 'supervisor', 'operator']],
  ['GET /v1/recipients', ['operator']],
  ['POST /v1/recipients', ['operator']],
  ['PUT /v1/recipients', ['operator']],
  ['DELETE /v1/recipients', ['operator']],
  ['GET /v1/inbox', ['recipient']],
  ['GET /v1/recipient/', ['recipient']],
  ['POST /v1/recipient/', ['recipient']],
  ['PUT /v1/recipient/', ['recipient']],
  ['GET /v1/notices/{noticeId}/documents', ['recipient']],
  ['GET /v1', ['citizen']],
  ['POST /v1', ['citizen']],
  ['PUT /v1/filings', ['citizen']],
  ['PUT /v1/me', ['citizen']],
];
const nobodysId = '018f0000-0000-7000-8000-000000000000';

let todoke: Todoke;
let operations: Operation[];
let sign: (
  claims?: Record<string, unknown>,
  as?: { issuer?: string; audience?: string; exp?: string; subject?: string },
) => Promise<string>;
beforeAll(async () => {
  todoke = await startApi();
  operations = await findOperations();
  const keys = fs.readFileSync(path.join(todoke.home, 'keys/demo-tokens.jwks.json'), 'utf8');
  const [jwk] = (JSON.parse(keys) as { keys: JWK[] }).keys;
  const key = await importJWK(jwk!, 'ES256');
  sign = (claims = {}, { issuer = todoke.apiUrl, audience = 'todoke', exp = '1h', subject = 'signed' } = {}) =>
    new SignJWT({ role: 'citizen', acr: '3', ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: jwk!.kid! })
      .setSubject(subject)
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime(exp)
      .sign(key);
}, startMs);
afterAll(() => todoke?.stop(), startMs);

async function findOperations(): Promise<Operation[]> {
  type Described = Record<string, Record<string, { security?: object[]; responses: object; tags?: string[] }>>;
  const { paths } = await Api.nobody(todoke.apiUrl).get<{ paths: Described }>('/openapi.json');
  return Object.entries(paths).flatMap(([route, methods]) =>
    Object.entries(methods)
      // Pages have sessions instead of tokens: see test/pages/sessions.spec.ts.
      .filter(([, { tags }]) => !tags?.includes('pages'))
      .map(([method, { security, responses }]) => ({
        method: method.toUpperCase(),
        route,
        isOpen: !security?.length,
        responses: Object.keys(responses),
      })),
  );
}

/** Calls a route as it is described, with ids of nobody's. */
function call({ method, route }: Operation, authorization?: string) {
  const at = route.replace('{event}', 'move').replaceAll(/\{\w+\}/g, nobodysId);
  const body = method === 'GET' || method === 'DELETE' ? undefined : {};
  return Api.nobody(todoke.apiUrl).call(method, at, body, authorization === undefined ? {} : { authorization });
}

const nameOf = ({ method, route }: Operation): string => `${method} ${route}`;

describe('every route', () => {
  it('asks for a token, save those that are open on purpose', () => {
    const described = operations.filter(({ isOpen }) => isOpen).map(nameOf);

    expect(described.sort()).toEqual(open);
  });

  it('says in the document that it can answer 401 and 403 when it asks for a token', () => {
    const silent = operations.filter(
      ({ isOpen, responses }) => !isOpen && !['401', '403'].every((s) => responses.includes(s)),
    );

    expect(silent.map(nameOf)).toEqual([]);
  });

  it('refuses a caller whose token does not vouch for them', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const stranger = new SignJWT({ role: 'citizen', acr: '3' }).setProtectedHeader({ alg: 'ES256', kid: 'demo-1' });
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const exp = Math.floor(Date.now() / 1_000) + 3_600;
    const claims = { iss: todoke.apiUrl, aud: 'todoke', sub: 'x', role: 'operator', acr: '3', exp };
    const bad: Record<string, string | undefined> = {
      nothing: undefined,
      'another scheme': 'Basic dXNlcjpwYXNz',
      'no token': 'Bearer',
      garbage: 'Bearer garbage',
      'three parts of garbage': 'Bearer a.b.c',
      expired: `Bearer ${await sign({}, { exp: '-1s' })}`,
      'another audience': `Bearer ${await sign({}, { audience: 'elsewhere' })}`,
      'another issuer': `Bearer ${await sign({}, { issuer: 'https://elsewhere.invalid' })}`,
      'an unknown role': `Bearer ${await sign({ role: 'admin' })}`,
      'an unknown level': `Bearer ${await sign({ acr: '4' })}`,
      'no algorithm': `Bearer ${part({ alg: 'none' })}.${part(claims)}.`,
      'a shared secret': `Bearer ${part({ alg: 'HS256' })}.${part(claims)}.${part({ mac: 'x' })}`,
      'a foreign key': `Bearer ${await stranger.setSubject('x').setIssuer(todoke.apiUrl).setAudience('todoke').setExpirationTime('1h').sign(privateKey)}`,
    };
    const answers: string[] = [];
    for (const operation of operations.filter(({ isOpen }) => !isOpen))
      for (const [what, authorization] of Object.entries(bad)) {
        const answer = await call(operation, authorization);
        const challenge = answer.headers.get('www-authenticate') ?? '';
        const isRefused =
          answer.status === 401 && challenge.startsWith('Bearer') && problemOf(answer).code === 'unauthenticated';
        if (!isRefused) answers.push(`${nameOf(operation)} with ${what}: ${answer.status}`);
      }

    expect(answers).toEqual([]);
  }, 60_000);

  it('lets in those roles it is meant for, and no others', async () => {
    const wrong: string[] = [];
    for (const role of everyone) {
      const { token } = await todoke.as(role, `${role}-1`, { organisation: 'city-011011' });
      for (const operation of operations.filter(({ isOpen }) => !isOpen)) {
        const { status } = await call(operation, `Bearer ${token}`);
        const roles = allowed.find(([beginning]) => nameOf(operation).startsWith(beginning))?.[1] ?? [];
        const isRight = roles.includes(role) ? status !== 401 && status !== 403 && status < 500 : status === 403;
        if (!isRight) wrong.push(`${nameOf(operation)} as ${role}: ${status}`);
      }
    }

    expect(wrong).toEqual([]);
  }, 60_000);
});

describe("another's filing", () => {
  it('does not exist for a citizen', async () => {
    const owner = await todoke.as('citizen', 'owner');
    const other = await todoke.as('citizen', 'other');
    const { body: filing } = await owner.file(answersWith());
    const [todo] = filing.todos;

    const routes = ['', '/stream', '/receipt.pdf', '/evidence'].map((end) => `/v1/filings/${filing.id}${end}`);
    const read = await Promise.all(routes.map((route) => other.call('GET', route)));
    const done = await other.call('POST', `/v1/filings/${filing.id}/procedures/${todo!.procedureId}/done`);
    const list = await other.get<{ items: object[] }>('/v1/filings');

    expect([...read, done].map((answer) => problemOf(answer).code)).toEqual(Array(5).fill('not-found'));
    expect(list.items).toEqual([]);
  });
});

describe('the level of the sign-in', () => {
  it.each([1, 2] as const)('%i is not enough for what the law asks', async (level) => {
    const citizen = await todoke.as('citizen', 'level', { level });
    const key = { 'idempotency-key': crypto.randomUUID() };

    const answer = await citizen.call('POST', '/v1/plans', { event: 'move', answers: answersWith() });
    let challenge = '';
    const problem = await refused(todoke, async () => {
      const filed = await citizen.call('POST', '/v1/filings', { event: 'move', answers: answersWith() }, key);
      challenge = filed.headers.get('www-authenticate') ?? '';
      return filed;
    });

    expect(answer.status).toBe(200);
    expect(problem).toMatchObject({ status: 401, code: 'insufficient-authentication', acr_values: '3' });
    expect(challenge).toMatch(/^Bearer .*error="insufficient_user_authentication".*acr_values="3"/);
  });
});

describe('a subject that is no name', () => {
  it.each(['\u0000', 'a\u0000b', '\ud842', 'x\n'])('gets no token and no entry', async (subject) => {
    const asked = await Api.nobody(todoke.apiUrl).call('POST', '/demo/tokens', { role: 'citizen', subject });
    const signed = await sign({}, { subject });
    const entered = await Api.nobody(todoke.apiUrl).call('GET', '/v1/filings', undefined, {
      authorization: `Bearer ${signed}`,
    });

    expect(problemOf(asked)).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(problemOf(entered)).toMatchObject({ status: 401, code: 'unauthenticated' });
  });
});

describe('private contracts only', () => {
  it('need two factors, everything else the card', () => {
    const contract = { kind: 'PRIVATE_CONTRACT' } as const;

    expect(levelFor([contract, contract])).toBe(2);
    expect(levelFor([contract, { kind: 'NOTIFICATION' }])).toBe(3);
    expect(levelFor([{ kind: 'APPLICATION' }])).toBe(3);
  });
});
