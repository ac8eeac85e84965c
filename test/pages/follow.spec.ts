import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { move } from '../../life-events/move/index.js';
import { type Answers, aMoveNearby, offices, today } from '../support/moves.js';
import { sendOn, Surfer } from '../support/surfer.js';
import type { Todoke } from '../support/todoke.js';
import { startApi, startMs, writeMessage } from '../api/testing.js';

jest.setTimeout(startMs);

let todoke: Todoke;
beforeAll(async () => {
  todoke = await startApi();
}, startMs);
afterAll(() => todoke?.stop(), startMs);

async function filed(name: string): Promise<{ surfer: Surfer; at: string; id: string }> {
  const citizen = await todoke.as('citizen', name);
  const { id } = (await citizen.file(aMoveNearby())).body;
  return { surfer: await Surfer.signedIn(todoke.apiUrl, name), at: `/filings/${id}`, id };
}

/** As if the office had been told a day ago and had to answer within a month. */
const tell = (id: string, more = '') =>
  todoke.db.pool.query(
    `UPDATE notice SET how = 'online', status = 'delivered', waiting_for = 'recipient', sent_at = now() - interval '1 day',
       expected_by = now() + interval '30 days' ${more} WHERE filing_id = $1`,
    [id],
  );

describe('a card', () => {
  it('says when an answer is likely: by the office’s own history, else by its promise; and whom to ask', async () => {
    const { surfer, at, id } = await filed('expecting');
    await tell(id);
    const promised = await surfer.get(at);
    const operator = await todoke.as('operator', 'operator');
    const contact = { telephone: '0138-00-0000', hours: { days: 'business', from: '08:30', to: '17:00' } };
    const office = await operator.get<Record<string, unknown>>(`/v1/recipients/${offices.hakodate}`);
    const { secret: _, ...known } = office;
    const changed = await operator.call('PUT', `/v1/recipients/${offices.hakodate}`, {
      ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)),
      contact,
      demo: undefined,
    });
    const history = Array.from({ length: 10 }, (_, i) => filed(`before ${i}`));
    for (const { id: before } of await Promise.all(history))
      await tell(before, ", answered_at = now() + interval '1 day'");
    const other = await filed('expecting more');
    await tell(other.id);
    await todoke.kill('api');
    await todoke.start('api');
    const likely = await surfer.get(at);
    const notice = /href="([^"]+\/notices\/[^"]+)"/.exec(likely.html)![1]!;
    const story = await surfer.get(`/filings/${notice}`);

    expect(changed.status).toBe(200);
    expect(promised.html).toContain('まで（窓口の約束）');
    expect(promised.html).toContain('000-0000-0000（平日 08:30〜17:15）');
    expect(likely.html).toContain('ごろまで（これまでの返事から）');
    expect(likely.html).toContain('0138-00-0000（平日 08:30〜17:00）');
    expect(story.html).toContain('href="tel:0138000000"');
    expect(story.html).toContain('この窓口のこれまでの返事は、半分が');
    expect(story.html).toContain('次に起きること');
  });
});

describe('a change', () => {
  it('is shown with what it does to each office before it is filed', async () => {
    const { surfer, at } = await filed('changing');
    await surfer.get(at);
    const form = await surfer.post(`${at}/amend`, {});
    const draft = form.at.split('/').slice(0, 3).join('/');
    await sendOn(surfer, draft, '/plan');
    const name = (await surfer.get(`${draft}/to`)).html;
    expect(name).toContain('若松町12番12号');
    const { html: to } = await surfer.get(`${draft}/to`);
    const fields = Object.fromEntries(
      [...to.matchAll(/<input[^>]* name="(\/to[^"]*)"[^>]* value="([^"]*)"/g)].map(([, key, value]) => [key!, value!]),
    );
    const prefecture = { '/to/municipality.prefecture': '01' };
    await surfer.post(`${draft}/to`, { ...fields, ...prefecture, '/to/streetAddress': '若松町99番' });
    await sendOn(surfer, draft, '/plan');
    await surfer.post(`${draft}/plan`, {});
    const consent = await surfer.get(`${draft}/consent`);
    const digest = /name="digest" value="([^"]+)"/.exec(consent.html)![1]!;
    const check = await surfer.post(`${draft}/consent`, { digest, agree: 'yes' });

    expect(check.html).toContain('この変更で起きること');
    expect(check.html).toMatch(/変更を伝えます：[^<]*住所/);
    expect(check.html).toContain('変更を届け出る');
  });
});

describe('an event that did not happen', () => {
  it('is taken back after its effects were shown and a reason was given, once', async () => {
    const { surfer, at } = await filed('undoing');
    const shown = await surfer.get(`${at}/undo`);
    const missing = await surfer.post(`${at}/undo`, { reason: ' ' });
    const done = await surfer.post(`${at}/undo`, { reason: '引越しをやめたため' });
    const again = await surfer.post(`${at}/undo`, { reason: '引越しをやめたため' });
    const { rows } = await todoke.db.pool.query("SELECT 1 FROM arrival WHERE kind = 'undo'");

    expect(shown.html).toContain('取り消すと起きること');
    expect(shown.html).toContain('まだ伝えていないので、何も送りません');
    expect(missing.status).toBe(422);
    expect([done.at, again.at]).toEqual([at, at]);
    expect(rows).toHaveLength(1);
    expect((await surfer.get(`${at}/reversal.pdf`)).status).toBe(404);
  });
});

