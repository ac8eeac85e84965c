import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { noticeSchema } from '../../kit/notice.js';
import { newSecret } from '../../kit/signature.js';
import type { FilingView } from '../../apps/api/src/filings/filing.schema.js';
import { countKinds, noticeOf } from '../support/journey.js';
import { aMoveKnownToBanks } from '../support/moves.js';
import { answerJson, type Answering, callBack, type Receiver, startReceiver } from '../support/receiver.js';
import { startTodoke, type Todoke } from '../support/todoke.js';

describe("a stranger's own receiver", () => {
  let todoke: Todoke;
  const receivers: Receiver[] = [];
  beforeAll(async () => {
    todoke = await startTodoke();
  }, 60_000);
  afterEach(() => Promise.all(receivers.splice(0).map((receiver) => receiver.close())));
  afterAll(() => todoke?.stop(), 30_000);

  const join = async (id: string, answer: Answering): Promise<Receiver> => {
    const receiver = await startReceiver(answer);
    receivers.push(receiver);
    receiver.secret = await todoke.register({ id, kind: 'bank', url: receiver.url });
    return receiver;
  };
  const fileNaming = async (bank: string) => {
    const citizen = await todoke.as('citizen', `customer-of-${bank}`);
    const { body: filing } = await citizen.file(aMoveKnownToBanks([bank]));
    const whenBank = (what: string, isSo: (notice: FilingView['notices'][number]) => boolean) =>
      citizen.filingWhen(filing.id, what, (it) => isSo(noticeOf(it, 'MP-06')));
    return { citizen, filing, notice: noticeOf(filing, 'MP-06'), whenBank };
  };
  const attemptsAbout = async (noticeId: string) => {
    const { rows } = await todoke.db.pool.query<{ code: string | null; http_status: number }>(
      `SELECT a.code, a.http_status FROM attempt a JOIN delivery d ON d.id = a.delivery_id
       WHERE d.notice_id = $1 ORDER BY n`,
      [noticeId],
    );
    return rows.map(({ code, http_status: status }) => [code, status]);
  };

  it('joins the running demo, checks our signature with the kit, and answers by the callback', async () => {
    const receiver = await join('stranger-bank', (response) => response.writeHead(202).end());
    const { citizen, notice, whenBank } = await fileNaming('stranger-bank');
    await whenBank('the stranger to have it', ({ status }) => status === 'delivered');

    const reply = { outcome: 'accepted', reference: '届-0001', inReplyTo: receiver.taken[0]!.webhookId } as const;
    const call = { noticeId: notice.id, secret: receiver.secret, reply, id: 'reply-1' };
    const forged = await callBack(todoke.apiUrl, { ...call, secret: newSecret() });
    const first = await callBack(todoke.apiUrl, call);
    const repeated = await callBack(todoke.apiUrl, call);
    const filing = await whenBank('the outcome', ({ status }) => status === 'accepted');

    expect([forged, first, repeated]).toEqual([401, 202, 202]);
    expect(receiver).toMatchObject({ refused: 0, taken: [{ notice: { type: 'notice.created' } }] });
    expect(noticeSchema.safeParse(receiver.taken[0]!.notice).success).toBe(true);
    expect(noticeOf(filing, 'MP-06').reference).toBe('届-0001');
    const messages = (await citizen.messages()).filter((message) => message.notice === notice.id);
    expect(countKinds(messages)).toEqual({ outcome: 1 });
  }, 30_000);

  it('that answers garbage, or 100 MB, is asked again for the same thing, with the reason noted', async () => {
    const good = { outcome: 'accepted', reference: 'A-1' } as const;
    const garbled = await join('garbled-bank', (response, _, times) =>
      times > 1 ? answerJson(response, good) : response.writeHead(200).end('<html>Willkommen</html>'),
    );
    const endless = await join('endless-bank', (response, _, times) =>
      times > 1 ? answerJson(response, good) : pour(response, 100),
    );
    const filings = await Promise.all([fileNaming('garbled-bank'), fileNaming('endless-bank')]);

    const retrying = await Promise.all(
      filings.map(({ whenBank }) => whenBank('the next attempt to be planned', (it) => it.status === 'retrying')),
    );
    await Promise.all(filings.map(({ whenBank }) => whenBank('the outcome', (it) => it.status === 'accepted')));

    expect(retrying.map((filing) => noticeOf(filing, 'MP-06').code)).toEqual(['BAD_REPLY', 'BODY_TOO_LARGE']);
    expect(await Promise.all(filings.map(({ notice }) => attemptsAbout(notice.id)))).toEqual([
      [
        ['BAD_REPLY', 200],
        [null, 200],
      ],
      [
        ['BODY_TOO_LARGE', 200],
        [null, 200],
      ],
    ]);
    for (const { taken } of [garbled, endless]) expect(new Set(taken.map(({ body }) => body)).size).toBe(1);
    expect(todoke.logs('worker')).not.toContain('"level":"error"');
  }, 30_000);
});

/** Writes megabytes until the other side hangs up. */
function pour(response: Parameters<Answering>[0], megabytes: number): void {
  const chunk = Buffer.alloc(1_000_000, ' ');
  let left = megabytes;
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(chunk)) return void response.once('drain', more);
    }
    response.end();
  };
  more();
}
