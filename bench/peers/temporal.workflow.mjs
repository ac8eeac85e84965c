// Plain Temporal as its samples do it: a workflow per filing, an activity per recipient, a signal per reply.
import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';

const { deliver, settle } = proxyActivities({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 10 },
});
const replied = defineSignal('replied');

export async function filingPerRecipient(id, first) {
  let replies = 0;
  setHandler(replied, () => void (replies += 1));
  for (let deliveries = first; ;) {
    await Promise.all(deliveries.map((deliveryId) => deliver(deliveryId)));
    const next = await settle(id);
    if (next.done) return;
    ({ deliveries } = next);
    if (deliveries.length > 0) continue;
    await condition(() => replies > 0);
    replies -= 1;
  }
}

export async function empty() {}
