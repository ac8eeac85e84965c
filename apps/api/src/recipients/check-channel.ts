import { checkUrl } from '../../../../activities/connectors/webhook/check-url.js';
import type { Channel } from '../../../../prisma/stores/delivery.store.js';
import { Problem, type ProblemCode } from '../problems.js';

/** Refuses a webhook whose URL would reach into our own network, or that nothing may be sent to. */
export function checkChannel(channel: Channel, allowLoopback: boolean, code: ProblemCode, pointer: string): void {
  if (channel.type !== 'webhook') return;
  const faults = checkUrl(channel.url, { allowLoopback });
  const message = 'このURLには送れません';
  if (faults.length > 0)
    throw new Problem(
      code,
      faults.map((fault) => ({ pointer, code: fault, message })),
    );
}
