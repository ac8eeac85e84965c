import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api, type Answer } from '../support/api.js';
import { aMoveNearby } from '../support/moves.js';
import type { Todoke } from '../support/todoke.js';
import { problemOf, type ProblemBody, startApi, startMs } from './testing.js';

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
}
interface Operation {
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
/** One value that is as large as it may be, and one that is larger. */
interface Limit {
  pointer: string;
  /** null: nothing that fits the field's form is known. */
  at: unknown;
  past: unknown;
}

let todoke: Todoke;
let citizen: Api;
let operator: Api;
let paths: Record<string, Record<string, Operation>>;
let samples: Record<string, { caller: Api; body: Record<string, unknown>; headers?: Record<string, string> }>;

beforeAll(async () => {
  todoke = await startApi();
  [citizen, operator] = [await todoke.as('citizen', 'limits'), await todoke.as('operator', 'limits')];
  ({ paths } = await Api.nobody(todoke.apiUrl).get<{ paths: typeof paths }>('/openapi.json'));
  const channel = { type: 'webhook', url: 'http://127.0.0.1:9/' };
  const recipient = { id: 'limits-bank', name: 'x', kind: 'bank', serves: { national: true }, channel };
  const filing = { event: 'move', answers: aMoveNearby() };
  samples = {
    'POST /v1/plans': { caller: citizen, body: filing },
    'POST /v1/filings': { caller: citizen, body: filing },
    'POST /v1/recipients': { caller: operator, body: recipient },
    'PUT /v1/me/notification-settings': { caller: citizen, body: { email: 'a@example.invalid' } },
    'POST /demo/tokens': { caller: Api.nobody(todoke.apiUrl), body: { role: 'citizen', subject: 'x' } },
  };
}, startMs);
afterAll(() => todoke?.stop(), startMs);

const json = ({ requestBody }: Operation): Schema | undefined => requestBody?.content['application/json']?.schema;

/** Every limit of a body, down to the members of its members. */
function limitsIn(schema: Schema, pointer = ''): Limit[] {
  const own: Limit[] = [];
  const fits = (text: string): boolean =>
    !schema.format && (!schema.pattern || new RegExp(schema.pattern, 'u').test(text));
  if (schema.maxLength !== undefined) {
    const text = 'a'.repeat(schema.maxLength);
    own.push({ pointer, at: fits(text) ? text : null, past: `${text}a` });
  }
  if (schema.maxItems !== undefined && schema.items) {
    const item = exampleOf(schema.items);
    const list = (n: number): unknown[] => Array.from({ length: n }, () => item);
    if (item !== undefined) own.push({ pointer, at: list(schema.maxItems), past: list(schema.maxItems + 1) });
  }
  if (schema.type === 'integer' && isLimit(schema.maximum)) {
    own.push({ pointer, at: schema.maximum, past: schema.maximum! + 1 });
  }
  if (schema.type === 'integer' && isLimit(schema.minimum)) {
    own.push({ pointer, at: schema.minimum, past: schema.minimum! - 1 });
  }
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, of]) => limitsIn(of, `${pointer}/${name}`));
  return [...own, ...inner];
}

const isLimit = (value: number | undefined): boolean =>
  value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER;

function exampleOf(schema: Schema): unknown {
  if (schema.type === 'string' && !schema.pattern && !schema.format) return 'a';
  return undefined;
}

function withValue(body: Record<string, unknown>, pointer: string, value: unknown): Record<string, unknown> {
  const changed = structuredClone(body);
  const path = pointer.slice(1).split('/');
  const last = path.pop()!;
  let at = changed;
  for (const name of path) at = (at[name] ??= {}) as Record<string, unknown>;
  at[last] = value;
  return changed;
}

