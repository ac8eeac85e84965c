/** Recipients of a fault run: those of the sandbox, and some whose line or manners are worse. All act once, as the kit teaches. */
import { createHash } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Notice } from '../../kit/notice.js';
import { verify } from '../../kit/signature.js';
import type { Channel } from '../../prisma/stores/delivery.store.js';
import { readFiles } from './parts/file-reader.js';
import type { Town } from './parts/town.js';

/** What one recipient noted about one delivery. */
export interface Noted {
  recipient: string;
  webhookId: string;
  noticeId: string;
  procedure: string;
  count: number;
  isSameBody: boolean;
  fields: Record<string, unknown>;
  /** How often it acted on it, and what it then said. */
  effects: number;
  reference: string | null;
}

const sandbox: Record<string, object> = {
  'bank-prompt': { mode: 'accept' },
  'bank-plain': { mode: 'accept' },
  'bank-later': { mode: 'accept-later', delayMs: 1_200 },
  /** So late that the batch it came with has ended. */
  'bank-late': { mode: 'accept-later', delayMs: 18_000 },
  'bank-slow': { mode: 'slow', delayMs: 400 },
  'bank-flaky': { mode: 'flaky', failures: 1 },
  'bank-twice': { mode: 'duplicate' },
};

/** Their first answer is as bad as their name, the ones after it are good. */
export const hostileModes = ['tardy', 'drip', 'flood', 'redirect', 'busy'] as const;
export type Hostile = (typeof hostileModes)[number] | 'gone';

/** Told by files in a folder, on a disk that may be full. */
const byFiles = 'bank-files';

const misbehave: Record<Exclude<Hostile, 'tardy'>, (response: ServerResponse) => void> = {
  drip: (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 200);
    response.once('close', () => clearInterval(timer));
  },
  /** 100 MB, as long as somebody reads. */
  flood: (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const megabyte = Buffer.alloc(1_000_000, 32);
    let left = 100;
    const more = (): void => {
      while (left > 0 && !response.destroyed) {
        left -= 1;
        if (!response.write(megabyte)) return void response.once('drain', more);
      }
      response.end();
    };
    more();
  },
  redirect: (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  busy: (response) => response.writeHead(429, { 'retry-after': '2' }).end(),
  gone: (response) => response.writeHead(410).end(),
};

/** With what its first body came to. */
type NotedHere = Noted & { digest: string };

export interface Recipients {
  secrets: Map<string, string>;
  /** Of those of the suite; the sandbox keeps its own. */
  noted: Map<string, NotedHere>;
  close(): Promise<void>;
}

/** Registers all of them with Todoke, before anything is troubled. */
export async function openRecipients(town: Town): Promise<Recipients> {
  const noted = new Map<string, NotedHere>();
  const secrets = new Map<string, string>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  serve(server, secrets, noted);
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = await operatorToken(town.apiUrl);
  for (const [id, behaviour] of Object.entries(sandbox)) {
    const url = `${town.hooksUrl}/recipients/${id}/webhook`;
    const secret = await register(town.apiUrl, token, id, { type: 'webhook', url });
    secrets.set(id, secret);
    await put(`${town.sandboxUrl}/secrets/${id}`, { secrets: [secret] });
    await put(`${town.sandboxUrl}/behaviours/${id}`, behaviour);
  }
  for (const mode of [...hostileModes, 'gone']) {
    const id = `bank-${mode}`;
    secrets.set(id, await register(town.apiUrl, token, id, { type: 'webhook', url: `${own}/${mode}` }));
  }
  const secret = await register(town.apiUrl, token, byFiles, { type: 'file' });
  secrets.set(byFiles, secret);
  const reader = readFiles(town, byFiles, secret, (id, body) => {
    const file = note(noted, byFiles, id, body).noted;
    file.effects = 1;
    return file;
  });
  const close = async (): Promise<void> => {
    await reader.close();
    server.close();
    server.closeAllConnections();
  };
  return { secrets, noted, close };
}

function serve(server: Server, secrets: Map<string, string>, all: Recipients['noted']): void {
  server.on('request', (request, response) => {
    const mode = request.url!.slice(1) as Hostile;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const recipient = `bank-${mode}`;
      const verified = verify({ headers: request.headersDistinct, body, secrets: [secrets.get(recipient) ?? ''] });
      if (!verified.ok) return void response.writeHead(401).end();
      const { noted, isRepeat } = note(all, recipient, verified.id, body);
      if (mode === 'gone' || (!isRepeat && mode !== 'tardy')) return misbehave[mode](response);
      if (noted.effects === 0) noted.effects = 1;
      const reply = { outcome: 'accepted', reference: noted.reference, inReplyTo: noted.webhookId };
      const say = (): void =>
        void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
      // At first after the deadline of a first pass, though it has acted.
      return void setTimeout(say, mode === 'tardy' && !isRepeat ? 3_000 : 0);
    });
  });
}

/** Notes that a delivery came, the first time or again. */
function note(
  all: Recipients['noted'],
  recipient: string,
  webhookId: string,
  body: Buffer,
): { noted: NotedHere; isRepeat: boolean } {
  const digest = createHash('sha256').update(body).digest('hex');
  const known = all.get(webhookId);
  const noted = known ?? newlyNoted(recipient, webhookId, digest, JSON.parse(body.toString()) as Notice);
  noted.count += 1;
  noted.isSameBody &&= noted.digest === digest;
  all.set(webhookId, noted);
  return { noted, isRepeat: known !== undefined };
}

const newlyNoted = (recipient: string, webhookId: string, digest: string, { data }: Notice): NotedHere => ({
  digest,
  ...{ recipient, webhookId, noticeId: data.noticeId, procedure: data.procedure, fields: data.fields },
  ...{ count: 0, isSameBody: true, effects: 0, reference: `H-${webhookId.slice(-8)}` },
});

/** What all recipients noted. */
export async function journalsOf(town: Town, recipients: Recipients): Promise<Noted[]> {
  const list = async <T>(route: string): Promise<T[]> =>
    ((await (await fetch(town.sandboxUrl + route)).json()) as { items: T[] }).items;
  interface Entry extends Omit<Noted, 'recipient' | 'effects' | 'reference' | 'fields'> {
    body: Notice;
    effect: { reference: string | null } | null;
  }
  const all: Noted[] = [...recipients.noted.values()];
  for (const { recipientId: recipient } of await list<{ recipientId: string }>('/received')) {
    for (const { body, effect, ...entry } of await list<Entry>(`/received/${recipient}`)) {
      const { webhookId, noticeId, procedure, count, isSameBody } = entry;
      const told = { recipient, webhookId, noticeId, procedure, count, isSameBody };
      all.push({ ...told, fields: body.data.fields, effects: effect ? 1 : 0, reference: effect?.reference ?? null });
    }
  }
  return all;
}

async function operatorToken(apiUrl: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ role: 'operator', subject: 'operator' });
  const answer = await fetch(`${apiUrl}/demo/tokens`, { method: 'POST', headers, body });
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

async function register(apiUrl: string, token: string, id: string, channel: Channel): Promise<string> {
  const entry = {
    id,
    name: `${id}（見本）`,
    kind: 'bank',
    serves: { national: true },
    channel,
  };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(`${apiUrl}/v1/recipients`, { method: 'POST', headers, body: JSON.stringify(entry) });
  if (answer.status !== 201) throw new Error(`registering ${id}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { secret: string }).secret;
}

async function put(url: string, value: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(value) });
  if (!answer.ok) throw new Error(`PUT ${url}: ${answer.status}`);
}
