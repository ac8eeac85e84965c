/** Headless Chromium for the specs of the pages, one per spec file. */
import fs from 'node:fs';
import { describe } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

/** The one without windows comes first: it takes a fifth less time. */
const places = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map(
  (it) => `/usr/bin/${it}`,
);
const help =
  'the specs of the pages need Chromium: install it (Debian: apt-get install chromium-headless-shell), name it by TODOKE_CHROMIUM, or leave them out by TODOKE_SKIP_BROWSER=1';

/** Says how to get Chromium where there is none; never leaves the specs out silently. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.TODOKE_CHROMIUM ?? places.find((file) => fs.existsSync(file));
  if (!executablePath) throw new Error(help);
  const quiet = ['quic', 'background-networking', 'component-update', 'sync', 'gpu'];
  return chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--no-first-run', ...quiet.map((it) => `--disable-${it}`)],
  });
}

/** A `describe` that is left out when TODOKE_SKIP_BROWSER=1 asks for it. */
export const describeInBrowser = process.env.TODOKE_SKIP_BROWSER === '1' ? describe.skip : describe;
