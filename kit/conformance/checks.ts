/** What a receiver of webhooks has to do right, tried from outside with made-up notices of nobody. */
import { randomUUID } from 'node:crypto';
import { readReply } from '../reply.js';
import { newSecret, sign } from '../signature.js';

export interface Checked {
  name: string;
  ok: boolean;
  /** What came, without content. */
  saw: string;
}

interface Answer {
  status: number;
  body: Uint8Array;
  ms: number;
}

/** The first attempt of Todoke waits this long, body included. */
const patienceMs = 2_000;
const staleSeconds = 600;

type Post = (message: {
  id: string;
  body: string;
  secrets: string[];
  ageSeconds?: number;
  sent?: string;
}) => Promise<Answer>;

/** Runs every check against one URL, one after another. */
export async function checkReceiver(url: string, secret: string): Promise<Checked[]> {
  const post = postTo(url);
  const checked: Checked[] = [];
  for (const check of [acceptsGood, keepsPromises, refusesBad, actsOnce]) checked.push(...(await check(post, secret)));
  return checked;
}

async function acceptsGood(post: Post, secret: string): Promise<Checked[]> {
  const one = await post({ ...aNotice(), secrets: [secret] });
  const rotating = await post({ ...aNotice(), secrets: [newSecret(), secret] });
  const newer = await post({ ...aNotice({ unheardOf: true }), secrets: [secret] });
  return [
    taken('a good signature is taken', one),
    taken('two signatures, of which one fits, are taken (a secret is being rotated)', rotating),
    taken('a member that you do not know is left alone', newer),
  ];
}

async function keepsPromises(post: Post, secret: string): Promise<Checked[]> {
  const answer = await post({ ...aNotice(), secrets: [secret] });
  const isReadable = answer.body.length === 0 || readReply(answer.body).ok;
  return [
    { name: 'the answer is a reply, or empty', ok: isReadable, saw: isReadable ? 'readable' : 'unreadable' },
    { name: 'the answer comes within 2 seconds', ok: answer.ms < patienceMs, saw: `${Math.round(answer.ms)} ms` },
  ];
}

async function refusesBad(post: Post, secret: string): Promise<Checked[]> {
  const notice = aNotice();
  const cases: [string, Parameters<Post>[0]][] = [
    ['another secret is refused', { ...aNotice(), secrets: [newSecret()] }],
    ['a changed body is refused', { ...notice, secrets: [secret], sent: notice.body.replace('見本', '偽物') }],
    ['a message of ten minutes ago is refused', { ...aNotice(), secrets: [secret], ageSeconds: staleSeconds }],
    ['a message of the future is refused', { ...aNotice(), secrets: [secret], ageSeconds: -staleSeconds }],
    ['no signature is refused', { ...aNotice(), secrets: [] }],
  ];
  const checked: Checked[] = [];
  for (const [name, message] of cases) {
    const { status } = await post(message);
    checked.push({ name, ok: status >= 400 && status < 500, saw: String(status) });
  }
  return checked;
}

async function actsOnce(post: Post, secret: string): Promise<Checked[]> {
  const notice = aNotice();
  const first = await post({ ...notice, secrets: [secret] });
  const again = await post({ ...notice, secrets: [secret] });
  const isSame = isTaken(first) && isTaken(again) && Buffer.compare(first.body, again.body) === 0;
  const saw = isSame ? 'the same answer' : `${first.status}, then ${again.status}`;
  return [{ name: 'the same webhook-id twice gets the same answer', ok: isSame, saw }];
}

const isTaken = ({ status }: Answer): boolean => status >= 200 && status < 300;
const taken = (name: string, answer: Answer): Checked => ({ name, ok: isTaken(answer), saw: String(answer.status) });

function aNotice(more: object = {}): { id: string; body: string } {
  const body = JSON.stringify({
    type: 'notice.created',
    timestamp: new Date().toISOString(),
    data: {
      test: true,
      noticeId: randomUUID(),
      procedure: 'TEST',
      schemaVersion: 'test-1',
      event: 'test',
      dueOn: null,
      sequence: 1,
      how: 'online',
      fields: { applicant: { family: '見本', given: '太郎' } },
      ...more,
    },
  });
  return { id: `conformance-${randomUUID()}`, body };
}

function postTo(url: string): Post {
  return async ({ id, body, secrets, ageSeconds = 0, sent = body }) => {
    const timestamp = Math.floor(Date.now() / 1000) - ageSeconds;
    const signature: Record<string, string> =
      secrets.length > 0 ? { 'webhook-signature': sign({ id, timestamp, body, secrets }) } : {};
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      ...signature,
    };
    const start = performance.now();
    try {
      const signal = AbortSignal.timeout(5 * patienceMs);
      const response = await fetch(url, { method: 'POST', headers, body: sent, redirect: 'manual', signal });
      const answered = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, body: answered, ms: performance.now() - start };
    } catch {
      return { status: 0, body: new Uint8Array(), ms: performance.now() - start };
    }
  };
}
