import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import type { Api } from '../support/api.js';
import { aMoveKnownToBanks } from '../support/moves.js';
import { startTodoke, type Todoke, until } from '../support/todoke.js';

jest.setTimeout(60_000);

const answers = [
  { id: 'phone', value: '03-0000-0000' },
  { id: 'dwelling', value: '賃貸' },
];

describe('a question that two recipients ask', () => {
  let todoke: Todoke;
  let citizen: Api;
  let filing: FilingView;
  let requestId: string;
  beforeAll(async () => {
    todoke = await startTodoke();
    for (const id of ['bank-a', 'bank-b', 'bank-c']) await todoke.register({ id, kind: 'bank' });
    for (const id of ['bank-a', 'bank-b']) await todoke.behave(id, 'needs-information');
    citizen = await todoke.as('citizen', 'customer');
    const { id } = (await citizen.file(aMoveKnownToBanks(['bank-a', 'bank-b', 'bank-c']))).body;
    const isAsked = async (): Promise<boolean> => {
      filing = await citizen.filing(id);
      return filing.notices.filter(({ status }) => status === 'needs-information').length === 2;
    };
    await until('both banks to ask', isAsked);
    requestId = filing.requests[0]!.id;
  });
  afterAll(() => todoke?.stop(), 30_000);

  const answer = (who: Api, items: object[], key: string = crypto.randomUUID()) =>
    who.call('POST', `/v1/requests/${requestId}/answers`, { items }, { 'idempotency-key': key });

  it('is put to the citizen once, with everyone who asks it and what happens without an answer', async () => {
    const requests = (await citizen.messages()).filter(({ kind }) => kind === 'request');

    expect(filing.requests).toMatchObject([
      {
        items: [
          { id: 'phone', type: 'text' },
          { id: 'dwelling', type: 'choice' },
        ],
        askedBy: expect.arrayContaining(
          ['bank-a', 'bank-b'].map((id) => expect.objectContaining({ recipient: expect.objectContaining({ id }) })),
        ),
        ifUnanswered: expect.stringContaining('通知先に伝えます'),
      },
    ]);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ attachments: [{ name: 'calendar.ics' }] });
  });

  it('lies in the citizen’s calendar with its due day', async () => {
    const response = await fetch(`${citizen.url}/v1/filings/${filing.id}/calendar.ics`, {
      headers: { authorization: `Bearer ${citizen.token}` },
    });

    const text = await response.text();
    expect(response.headers.get('content-type')).toMatch(/^text\/calendar/);
    expect(text).toContain(`DTSTART;VALUE=DATE:${filing.requests[0]!.dueOn.replaceAll('-', '')}`);
    expect(text).toContain('TRIGGER:-P1D');
  });

  it.each<[string, object[], [string, string][]]>([
    ['lacks an item', [answers[0]!], [['/items', 'required']]],
    ['names another item', [...answers, { id: 'x', value: 'y' }], [['/items/2/id', 'unknown']]],
    ['is not among the choices', [answers[0]!, { id: 'dwelling', value: '城' }], [['/items/1/value', 'invalid-value']]],
  ])('refuses an answer that %s, and nothing is sent', async (_, items, faults) => {
    const { status, body } = await answer(citizen, items);

    const { code, errors } = body as { code: string; errors: { pointer: string; code: string }[] };
    expect([status, code]).toEqual([422, 'invalid-answer']);
    expect(errors.map((e) => [e.pointer, e.code])).toEqual(faults);
  });

  it('does not exist for another citizen', async () => {
    const other = await todoke.as('citizen', 'somebody-else');

    expect((await answer(other, answers)).status).toBe(404);
  });

  it('is answered once for both, who then go on; nobody else hears of it', async () => {
    const key = crypto.randomUUID();
    const taken = await answer(citizen, answers, key);
    const again = await answer(citizen, answers, key);
    const twice = await answer(citizen, answers);
    const other = await answer(citizen, [answers[0]!, { id: 'dwelling', value: '持ち家' }], key);

    expect([taken.status, again.status, twice.status, other.status]).toEqual([202, 202, 409, 422]);
    expect(again.body).toEqual(taken.body);
    await until('all banks to accept', async () =>
      (await citizen.filing(filing.id)).notices
        .filter(({ recipient }) => recipient?.id.startsWith('bank-'))
        .every(({ status }) => status === 'accepted'),
    );
    for (const bank of ['bank-a', 'bank-b']) {
      const [first, second, ...more] = await todoke.received(bank);
      expect(more).toEqual([]);
      expect(second).toMatchObject({ type: 'information.answered', sequence: 2 });
      expect(second!.body).toMatchObject({ data: { answers, inReplyTo: first!.webhookId, fields: {} } });
    }
    expect(await todoke.received('bank-c')).toHaveLength(1);
    expect((await citizen.filing(filing.id)).requests).toEqual([]);
    expect((await answer(citizen, answers)).body).toMatchObject({ status: 409, code: 'request-closed' });
  });

  it('for a visit takes no answer', async () => {
    await todoke.register({ id: 'bank-visit', kind: 'bank' });
    await todoke.behave('bank-visit', 'visit-required');
    const { id } = (await citizen.file(aMoveKnownToBanks(['bank-visit']))).body;
    const asked = await citizen.filingWhen(id, 'the visit', ({ requests }) => requests.length > 0);
    const route = `/v1/requests/${asked.requests[0]!.id}/answers`;
    const items = [{ id: 'x', value: 'y' }];

    const { body } = await citizen.call('POST', route, { items }, { 'idempotency-key': crypto.randomUUID() });

    expect(body).toMatchObject({ status: 422, code: 'nothing-to-answer' });
  });

  it('corrects the filing by the citizen’s word: who asked gets the answer, whoever was told otherwise an amendment', async () => {
    await todoke.register({ id: 'bank-asking', kind: 'bank' });
    await todoke.behave('bank-asking', 'silent');
    const { id } = (await citizen.file(aMoveKnownToBanks(['bank-asking', 'bank-c']))).body;
    const noticeTo = async (bank: string) =>
      (await citizen.filing(id)).notices.find(({ recipient }) => recipient?.id === bank)!;
    await until('the bank to be told', async () => (await noticeTo('bank-asking')).status === 'delivered');
    const bank = await todoke.as('recipient', 'clerk', { organisation: 'bank-asking' });
    const items = [
      {
        id: 'room',
        type: 'text',
        label: '部屋番号',
        reason: '郵便が戻ったため',
        pointer: '/data/fields/newAddress/building',
      },
      { id: 'other', type: 'text', label: 'ご職業', reason: '確認のため' },
    ];
    const asks = { outcome: 'needs-information', items };
    await bank.call('POST', `/v1/notices/${(await noticeTo('bank-asking')).id}/replies`, asks, {
      'webhook-id': 'room?',
    });
    await until('the question', async () => (await citizen.filing(id)).requests.length === 1);
    const [request] = (await citizen.filing(id)).requests;
    const answered = (given: object[]) =>
      citizen.call(
        'POST',
        `/v1/requests/${request!.id}/answers`,
        { items: given },
        { 'idempotency-key': crypto.randomUUID() },
      );
    const [room, other] = [
      { id: 'room', value: '見本ビル 6階' },
      { id: 'other', value: '会社員' },
    ];

    const wrong = await answered([room, { ...other, correct: true }]);
    const tooLong = await answered([{ id: 'room', value: '階'.repeat(101), correct: true }, other]);
    const taken = await answered([{ ...room, correct: true }, other]);

    expect(request!.items.map(({ correctable }) => correctable)).toEqual([true, false]);
    const { errors } = wrong.body as { errors: { pointer: string; code: string }[] };
    expect([wrong.status, errors.map((e) => [e.pointer, e.code])]).toEqual([
      422,
      [['/items/1/correct', 'not-correctable']],
    ]);
    expect([tooLong.status, taken.status]).toEqual([422, 202]);
    await until('the other bank to hear', async () => (await newsOf('bank-c', id)).length === 2);
    await until('the answer', async () => (await newsOf('bank-asking', id)).length === 2);
    expect((await newsOf('bank-asking', id)).map(({ type }) => type)).toEqual([
      'notice.created',
      'information.answered',
    ]);
    const [, amended] = await newsOf('bank-c', id);
    expect(amended).toMatchObject({ type: 'notice.amended', body: { data: { changed: ['newAddress'] } } });
    expect(amended!.body.data.fields.newAddress).toMatchObject({ building: '見本ビル 6階' });
    expect((await citizen.filing(id)).changes).toBe(1);
  });
  const newsOf = async (bank: string, filingId: string) => {
    const about = new Set((await citizen.filing(filingId)).notices.map((n) => n.id));
    return (await todoke.received(bank)).filter(({ noticeId }) => about.has(noticeId));
  };
});

