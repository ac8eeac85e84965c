import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { textOf } from '../../../activities/letters/reader.fixture.js';
import type { FilingView } from '../../../apps/api/src/filings/filing.schema.js';
import type { Answer, Api, Message } from '../../support/api.js';
import { fileAsPlanned, noticeOf, receiptOf, statuses, toldAbout } from '../../support/journey.js';
import { aMove, daysFromToday, offices, someone } from '../../support/moves.js';
import { startTodoke, type Todoke, type Told, until } from '../../support/todoke.js';

const banks = ['mihon-ginko-1', 'mihon-ginko-2'];
const late = 'mihon-ginko-2';

/** `amended MV-03 → city-011002`, in the order in which it came. */
const news = (told: Told[]): string[] =>
  told.map(({ type, procedure, recipient }) => `${type.split('.')[1]} ${procedure} → ${recipient}`);

describe('a filing that changes', () => {
  let todoke: Todoke;
  beforeAll(async () => {
    todoke = await startTodoke({ env: { TODOKE_DUPLICATE_DAYS: '30' } });
  }, 60_000);
  afterAll(() => todoke?.stop(), 30_000);

  const changeOf = (citizen: Api, id: string, what: string, body: object): Promise<Answer> =>
    citizen.call('POST', `/v1/filings/${id}/${what}`, body, { 'idempotency-key': crypto.randomUUID() });
  const titlesSince = async (citizen: Api, known: Message[]): Promise<string[]> => {
    const ids = new Set(known.map((m) => m.id));
    return (await citizen.messages()).filter((m) => !ids.has(m.id)).map((m) => m.title);
  };
  const endedAgain = (citizen: Api, id: string, changes: number): Promise<FilingView> =>
    citizen.filingWhen(id, `change ${changes} to end`, (f) => f.changes === changes && f.endedAt !== null);

  it('is amended after everybody accepted, told again to those it concerns, and then undone at all of them', async () => {
    const citizen = await todoke.as('citizen', 'changes-her-mind');
    const movedOn = daysFromToday(-2);
    const noProvider = ['electricity', 'gas', 'water', 'broadcaster', 'telephone', 'card', 'insurance'];
    const providers = banks.map((provider) => ({ kind: 'bank', provider }));
    const answers = aMove({ movedOn: daysFromToday(-4), noProvider, providers });
    const { filing: accepted } = await fileAsPlanned(citizen, answers);
    await citizen.ended(accepted.id);
    const before = await citizen.messages();
    await todoke.behave(late, 'reject', { code: 'too-late' });

    const mover = someone({ individualNumberCard: true, kana: { family: 'ミホン', given: 'タロ' } });
    const amended = await changeOf(citizen, accepted.id, 'amendments', {
      answers: { ...answers, movedOn, movers: [mover] },
    });

    expect(amended.status).toBe(202);
    const filing = await endedAgain(citizen, accepted.id, 1);
    const told = await toldAbout(todoke, filing);
    expect(news(told.slice(filing.notices.length)).sort()).toEqual([
      `amended MP-06 → ${banks[0]}`,
      `amended MP-06 → ${late}`,
      `amended MV-01 → ${offices.yokohama}`,
      `amended MV-02 → ${offices.sapporo}`,
      `amended MV-03 → ${offices.sapporo}`,
      `amended MV-05 → ${offices.sapporo}`,
    ]);
    const moveIn = told.filter(({ procedure }) => procedure === 'MV-03').map(({ body }) => body.data);
    expect(moveIn[1]).toMatchObject({ sequence: 2, changed: expect.arrayContaining(['movedOn', 'movers']) });
    expect(moveIn[1]!.fields.movedOn).toBe(movedOn);
    expect(Object.keys(moveIn[1]!.fields).sort()).toEqual(Object.keys(moveIn[0]!.fields).sort());
    expect(filing.status).toBe('completed');
    expect(noticeOf(filing, 'MV-03').deadline?.nominal).not.toBe(noticeOf(accepted, 'MV-03').deadline?.nominal);
    const refused = filing.notices.find((n) => n.recipient?.id === late);
    expect(refused).toMatchObject({ status: 'accepted', code: 'too-late', change: null });
    const titles = await titlesSince(citizen, before);
    expect(titles).toContain('引越しの届出の変更を受け付けました');
    expect(titles.filter((title) => title.includes('変更が間に合いませんでした'))).toHaveLength(1);
    expect(await receiptOf(citizen, filing)).toContain(filing.receiptNumber);

    await todoke.behave(late, 'accept');
    const undo = await changeOf(citizen, accepted.id, 'undo', { reason: '引越しが取りやめになりました' });

    expect(undo.status).toBe(202);
    const undone = await endedAgain(citizen, accepted.id, 2);
    expect(undone).toMatchObject({ status: 'withdrawn', undoneAt: expect.any(String) });
    expect(new Set(Object.values(statuses(undone)))).toEqual(new Set(['withdrawn']));
    const reversals = (await toldAbout(todoke, undone)).filter(({ type }) => type === 'notice.withdrawn');
    expect(reversals).toHaveLength(undone.notices.length);
    const order = reversals.map(({ procedure }) => procedure);
    expect(order.indexOf('MV-05')).toBeLessThan(order.indexOf('MV-03'));
    expect(order.indexOf('MV-03')).toBeLessThan(order.indexOf('MV-01'));
    expect(reversals[0]!.body.data).toMatchObject({ reason: 'reported-in-error', fields: {} });
    const [certificate] = (await citizen.messages()).filter((m) => m.title.includes('取り消しが終わりました'));
    const route = `/v1/mailbox/messages/${certificate!.id}/attachments/reversal.pdf`;
    const response = await fetch(new URL(route, citizen.url), {
      headers: { authorization: `Bearer ${citizen.token}` },
    });
    const text = (await textOf(new Uint8Array(await response.arrayBuffer()))).join('').replace(/\s/gu, '');
    expect(text).toContain('取消証明');
    for (const { reference } of undone.notices) expect(text).toContain(reference);
    const { body } = await citizen.call<{ intact: boolean }>('GET', `/v1/filings/${accepted.id}/evidence`);
    expect(body.intact).toBe(true);

    expect((await changeOf(citizen, accepted.id, 'withdrawal', { reason: 'もう一度' })).status).toBe(409);
  }, 120_000);

  it('is withdrawn in part: what was told is confirmed, what was not is told to nobody, the rest goes on', async () => {
    const citizen = await todoke.as('citizen', 'withdraws');
    await todoke.behave(offices.yokohama, 'accept-later', { delayMs: 3_000 });
    const { filing: accepted } = await fileAsPlanned(citizen, aMove());
    await citizen.filingWhen(accepted.id, '転出届 to be taken', (f) => noticeOf(f, 'MV-01').status === 'delivered');
    const chosen = ['MV-02', 'MV-05'].map((procedure) => noticeOf(accepted, procedure).id);

    const answer = await changeOf(citizen, accepted.id, 'withdrawal', {
      notices: chosen,
      reason: '都合が変わりました',
    });

    expect(answer.status).toBe(202);
    const filing = await endedAgain(citizen, accepted.id, 1);
    expect(statuses(filing)).toEqual({
      'MV-01': 'accepted',
      'MV-02': 'withdrawn',
      'MV-03': 'accepted',
      'MV-05': 'withdrawn',
    });
    const told = news(await toldAbout(todoke, filing));
    expect(told).toContain(`withdrawn MV-02 → ${offices.sapporo}`);
    expect(told.filter((line) => line.includes('MV-05'))).toEqual([]);
    expect(filing.status).toBe('completed');
  }, 60_000);

  it('is put beside one that is the same, and a caseworker decides', async () => {
    const [wife, husband] = [await todoke.as('citizen', 'wife'), await todoke.as('citizen', 'husband')];
    const mover = someone({ kana: { family: 'ミホン', given: 'カサネ' } });
    const [first, second] = [
      await fileAsPlanned(wife, aMove({ movers: [mover] })),
      await fileAsPlanned(husband, aMove({ movers: [mover], movedOn: daysFromToday(-5) })),
    ].map(({ filing }) => filing) as [FilingView, FilingView];
    const desk = await todoke.as('caseworker', 'tanaka', { organisation: offices.yokohama });
    type Task = { id: string; revision: number; receiptNumber: string; otherReceiptNumber: string | null };
    let task: Task | undefined;
    await until('the task', async () => {
      const { items } = await desk.get<{ items: Task[] }>('/v1/desk/tasks?code=duplicate');
      task = items.find((it) => it.receiptNumber === second.receiptNumber);
      return task !== undefined;
    });

    expect(task).toMatchObject({ otherReceiptNumber: first.receiptNumber });
    const told = (await husband.messages()).filter((m) => m.title.includes('重なっているかもしれません'));
    expect(told).toHaveLength(1);
    expect(told[0]!.body).not.toContain(first.receiptNumber);

    const route = `/v1/desk/tasks/${task!.id}/withdraw-duplicate`;
    const wrong = await desk.call('POST', route, { revision: task!.revision, withdraw: crypto.randomUUID() });
    expect(wrong.status).toBe(400);
    const decided = await desk.call('POST', route, { revision: task!.revision, withdraw: second.id });
    expect(decided.status).toBe(200);
    const withdrawn = await husband.filingWhen(
      second.id,
      'the second to be withdrawn',
      (f) => f.status === 'withdrawn',
    );
    expect(new Set(withdrawn.notices.map((n) => n.code))).toEqual(new Set(['duplicate']));
    expect((await wife.ended(first.id)).status).toBe('completed');
  }, 60_000);
});
