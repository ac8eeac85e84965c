import { proxyLocalActivities, sleep } from '@temporalio/workflow';
import type { Activities } from './contract.js';

const { advanceBatch, openOwn } = proxyLocalActivities<Activities>({
  startToCloseTimeout: '60s',
  retry: { initialInterval: '500ms', maximumInterval: '10s' },
});

/** Moments that lie close together are looked at together. */
const pauseMs = 1_000;

/**
 * The express lane: many filings in one step. What is still open after `lingerMs` is handed to workflows of their own; batches of
 * versions that did not say how long keep the time they began with.
 */
export async function batch(filingIds: string[], lingerMs = 15_000): Promise<void> {
  let elapsed = 0;
  let open = await advance(filingIds, elapsed);
  while (open.length > 0 && elapsed < lingerMs) {
    const next = Math.min(lingerMs, Math.max(elapsed + pauseMs, Math.min(...open.map((filing) => filing.at))));
    await sleep(next - elapsed);
    elapsed = next;
    const due = open.filter((filing) => filing.at <= elapsed);
    const again =
      due.length > 0
        ? await advance(
            due.map((filing) => filing.id),
            elapsed,
          )
        : [];
    open = [...open.filter((filing) => filing.at > elapsed), ...again];
  }
  if (open.length > 0) await openOwn(open.map((filing) => filing.id));
}

interface Waiting {
  id: string;
  /** Milliseconds since the batch began. */
  at: number;
}

/** What is left to this batch. Filings with a workflow of their own are told there, and no longer looked at here. */
async function advance(ids: string[], elapsed: number): Promise<Waiting[]> {
  const left = await advanceBatch(ids);
  const told = left.filter((filing) => filing.tellsOwn).map((filing) => filing.id);
  if (told.length > 0) await openOwn(told);
  const mine = left.filter((filing) => !filing.tellsOwn);
  return mine.map(({ id, inMs }) => ({ id, at: inMs === null ? Infinity : elapsed + inMs }));
}
