import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { Turns } from './turns.js';

/** Sends `count` to that recipient, each under way until it is let go. */
function sendTo(turns: Turns, recipient: string, count: number) {
  let letGo: () => void = () => undefined;
  const answer = new Promise<void>((resolve) => (letGo = resolve));
  const state = { underWay: 0 };
  const sent = Array.from({ length: count }, () =>
    turns.take(recipient, async () => {
      state.underWay += 1;
      await answer;
      state.underWay -= 1;
    }),
  );
  return { state, end: () => (letGo(), Promise.all(sent)) };
}

it('leaves turns for the others while one recipient answers nobody', async () => {
  const turns = new Turns();
  const slow = sendTo(turns, 'bank-slow', 1_000);
  const quick = sendTo(turns, 'bank-prompt', 20);
  await sleep(1);

  expect([slow.state.underWay, quick.state.underWay]).toEqual([16, 16]);
  expect(turns.areShort()).toBe(false);
  await Promise.all([slow.end(), quick.end()]);
});

it('are short once those that are sent waited long for them, and no longer when nobody waits', async () => {
  const turns = new Turns();
  const banks = Array.from({ length: 10 }, (_, i) => sendTo(turns, `bank-${i}`, 60));
  await sleep(1);
  const underWay = banks.reduce((sum, { state }) => sum + state.underWay, 0);
  const atFirst = turns.areShort();
  await sleep(1_050);
  const first = banks[0]!.end();
  await sleep(1);
  const then = turns.areShort();
  await Promise.all([first, ...banks.slice(1).map((bank) => bank.end())]);

  expect([underWay, atFirst, then, turns.areShort()]).toEqual([128, false, true, false]);
});
