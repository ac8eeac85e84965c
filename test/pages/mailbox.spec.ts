import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aMoveNearby, offices } from '../support/moves.js';
import { Surfer } from '../support/surfer.js';
import type { Todoke } from '../support/todoke.js';
import { startApi, startMs, writeMessage } from '../api/testing.js';

jest.setTimeout(startMs);

let todoke: Todoke;
let surfer: Surfer;
let first: string;
let second: string;
beforeAll(async () => {
  todoke = await startApi();
  const citizen = await todoke.as('citizen', 'reader');
  first = (await citizen.file(aMoveNearby())).body.id;
  second = (await citizen.file(aMoveNearby())).body.id;
  surfer = await Surfer.signedIn(todoke.apiUrl, 'reader');
}, startMs);
afterAll(() => todoke?.stop(), startMs);

const titles = (html: string): number => html.match(/href="\/mailbox\/[0-9a-f-]{36}"/g)?.length ?? 0;

describe('the mailbox', () => {
  it('says of each message which filing, whom and whose office it is about, and shows those alone', async () => {
    await writeMessage(todoke, first);
    await writeMessage(todoke, first);
    await writeMessage(todoke, second);
    const all = await surfer.get('/mailbox');
    const one = await surfer.get(`/mailbox?filing=${first}`);
    const nobody = await surfer.get(`/mailbox?filing=${first}&who=nobody`);
    const found = await surfer.get(`/mailbox?filing=${second}&q=よい`);

    expect([all, one, nobody, found].map(({ html }) => titles(html))).toEqual([3, 2, 0, 1]);
    expect(all.html).toContain(`href="/mailbox?filing=${first}"`);
    expect(all.html).toContain('函館市（見本）');
    expect(one.html).toContain('1つの届出のお知らせだけを表示しています');
  });

  it('puts together what needs its reader, with the due day, until it is done', async () => {
    await writeMessage(todoke, second, { kind: 'request' });
    const wait = (who: string) =>
      todoke.db.pool.query(
        `WITH n AS (UPDATE notice SET waiting_for = $2, citizen_done_at = NULL WHERE filing_id = $1)
         UPDATE filing SET waiting_for = $2 WHERE id = $1`,
        [second, who],
      );
    await wait('citizen');
    const open = await surfer.get('/mailbox?view=action');
    await wait('recipient');
    const done = await surfer.get('/mailbox?view=action');

    expect([titles(open.html), titles(done.html)]).toEqual([1, 0]);
    expect(open.html).toContain('2026年12月1日まで');
  });
});

describe('consent to decisions by mailbox alone', () => {
  it('is given and withdrawn sender by sender, only for those who told something', async () => {
    const sender = offices.hakodate;
    const message = await writeMessage(todoke, first);
    const before = await surfer.get(`/mailbox/${message}`);
    const given = await surfer.post(`/mailbox/senders/${sender}`, { consent: 'yes', to: `/mailbox/${message}` });
    const listed = await surfer.get('/mailbox/senders');
    const withdrawn = await surfer.post(`/mailbox/senders/${sender}`, { consent: 'no', to: '//evil.example' });
    const stranger = await surfer.post('/mailbox/senders/city-011002', { consent: 'yes' });

    expect(before.html).toContain('函館市（見本）からの決定は、書面でも届きます');
    expect(given.at).toBe(`/mailbox/${message}`);
    for (const { html } of [given, listed]) expect(html).toContain('この私書箱で受け取ります');
    expect(withdrawn.at).toBe('/mailbox/senders');
    expect(withdrawn.html).toContain('函館市（見本）からの決定は、書面でも届きます');
    expect(stranger.status).toBe(404);
  });
});