describe('a document', () => {
  let todoke: Todoke;
  beforeAll(async () => {
    todoke = await startTodoke();
  });
  afterAll(() => todoke?.stop(), 30_000);

  const pdf = new TextEncoder().encode('%PDF-1.7\n%見本\n');
  const upload = (who: Api, requestId: string, bytes: Uint8Array<ArrayBuffer>, type = 'application/pdf') =>
    fetch(`${who.url}/v1/requests/${requestId}/documents?name=license.pdf`, {
      method: 'POST',
      headers: { authorization: `Bearer ${who.token}`, 'content-type': type },
      body: bytes,
    });

  it('is told by its first bytes, named with its digest, and fetched by the recipient that asked', async () => {
    for (const id of ['bank-d', 'bank-e']) await todoke.register({ id, kind: 'bank' });
    await todoke.behave('bank-d', 'silent');
    const [citizen, bank, stranger] = [
      await todoke.as('citizen', 'customer'),
      await todoke.as('recipient', 'bank-d', { organisation: 'bank-d' }),
      await todoke.as('recipient', 'bank-e', { organisation: 'bank-e' }),
    ];
    const { id } = (await citizen.file(aMoveKnownToBanks(['bank-d']))).body;
    const noticeOf = async () =>
      (await citizen.filing(id)).notices.find(({ recipient }) => recipient?.id === 'bank-d')!;
    await until('the bank to have it', async () => (await noticeOf()).status === 'delivered');
    const notice = (await noticeOf()).id;
    const items = [{ id: 'copy', type: 'document', label: '運転免許証の写し', reason: '本人確認のため' }];
    const asks = { outcome: 'needs-information', items };
    await bank.call('POST', `/v1/notices/${notice}/replies`, asks, { 'webhook-id': 'asks' });
    await until('the question', async () => (await citizen.filing(id)).requests.length === 1);
    const [request] = (await citizen.filing(id)).requests;

    const wrong = await upload(citizen, request!.id, new TextEncoder().encode('no pdf at all'));
    const sent = await upload(citizen, request!.id, pdf);
    const document = (await sent.json()) as { id: string; sha256: string };
    const answer = { items: [{ id: 'copy', value: { document: document.id } }] };
    const key = { 'idempotency-key': crypto.randomUUID() };
    const taken = await citizen.call('POST', `/v1/requests/${request!.id}/answers`, answer, key);
    await until('the answer', async () => (await todoke.received('bank-d')).length === 2);

    expect([wrong.status, sent.status, taken.status]).toEqual([422, 201, 202]);
    expect(document).toMatchObject({ name: 'license.pdf', type: 'application/pdf', bytes: pdf.length });
    const [, told] = await todoke.received('bank-d');
    expect(told!.body).toMatchObject({ data: { answers: [{ id: 'copy', value: { sha256: document.sha256 } }] } });
    const route = `/v1/notices/${notice}/documents/${document.id}`;
    expect(await bank.call('GET', route)).toMatchObject({ status: 200, text: new TextDecoder().decode(pdf) });
    expect((await stranger.call('GET', route)).status).toBe(404);
  });
});
