import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { textOf } from '../../activities/letters/reader.fixture.js';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import { addDays } from '../../life-events/civil-date.js';
import type { Notice } from '../../kit/notice.js';
import { Api } from '../support/api.js';
import type { NoticeView } from '../support/journey.js';
import { leftBehind } from '../support/invariants.js';
import { aMoveKnownToBanks, today } from '../support/moves.js';
import { answerJson, callBack, type Receiver, startReceiver } from '../support/receiver.js';
import { startTodoke, type Todoke, until } from '../support/todoke.js';

jest.setTimeout(60_000);

interface Inbox {
  items: { webhookId: string; digest: string; body: Notice }[];
  next: string | null;
}

/** One filing of which a city hears by its inbox, banks by a file, a letter, and webhooks: one is closed today, one loses what it got. */
describe('a recipient that is reached', () => {
  let todoke: Todoke;
  let citizen: Api;
  let city: Api;
  let filing: FilingView;
  let fileSecret: string;
  let receiver: Receiver;
  let ownSecret: string;
  let first: Promise<Inbox>;
  const night = { closures: [{ from: addDays(today(), -1), until: addDays(today(), 1), reason: 'システム更改' }] };
  beforeAll(async () => {
    todoke = await startTodoke();
    await todoke.register({
      id: 'city-inbox',
      kind: 'municipality',
      serves: { municipalities: ['012025'] },
      channel: { type: 'inbox' },
    });
    fileSecret = await todoke.register({ id: 'bank-file', kind: 'bank', channel: { type: 'file' } });
    await todoke.register({ id: 'bank-paper', kind: 'bank', channel: { type: 'paper' } });
    await todoke.register({ id: 'bank-closed', kind: 'bank', maintenance: night });
    receiver = await startReceiver((response) => answerJson(response, { outcome: 'accepted' }));
    ownSecret = await todoke.register({ id: 'bank-own', kind: 'bank', url: receiver.url });
    const known = await Api.nobody(todoke.apiUrl).get<{ keys: { whpk: string }[] }>('/.well-known/webhook-keys.json');
    receiver.secret = known.keys[0]!.whpk;
    citizen = await todoke.as('citizen', 'customer');
    city = await todoke.as('recipient', 'clerk', { organisation: 'city-inbox' });
    first = city.get<Inbox>('/v1/inbox/deliveries?wait=20');
    filing = (await citizen.file(aMoveKnownToBanks(['bank-file', 'bank-paper', 'bank-closed', 'bank-own']))).body;
  });
  afterAll(async () => {
    await receiver?.close();
    await todoke?.stop();
  }, 30_000);

  const noticeTo = async (recipient: string): Promise<NoticeView> =>
    (await citizen.filing(filing.id)).notices.find((n) => n.recipient?.id === recipient)!;
  const whenNotice = async (recipient: string, status: string): Promise<NoticeView> => {
    await until(
      `the notice to ${recipient} to be ${status}`,
      async () => (await noticeTo(recipient)).status === status,
    );
    return noticeTo(recipient);
  };
  const outbox = (kind: 'files' | 'letters', recipient: string): string[] => {
    const folder = path.join(todoke.home, 'outbox', kind, recipient);
    return fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => path.join(folder, name)) : [];
  };

  it('by its inbox is waiting for it, has it once it has fetched it, and acknowledges it by its reply', async () => {
    const { items, next } = await first;
    const [item, ...others] = items;
    const fetched = await whenNotice('city-inbox', 'delivered');

    expect(others).toEqual([]);
    expect(next).toMatch(/^\d+$/);
    expect(item!.digest).toBe(createHash('sha256').update(JSON.stringify(item!.body)).digest('hex'));
    expect(item!.body.data).toMatchObject({ noticeId: fetched.id, procedure: fetched.procedure });
    expect(fetched.sentAt).not.toBeNull();
    expect((await city.get<Inbox>('/v1/inbox/deliveries')).items).toHaveLength(1);

    const reply = { outcome: 'accepted', inReplyTo: item!.webhookId };
    const taken = await city.call('POST', `/v1/notices/${fetched.id}/replies`, reply, { 'webhook-id': 'reply-1' });

    expect(taken.status).toBe(202);
    expect(await whenNotice('city-inbox', 'accepted')).toMatchObject({ waitingFor: 'none' });
    expect(await city.get<Inbox>('/v1/inbox/deliveries')).toMatchObject({ items: [], next: null });
  });

  it('by its inbox sees nothing of another’s', async () => {
    const stranger = await todoke.as('recipient', 'clerk', { organisation: 'bank-file' });

    expect((await stranger.get<Inbox>('/v1/inbox/deliveries')).items).toEqual([]);
    expect((await citizen.call('GET', '/v1/inbox/deliveries')).status).toBe(403);
  });

  it('by a file finds it whole with its digest, and answers by the callback', async () => {
    const { id } = await whenNotice('bank-file', 'delivered');
    const [file, digest] = outbox('files', 'bank-file').sort();
    const body = fs.readFileSync(file!);

    expect(fs.readFileSync(digest!, 'utf8')).toContain(createHash('sha256').update(body).digest('hex'));
    expect((JSON.parse(body.toString()) as Notice).data.noticeId).toBe(id);
    const reply = { outcome: 'accepted' as const, reference: 'F-1' };
    expect(await callBack(todoke.apiUrl, { noticeId: id, secret: fileSecret, reply })).toBe(202);
    expect(await whenNotice('bank-file', 'accepted')).toMatchObject({ reference: 'F-1' });
  });

  it('by a letter gets one sheet with the receipt number, and its outcome is written by hand', async () => {
    const { id } = await whenNotice('bank-paper', 'delivered');
    const [letter, ...others] = outbox('letters', 'bank-paper');
    const pages = await textOf(new Uint8Array(fs.readFileSync(letter!)));
    const bank = await todoke.as('recipient', 'clerk', { organisation: 'bank-paper' });

    expect(others).toEqual([]);
    expect(pages).toHaveLength(1);
    const text = pages[0]!.replace(/\s/gu, '');
    for (const printed of ['御中', filing.receiptNumber, '新しい住所', '若松町12番12号'])
      expect(text).toContain(printed);
    await bank.call('POST', `/v1/notices/${id}/replies`, { outcome: 'accepted' }, { 'webhook-id': 'by-hand-1' });
    await whenNotice('bank-paper', 'accepted');
  });

  it('by webhook is left alone while it is closed, and told once it is open', async () => {
    const kept = await whenNotice('bank-closed', 'queued');
    await until('the closure to be said', async () => (await noticeTo('bank-closed')).code === 'recipient-closed');

    expect(await noticeTo('bank-closed')).toMatchObject({
      closedUntil: new Date(`${addDays(today(), 2)}T00:00:00+09:00`).toISOString(),
      why: expect.stringContaining('受付を休んでいるため'),
      sentAt: null,
    });
    expect(await todoke.received('bank-closed')).toEqual([]);

    const operator = await todoke.as('operator', 'operator');
    const { maintenance: _, ...open } = await operator.get<Record<string, unknown>>('/v1/recipients/bank-closed');
    const { status } = await operator.call('PUT', '/v1/recipients/bank-closed', {
      ...Object.fromEntries(Object.entries(open).filter(([name, value]) => name !== 'demo' && value !== null)),
    });

    expect(status).toBe(200);
    expect(await whenNotice('bank-closed', 'accepted')).toMatchObject({ id: kept.id, closedUntil: null });
  });

  it('by webhook verifies us by our public key, gets again what it lost, and keeps up while its secret changes', async () => {
    const bank = await todoke.as('recipient', 'clerk', { organisation: 'bank-own' });
    const { id } = await whenNotice('bank-own', 'accepted');
    const [first] = receiver.taken;
    const resend = () => bank.call('POST', `/v1/recipient/deliveries/${first!.webhookId}/resend`);

    const { body: rotated } = await bank.call<{ secret: string }>('POST', '/v1/recipient/secrets/rotate');
    receiver.secret = rotated.secret;
    expect((await resend()).status).toBe(202);
    await until('the delivery to come again', () => receiver.taken.length === 2);
    receiver.secret = ownSecret;
    const since = new Date(Date.now() - 600_000).toISOString();
    const { body: replay } = await bank.call<{ id: string }>('POST', '/v1/recipient/replay', { since });
    await until('all of it to come again', () => receiver.taken.length === 3);
    await until('the replay to end', async () => {
      const { endedAt, resent } = await bank.get<{ endedAt: string | null; resent: number }>(
        `/v1/recipient/replay/${replay.id}`,
      );
      return endedAt !== null && resent === 1;
    });

    expect(receiver.taken.map(({ webhookId, body }) => [webhookId, body])).toEqual(
      Array(3).fill([first!.webhookId, first!.body]),
    );
    expect(receiver.refused).toBe(0);
    const attempts = await bank.get<{ items: { n: number; code: string | null }[] }>(
      `/v1/recipient/deliveries/${first!.webhookId}/attempts`,
    );
    expect(attempts.items.map(({ n, code }) => [n, code])).toEqual([1, 2, 3].map((n) => [n, null]));
    expect(await bank.get('/v1/recipient/statistics')).toMatchObject({ told: 1, answered: 1, attempts: 3 });
    expect(await noticeTo('bank-own')).toMatchObject({ id, status: 'accepted' });
  });

  it('by webhook tries its endpoint with a delivery that is nobody’s', async () => {
    const bank = await todoke.as('recipient', 'clerk', { organisation: 'bank-own' });
    const { body: event } = await bank.call<{ id: string }>('POST', '/v1/recipient/test-events');
    const ended = async (): Promise<Record<string, unknown>> => bank.get(`/v1/recipient/test-events/${event.id}`);
    await until('the test event to end', async () => (await ended())['endedAt'] !== null);

    expect(await ended()).toMatchObject({ code: null, httpStatus: 200, outcome: 'accepted' });
    expect(receiver.taken.at(-1)).toMatchObject({ webhookId: event.id, notice: { data: { test: true } } });
    const { items } = await bank.get<{ items: unknown[] }>('/v1/recipient/deliveries');
    expect(items).toHaveLength(1);
  });

  it('leaves nothing behind', async () => {
    await citizen.ended(filing.id);
    await until('everything to be done', async () => (await leftBehind(todoke)).length === 0);

    for (const name of [...outbox('files', 'bank-file'), ...outbox('letters', 'bank-paper')])
      expect(path.basename(name)).toMatch(/^[0-9a-f-]{36}\.(json|json\.sha256|pdf)$/);
  });
});
