import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import type { Api } from '../support/api.js';
import { type Todoke, until } from '../support/todoke.js';
import { answersWith, problemOf, startApi, startMs } from './testing.js';

jest.setTimeout(startMs);

interface Event {
  id: string;
  event: string;
  data: FilingView & { demo: string };
}

let todoke: Todoke;
let citizen: Api;
let filing: FilingView;
const opened: AbortController[] = [];
beforeAll(async () => {
  todoke = await startApi();
  citizen = await todoke.as('citizen', 'reader');
  filing = (await citizen.file(answersWith())).body;
}, startMs);
afterEach(() => opened.splice(0).forEach((stream) => stream.abort()));
afterAll(() => todoke?.stop(), startMs);

/** Reads a stream in the background; `events` grows as they come. */
async function follow(lastEventId?: string): Promise<{ events: Event[]; hasEnded: () => boolean; headers: Headers }> {
  const stop = new AbortController();
  opened.push(stop);
  const response = await fetch(`${todoke.apiUrl}/v1/filings/${filing.id}/stream`, {
    headers: { authorization: `Bearer ${citizen.token}`, ...(lastEventId && { 'last-event-id': lastEventId }) },
    signal: stop.signal,
  });
  const events: Event[] = [];
  let ended = false;
  const read = async (): Promise<void> => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body!) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      events.push(...blocks.filter((block) => block.includes('data:')).map(parse));
    }
    ended = true;
  };
  read().catch(() => undefined);
  return { events, hasEnded: () => ended, headers: response.headers };
}

function parse(block: string): Event {
  const lines = block.trim().split('\n');
  const field = (name: string): string =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  return { id: field('id'), event: field('event'), data: JSON.parse(field('data')) as Event['data'] };
}

/** What a worker does when something has changed. */
const change = async (more = ''): Promise<void> => {
  await todoke.db.pool.query(`UPDATE filing SET revision = revision + 1${more} WHERE id = $1`, [filing.id]);
  await todoke.db.pool.query("SELECT pg_notify('todoke_changed', $1)", [filing.id]);
};
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the stream of a filing', () => {
  it('begins with the state as it is, under its revision', async () => {
    const { events, headers } = await follow();
    await until('the first event', () => events.length > 0);

    expect(headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(events).toEqual([{ id: '0', event: 'status', data: expect.objectContaining({ id: filing.id }) }]);
    expect(events[0]!.data.demo).toContain('見本');
    expect(events[0]!.data.notices).toEqual((await citizen.filing(filing.id)).notices);
  });

  it('says nothing old to a reader who knows the revision, and tells every later change', async () => {
    const { events } = await follow('0');
    await pause(500);
    expect(events).toEqual([]);

    await change();
    await until('the change', () => events.length > 0);

    expect(events.map(({ id }) => id)).toEqual(['1']);
  });

  it('starts anew for a reader whose id it does not know', async () => {
    const { events } = await follow('yesterday');
    await until('the first event', () => events.length > 0);

    expect(events[0]!.id).toBe('1');
  });

  it('does not exist for another citizen, nor for a filing that is none', async () => {
    const other = await todoke.as('citizen', 'other');

    const theirs = await other.call('GET', `/v1/filings/${filing.id}/stream`);
    const none = await citizen.call('GET', '/v1/filings/018f0000-0000-7000-8000-000000000000/stream');

    expect([problemOf(theirs), problemOf(none)]).toMatchObject([{ code: 'not-found' }, { code: 'not-found' }]);
  });

  it('ends with the filing', async () => {
    const { events, hasEnded } = await follow('1');
    await change(", status = 'completed', ended_at = now()");
    await until('the end', hasEnded);

    expect(events.map(({ data }) => data.status)).toEqual(['completed']);
  });
});
