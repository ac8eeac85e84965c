/** Works off what the desk decided for many filings at once. The rows are the truth: whoever comes after a crash goes on where they stand. */
import { recordArrival } from '../prisma/stores/arrival.store.js';
import { batchSender, endBatches, findPendingItems, markHandedOver } from '../prisma/stores/batch.store.js';
import { findUntold, outageSender } from '../prisma/stores/outage.store.js';
import type { ActivityContext } from './context.js';

type Desk = Pick<ActivityContext, 'db' | 'seal' | 'now'>;

const atOnce = 100;

/** Hands the next items of approved batches to their filings; true when there may be more. */
export async function workOffBatches({ db, seal, now }: Desk): Promise<boolean> {
  const items = await findPendingItems(db, atOnce);
  for (const { batchId, noticeId, filingId, organisation } of items)
    await recordArrival(db, seal, {
      ...{ filingId, noticeId, kind: 'decision', sender: batchSender(batchId), senderKey: noticeId, at: now() },
      content: { decision: { act: 'resend' }, by: { role: 'desk', organisation } },
    });
  if (items.length > 0) await markHandedOver(db, items, now());
  else await endBatches(db, now());
  return items.length === atOnce;
}

/** Tells the next filings that wait for a recipient of its outage, each once; true when there may be more. */
export async function tellOfOutages({ db, seal, now }: Desk): Promise<boolean> {
  const untold = await findUntold(db, now(), atOnce);
  for (const { outage, filingIds } of untold)
    for (const filingId of filingIds)
      await recordArrival(db, seal, {
        ...{
          filingId,
          noticeId: null,
          kind: 'outage',
          sender: outageSender(outage.id),
          senderKey: filingId,
          at: now(),
        },
        content: { recipientId: outage.recipient, from: outage.from, until: outage.until },
      });
  return untold.some(({ filingIds }) => filingIds.length === atOnce);
}
