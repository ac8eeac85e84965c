import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connectors } from './index.js';
import { failureOfWriting, writeFiles } from './write-file.js';

let base: string;
beforeEach(() => void (base = fs.mkdtempSync(path.join(os.tmpdir(), 'todoke-files-'))));
afterEach(() => fs.rmSync(base, { recursive: true }));
const signal = new AbortController().signal;
const content = Buffer.from('{}');
const write = (recipientId: string, name = 'a.json') => writeFiles(base, recipientId, [{ name, content }], signal);

describe('a file', () => {
  it('is there in whole beside its digest, which standard tools check, and nothing else is left', async () => {
    const webhookId = '0199c0de-0000-7000-8000-000000000001';
    const body = Buffer.from('{"type":"notice.created"}');
    const handover = {
      webhookId,
      body,
      to: { recipientId: 'my-city', recipientName: '市', receiptNumber: 'MV-1' },
      endpoint: { url: '', secrets: [] },
    };
    await connectors.file({ filesFolder: base }).send(handover, signal);

    const folder = path.join(base, 'my-city');
    expect(fs.readdirSync(folder).sort()).toEqual([`${webhookId}.json`, `${webhookId}.json.sha256`]);
    expect(fs.readFileSync(path.join(folder, `${webhookId}.json`)).equals(body)).toBe(true);
    expect(fs.readFileSync(path.join(folder, `${webhookId}.json.sha256`), 'utf8')).toBe(
      `${createHash('sha256').update(body).digest('hex')}  ${webhookId}.json\n`,
    );
  });

  it.each([
    ['../elsewhere', 'a.json'],
    ['my-city', '../a.json'],
    ['my-city', '見本太郎.json'],
    ['My City', 'a.json'],
  ])('never gets a name that leads elsewhere or says who it is about: %s %s', async (recipientId, name) => {
    expect(await write(recipientId, name)).toMatchObject({ code: 'BAD_NAME', retry: 'stop' });
    expect(fs.readdirSync(base)).toEqual([]);
  });

  it('waits for its disk', async () => {
    fs.rmSync(base, { recursive: true });
    expect(await write('my-city')).toMatchObject({ code: 'FOLDER_MISSING', retry: 'schedule' });

    fs.mkdirSync(base);
    expect(await write('my-city')).toBeNull();
  });

  it('that cannot be put in its place leaves nothing half done', async () => {
    // A folder where the file belongs: written aside, and not renamed.
    fs.mkdirSync(path.join(base, 'my-city', 'a.json', 'x'), { recursive: true });

    expect(await write('my-city')).toMatchObject({ ok: false, code: 'WRITE_FAILED', retry: 'schedule' });
    expect(fs.readdirSync(path.join(base, 'my-city'))).toEqual(['a.json']);
  });

  it.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EDQUOT', 'DISK_FULL'],
    ['ENOENT', 'FOLDER_MISSING'],
    ['EROFS', 'FOLDER_DENIED'],
    ['EACCES', 'FOLDER_DENIED'],
    ['EIO', 'WRITE_FAILED'],
  ])('that fails by %s is tried again, and says %s', (code, said) => {
    expect(failureOfWriting({ code, message: '/outbox/見本太郎' })).toEqual({
      ok: false,
      code: said,
      httpStatus: null,
      retry: 'schedule',
      retryAfterMs: null,
    });
  });
});
