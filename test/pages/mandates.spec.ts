import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { retirement } from '../../life-events/retirement/index.js';
import { daysFromToday, today } from '../support/moves.js';
import { sendOn, Surfer } from '../support/surfer.js';
import type { Todoke } from '../support/todoke.js';
import { startApi, startMs } from '../api/testing.js';

jest.setTimeout(startMs);

let todoke: Todoke;
beforeAll(async () => {
  todoke = await startApi();
}, startMs);
afterAll(() => todoke?.stop(), startMs);

const dayIn = (name: string, day: string): Record<string, string> => {
  const [year, month, date] = day.split('-');
  return { [`${name}.era`]: 'seireki', [`${name}.year`]: year!, [`${name}.month`]: month!, [`${name}.day`]: date! };
};

it('a mandate is given on a page, used by its agent, and ended by either side', async () => {
  const { applicant } = retirement.example(today()) as {
    applicant: { name: { family: string; given: string }; dateOfBirth: string };
  };
  const principal = {
    name: `${applicant.name.family} ${applicant.name.given}`,
    ...dayIn('born', applicant.dateOfBirth),
  };
  const giver = await Surfer.signedIn(todoke.apiUrl, 'giver', { level: '2' });
  await giver.get('/account/mandates');
  const asked = { agent: 'the agent', events: 'retirement', ...principal, ...dayIn('until', daysFromToday(30)) };
  const wrong = await giver.post('/account/mandates', { ...asked, agent: '', 'until.day': '99' });
  const lowly = await giver.post('/account/mandates', asked);
  const kept = Object.fromEntries(
    [...lowly.html.matchAll(/name="(kept:[^"]+|to|posted|least)" value="([^"]*)"/g)].map(([, key, it]) => [key!, it!]),
  );
  const again = await giver.post('/sign-in', { ...kept, name: 'giver', level: '3' });
  const given = await giver.post('/account/mandates', asked);

  expect(wrong.status).toBe(422);
  for (const words of ['任せる相手のサインイン名を入力', '任せる最後の日を、実在する日付で'])
    expect(wrong.html).toContain(words);
  expect(lowly.html).toContain('マイナンバーカードでのサインインが必要です');
  expect(again.html).toContain('name="agent" value="the agent"');
  expect(given.html).toContain('あなたが任せた届出');

  const agent = await Surfer.signedIn(todoke.apiUrl, 'the agent');
  const start = await agent.get('/events/retirement');
  const mandate = /name="mandate" value="([^"]+)"/.exec(start.html)![1]!;
  const draft = (await agent.post('/events/retirement/drafts', { mandate, sample: '1' })).at
    .split('/')
    .slice(0, 3)
    .join('/');
  await sendOn(agent, draft, '/plan');
  await agent.post(`${draft}/plan`, {});
  const digest = /name="digest" value="([^"]+)"/.exec((await agent.get(`${draft}/consent`)).html)![1]!;
  await agent.post(`${draft}/consent`, { digest, agree: 'yes' });
  const filed = await agent.post(`${draft}/check`, { digest });
  const { rows } = await todoke.db.pool.query<{ mandate_id: string }>('SELECT mandate_id FROM filing');
  const held = await agent.get('/account/mandates');
  const ended = await agent.post(`/account/mandates/${mandate}/end`, {});

  expect(filed.at).toMatch(/\/done$/);
  expect(rows).toEqual([{ mandate_id: mandate }]);
  expect(held.html).toContain('あなたが任された届出');
  expect(ended.html).toContain('終わりました');
  expect((await agent.get('/events/retirement')).html).not.toContain('name="mandate"');
});
