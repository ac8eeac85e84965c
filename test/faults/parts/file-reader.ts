/** A recipient that is told by files: takes each that is whole, answers by the callback, and removes it once it was heard. */
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { callBack } from '../../support/receiver.js';
import type { Town } from './town.js';

export interface FileReader {
  close(): Promise<void>;
}

const everyMs = 300;
/** So many callbacks are under way at a time, however many files there are. */
const atOnce = pLimit(8);

/** `take` notes what came, and answers what is replied to it. */
export function readFiles(
  { apiUrl, disk }: Town,
  recipientId: string,
  secret: string,
  take: (webhookId: string, body: Buffer) => { noticeId: string; reference: string | null },
): FileReader {
  const folder = path.join(disk.folder, recipientId);
  let isOver = false;
  const readOne = async (name: string): Promise<void> => {
    const file = path.join(folder, name);
    const [body, sum] = await Promise.all([fs.readFile(file), fs.readFile(`${file}.sha256`, 'utf8')]);
    if (!sum.startsWith(createHash('sha256').update(body).digest('hex'))) throw new Error(`${name} is not whole`);
    const webhookId = name.slice(0, -'.json'.length);
    const { noticeId, reference } = take(webhookId, body);
    const reply = { outcome: 'accepted', reference: reference ?? undefined, inReplyTo: webhookId } as const;
    const status = await callBack(apiUrl, { noticeId, secret, reply, id: `reply-${webhookId}` });
    if (status >= 500 || status === 429) return;
    await Promise.all([fs.rm(file), fs.rm(`${file}.sha256`)]);
  };
  const reading = (async (): Promise<void> => {
    while (!isOver) {
      const names = await fs.readdir(folder).catch(() => []);
      const whole = names.filter((name) => name.endsWith('.json') && !name.startsWith('.'));
      // What the disk or the API did not allow now is there the next time.
      await Promise.allSettled(whole.map((name) => atOnce(readOne, name)));
      await sleep(everyMs);
    }
  })();
  return {
    close: () => {
      isOver = true;
      return reading;
    },
  };
}
