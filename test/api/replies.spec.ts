import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import { newSecret, sign } from '../../kit/signature.js';
import type { Answer } from '../support/api.js';
import type { Todoke } from '../support/todoke.js';
import { answersWith, canary, faultsOf, refused, send, startApi, startMs } from './testing.js';

let todoke: Todoke;
let notice: FilingView['notices'][number];
let other: FilingView['notices'][number];
let secretOf: Record<string, string[]>;
beforeAll(async () => {
  todoke = await startApi();
  const citizen = await todoke.as('citizen', 'asker');
  const { body: filing } = await citizen.file(answersWith());
  notice = filing.notices[0]!;
  other = filing.notices.find((one) => one.recipient!.id !== notice.recipient!.id)!;
  secretOf = JSON.parse(fs.readFileSync(path.join(todoke.home, 'sandbox-secrets.json'), 'utf8')) as typeof secretOf;
}, startMs);
afterAll(() => todoke?.stop(), startMs);

interface Options {
  id?: string;
  noticeId?: string;
  secrets?: string[];
  timestamp?: number;
  headers?: Record<string, string | undefined>;
}

/** A callback as a recipient sends it: signed with its secret unless told otherwise. */
function reply(body: object | string, options: Options = {}): Promise<Answer> {
  const { id = crypto.randomUUID(), noticeId = notice.id, secrets = secretOf[notice.recipient!.id]! } = options;
  const { timestamp = Math.floor(Date.now() / 1_000), headers = {} } = options;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const all: Record<string, string | undefined> = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': sign({ id, timestamp, body: text, secrets }),
    ...headers,
  };
  const given = Object.entries(all).filter((header): header is [string, string] => header[1] !== undefined);
  return send(`${todoke.apiUrl}/v1/notices/${noticeId}/replies`, text, Object.fromEntries(given));
}
const byToken = async (organisation: string, body: object, noticeId = notice.id): Promise<Answer> => {
  const { token } = await todoke.as('recipient', 'clerk', { organisation });
  const headers = { authorization: `Bearer ${token}`, 'webhook-signature': undefined, 'webhook-timestamp': undefined };
  return reply(body, { noticeId, headers });
};
const arrivals = async (): Promise<{ sender_key: string; applied_at: Date | null }[]> =>
  (await todoke.db.pool.query<{ sender_key: string; applied_at: Date | null }>('SELECT * FROM arrival')).rows;
const accepted = { outcome: 'accepted', reference: canary };

describe('a signed reply', () => {
  it('is taken, once for each webhook-id, and wakes the filing', async () => {
    await todoke.db.pool.query('UPDATE filing SET wake_pending = false');

    const first = await reply(accepted, { id: 'msg_1' });
    const again = await reply(accepted, { id: 'msg_1' });
    const next = await reply(accepted, { id: 'any:thing/they~like' });

    expect([first.status, again.status, next.status]).toEqual([202, 202, 202]);
    expect((await arrivals()).map(({ sender_key }) => sender_key)).toEqual(['msg_1', 'any:thing/they~like']);
    const { rows } = await todoke.db.pool.query('SELECT 1 FROM filing WHERE wake_pending');
    expect(rows).toHaveLength(1);
  });

  it('rests sealed', async () => {
    const { rows } = await todoke.db.pool.query<{ content: Buffer }>('SELECT content FROM arrival');

    expect(rows.filter(({ content }) => content.includes(canary))).toEqual([]);
  });

  it.each<[string, () => Promise<Answer>]>([
    ['a foreign secret', () => reply(accepted, { secrets: [newSecret()] })],
    ["another recipient's secret", () => reply(accepted, { secrets: secretOf[other.recipient!.id]! })],
    ['an old timestamp', () => reply(accepted, { timestamp: Math.floor(Date.now() / 1_000) - 301 })],
    ['a timestamp to come', () => reply(accepted, { timestamp: Math.floor(Date.now() / 1_000) + 360 })],
    ['no signature', () => reply(accepted, { headers: { 'webhook-signature': undefined } })],
    ['no timestamp', () => reply(accepted, { headers: { 'webhook-timestamp': undefined } })],
    ['no webhook-id', () => reply(accepted, { headers: { 'webhook-id': undefined } })],
    ['another webhook-id than the signed one', () => reply(accepted, { headers: { 'webhook-id': 'msg_other' } })],
    ['a signature of nothing', () => reply(accepted, { headers: { 'webhook-signature': 'v1,' } })],
    ['an unknown notice', () => reply(accepted, { noticeId: '018f0000-0000-7000-8000-000000000000' })],
    ['a notice that is no id', () => reply(accepted, { noticeId: canary })],
  ])('is refused with %s', async (_what, request) => {
    expect(await refused(todoke, request)).toMatchObject({ status: 401, code: 'invalid-signature', errors: [] });
  });

  it('is refused when its bytes were changed on the way', async () => {
    const id = 'msg_changed';
    const timestamp = Math.floor(Date.now() / 1_000);
    const signature = sign({ id, timestamp, body: '{"outcome":"rejected"}', secrets: secretOf[notice.recipient!.id]! });

    const problem = await refused(todoke, () =>
      reply(accepted, { id, timestamp, headers: { 'webhook-signature': signature } }),
    );

    expect(problem).toMatchObject({ status: 401, code: 'invalid-signature' });
  });
});

