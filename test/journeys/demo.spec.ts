import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stories } from '../../scripts/demo/stories.js';
import { tell } from '../../scripts/demo/tell.js';
import { startTodoke, type Todoke } from '../support/todoke.js';

/** What the family is asked: once by one, once by two together. */
const asked: Record<string, RegExp> = { birth: /）と.+）から質問/, death: /）から質問/ };

describe('the demo', () => {
  let todoke: Todoke;
  beforeAll(async () => {
    todoke = await startTodoke();
  }, 60_000);
  afterAll(() => todoke?.stop(), 30_000);

  it.each(stories.map((story) => [story.event, story] as const))(
    'tells of a %s to its end: the plan, a question and its answer, the mailbox, the receipt',
    async (_, story) => {
      const lines: string[] = [];
      const { apiUrl, sandboxUrl, home } = todoke;

      const ending = await tell(story, { apiUrl, sandboxUrl, home, print: (line) => lines.push(line) });

      expect(ending.isOk).toBe(true);
      const told = lines.join('\n');
      for (const part of ['手続の一覧', '期限 ', '家族の答え', 'お知らせ']) expect(told).toContain(part);
      expect(told).toMatch(asked[story.event]!);
      expect(ending.lastLine).toMatch(/receipts\/[A-Z]{2}-\d{8}-/);
    },
    90_000,
  );
});
