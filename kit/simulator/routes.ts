/** What the sandbox answers to, and how. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { behaviourSchema } from './behaviours.js';
import { readBody, readJson, sendJson, sendOutgoing, sendProblem } from './http.js';
import type { Offices } from './office.js';
import { secretsSchema } from './secrets.js';
import type { Secrets } from './secrets.js';

interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  /** From the path; empty where the path names none. */
  recipientId: string;
}

export interface Route {
  method: string;
  path: RegExp;
  run: (call: Call) => void | Promise<void>;
}

/** Answers one request by the first route that fits. */
export async function answer(routes: Route[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const here = routes.filter((route) => route.path.test(path));
  const route = here.find(({ method }) => method === request.method);
  if (route) return route.run({ request, response, recipientId: route.path.exec(path)?.[1] ?? '' });
  request.resume();
  sendProblem(response, here.length > 0 ? 405 : 404, here.length > 0 ? 'method-not-allowed' : 'not-found');
}

const of = (before: string, after = '') => new RegExp(`^/${before}/([a-z0-9-]{3,64})${after}$`);

/** All routes of the sandbox. `closing` ends answers that are still held back. */
export function routesOf(offices: Offices, secrets: Secrets, closing: AbortSignal): Route[] {
  return [
    { method: 'POST', path: of('recipients', '/webhook'), run: (call) => receive(call, offices, closing) },
    { method: 'PUT', path: of('behaviours'), run: (call) => putBehaviour(call, offices) },
    { method: 'PUT', path: of('secrets'), run: (call) => putSecrets(call, secrets) },
    { method: 'GET', path: /^\/received$/, run: (call) => sendList(call, offices.receivers()) },
    { method: 'GET', path: of('received'), run: (call) => sendList(call, offices.received(call.recipientId)) },
    { method: 'GET', path: /^\/behaviours$/, run: (call) => sendList(call, offices.behaving()) },
    { method: 'GET', path: /^\/health\/live$/, run: (call) => sendJson(call.response, 200, { status: 'ok' }) },
  ];
}

async function receive({ request, response, recipientId }: Call, offices: Offices, closing: AbortSignal) {
  const body = await readBody(request);
  if (!body) return sendProblem(response, 413, 'too-large');
  await sendOutgoing(response, offices.receive(recipientId, request.headersDistinct, body), closing);
}

async function putBehaviour({ request, response, recipientId }: Call, offices: Offices) {
  const behaviour = behaviourSchema.safeParse(await readJson(request));
  if (!behaviour.success) return refuse(response, 'unknown-behaviour', behaviour.error.issues);
  offices.behave(recipientId, behaviour.data);
  sendJson(response, 200, behaviour.data);
}

async function putSecrets({ request, response, recipientId }: Call, secrets: Secrets) {
  const body = Object(await readJson(request)) as { secrets?: unknown };
  const list = secretsSchema.safeParse(body.secrets);
  if (!list.success) return refuse(response, 'unusable-secrets', list.error.issues);
  secrets.set(recipientId, list.data);
  sendJson(response, 200, { secrets: list.data.length });
}

const sendList = ({ response }: Call, items: unknown[]) => sendJson(response, 200, { items, next: null });

function refuse(response: ServerResponse, code: string, issues: { path: PropertyKey[]; code: string }[]) {
  const pointer = (path: PropertyKey[]) => path.map((key) => `/${String(key)}`).join('');
  sendProblem(
    response,
    400,
    code,
    issues.map((issue) => ({ pointer: pointer(issue.path), code: issue.code })),
  );
}