/** Codes of what is wrong there. */
const errorsAt = (answer: Answer, pointer: string): string[] =>
  ((answer.body as unknown as ProblemBody).errors ?? [])
    .filter((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`))
    .map(({ code }) => code);

const bodied = (): [string, Operation][] =>
  Object.entries(paths).flatMap(([route, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => json(operation))
      .map(([method, operation]): [string, Operation] => [`${method.toUpperCase()} ${route}`, operation]),
  );

describe('a limit of a field in a body', () => {
  it('holds at the limit and one past it, on the routes that citizens and operators use most', async () => {
    const faults: string[] = [];
    let count = 0;
    for (const [name, { caller, body }] of Object.entries(samples)) {
      const [method, route] = name.split(' ') as [string, string];
      for (const { pointer, at, past } of limitsIn(json(paths[route]![method.toLowerCase()]!)!)) {
        const send = (value: unknown): Promise<Answer> =>
          caller.call(method, route, withValue(body, pointer, value), { 'idempotency-key': crypto.randomUUID() });
        const refused = await send(past);
        if (refused.status < 400 || refused.status >= 500) faults.push(`${name} ${pointer} past: ${refused.status}`);
        else if (errorsAt(refused, pointer).length === 0) faults.push(`${name} ${pointer} past: not pointed to`);
        count += 1;
        if (at === null) continue;
        const taken = await send(at);
        const tooMuch = errorsAt(refused, pointer);
        if (taken.status >= 500 || errorsAt(taken, pointer).some((code) => tooMuch.includes(code))) {
          faults.push(`${name} ${pointer} at its limit: ${taken.status} ${taken.text.slice(0, 200)}`);
        }
      }
    }

    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(5);
  }, 60_000);

  it('is never a fault of ours on any other route', async () => {
    const faults: string[] = [];
    for (const [name, operation] of bodied().filter(([name]) => !samples[name])) {
      const [method, route] = name.split(' ') as [string, string];
      const path = route.replaceAll(/\{\w+\}/g, '018f0000-0000-7000-8000-000000000000');
      for (const { pointer, past } of limitsIn(json(operation)!)) {
        const caller = /desk|recipients/.test(route) ? operator : citizen;
        const { status } = await caller.call(method, path, withValue({}, pointer, past), { 'idempotency-key': 'x' });
        if (status < 400 || status >= 500) faults.push(`${name} ${pointer}: ${status}`);
      }
    }

    expect(faults).toEqual([]);
  }, 60_000);
});

describe('a limit of a list', () => {
  it('is the same for every list: 1 to 100', async () => {
    const lists = Object.entries(paths).filter(
      ([route, { get }]) => get?.parameters?.some(({ name }) => name === 'limit') && !route.includes('{'),
    );
    const faults: string[] = [];
    for (const [route] of lists) {
      for (const caller of [citizen, operator]) {
        const statuses = await Promise.all(
          [0, 1, 100, 101].map(async (n) => (await caller.call('GET', `${route}?limit=${n}`)).status),
        );
        const isOther = statuses.every((status) => status === statuses[0]) && [401, 403].includes(statuses[0]!);
        if (!isOther && statuses.join() !== '400,200,200,400') faults.push(`${route}: ${statuses.join()}`);
      }
    }

    expect(lists.length).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });
});

describe('a limit of every route', () => {
  const file = (body: string, key: string): Promise<Answer> =>
    citizen.call('POST', '/v1/filings', body, { 'idempotency-key': key });

  it.each([
    ['Idempotency-Key', (n: number) => file('{}', 'k'.repeat(n)), 255, 'invalid-request', 'invalid-idempotency-key'],
    ['the body', (n: number) => file(`{}${' '.repeat(n - 2)}`, 'k'), 65_536, 'invalid-request', 'body-too-large'],
    [
      'the depth of JSON',
      (n: number) => file(`{"a":${'['.repeat(n - 1)}${']'.repeat(n - 1)}}`, 'k'),
      32,
      'invalid-request',
      'invalid-json',
    ],
    [
      'webhook-id',
      (n: number) =>
        Api.nobody(todoke.apiUrl).call('POST', '/v1/notices/x/replies', {}, { 'webhook-id': 'w'.repeat(n) }),
      256,
      'invalid-signature',
      'invalid-signature',
    ],
  ])('holds: %s', async (_what, send, limit, codeAt, codePast) => {
    expect(problemOf(await send(limit)).code).toBe(codeAt);
    expect(problemOf(await send(limit + 1)).code).toBe(codePast);
  });

  it('is written in the document', async () => {
    const { info } = await Api.nobody(todoke.apiUrl).get<{ info: { description: string } }>('/openapi.json');
    const header = paths['/v1/filings']!.post!.parameters!.find(({ name }) => name === 'Idempotency-Key');

    expect(info.description).toMatch(/65,536 bytes and 32 levels.*128 requests at once/s);
    expect(header!.schema.maxLength).toBe(255);
  });
});
