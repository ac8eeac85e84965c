/** Citizens who file as good clients do: the same key again until there is an answer, and what they were answered is noted. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import { plant } from '../support/canaries.js';
import { type Answers, aMoveKnownToBanks } from '../support/moves.js';
import { type Chance, chanceFrom } from './chance.js';
import { hostileModes } from './recipients.js';

export interface Acknowledged {
  citizen: string;
  key: string;
  answers: Answers;
  /** The body of the first 202, and what it says. */
  bytes: string;
  filing: Pick<FilingView, 'id' | 'notices'>;
}

/** A key that was used again after its 202. */
export interface Repeated {
  key: string;
  isSameAnswer: boolean;
  /** Status of the same key with another body. */
  statusOfOther: number;
}

export interface Citizen {
  name: string;
  token: string;
}

export interface Load {
  citizens: Citizen[];
  acknowledged: Acknowledged[];
  repeated: Repeated[];
  /** Requests that had no answer, or a 5xx, before the 202. */
  unanswered: number;
  /** What a client never expects: any other status. */
  strange: string[];
  /** Nobody asks again: the run has ended, perhaps before its time. */
  isOver: boolean;
}

export function newLoad(citizens: Citizen[]): Load {
  return { citizens, acknowledged: [], repeated: [], unanswered: 0, strange: [], isOver: false };
}

const patienceMs = 8_000;
/** Who has no answer waits twice as long each time, at most this long; who is told how long waits that long. */
const longestWaitMs = 4_000;

export async function signIn(apiUrl: string, howMany: number): Promise<Citizen[]> {
  const citizens: Citizen[] = [];
  for (let n = 0; n < howMany; n += 1) {
    const name = `citizen-${n}`;
    const grant = JSON.stringify({ role: 'citizen', subject: name, level: 3 });
    const { text } = await post(`${apiUrl}/demo/tokens`, {}, grant);
    const { accessToken: token } = JSON.parse(text) as { accessToken: string };
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ email: `${name}@example.invalid` });
    const answer = await fetch(`${apiUrl}/v1/me/notification-settings`, { method: 'PUT', headers, body });
    if (!answer.ok) throw new Error(`settings of ${name}: ${answer.status}`);
    citizens.push({ name, token });
  }
  return citizens;
}

/** Answers of filing number `n`: eight recipients, most of them good, some of them trouble. */
export function answersOf(
  n: number,
  seed: number,
): { answers: Answers; canaries: ReturnType<typeof plant>['canaries'] } {
  const chance = chanceFrom(seed * 1_000_003 + n);
  const banks = ['bank-prompt', 'bank-later', 'bank-slow', 'bank-twice', 'bank-files', 'mihon-ginko-1'];
  return plant(aMoveKnownToBanks([...banks, troubleFor(n, chance)]));
}

function troubleFor(n: number, chance: Chance): string {
  if (n % 100 === 50) return 'bank-gone';
  if (n % 40 === 7) return 'bank-late';
  const luck = chance.next();
  return luck < 0.15 ? 'bank-flaky' : luck < 0.3 ? `bank-${chance.of(hostileModes)}` : 'mihon-ginko-2';
}

/** Files number `n`, whatever happens meanwhile. */
export async function fileOne(load: Load, apiUrl: string, n: number, seed: number): Promise<void> {
  const { name: citizen, token } = load.citizens[n % load.citizens.length]!;
  const key = `filing-${seed}-${n}`;
  const { answers } = answersOf(n, seed);
  const send = (body: object) =>
    post(`${apiUrl}/v1/filings`, { authorization: `Bearer ${token}`, 'idempotency-key': key }, JSON.stringify(body));
  const untilAnswered = async (body: object): Promise<Answer> => {
    for (let waitMs = 250; !load.isOver; waitMs = Math.min(longestWaitMs, 2 * waitMs)) {
      const answer = await send(body).catch(() => noAnswer);
      if (answer.status !== 0 && answer.status !== 429 && answer.status < 500) return answer;
      load.unanswered += 1;
      await sleep(answer.retryAfterMs ?? waitMs);
    }
    return noAnswer;
  };
  const move = { event: 'move', answers };
  const first = await untilAnswered(move);
  if (first.status !== 202) return void load.strange.push(`filing ${n}: ${first.status}`);
  const filing = JSON.parse(first.text) as Acknowledged['filing'];
  load.acknowledged.push({ citizen, key, answers, bytes: first.text, filing });
  if (n % 10 !== 3) return;
  const again = await untilAnswered(move);
  const other = await untilAnswered({ ...move, consents: ['another'] });
  const isSameAnswer = again.status === 202 && again.text === first.text;
  load.repeated.push({ key, isSameAnswer, statusOfOther: other.status });
}

interface Answer {
  status: number;
  text: string;
  retryAfterMs: number | null;
}
const noAnswer: Answer = { status: 0, text: '', retryAfterMs: null };

/** Who waits for a connection waits for one of these: a connection that is still being made outlives the request that was given up. */
const lines = new Agent({ connections: 256 });

async function post(url: string, headers: Record<string, string>, body: string): Promise<Answer> {
  const response = await request(url, {
    ...{ method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } },
    ...{ dispatcher: lines, signal: AbortSignal.timeout(patienceMs) },
  });
  const retryAfter = response.headers['retry-after'];
  return {
    status: response.statusCode,
    text: await response.body.text(),
    retryAfterMs: retryAfter === undefined ? null : Number(retryAfter) * 1_000,
  };
}
