import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aMoveNearby, offices } from '../support/moves.js';
import { sendOn, Surfer } from '../support/surfer.js';
import type { Todoke } from '../support/todoke.js';
import { startApi, startMs } from '../api/testing.js';

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
