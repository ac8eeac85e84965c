import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { letterTexts } from '../activities/letters/letter-text/texts.js';
import { mailTexts } from '../activities/mail/mail-text.js';
import { span } from '../apps/api/src/web/text/amounts.js';
import { texts } from '../apps/api/src/web/text/text.js';
import { hardIn } from '../life-events/easy-japanese.fixture.js';
import { sayMoment } from '../life-events/language.js';
import { messageTexts } from '../life-events/message-text/texts.js';
import { withReadings } from '../life-events/readings.js';
import { wordings } from '../life-events/translate.js';
import { examplePages } from './support/examples.js';
import { wordsIn } from './support/words.js';
import { root } from '../prisma/root.js';

const minuteMs = 60_000;

const said: Record<string, () => [string, string][]> = {
  'apps/api/src/web/text/text.ts': () => wordsIn(texts['ja-easy']),
  'apps/api/src/web/text/amounts.ts': () =>
    [1, 5, 59, 120, 1_800, 7_200, 90_000, 259_200, 2_592_000].map((seconds) => [
      `${seconds} s`,
      span(seconds, 'ja-easy'),
    ]),
  'life-events/message-text/texts.ts': () => wordsIn(messageTexts['ja-easy']),
  'activities/letters/letter-text/texts.ts': () => wordsIn(letterTexts['ja-easy']),
  'activities/mail/mail-text.ts': () => wordsIn(mailTexts['ja-easy']),
  'life-events/translate.ts': () =>
    wordings.flatMap((wording) =>
      Object.entries(wording).map(([japanese, { easy }]): [string, string] => [japanese, withReadings(easy)]),
    ),
  // A month of moments, so that every day of the month and every minute is among them.
  'life-events/language.ts': () =>
    Array.from({ length: 31 * 24 }, (_, i) => new Date(Date.UTC(2026, 11, 1) + i * 61 * minuteMs)).map((at) => [
      at.toISOString(),
      sayMoment(at, 'ja-easy'),
    ]),
};
/** They ask which language it is, or write digits only. */
const wordless = [
  'apps/api/src/web/follow/moment.ts',
  'apps/api/src/web/layout/header.tsx',
  'apps/api/src/web/text/ruby.tsx',
];

describe('easy Japanese', () => {
  it.each(Object.keys(said))('of %s is easy', (file) => {
    const words = said[file]!();

    expect(words.length).toBeGreaterThan(0);
    expect(words.flatMap(([at, text]) => hardIn(text).map((reason) => `${at}: ${reason}`))).toEqual([]);
  });

  it('is looked at wherever it is written', () => {
    const files = ['apps', 'life-events', 'activities', 'prisma', 'workflows', 'kit'].flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /(?<!\.spec|\.fixture|\.examples)\.tsx?$/u.test(name))
        .map((name) => path.posix.join(folder, name)),
    );
    const writing = files.filter((file) => fs.readFileSync(path.join(root, file), 'utf8').includes("'ja-easy'"));

    expect(writing.filter((file) => !(file in said) && !wordless.includes(file))).toEqual([]);
    expect(writing).toEqual(expect.arrayContaining(wordless));
  });

  it('has its readings above the line on every page, not in it', async () => {
    const pages = await examplePages();

    expect(pages.filter(({ html }) => html('ja-easy').includes('《')).map(({ name }) => name)).toEqual([]);
  });
});
