import type { Client } from '@temporalio/client';
import type { Woken } from '../../../prisma/stores/wake.store.js';
import {
  batchWorkflowId,
  deskLinkOf,
  filingTaskQueue,
  filingWorkflowId,
  wokenSignal,
} from '../../../workflows/contract.js';
import type { batch } from '../../../workflows/batch.workflow.js';
import type { filing } from '../../../workflows/filing.workflow.js';

/** Recovery after a kill takes as long as this; less than this, and a worker that is short of time seems dead. */
const workflowTaskTimeout = '10s';

/**
 * Most of what a batch leaves open is answered within this time, also when there is much to do; only what is left then costs a workflow
 * of its own. Were it shorter, a busy time would make many workflows, and those a busier time.
 */
function batchLinger(): number {
  return 60_000;
}

/** Starts a filing's own workflow, or wakes it: one that had ended is opened again by whatever came in. The Web UI leads to its page on the desk. */
export async function wakeOwn(client: Client, publicUrl: string, { id, event, receiptNumber }: Woken): Promise<void> {
  await client.workflow.signalWithStart<typeof filing>('filing', {
    workflowId: filingWorkflowId(id),
    taskQueue: filingTaskQueue,
    args: [id],
    signal: wokenSignal,
    signalArgs: [],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowTaskTimeout,
    staticSummary: `${event} ${receiptNumber}`,
    staticDetails: deskLinkOf(publicUrl, id),
  });
}

/** Gives many filings to one workflow: the express lane. */
export async function startBatch(client: Client, batchId: string, filings: Woken[]): Promise<void> {
  await client.workflow.start<typeof batch>('batch', {
    workflowId: batchWorkflowId(batchId),
    taskQueue: filingTaskQueue,
    args: [filings.map((one) => one.id), batchLinger()],
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    workflowTaskTimeout,
    requestEagerStart: true,
    staticSummary: `batch ${filings.length}`,
  });
}
