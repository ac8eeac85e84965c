// The jobs of engines that are queues. unit `filing`: one job carries out a filing. unit `notice`: one job for each recipient,
// tried again by the queue; the last one ends the filing.
import { deliver } from './notice.mjs';
import { begin, settle } from './relay.mjs';

export const retryAfterSeconds = 5;

/** What is to be enqueued for claimed filings, and what a job does. */
export function jobsOf({ context, advanceFilings, unit }) {
  if (unit === 'filing') {
    return {
      enqueue: async (ids) => ids.map((id) => ({ id })),
      perform: async ({ id }) => void (await advanceFilings([id])),
    };
  }
  return {
    enqueue: async (ids) => (await begin(context, ids)).flatMap(({ deliveries }) => deliveries.map((id) => ({ id }))),
    perform: async ({ id }) => {
      const { filingId, isLast } = await deliver(context, id);
      if (isLast) await settle(context, filingId);
    },
  };
}