describe('a family', () => {
  const divided = async (changes: Answers = {}): Promise<{ id: string; at: string; father: Surfer }> => {
    const answers = { ...(move.example(today()) as Answers), ...changes };
    const { id } = (await (await todoke.as('citizen', 'the father')).file(answers)).body;
    return { id, at: `/filings/${id}/household`, father: await Surfer.signedIn(todoke.apiUrl, 'the father') };
  };
  const noChanges = { changes: '0' };

  it('divides a filing on a page: the mother sees her part and her daughter’s until her account is taken away', async () => {
    const { id, at, father } = await divided();
    const mother = await Surfer.signedIn(todoke.apiUrl, 'the mother');
    const offered = await father.get(`/filings/${id}`);
    await father.get(at);
    const named = await father.post(`${at}/p2`, { ...noChanges, account: ' the mother ' });
    const tied = await father.post(`${at}/p3`, { ...noChanges, with: 'p2' });
    const [hers, his] = [await mother.get(`/filings/${id}`), await father.get(`/filings/${id}`)];
    const message = await writeMessage(todoke, id);
    await todoke.db.pool.query('UPDATE message SET person = (SELECT person FROM member LIMIT 1) WHERE id = $1', [
      message,
    ]);
    const read = await mother.get(`/mailbox/${message}`);
    const sender = /action="(\/mailbox\/senders\/[^"]+)"/.exec(read.html)![1]!;
    const consented = await mother.post(sender, { consent: 'yes', to: `/mailbox/${message}` });
    const refused = [];
    for (const page of ['withdraw', 'undo', 'household'])
      refused.push((await mother.get(`/filings/${id}/${page}`)).status);
    const ended = await father.post(`${at}/p2/end`, noChanges);
    const kept = await mother.get(`/mailbox/${message}`);

    expect(offered.html).toContain(`href="${at}"`);
    expect([named.at, tied.at]).toEqual([`${at}?saved=1`, `${at}?saved=1`]);
    expect(named.html).toContain('本人が見て、答えます');
    expect(tied.html).toContain('𠮷田 美﨑さんが見て、答えます');
    expect(hers.html).toContain('𠮷田 髙志さんが届け出ました。ここには、あなたの分だけを表示しています');
    expect(hers.html).toContain('新しい学校の指定');
    expect(hers.html).not.toMatch(/電気の使用|\/(amend|withdraw|undo|household)"/);
    expect(his.html).toContain('家族が自分で見る分は、ここには表示していません');
    expect(refused).toEqual([404, 404, 404]);
    expect(read.html).toContain(`href="/filings/${id}"`);
    expect(consented.html).toContain('この私書箱で受け取ります');
    expect(ended.html).not.toContain('さんが見て、答えます');
    expect(kept.status).toBe(200);
    expect(kept.html).not.toContain(`href="/filings/${id}"`);
    expect((await mother.get(`/filings/${id}`)).status).toBe(404);
  });

  it('no longer asks the father what has become the mother’s to answer', async () => {
    const { id, at, father } = await divided();
    const question = await writeMessage(todoke, id, { kind: 'request' });
    const { pool } = todoke.db;
    await pool.query(
      `UPDATE message SET notice_id = (SELECT id FROM notice WHERE filing_id = $1 AND planned_id = 'MV-05.p2') WHERE id = $2`,
      [id, question],
    );
    await pool.query(
      `WITH n AS (UPDATE notice SET waiting_for = 'citizen' WHERE filing_id = $1) UPDATE filing SET waiting_for = 'citizen' WHERE id = $1`,
      [id],
    );
    const before = await father.get('/mailbox?view=action');
    await father.get(at);
    await father.post(`${at}/p2`, { ...noChanges, account: 'the mother' });
    const after = await father.get('/mailbox?view=action');

    expect([before, after].map(({ html }) => html.includes(question))).toEqual([true, false]);
  });

  it.each<[string, string, Record<string, string>, string, string]>([
    ['no name', 'p2', { account: ' ' }, '#account-p2', '本人のサインイン名を入力してください'],
    ['their own name', 'p2', { account: 'the father' }, '#account-p2', 'あなたのサインイン名です'],
    ['a child with nobody’s account', 'p3', { with: 'p2' }, '#with-p3', 'サインイン名を登録した大人の人を選んで'],
    ['a page from before a change', 'p2', { account: 'x', changes: '1' }, '', '届出の内容が変わりました'],
  ])('is told on the same page what is wrong with %s', async (_, person, fields, link, words) => {
    const { at, father } = await divided();
    await father.get(at);
    const { status, html } = await father.post(`${at}/${person}`, { ...noChanges, ...fields });

    expect(status).toBe(link === '' ? 409 : 422);
    expect(html).toContain(link === '' ? `<li>${words}` : `<a href="${link}">${words}`);
  });

  it('is not let in where the address is protected, and the page says why', async () => {
    const { id, at, father } = await divided({ protected: true });
    const page = await father.get(at);
    const forged = await father.post(`${at}/p2`, { ...noChanges, account: 'the mother' });

    expect(page.html).toContain('この届出は、家族と分けられません');
    expect(page.html).not.toContain('name="account"');
    expect(forged.status).toBe(422);
    expect((await todoke.db.pool.query('SELECT FROM member WHERE filing_id = $1', [id])).rowCount).toBe(0);
  });
});
