import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import PostalMime, { type Email } from 'postal-mime';
import type { Api } from '../support/api.js';
import { aMoveKnownToBanks } from '../support/moves.js';
import { startTodoke, type Todoke, until } from '../support/todoke.js';

jest.setTimeout(60_000);

const mark = '見本・実際の役所には届きません';
/** In a name, its reading and a number: none of them is for a mail. */
const planted = ['錨縄', '櫂ノ介', '9041-7713', 'イカリナワ'];

describe('the e-mail about what is new in the mailbox', () => {
  let todoke: Todoke;
  let citizen: Api;
  beforeAll(async () => {
    todoke = await startTodoke();
    citizen = await todoke.as('citizen', 'reader');
    await citizen.call('PUT', '/v1/me/notification-settings', { email: 'reader@example.invalid' });
  });
  afterAll(() => todoke?.stop(), 30_000);

  const sql = (text: string) => todoke.db.pool.query<{ id: string; n: number }>(text);
  const read = (): Promise<Email[]> => Promise.all(todoke.mails().map((mail) => PostalMime.parse(mail)));
  const idOf = ({ messageId = '' }: Email): string => messageId.slice(1).split('@')[0]!;
  const mailsWhen = async (count: number): Promise<Email[]> => {
    await until(`${count} mails`, () => todoke.mails().length === count);
    return read();
  };
  const fileAndEnd = async (): Promise<void> => {
    const answers = aMoveKnownToBanks(['mihon-ginko-1'], {
      mover: { name: { family: planted[0], given: planted[1] }, kana: { family: planted[3], given: 'カイノスケ' } },
      applicant: { phone: '090-9041-7713' },
    });
    const { body } = await citizen.file(answers);
    await citizen.ended(body.id);
  };

  it('is not lost while the mail server is down: the first one goes out once it is back', async () => {
    await todoke.stopMail();
    await fileAndEnd();
    await until('a mail to be tried', () => todoke.logs('worker').includes('mails-deferred'));
    await todoke.startMail();

    const [mail] = await mailsWhen(1);

    expect(mail).toMatchObject({ to: [{ address: 'reader@example.invalid' }] });
    expect(mail!.subject).toMatch(/新しいお知らせが\d+件あります/);
  });

  it('comes at most every ten minutes and then covers all that is new, so that every message is covered by one', async () => {
    await fileAndEnd();
    await fileAndEnd();
    const uncovered = (await sql('SELECT count(*)::int n FROM message WHERE mail_id IS NULL')).rows[0]!.n;
    const before = todoke.mails().length;

    // Ten minutes pass.
    await sql("UPDATE citizen SET last_mail_at = last_mail_at - interval '11 min'");
    const mails = await mailsWhen(2);

    expect(before).toBe(1);
    expect(uncovered).toBeGreaterThan(8);
    expect(mails[1]!.subject).toContain(`新しいお知らせが${uncovered}件あります`);
    const { rows } = await sql(
      'SELECT m.id FROM message m LEFT JOIN mail ON mail.id = m.mail_id WHERE mail.sent_at IS NULL',
    );
    expect(rows).toEqual([]);
  });

  it('that was sent but not noted as sent comes again under the same Message-ID', async () => {
    const [first] = await read();

    // As a worker leaves it that is killed between the mail server's answer and the database's.
    await sql(`UPDATE mail SET sent_at = NULL, next_at = now() WHERE id = '${idOf(first!)}'`);
    const mails = await mailsWhen(3);

    expect(mails.map(({ messageId }) => messageId)).toEqual([first!.messageId, expect.any(String), first!.messageId]);
    const { rows } = await sql('SELECT id FROM mail');
    expect(rows.map(({ id }) => id).sort()).toEqual([...new Set(mails.map(idOf))].sort());
  });

  it('says that this is a demo, and holds no personal data and no link that signs anyone in', async () => {
    const mails = await read();
    const raw = todoke.mails().join('\n');

    expect(mails.length).toBeGreaterThan(0);
    for (const { subject, text } of mails) {
      expect(subject).toContain(mark);
      expect(text).toContain(mark);
      expect(text!.match(/https?:\S+/g)).toEqual([todoke.apiUrl]);
    }
    const everything = raw + mails.map(({ subject, text }) => `${subject}\n${text}`).join('\n');
    expect(planted.filter((word) => everything.includes(word))).toEqual([]);
    for (const { receiptNumber } of (await citizen.get<{ items: { receiptNumber: string }[] }>('/v1/filings')).items) {
      expect(everything).not.toContain(receiptNumber);
    }
  });
});
