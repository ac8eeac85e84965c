import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Api } from '../support/api.js';
import { countKinds, type NoticeView, toldAbout } from '../support/journey.js';
import { aMoveKnownToBanks } from '../support/moves.js';
import { type Received, startTodoke, type Todoke, until } from '../support/todoke.js';

// The Standard Webhooks schedule tries again after five seconds.
jest.setTimeout(60_000);

const modes = {
  'accept-later': {},
  reject: {},
  'needs-information': {},
  'visit-required': { visitDelayMs: 1_000 },
  down: {},
  flaky: { failures: 1 },
  silent: {},
  gone: {},
  slow: {},
  duplicate: {},
  crash: {},
};
type Mode = keyof typeof modes;
const bankThatIs = (mode: Mode): string => `bank-${mode}`;

/** One filing of which eleven recipients hear, each behaving differently, all at the same time. */
describe('a recipient', () => {
  let todoke: Todoke;
  let citizen: Api;
  let filingId: string;
  const broken: Partial<Record<Mode, Received>> = {};
  beforeAll(async () => {
    todoke = await startTodoke();
    for (const [mode, options] of Object.entries(modes)) {
      const id = bankThatIs(mode as Mode);
      await todoke.register({ id, kind: 'bank', ...(mode === 'silent' ? { answerWithin: 'PT2S' } : {}) });
      await todoke.behave(id, mode, options);
    }
    citizen = await todoke.as('citizen', 'customer');
    const banks = (Object.keys(modes) as Mode[]).map(bankThatIs);
    filingId = (await citizen.file(aMoveKnownToBanks(banks))).body.id;
    // In time for the second attempt, after five seconds: the third would come after five minutes.
    for (const mode of ['down', 'crash'] as const) {
      await until(`the ${mode} bank to fail`, async () => (await attemptsAt(mode)).length > 0);
      broken[mode] = await journalOf(mode);
      await todoke.behave(bankThatIs(mode), 'accept');
    }
  });
  afterAll(() => todoke?.stop(), 30_000);

  const noticeTo = async (mode: Mode): Promise<NoticeView> =>
    (await citizen.filing(filingId)).notices.find(({ recipient }) => recipient?.id === bankThatIs(mode))!;
  const whenNotice = async (mode: Mode, status: string): Promise<NoticeView> => {
    await until(`the ${mode} bank's notice to be ${status}`, async () => (await noticeTo(mode)).status === status);
    return noticeTo(mode);
  };
  const messagesAbout = async ({ id }: NoticeView) => (await citizen.messages()).filter(({ notice }) => notice === id);
  /** The one delivery it got. */
  const journalOf = async (mode: Mode): Promise<Received> => {
    const [entry, ...others] = await todoke.received(bankThatIs(mode));
    if (!entry || others.length > 0) throw new Error(`${mode} got ${others.length + (entry ? 1 : 0)} deliveries`);
    return entry;
  };
  /** How each attempt ended: a code, or null when the recipient took it. */
  const attemptsAt = async (mode: Mode): Promise<(string | null)[]> => {
    const { rows } = await todoke.db.pool.query<{ code: string | null }>(
      'SELECT code FROM attempt WHERE delivery_id = $1 AND ended_at IS NOT NULL ORDER BY n',
      [(await todoke.received(bankThatIs(mode)))[0]?.webhookId],
    );
    return rows.map(({ code }) => code);
  };
  const tasksAt = async (mode: Mode): Promise<{ code: string; notice: string }[]> => {
    const clerk = await todoke.as('caseworker', 'clerk', { organisation: bankThatIs(mode) });
    return (await clerk.get<{ items: { code: string; notice: string }[] }>('/v1/desk/tasks')).items;
  };

  it('that answers later is waited for, and its word ends the notice', async () => {
    const notice = await whenNotice('accept-later', 'accepted');

    const { effect } = await journalOf('accept-later');
    expect(notice).toMatchObject({ reference: effect!.reference, waitingFor: 'none' });
    expect(countKinds(await messagesAbout(notice))).toEqual({ outcome: 1 });
  });

  it('that refuses ends the notice with its reason, shown to the citizen', async () => {
    const notice = await whenNotice('reject', 'rejected');

    const [message, ...others] = await messagesAbout(notice);
    expect(others).toEqual([]);
    expect(message).toMatchObject({ kind: 'outcome', actions: ['contact-recipient'] });
    expect(message!.body).toContain('要件を満たしていないため、受け付けできません');
  });

  it('that needs information makes it the turn of the citizen, who sees what is asked and by when', async () => {
    const notice = await whenNotice('needs-information', 'needs-information');

    expect(notice.waitingFor).toBe('citizen');
    expect(notice.requests).toEqual([
      expect.objectContaining({
        items: [expect.objectContaining({ id: 'phone' }), expect.objectContaining({ id: 'dwelling' })],
      }),
    ]);
    expect(await messagesAbout(notice)).toEqual([
      expect.objectContaining({
        kind: 'request',
        dueAt: `${notice.requests[0]!.dueOn}T23:59:59+09:00`,
        actions: ['answer'],
      }),
    ]);
    expect(await citizen.filing(filingId)).toMatchObject({ status: 'action-required', waitingFor: 'citizen' });
  });

  it('that wants a visit says where, and once the citizen was there the request is settled', async () => {
    const notice = await whenNotice('visit-required', 'accepted');

    const messages = await messagesAbout(notice);
    const request = messages.find(({ kind }) => kind === 'request');
    expect(request!.body).toContain('行き先：見本庁舎 1階 総合窓口');
    expect(countKinds(messages)).toEqual({ request: 1, outcome: 1 });
    expect(notice.requests).toEqual([]);
  });

  it('that is closed for good is not tried again: a caseworker gets a task, and the citizen is told', async () => {
    const notice = await whenNotice('gone', 'escalated');

    expect(notice).toMatchObject({ code: 'delivery-failed', waitingFor: 'caseworker' });
    expect(await attemptsAt('gone')).toEqual(['GONE']);
    const itself = await todoke.as('recipient', 'clerk', { organisation: bankThatIs('gone') });
    expect(await itself.get('/v1/recipient/endpoint')).toMatchObject({ goneSince: expect.any(String) });
    expect(await tasksAt('gone')).toEqual([expect.objectContaining({ code: 'delivery-failed', notice: notice.id })]);
    expect(countKinds(await messagesAbout(notice))).toEqual({ info: 1 });
  });

  it('that stays silent beyond its time becomes a task of a caseworker, and the citizen is told', async () => {
    const notice = await whenNotice('silent', 'escalated');

    expect(notice).toMatchObject({ code: 'no-answer', waitingFor: 'caseworker' });
    expect(await tasksAt('silent')).toEqual([expect.objectContaining({ code: 'no-answer', notice: notice.id })]);
    expect(countKinds(await messagesAbout(notice))).toEqual({ info: 1 });
  });

  it('that repeats itself is heard once', async () => {
    const notice = await whenNotice('duplicate', 'accepted');
    const repeats = async (): Promise<string[]> => {
      const { rows } = await todoke.db.pool.query<{ verdict: string }>(
        'SELECT verdict FROM arrival WHERE notice_id = $1 AND applied_at IS NOT NULL',
        [notice.id],
      );
      return rows.map(({ verdict }) => verdict);
    };

    await until('the repeat to be looked at', async () => (await repeats()).length > 0);

    expect(await repeats()).toEqual(['stale']);
    expect(countKinds(await messagesAbout(notice))).toEqual({ outcome: 1 });
  });

  it('that is down is tried again until it is up', async () => {
    const notice = await whenNotice('down', 'accepted');

    expect(broken.down).toMatchObject({ count: 1, effect: null });
    expect(await attemptsAt('down')).toEqual(['HTTP_503', null]);
    expect(await journalOf('down')).toMatchObject({ count: 2, isSameBody: true, effect: { outcome: 'accepted' } });
    expect(countKinds(await messagesAbout(notice))).toEqual({ outcome: 1 });
  });

  it('that breaks off its answer is asked again, and acts only once', async () => {
    const notice = await whenNotice('crash', 'accepted');

    const { effect } = broken.crash!;
    expect(await attemptsAt('crash')).toEqual([expect.any(String), null]);
    expect(await journalOf('crash')).toMatchObject({ count: 2, effect, isSameBody: true });
    expect(notice.reference).toBe(effect!.reference);
    expect(countKinds(await messagesAbout(notice))).toEqual({ outcome: 1 });
  });

  it('that fails now and then is tried again', async () => {
    const notice = await whenNotice('flaky', 'accepted');

    expect(await attemptsAt('flaky')).toEqual(['HTTP_500', null]);
    expect(await journalOf('flaky')).toMatchObject({ count: 2, isSameBody: true });
    expect(countKinds(await messagesAbout(notice))).toEqual({ outcome: 1 });
  });

  it('that takes ten seconds holds up nobody else, and acts once', async () => {
    const notice = await whenNotice('slow', 'accepted');

    expect(await attemptsAt('slow')).toEqual(['TIMEOUT', null]);
    const { effect, ...entry } = await journalOf('slow');
    expect(entry).toMatchObject({ count: 2, isSameBody: true });
    expect(notice.reference).toBe(effect!.reference);
    const prompt = await noticeTo('reject');
    expect(Date.parse(prompt.answeredAt!)).toBeLessThan(Date.parse(notice.answeredAt!) - 5_000);
    expect(countKinds(await messagesAbout(notice))).toEqual({ outcome: 1 });
  });

  it('that makes trouble gets an activity of its own; the others cost the filing none', async () => {
    const activities = await todoke.temporal.activities();

    const told = await toldAbout(todoke, await citizen.filing(filingId));
    const troublesome = (['down', 'flaky', 'slow', 'crash'] as const).map(bankThatIs);
    const expected = told.filter(({ recipient }) => troublesome.includes(recipient)).map(({ webhookId }) => webhookId);
    expect(activities.sort()).toEqual(expected.sort());
  });
});
