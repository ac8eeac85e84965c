import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import {
  claimMails,
  deferMails,
  findSettings,
  markSent,
  type OpenMail,
  planMails,
  postponeMail,
  saveSettings,
} from './mail.store.js';
import { accepted, openStores, type Stores } from './store.fixture.js';

let stores: Stores;
let filingId: string;
let person: Buffer;
beforeAll(async () => {
  stores = await openStores();
  person = stores.seal.person('yamada');
  filingId = (await accepted(stores)).id;
}, 30_000);
beforeEach(async () => {
  await stores.db.pool.query('TRUNCATE message, mail, citizen');
});
afterAll(() => stores?.close());

const sql = (text: string, values: unknown[] = []) => stores.db.pool.query<Record<string, unknown>>(text, values);
const settle = (email: string | null, digest: 'immediate' | 'daily' = 'immediate') =>
  saveSettings(stores.db, stores.seal, person, { email, digest, language: 'ja' });
const write = async (kind = 'outcome'): Promise<void> => {
  const id = newId();
  await sql(
    `INSERT INTO message (id, filing_id, person, key, kind, content, sent_at) VALUES ($1, $2, $3, $4, $5, '\\x00', now())`,
    [id, filingId, person, id, kind],
  );
};
const pass = (time: string) => sql(`UPDATE citizen SET last_mail_at = last_mail_at - interval '${time}'`);
const claim = (): Promise<OpenMail[]> => claimMails(stores.db, stores.seal, 20);
const uncovered = async (): Promise<number> => (await sql('SELECT 1 FROM message WHERE mail_id IS NULL')).rows.length;

describe('mails that come at once', () => {
  it('begin with the first message, and cover all that is new', async () => {
    await settle('yamada@example.invalid');
    await write();
    await write('request');

    const planned = await planMails(stores.db, ['death']);
    const mails = await claim();

    expect(planned).toBe(1);
    expect(mails).toMatchObject([{ email: 'yamada@example.invalid', messages: 2, requests: 1, refusals: 0 }]);
    expect(await uncovered()).toBe(0);
  });

  it('are one in ten minutes at most, also for requests', async () => {
    await settle('yamada@example.invalid');
    await write();
    await planMails(stores.db, ['death']);
    await write();
    await write('request');

    const soon = await planMails(stores.db, ['death']);
    await pass('9 min');
    const almost = await planMails(stores.db, ['death']);
    await pass('61 s');
    const then = await planMails(stores.db, ['death']);

    expect([soon, almost, then]).toEqual([0, 0, 1]);
    expect(await uncovered()).toBe(0);
  });

  it('are one for several who look at the same time', async () => {
    await settle('yamada@example.invalid');
    await write();

    const planned = await Promise.all([1, 2, 3].map(() => planMails(stores.db, ['death'])));

    expect(planned.sort()).toEqual([0, 0, 1]);
  });

  it('are none when nothing is new', async () => {
    await settle('yamada@example.invalid');

    expect(await planMails(stores.db, ['death'])).toBe(0);
  });
});

describe('a daily digest', () => {
  it('waits for its day, save for requests', async () => {
    await settle('yamada@example.invalid', 'daily');
    await write();
    const first = await planMails(stores.db, ['death']);
    await write();
    await pass('11 min');

    const soon = await planMails(stores.db, ['death']);
    await write('request');
    const forRequest = await planMails(stores.db, ['death']);
    await write();
    await pass('25 h');
    const nextDay = await planMails(stores.db, ['death']);

    expect([first, soon, forRequest, nextDay]).toEqual([1, 0, 1, 1]);
    expect(await uncovered()).toBe(0);
  });
});

