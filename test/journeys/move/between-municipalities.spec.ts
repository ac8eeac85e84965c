import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf } from '../../../life-events/civil-date.js';
import { move } from '../../../life-events/move/index.js';
import { startTodoke, type Todoke, until } from '../../support/todoke.js';

describe('a family that moved to another municipality', () => {
  let todoke: Todoke;
  beforeAll(async () => {
    todoke = await startTodoke();
  }, 60_000);
  afterAll(() => todoke?.stop(), 30_000);

  it('files once, is answered by every office, and finds each outcome once in the mailbox', async () => {
    const family = await todoke.as('citizen', 'family');
    await family.call('PUT', '/v1/me/notification-settings', { email: 'family@example.invalid' });
    const answers = move.example(dayOf(new Date()));

    const { body: plan } = await family.plan(answers);
    const accepted = await family.file(answers, { planDigest: plan.digest });
    const filing = await family.ended(accepted.body.id);

    expect(accepted.status).toBe(202);
    expect(filing.status).toBe('completed');
    expect(filing.notices.map((n) => n.status)).toEqual(filing.notices.map(() => 'accepted'));
    const outcomes = (await family.messages()).filter((message) => message.kind === 'outcome');
    expect(outcomes.map((message) => message.notice).sort()).toEqual(filing.notices.map((n) => n.id).sort());
    await until('the mail', () => todoke.mails().length > 0);
  }, 60_000);
});