describe("a reply with the recipient's token", () => {
  it('is taken', async () => {
    expect((await byToken(notice.recipient!.id, accepted)).status).toBe(202);
  });

  it('is not found by another recipient, nor for a notice that is none', async () => {
    const foreign = await refused(todoke, () => byToken(other.recipient!.id, accepted));
    const none = await refused(todoke, () =>
      byToken(notice.recipient!.id, accepted, '018f0000-0000-7000-8000-000000000000'),
    );

    expect([foreign, none].map(({ status, code }) => [status, code])).toEqual([
      [404, 'not-found'],
      [404, 'not-found'],
    ]);
  });

  it('is refused to anyone who is no recipient', async () => {
    const { token } = await todoke.as('citizen', 'asker');

    const problem = await refused(todoke, () => reply(accepted, { headers: { authorization: `Bearer ${token}` } }));

    expect(problem).toMatchObject({ status: 403, code: 'forbidden' });
  });
});

describe('a reply that says nothing sensible', () => {
  it.each<[string, object, string]>([
    ['no outcome', { note: canary }, '/outcome'],
    ['an unknown outcome', { outcome: canary }, '/outcome'],
    ['a code that is none', { outcome: 'accepted', code: `${canary} !` }, '/code'],
    ['a control character', { outcome: 'accepted', note: `${canary}\u0000` }, '/note'],
    ['a day that is none', { outcome: 'needs-information', dueOn: '2026-02-30' }, '/dueOn'],
    [
      'an unknown item',
      { outcome: 'needs-information', items: [{ id: 'a', type: canary, label: 'x', reason: 'y' }] },
      '/items/0/type',
    ],
    ['a list', [canary], ''],
  ])('is refused: %s', async (_what, body, pointer) => {
    const problem = await refused(todoke, () => reply(body));

    expect(problem).toMatchObject({ status: 422, code: 'invalid-reply' });
    expect(faultsOf(problem).map(([at]) => at)).toEqual([pointer]);
  });

  it('is refused: no JSON', async () => {
    expect(await refused(todoke, () => reply(canary))).toMatchObject({ status: 400, code: 'invalid-json' });
  });

  it('is refused: too large', async () => {
    const body = { outcome: 'accepted', details: { text: canary.repeat(10_000) } };

    expect(await refused(todoke, () => reply(body))).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  it('is refused: an answer to a delivery of another notice', async () => {
    const problem = await refused(todoke, () => reply({ ...accepted, inReplyTo: canary }));

    expect(problem).toMatchObject({ status: 422, code: 'unknown-delivery' });
    expect(faultsOf(problem)).toEqual([['/inReplyTo', 'unknown']]);
  });
});

describe('a notice with two open deliveries', () => {
  it('must be told which of them is answered', async () => {
    await todoke.db.pool.query(
      `INSERT INTO delivery (id, filing_id, notice_id, type, sequence, status, body)
       SELECT gen_random_uuid(), filing_id, notice_id, 'notice.amended', 2, 'handed-over', body FROM delivery WHERE notice_id = $1`,
      [notice.id],
    );
    await todoke.db.pool.query("UPDATE delivery SET status = 'handed-over' WHERE notice_id = $1", [notice.id]);
    const { rows } = await todoke.db.pool.query<{ id: string }>('SELECT id FROM delivery WHERE notice_id = $1', [
      notice.id,
    ]);

    const silent = await refused(todoke, () => reply(accepted));
    const spoken = await reply({ ...accepted, inReplyTo: rows[0]!.id });

    expect(silent).toMatchObject({ status: 422, code: 'in-reply-to-required' });
    expect(faultsOf(silent)).toEqual([['/inReplyTo', 'required']]);
    expect(spoken.status).toBe(202);
  });

  it('of which one reminds of the other need not be told, but may', async () => {
    const { rows } = await todoke.db.pool.query<{ id: string }>(
      `UPDATE delivery d SET reminds_of = first.id FROM delivery first
       WHERE first.notice_id = $1 AND first.sequence = 1 AND d.notice_id = $1 AND d.sequence = 2 RETURNING d.id`,
      [notice.id],
    );

    const silent = await reply(accepted);
    const toTheReminder = await reply({ ...accepted, inReplyTo: rows[0]!.id });

    expect([silent.status, toTheReminder.status]).toEqual([202, 202]);
  });
});

describe('the log', () => {
  it('knows nothing of what recipients say', () => {
    expect(todoke.logs('api')).not.toContain(canary);
    expect(todoke.logs('api')).not.toContain('request-failed');
  });
});
