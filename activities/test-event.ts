import type { Notice } from '../kit/notice.js';
import { demoMark } from '../life-events/demo-mark.js';
import { attemptMs } from '../life-events/schedule.js';
import { findEndpoints } from '../prisma/stores/delivery.store.js';
import { claimTestEvent, endTestEvent, type TestEvent } from '../prisma/stores/test-event.store.js';
import { within } from './connectors/connector.js';
import type { ActivityContext } from './context.js';

export type TestLine = Pick<ActivityContext, 'db' | 'seal' | 'connectors' | 'signingKeys' | 'demo'>;

/** Sends one test event that was asked for, signed like any delivery, once; false when there is none. */
export async function sendTestEvent(line: TestLine): Promise<boolean> {
  const event = await claimTestEvent(line.db);
  if (!event) return false;
  await endTestEvent(line.db, event.id, await attempt(line, event));
  return true;
}

async function attempt(
  { db, seal, connectors, signingKeys, demo }: TestLine,
  { id, recipientId }: { id: string; recipientId: string },
): Promise<Pick<TestEvent, 'httpStatus' | 'code' | 'outcome'>> {
  const endpoint = (await findEndpoints(db, seal, [recipientId])).get(recipientId);
  const connector = endpoint && connectors[endpoint.channel.type];
  if (!endpoint || !connector) return { httpStatus: null, code: 'NO_ENDPOINT', outcome: null };
  const { channel, secrets, name } = endpoint;
  const handover = {
    webhookId: id,
    body: Buffer.from(JSON.stringify({ ...demoMark(demo), ...madeUp(id, new Date()) })),
    to: { recipientId, recipientName: name, receiptNumber: 'TEST' },
    endpoint: { url: channel.type === 'webhook' ? channel.url : '', secrets: [...secrets, ...(signingKeys ?? [])] },
  };
  const handed = await within(attemptMs, (signal) => connector.send(handover, signal));
  return handed.ok
    ? { httpStatus: handed.httpStatus, code: null, outcome: handed.reply?.outcome ?? null }
    : { httpStatus: handed.httpStatus, code: handed.code, outcome: null };
}

/** A notice of nobody, marked as a test. */
function madeUp(id: string, now: Date): Notice & { data: { test: true } } {
  return {
    type: 'notice.created',
    timestamp: now.toISOString(),
    data: {
      test: true,
      noticeId: id,
      procedure: 'TEST',
      schemaVersion: 'test-1',
      event: 'test',
      dueOn: null,
      sequence: 1,
      how: 'online',
      fields: { applicant: { family: '見本', given: '太郎' } },
    },
  };
}
