import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { z } from 'zod';
import { createApp } from '../../apps/api/src/app.js';
import { Api, type Answer, type Role } from '../support/api.js';
import type { Todoke } from '../support/todoke.js';
import { answersWith, startApi, startMs, writeMessage } from './testing.js';

type Schema = Record<string, unknown>;
interface Operation {
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
  requestBody?: { content: Record<string, { schema: Schema }> };
}
interface Document {
  openapi: string;
  info: { description: string };
  paths: Record<string, Record<string, Operation>>;
  webhooks: Record<string, { post: Operation }>;
}
interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

let todoke: Todoke;
let app: NestExpressApplication;
let document: Document;
beforeAll(async () => {
  todoke = await startApi();
  document = await Api.nobody(todoke.apiUrl).get<Document>('/openapi.json');
  const { connectionString } = todoke.db.pool.options;
  Object.assign(process.env, { DATABASE_URL: connectionString, TODOKE_PROFILE: 'demo', TODOKE_HOME: todoke.home });
  app = await createApp();
  await app.init();
}, startMs);
afterAll(async () => {
  await app?.close();
  await todoke?.stop();
}, startMs);

const operations = (): [string, Operation][] =>
  Object.entries(document.paths).flatMap(([route, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${route}`,
      operation,
    ]),
  );

/** Every schema of the document, with the place it stands in. */
function schemas(): [string, Schema][] {
  const ofContent = (at: string, content: Record<string, { schema: Schema }> = {}): [string, Schema][] =>
    Object.entries(content).map(([type, { schema }]) => [`${at} ${type}`, schema]);
  const hooks = Object.entries(document.webhooks).map(([name, { post }]): [string, Operation] => [
    `webhook ${name}`,
    post,
  ]);
  return [...operations(), ...hooks].flatMap(([at, { requestBody, responses }]) => [
    ...ofContent(at, requestBody?.content),
    ...Object.entries(responses).flatMap(([status, { content }]) => ofContent(`${at} ${status}`, content)),
  ]);
}

/** What is wrong with an answer by the document; nothing when it is as described. */
function faultOf(name: string, { status, headers, body }: Answer): string | null {
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  const response = new Map(operations()).get(name)?.responses[status];
  if (!response) return `${name}: ${status} is not described`;
  const schema = response.content?.[type]?.schema;
  if (!schema) return `${name}: ${status} ${type} is not described`;
  if (!type.includes('json')) return null;
  if (!('demo' in body)) return `${name}: ${status} does not say that it is a demo`;
  const read = z.fromJSONSchema(open(schema)).safeParse(body);
  return read.success ? null : `${name}: ${status} ${z.prettifyError(read.error)}`;
}

/** More members than described are no fault: readers have to leave them alone. */
function open(schema: unknown): Schema {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === 'additionalProperties' && value === false ? undefined : value,
  );
  return JSON.parse(text) as Schema;
}

describe('the document', () => {
  it('is OpenAPI 3.1 and says that this is a demo', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.info.description).toContain('見本・実際の役所には届きません');
  });

  it('describes every route of the app, and no other', () => {
    const { stack } = (app.getHttpAdapter().getInstance() as unknown as { router: { stack: Layer[] } }).router;
    const routes = stack.flatMap(({ route }) =>
      route
        ? Object.keys(route.methods).map(
            (method) => `${method.toUpperCase()} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`,
          )
        : [],
    );

    expect(routes).toContain('GET /openapi.json');
    expect(routes.filter((route) => route !== 'GET /openapi.json').sort()).toEqual(
      operations()
        .map(([name]) => name)
        .sort(),
    );
  });

  it('describes what is sent to recipients', () => {
    expect(Object.keys(document.webhooks).sort()).toEqual([
      'information.answered',
      'notice.amended',
      'notice.created',
      'notice.withdrawn',
    ]);
  });

  it('has schemas that are JSON Schema', () => {
    const bad = schemas().filter(([, schema]) => {
      try {
        z.fromJSONSchema(schema);
        return false;
      } catch {
        return true;
      }
    });

    expect(schemas().length).toBeGreaterThan(50);
    expect(bad.map(([at]) => at)).toEqual([]);
  });

  it('names a kind of body and a success for every route', () => {
    const bad = operations().filter(([name, { responses, requestBody }]) => {
      const isSuccessful = Object.keys(responses).some((status) => status.startsWith('2'));
      return !isSuccessful || (/^(POST \/v1\/(plans|filings$|recipients)|PUT)/.test(name) && !requestBody);
    });

    expect(bad.map(([name]) => name)).toEqual([]);
  });
});

describe('answers', () => {
  it(
    'are as the document describes them, and say in the demo that it is one',
    async () => {
      const citizen = await todoke.as('citizen', 'reader');
      const operator = await todoke.as('operator', 'operator');
      const recipient = await todoke.as('recipient', 'clerk', { organisation: 'described-one' });
      const body = { event: 'move', answers: answersWith() };
      const accepted = await citizen.call('POST', '/v1/filings', body, { 'idempotency-key': 'described' });
      const filing = accepted.body as {
        id: string;
        todos: { procedureId: string }[];
        notices: { id: string; recipient: { id: string } }[];
      };
      const clerk = await todoke.as('caseworker', 'clerk', { organisation: filing.notices[0]!.recipient.id });
      const message = await writeMessage(todoke, filing.id, { attachments: ['receipt.pdf'] });
      const one = `/v1/filings/${filing.id}`;
      const mine = `/v1/mailbox/messages/${message}`;
      const entry = {
        id: 'described-one',
        name: 'x',
        kind: 'bank',
        serves: { national: true },
        channel: { type: 'webhook', url: 'http://127.0.0.1:9/' },
      };

      const calls: [string, Api, string, unknown?][] = [
        ['GET /', citizen, '/'],
        ['GET /problems/{code}', citizen, '/problems/not-found'],
        ['GET /problems/{code}', citizen, '/problems/none'],
        ['GET /sign-in', citizen, '/sign-in'],
        ['GET /health/live', citizen, '/health/live'],
        ['GET /health/ready', citizen, '/health/ready'],
        ['GET /metrics', citizen, '/metrics'],
        ['POST /demo/tokens', citizen, '/demo/tokens', { role: 'citizen' satisfies Role, subject: 'x' }],
        ['POST /demo/tokens', citizen, '/demo/tokens', {}],
        ['GET /v1/life-events', citizen, '/v1/life-events'],
        ['GET /v1/life-events/{event}', citizen, '/v1/life-events/move'],
        ['GET /v1/life-events/{event}', citizen, '/v1/life-events/none'],
        ['GET /v1/addresses', citizen, '/v1/addresses?postalCode=0600001'],
        ['GET /v1/addresses', citizen, '/v1/addresses'],
        ['GET /v1/providers', citizen, '/v1/providers?kind=bank'],
        ['POST /v1/plans', citizen, '/v1/plans', body],
        ['POST /v1/plans', citizen, '/v1/plans', {}],
        ['GET /v1/filings', citizen, '/v1/filings'],
        ['GET /v1/filings', operator, '/v1/filings'],
        ['GET /v1/filings/{id}', citizen, one],
        ['GET /v1/filings/{id}/evidence', citizen, `${one}/evidence`],
        ['GET /v1/filings/{id}/receipt.pdf', citizen, `${one}/receipt.pdf`],
        ['POST /v1/filings', citizen, '/v1/filings', body],
        [
          'POST /v1/filings/{id}/procedures/{procedureId}/done',
          citizen,
          `${one}/procedures/${filing.todos[0]!.procedureId}/done`,
          {},
        ],
        ['GET /v1/mailbox/messages', citizen, '/v1/mailbox/messages'],
        ['GET /v1/mailbox/messages/{id}', citizen, mine],
        ['GET /v1/mailbox/messages/{id}/attachments/{name}', citizen, `${mine}/attachments/receipt.pdf`],
        ['GET /v1/me/notification-settings', citizen, '/v1/me/notification-settings'],
        ['PUT /v1/me/notification-settings', citizen, '/v1/me/notification-settings', {}],
        ['GET /v1/access-log', citizen, '/v1/access-log'],
        ['GET /v1/desk/tasks', operator, '/v1/desk/tasks?state=overdue'],
        ['GET /v1/desk/tasks', operator, '/v1/desk/tasks?state=none'],
        ['GET /v1/desk/filings', operator, '/v1/desk/filings?event=move'],
        ['GET /v1/desk/filings/{id}', operator, `/v1/desk/filings/${filing.id}`],
        ['GET /v1/desk/filings/{id}', clerk, `/v1/desk/filings/${filing.id}`],
        ['POST /v1/desk/filings/{id}/purpose', clerk, `/v1/desk/filings/${filing.id}/purpose`, { purpose: 'inquiry' }],
        ['GET /v1/desk/filings/{id}', clerk, `/v1/desk/filings/${filing.id}`],
        ['POST /v1/desk/notices/{id}/resend', operator, `/v1/desk/notices/${filing.notices[0]!.id}/resend`, {}],
        ['GET /v1/desk/tasks/{id}', operator, `/v1/desk/tasks/${filing.id}`],
        ['POST /v1/desk/tasks/{id}/take', operator, `/v1/desk/tasks/${filing.id}/take`, { revision: 0 }],
        ['POST /v1/recipients', operator, '/v1/recipients', entry],
        ['POST /v1/recipients', operator, '/v1/recipients', entry],
        ['GET /v1/recipients', operator, '/v1/recipients'],
        ['GET /v1/recipients/{id}', operator, '/v1/recipients/described-one'],
        ['PUT /v1/recipients/{id}', operator, '/v1/recipients/described-one', entry],
        ['GET /.well-known/webhook-keys.json', Api.nobody(todoke.apiUrl), '/.well-known/webhook-keys.json'],
        ['GET /v1/inbox/deliveries', recipient, '/v1/inbox/deliveries'],
        ['GET /v1/recipient/endpoint', recipient, '/v1/recipient/endpoint'],
        ['PUT /v1/recipient/endpoint', recipient, '/v1/recipient/endpoint', { url: entry.channel.url }],
        ['PUT /v1/recipient/endpoint', recipient, '/v1/recipient/endpoint', {}],
        ['POST /v1/recipient/secrets/rotate', recipient, '/v1/recipient/secrets/rotate'],
        ['POST /v1/recipient/test-events', recipient, '/v1/recipient/test-events'],
        ['GET /v1/recipient/statistics', recipient, '/v1/recipient/statistics'],
        ['GET /v1/recipient/deliveries', recipient, '/v1/recipient/deliveries'],
        ['GET /v1/recipient/deliveries', operator, '/v1/recipient/deliveries'],
        ['POST /v1/recipient/replay', recipient, '/v1/recipient/replay', { since: new Date().toISOString() }],
        ['POST /v1/recipient/replay', recipient, '/v1/recipient/replay', {}],
        ['POST /v1/notices/{noticeId}/replies', Api.nobody(todoke.apiUrl), `/v1/notices/${filing.id}/replies`, {}],
      ];
      const faults = [faultOf('POST /v1/filings', accepted)];
      for (const [name, caller, route, sent] of calls)
        faults.push(faultOf(name, await caller.call(name.split(' ')[0]!, route, sent)));

      expect(faults.filter((fault) => fault !== null)).toEqual([]);
    },
    startMs,
  );
});