describe('a filing of mourning', () => {
  beforeEach(() => sql("UPDATE filing SET event = 'death' WHERE id = $1", [filingId]));
  afterEach(() => sql("UPDATE filing SET event = 'move' WHERE id = $1", [filingId]));

  it('brings one mail a day, requests included, though the citizen asked for mails at once', async () => {
    await settle('yamada@example.invalid');
    await write();
    const first = await planMails(stores.db, ['death']);
    await write();
    await write('request');
    await pass('23 h');

    const sameDay = await planMails(stores.db, ['death']);
    await pass('61 min');
    const nextDay = await planMails(stores.db, ['death']);

    expect([first, sameDay, nextDay]).toEqual([1, 0, 1]);
    const mails = (await claim()).sort((a, b) => a.messages - b.messages);
    expect(mails).toMatchObject([{ messages: 1 }, { messages: 2, requests: 1 }]);
  });

  it('does not hold back the mails of another filing', async () => {
    await settle('yamada@example.invalid');
    await write();
    await planMails(stores.db, ['death']);
    await pass('11 min');
    await sql("UPDATE filing SET event = 'move' WHERE id = $1", [filingId]);
    await write();

    expect(await planMails(stores.db, ['death'])).toBe(1);
  });
});

describe('an address', () => {
  it('that is set later gets what came before', async () => {
    await settle(null);
    await write();
    const without = await planMails(stores.db, ['death']);

    await settle('late@example.invalid');
    const planned = await planMails(stores.db, ['death']);

    expect([without, planned]).toEqual([0, 1]);
    expect(await claim()).toMatchObject([{ email: 'late@example.invalid', messages: 1 }]);
  });

  it('that is taken back lets the mail wait until there is one again', async () => {
    await settle('first@example.invalid');
    await write();
    await planMails(stores.db, ['death']);
    await settle(null);
    const without = await claim();

    await settle('second@example.invalid');
    await sql('UPDATE mail SET next_at = now()');

    expect(without).toEqual([]);
    expect(await claim()).toMatchObject([{ email: 'second@example.invalid' }]);
  });

  it('rests sealed', async () => {
    await settle('yamada@example.invalid');

    const { rows } = await sql('SELECT settings, digest, has_mail FROM citizen');

    expect(JSON.stringify(rows)).not.toContain('yamada');
    expect((rows[0]!['settings'] as Buffer).includes('yamada')).toBe(false);
    expect(await findSettings(stores.db, stores.seal, person)).toMatchObject({ email: 'yamada@example.invalid' });
  });
});

describe('sending', () => {
  beforeEach(async () => {
    await settle('yamada@example.invalid');
    await write();
    await planMails(stores.db, ['death']);
  });

  it('gives a mail to one sender, and to another when that one is not heard of for a minute', async () => {
    const claims = await Promise.all([claim(), claim(), claim()]);
    const soon = await claim();
    await sql("UPDATE mail SET next_at = next_at - interval '61 s'");
    const later = await claim();

    expect(claims.flat()).toHaveLength(1);
    expect([soon, later.map(({ refusals }) => refusals)]).toEqual([[], [0]]);
  });

  it('goes on with a mail that was postponed, and ends with one that was sent', async () => {
    const [mail] = await claim();
    await postponeMail(stores.db, mail!.id, 10);
    const within = await claim();
    await sql("UPDATE mail SET next_at = next_at - interval '10 s'");
    const [again] = await claim();
    await markSent(stores.db, again!.id);
    await sql("UPDATE mail SET next_at = now() - interval '1 day'");

    expect(within).toEqual([]);
    expect(again).toMatchObject({ id: mail!.id, refusals: 1 });
    expect(await claim()).toEqual([]);
  });

  it('counts nothing against mails that only wait for the server', async () => {
    const [mail] = await claim();
    await deferMails(stores.db, [mail!.id], 10);
    const within = await claim();
    await sql("UPDATE mail SET next_at = next_at - interval '10 s'");

    expect(within).toEqual([]);
    expect(await claim()).toMatchObject([{ id: mail!.id, refusals: 0 }]);
  });

  it('loses no mail and makes none twice while the server is down for an hour', async () => {
    for (let minute = 0; minute < 60; minute += 1) {
      const mails = await claim();
      await deferMails(
        stores.db,
        mails.map(({ id }) => id),
        10,
      );
      await sql("UPDATE mail SET next_at = next_at - interval '1 min'");
      await pass('1 min');
      await planMails(stores.db, ['death']);
    }
    await sql("UPDATE mail SET next_at = now() - interval '1 s'");

    expect(await claim()).toMatchObject([{ messages: 1 }]);
  });
});
