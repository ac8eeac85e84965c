import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import { move } from '../../life-events/move/index.js';
import type { Answer, Api } from '../support/api.js';
import { noticeOf, receiptOf } from '../support/journey.js';
import { type Answers, today } from '../support/moves.js';
import { startTodoke, type Todoke, until } from '../support/todoke.js';

jest.setTimeout(90_000);

/** A father files the move of his family. The mother looks after her own part and their daughter's, he after the rest. */
describe('a filing for a household', () => {
  let todoke: Todoke;
  let father: Api;
  let mother: Api;
  let filed: FilingView;
  const answers = move.example(today()) as Answers & { movers: Answers[] };
  const household = [
    { person: 'p2', citizen: 'mother' },
    { person: 'p3', with: 'p2' },
  ];
  const hers = ['MV-05.p2', 'MV-14.p3', 'MV-15b.p3'];

  beforeAll(async () => {
    todoke = await startTodoke();
    // Who asks about the children does not answer by itself.
    const city = { kind: 'municipality', serves: { municipalities: ['011002'] }, procedures: ['MV-14'] };
    await todoke.register({ id: 'city-children', ...city });
    await todoke.behave('city-children', 'silent');
    [father, mother] = [await todoke.as('citizen', 'father'), await todoke.as('citizen', 'mother')];
    await mother.call('PUT', '/v1/me/notification-settings', { email: 'mother@example.invalid' });
    const { status, body, text } = await father.file(answers, { household });
    if (status !== 202) throw new Error(text);
    filed = body;
    await father.filingWhen(filed.id, 'the children’s notice to be there', (f) => {
      const own = f.notices.find((n) => n.plannedId === 'MV-14.p4');
      return own?.status === 'delivered';
    });
  });
  afterAll(() => todoke?.stop(), 30_000);

  const plannedIds = ({ notices }: FilingView): string[] => notices.map((n) => n.plannedId);
  const send = (who: Api, method: string, route: string, body: object): Promise<Answer> =>
    who.call(method, route, body, { 'idempotency-key': crypto.randomUUID() });

  it('shows each adult their own part, with the children tied to them, and nobody else any', async () => {
    const [his, her] = [await father.filing(filed.id), await mother.filing(filed.id)];
    const stranger = await todoke.as('citizen', 'grandmother');

    expect(plannedIds(her)).toEqual(hers);
    expect(her.todos.map(({ procedureId }) => procedureId)).toEqual(['MV-25.p2', 'MV-15a.p3', 'MV-15c.p3']);
    expect(plannedIds(his)).toEqual(plannedIds(filed).filter((id) => !hers.includes(id)));
    expect(noticeOf(her, 'MV-14').why).not.toBe('');
    expect((await mother.get<{ items: { id: string }[] }>('/v1/filings')).items.map(({ id }) => id)).toEqual([
      filed.id,
    ]);
    expect((await stranger.call('GET', `/v1/filings/${filed.id}`)).status).toBe(404);
    expect((await stranger.get<{ items: unknown[] }>('/v1/filings')).items).toEqual([]);
  });

  it('puts a question about the daughter to the mother alone, in her mailbox, and takes her answer', async () => {
    const office = await todoke.as('recipient', 'clerk', { organisation: 'city-children' });
    const { id } = noticeOf(await mother.filing(filed.id), 'MV-14');
    const items = [{ id: 'insurer', type: 'text', label: '健康保険の名前', reason: '確認のため' }];
    const asks = { outcome: 'needs-information', items };
    await office.call('POST', `/v1/notices/${id}/replies`, asks, { 'webhook-id': 'asks' });
    await until('the question', async () => (await mother.filing(filed.id)).requests.length === 1);

    const her = await mother.filing(filed.id);
    const [request] = her.requests;
    const answer = { items: [{ id: 'insurer', value: '見本健保' }] };
    const byHim = await send(father, 'POST', `/v1/requests/${request!.id}/answers`, answer);
    const byHer = await send(mother, 'POST', `/v1/requests/${request!.id}/answers`, answer);

    expect(her).toMatchObject({ status: 'action-required', waitingFor: 'citizen' });
    expect((await father.filing(filed.id)).requests).toEqual([]);
    expect([byHim.status, byHer.status]).toEqual([404, 202]);
    await until('the answer', async () =>
      (await todoke.received('city-children')).some(({ type }) => type === 'information.answered'),
    );
    const about = async (who: Api): Promise<string[]> =>
      (await who.messages()).filter(({ notice }) => notice === id).map(({ kind }) => kind);
    expect(await about(mother)).toEqual(['request']);
    expect(await about(father)).toEqual([]);
    await until('her mail', () => todoke.mails().some((mail) => mail.includes('mother@example.invalid')));
  });

  it('gives each a receipt of their own part, and leaves changes and evidence to who filed', async () => {
    const receipts = [await receiptOf(father, filed), await receiptOf(mother, filed)];
    const route = `/v1/filings/${filed.id}`;
    const refused = [
      await send(mother, 'POST', `${route}/amendments`, { answers }),
      await send(mother, 'POST', `${route}/withdrawal`, { reason: '-' }),
      await send(mother, 'PUT', `${route}/household`, { household: [] }),
      await mother.call('GET', `${route}/evidence`),
    ];

    expect(receipts.map((text) => [text.includes('転入届'), text.includes('新しい学校の指定')])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('keeps to the persons when an amendment counts them anew, and ends when the filer says so', async () => {
    const [self, spouse, daughter, son] = answers.movers;
    const amended = { ...answers, movers: [self, spouse, son, daughter] };
    expect((await send(father, 'POST', `/v1/filings/${filed.id}/amendments`, { answers: amended })).status).toBe(202);
    await father.filingWhen(filed.id, 'the change', ({ changes }) => changes === 1);

    expect(plannedIds(await mother.filing(filed.id)).sort()).toEqual(['MV-05.p2', 'MV-14.p4', 'MV-15b.p4']);

    const nobody = await send(father, 'PUT', `/v1/filings/${filed.id}/household`, { household: [] });

    expect(nobody.status).toBe(200);
    expect((await mother.call('GET', `/v1/filings/${filed.id}`)).status).toBe(404);
    expect(plannedIds(await father.filing(filed.id))).toEqual(expect.arrayContaining(['MV-05.p2', 'MV-14.p4']));
  });

  it.each<[string, object[], object, [string, string][]]>([
    ['a person who is not in it', [{ person: 'p9', citizen: 'x' }], {}, [['/household/0/person', 'unknown']]],
    ['a child with an account', [{ person: 'p3', citizen: 'x' }], {}, [['/household/0/citizen', 'child']]],
    ['a child tied to nobody', [{ person: 'p3', with: 'p2' }], {}, [['/household/0/with', 'unknown']]],
    [
      'an adult tied to another',
      [household[0]!, { person: 'p1', with: 'p2' }],
      {},
      [['/household/1/citizen', 'required']],
    ],
    ['the filer’s own account', [{ person: 'p2', citizen: 'father' }], {}, [['/household/0/citizen', 'self']]],
    ['anybody where the address is protected', household, { protected: true }, [['/household', 'protected']]],
  ])('is not taken with %s', async (_, entries, changes, faults) => {
    const { status, body } = await father.file({ ...answers, ...changes }, { household: entries });

    const { code, errors } = body as unknown as { code: string; errors: { pointer: string; code: string }[] };
    expect([status, code, errors.map((e) => [e.pointer, e.code])]).toEqual([422, 'invalid-household', faults]);
  });
});
