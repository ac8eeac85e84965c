import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import type { Api } from '../support/api.js';
import type { Todoke } from '../support/todoke.js';
import { answersWith, canary, problemOf, refused, rowCounts, startApi, startMs, writeMessage } from './testing.js';

interface Page<T> {
  items: T[];
  next: string | null;
}
interface Message {
  id: string;
  kind: string;
  openedAt: string | null;
  dueAt: string | null;
  attachments: { name: string; href: string }[];
}

let todoke: Todoke;
let citizen: Api;
let other: Api;
let filing: FilingView;
beforeAll(async () => {
  todoke = await startApi();
  citizen = await todoke.as('citizen', 'reader');
  other = await todoke.as('citizen', 'other');
  filing = (await citizen.file(answersWith())).body;
}, startMs);
afterAll(() => todoke?.stop(), startMs);

describe('the mailbox', () => {
  it('shows messages newest first, page by page, without opening them', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 3; i += 1) ids.unshift(await writeMessage(todoke, filing.id));

    const first = await citizen.get<Page<Message>>('/v1/mailbox/messages?limit=2');
    const second = await citizen.get<Page<Message>>(`/v1/mailbox/messages?limit=2&after=${first.next}`);

    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.next).toBeNull();
    expect(first.items[0]).toMatchObject({
      kind: 'outcome',
      title: expect.any(String),
      body: expect.any(String),
      openedAt: null,
      filing: filing.id,
    });
  });

  it('notes once, and as evidence, that a message was opened', async () => {
    const id = await writeMessage(todoke, filing.id, { kind: 'request' });
    const before = await rowCounts(todoke.db);

    const answers = await Promise.all([1, 2, 3].map(() => citizen.get<Message>(`/v1/mailbox/messages/${id}`)));
    const later = await citizen.get<Message>(`/v1/mailbox/messages/${id}`);

    const evidence = await citizen.get<{ intact: boolean; entries: { event: string; entry: { code: string } }[] }>(
      `/v1/filings/${filing.id}/evidence`,
    );
    expect(answers.every(({ openedAt }) => openedAt !== null)).toBe(true);
    expect(later.openedAt).not.toBeNull();
    expect(later.dueAt).toBe('2026-12-01T23:59:59+09:00');
    expect((await rowCounts(todoke.db))['evidence']! - before['evidence']!).toBe(1);
    expect(evidence).toMatchObject({ intact: true });
    expect(evidence.entries.at(-1)).toMatchObject({ event: 'ContentHandover', entry: { code: id } });
  });

  it('gives the receipt that is attached, and nothing else', async () => {
    const id = await writeMessage(todoke, filing.id, { kind: 'receipt', attachments: ['receipt.pdf'] });
    const bare = await writeMessage(todoke, filing.id);

    const { attachments } = await citizen.get<Message>(`/v1/mailbox/messages/${id}`);
    const pdf = await citizen.call('GET', attachments[0]!.href);
    const none = await Promise.all(
      [`${id}/attachments/other.pdf`, `${bare}/attachments/receipt.pdf`].map((end) =>
        citizen.call('GET', `/v1/mailbox/messages/${end}`),
      ),
    );

    expect(attachments).toEqual([{ name: 'receipt.pdf', href: `/v1/mailbox/messages/${id}/attachments/receipt.pdf` }]);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(none.map((answer) => problemOf(answer).code)).toEqual(['not-found', 'not-found']);
  });

  it('gives days as a calendar file in the language that its reader chose', async () => {
    const reader = await todoke.as('citizen', 'english-reader');
    const { body } = await reader.file(answersWith());
    const days = async () => (await reader.call('GET', `/v1/filings/${body.id}/calendar.ics`)).text;

    const before = await days();
    await reader.call('PUT', '/v1/me/notification-settings', { language: 'en' });
    const after = await days();

    expect([before, after].map((ics) => ics.includes('SUMMARY:Last day: '))).toEqual([false, true]);
  });

  it("keeps another's messages to themselves", async () => {
    const id = await writeMessage(todoke, filing.id, { attachments: ['receipt.pdf'] });

    const read = await other.call('GET', `/v1/mailbox/messages/${id}`);
    const attached = await other.call('GET', `/v1/mailbox/messages/${id}/attachments/receipt.pdf`);
    const list = await other.get<Page<Message>>('/v1/mailbox/messages');
    const own = await citizen.get<Page<Message>>('/v1/mailbox/messages');

    expect([read, attached].map((answer) => problemOf(answer).code)).toEqual(['not-found', 'not-found']);
    expect(list.items).toEqual([]);
    expect(own.items.find((message) => message.id === id)!.openedAt).toBeNull();
  });
});

describe('the settings', () => {
  it('begin without an address, and are kept as given', async () => {
    const start = await other.get('/v1/me/notification-settings');
    const wanted = { email: 'other@example.invalid', digest: 'daily', language: 'en' };

    const saved = await other.call('PUT', '/v1/me/notification-settings', wanted);
    const read = await other.get('/v1/me/notification-settings');
    const { rows } = await todoke.db.pool.query<{ settings: Buffer }>('SELECT settings FROM citizen');

    expect(start).toMatchObject({ email: null, digest: 'immediate', language: 'ja' });
    expect([saved.body, read]).toMatchObject([wanted, wanted]);
    expect(rows.filter(({ settings }) => settings.includes('other@example'))).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['no address', { email: canary }, '/email'],
    ['two addresses', { email: `a@example.com, ${canary}@example.com` }, '/email'],
    ['a header in the address', { email: 'a@example.com\r\nBcc: b@example.com' }, '/email'],
    ['an unknown digest', { digest: canary }, '/digest'],
    ['an unknown language', { language: canary }, '/language'],
    ['an unknown field', { phone: canary }, '/phone'],
  ])('refuse %s', async (_what, body, pointer) => {
    const problem = await refused(todoke, () => citizen.call('PUT', '/v1/me/notification-settings', body));

    expect(problem).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(problem.errors.map((fault) => fault.pointer)).toEqual([pointer]);
  });
});

describe('the access log', () => {
  it('shows its owner who did what with their data, newest first', async () => {
    const second = (await citizen.file(answersWith())).body;

    const first = await citizen.get<Page<object>>('/v1/access-log?limit=1');
    const rest = await citizen.get<Page<object>>(`/v1/access-log?limit=1&after=${first.next}`);
    const theirs = await other.get<Page<object>>('/v1/access-log');

    const entry = { role: 'citizen', actor: 'self', what: 'filed', at: expect.any(String) };
    expect(first.items).toMatchObject([{ ...entry, filing: second.id }]);
    expect(rest.items).toMatchObject([{ ...entry, filing: filing.id }]);
    expect([rest.next, theirs.items]).toEqual([null, []]);
  });
});
