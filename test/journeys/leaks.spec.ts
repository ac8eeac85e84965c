import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import path from 'node:path';
import { v7 as newId } from 'uuid';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import type { Reply } from '../../kit/reply.js';
import { move } from '../../life-events/move/index.js';
import { openSeal } from '../../prisma/master-key.js';
import type { Api } from '../support/api.js';
import { type Canary, foundIn, plant } from '../support/canaries.js';
import { mailsOf, metricsOf, rowsOf } from '../support/channels.js';
import { allowedFor } from '../support/move-fields.js';
import { type Answers, today } from '../support/moves.js';
import { answerJson, type Receiver, startReceiver } from '../support/receiver.js';
import { startTodoke, type Todoke, until } from '../support/todoke.js';

jest.setTimeout(90_000);

/** What recipients say; the citizen may read it, nobody else. */
const said = Object.fromEntries(
  ['note', 'reference', 'reason', 'label', 'why', 'choice', 'where', 'error', 'garbage', 'unread', 'refused'].map(
    (what, i) => [what, { pointer: `/replies/${what}`, text: `鮫鯨鱶${'艨艟舸艪艫艤舮舩舲艀舼'[i]}之介` }],
  ),
) as Record<string, Canary>;
const word = (what: string): string => said[what]!.text;

describe('what a citizen and the recipients say', () => {
  let todoke: Todoke;
  let citizen: Api;
  let filing: FilingView;
  const receivers: Receiver[] = [];
  const { answers, canaries } = plant({
    ...(move.example(today()) as Answers),
    vehicles: [{ kind: 'car', plate: '札幌300あ1234' }],
    applicant: { name: { full: '-' }, phone: '090-1234-5678' },
  });
  const subject: Canary = { pointer: '/sub', text: '鯱髭艫右衛門' };
  const all = [...canaries, ...Object.values(said), subject];

  beforeAll(async () => {
    todoke = await startTodoke();
    citizen = await todoke.as('citizen', subject.text);
    await citizen.call('PUT', '/v1/me/notification-settings', { email: 'reader@example.invalid' });
    const providers = answers.providers as Answers[];
    for (const [id, answer] of Object.entries(strangers)) {
      const receiver = await startReceiver((response, _, times) => answer(response, times));
      receivers.push(receiver);
      receiver.secret = await todoke.register({ id, kind: 'bank', url: receiver.url });
      providers.push({ kind: 'bank', provider: id });
    }
    await troubleTheApi();
    const accepted = await citizen.file(answers);
    const settled = ['accepted', 'rejected', 'needs-information'];
    filing = await citizen.filingWhen(accepted.body.id, 'all answers', ({ notices }) =>
      notices.every(({ status }) => settled.includes(status)),
    );
    await troubleTheWorker(filing);
    await until('the mail', () => todoke.mails().length > 0);
  });
  afterAll(async () => {
    await Promise.all(receivers.map((receiver) => receiver.close()));
    await todoke?.stop();
  }, 30_000);

  /** Requests that are refused, each with a canary in what is wrong with it. */
  const troubleTheApi = async (): Promise<void> => {
    const broken = { ...answers, dogs: word('refused'), [word('refused')]: 1 };
    expect((await citizen.file(broken)).status).toBeGreaterThanOrEqual(400);
    expect((await citizen.call('POST', '/v1/plans', `{"event": ${word('refused')}`)).status).toBe(400);
    expect((await citizen.call('GET', `/v1/filings/${encodeURIComponent(word('refused'))}`)).status).toBe(404);
  };
  /** An arrival that is no JSON: what reads it fails with an error that quotes it. */
  const troubleTheWorker = async ({ id: filingId, notices }: FilingView): Promise<void> => {
    const seal = await openSeal(todoke.db, path.join(todoke.home, 'keys', 'master.key'));
    const { dataKey } = await todoke.db.prisma.filing.findUniqueOrThrow({ where: { id: filingId } });
    const id = newId();
    const key = await seal.openKey(dataKey);
    const content = Uint8Array.from(key.seal({ table: 'arrival', column: 'content', id }, word('unread')));
    const row = { id, filingId, noticeId: notices[0]!.id, kind: 'reply', sender: 'x', senderKey: 'x' };
    await todoke.db.prisma.arrival.create({ data: { ...row, content, receivedAt: new Date() } });
    await todoke.db.prisma.filing.update({ where: { id: filingId }, data: { wakePending: true } });
    await until('the worker to fail', () => /"event":"(activity|advance)-failed"/.test(todoke.logs('worker')));
    await todoke.db.prisma.arrival.delete({ where: { id } });
  };

  it('reaches those it is meant for', async () => {
    const bodies = JSON.stringify([await todoke.journals(), receivers.map(({ taken }) => taken)]);
    const mailbox = JSON.stringify([await citizen.messages(), await citizen.filing(filing.id)]);

    const sent = foundIn(bodies, canaries).map(({ pointer }) => pointer);
    expect(canaries.map(({ pointer }) => pointer).filter((pointer) => !sent.includes(pointer))).toEqual([]);
    const read = ['note', 'reference', 'reason', 'label', 'why', 'choice', 'where'].map((what) => said[what]!);
    expect(foundIn(mailbox, read)).toEqual(read);
  });

  it('goes to no recipient that its procedure does not send it to', async () => {
    const plan = (await citizen.plan(answers)).body;
    const journals = await todoke.journals();
    const taken = receivers.flatMap((receiver) => receiver.taken.map(({ notice }) => notice.data));
    const bodies = [...journals.map(({ noticeId, body }) => ({ ...body.data, noticeId })), ...taken];

    const strays = bodies.flatMap(({ noticeId, fields }) => {
      const { plannedId, procedure } = filing.notices.find(({ id }) => id === noticeId)!;
      const { sends, recipient, personKey } = plan.procedures.find(({ id }) => id === plannedId)!;
      const isAllowed = allowedFor(answers, { sends, recipient: recipient!.id, personKey, plannedId });
      return foundIn(JSON.stringify(fields), canaries)
        .filter(({ text }) => !canaries.some((it) => it.text === text && isAllowed(it.pointer)))
        .map(({ pointer }) => `${procedure} to ${recipient!.id}: ${pointer}`);
    });

    expect(bodies.length).toBeGreaterThan(filing.notices.length - 1);
    expect(strays).toEqual([]);
  });

  it.each<[string, () => Promise<string | Buffer> | string, string]>([
    ['the log of the API', () => todoke.logs('api'), 'api-ready'],
    ['the log of the worker', () => todoke.logs('worker'), '-failed'],
    ['Temporal', () => todoke.temporal.everything(), 'MV-03'],
    ['e-mails', () => mailsOf(todoke), 'お知らせ'],
    ['the metrics of the API', () => metricsOf(todoke.apiUrl), 'process_cpu'],
    ['the metrics of the worker', () => metricsOf(todoke.workerUrl), 'process_cpu'],
    ['the columns of the database', () => rowsOf(todoke), 'ReceivedFromNonERDS'],
  ])('is nowhere in %s', async (_, read, known) => {
    const content = await read();

    expect(content.includes(known)).toBe(true);
    expect(foundIn(content, all)).toEqual([]);
  });
});

/** Recipients that say something that is nobody else's business, each in its own way. */
const strangers: Record<string, (response: Parameters<typeof answerJson>[0], times: number) => void> = {
  'asking-bank': (response) =>
    answerJson(response, {
      outcome: 'needs-information',
      code: 'visit-required',
      note: word('note'),
      items: [{ id: 'a', type: 'choice', label: word('label'), reason: word('why'), choices: [word('choice')] }],
      details: { where: word('where') },
    }),
  'refusing-bank': (response) =>
    answerJson(response, { outcome: 'rejected', reasons: [{ code: 'other', text: word('reason') }] }),
  'failing-bank': (response, times) =>
    times > 1 ? answerJson(response, accepted()) : response.writeHead(500, { 'x-why': 'error' }).end(word('error')),
  'garbling-bank': (response, times) =>
    times > 1
      ? answerJson(response, accepted())
      : response.writeHead(200).end(JSON.stringify({ outcome: word('garbage'), [word('garbage')]: 1 })),
};
const accepted = (): Reply => ({ outcome: 'accepted', reference: word('reference') });
