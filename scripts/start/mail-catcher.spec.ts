import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { startMailCatcher } from './mail-catcher.js';
import { freePort } from './ports.js';
import type { RunningPart } from './supervisor.js';

let home: string;
let port: number;
let catcher: RunningPart;

beforeEach(async () => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'todoke-mail-'));
  port = await freePort();
  catcher = await startMailCatcher({ home, port });
});
afterEach(async () => {
  await catcher.stop();
  fs.rmSync(home, { recursive: true, force: true });
});

const mails = () => fs.readdirSync(path.join(home, 'mail'));
const send = (text: string) =>
  createTransport(`smtp://127.0.0.1:${port}`).sendMail({
    from: 'a@example.com',
    to: 'b@example.com',
    subject: 'x',
    text,
  });

describe('the mail catcher', () => {
  it('keeps each mail as a file of its own', async () => {
    await send('one');
    await send('two');

    expect(mails()).toHaveLength(2);
    expect(mails().every((name) => name.endsWith('.eml'))).toBe(true);
    const text = mails().map((name) => fs.readFileSync(path.join(home, 'mail', name), 'utf8'));
    expect(text[0]).toContain('one');
    expect(text[1]).toContain('two');
  });

  it('refuses a mail over 1 MB and takes the next one', async () => {
    await expect(send('x'.repeat(1_100_000))).rejects.toThrow();
    await send('small');

    expect(mails()).toHaveLength(1);
  });

  it('says why it cannot start', async () => {
    await expect(startMailCatcher({ home, port })).rejects.toThrow('EADDRINUSE');
  });
});
