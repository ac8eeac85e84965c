import { expect, it } from '@jest/globals';
import { examplePages } from '../support/examples.js';
import { languages } from '../../apps/api/src/web/text/text.js';

it('the follow page of 40 recipients has at most 40 kB of HTML in every language', async () => {
  const page = (await examplePages()).find(({ name }) => name.includes('follow of 40'))!;
  const sizes = languages.map((language) => Buffer.byteLength(page.html(language)));

  expect(Math.max(...sizes)).toBeLessThanOrEqual(40_000);
});
