import type { FilingProgress } from '../workflows/contract.js';
import { firstPassMs } from '../life-events/schedule.js';
import { type Carried, carryOut } from './carry-out.js';
import { type ActivityContext, codeOf } from './context.js';
import { handOver } from './hand-over.js';
import { progressOf } from './progress.js';

/** Rounds of sending in one step: what an answer sets free goes out in the next round; the rest waits for the next step. */
const rounds = 4;

/**
 * Advances any number of filings: decide and store, send everything that is ready outside any transaction, record each filing's
 * answers as soon as it has them. A filing that fails is null in the answer, an unknown one is missing; neither touches the others.
 */
export async function advanceFilings(
  context: ActivityContext,
  ids: string[],
): Promise<Record<string, FilingProgress | null>> {
  const first = await carryOut(context, ids, { firstPass: true });
  const latest = new Map<string, Carried>(first.carried);
  const failed = new Map<string, unknown>(first.failed);
  let sending = [...first.carried.values()].filter(({ decision }) => decision.send.length > 0);
  for (let round = 1; sending.length > 0; round += 1) {
    await handOver(context, sending.flatMap(outgoingOf), firstPassMs, async (id, facts) => {
      const recorded = await carryOut(context, [id], {
        firstPass: false,
        facts: new Map([[id, facts]]),
        fresh: [latest.get(id)!.loaded],
      });
      for (const [one, carried] of recorded.carried) latest.set(one, carried);
      for (const [one, error] of recorded.failed) failed.set(one, error);
    });
    const ready = sending
      .map(({ loaded }) => loaded.state.id)
      .filter((id) => !failed.has(id) && isReady(latest.get(id)!));
    if (round === rounds || ready.length === 0) break;
    const next = await carryOut(context, ready, { firstPass: true });
    for (const [one, carried] of next.carried) latest.set(one, carried);
    for (const [one, error] of next.failed) failed.set(one, error);
    sending = [...next.carried.values()].filter(({ decision }) => decision.send.length > 0);
  }
  for (const [id, error] of failed) context.log('advance-failed', { filingId: id, code: codeOf(error) });
  const progress = [...latest]
    .filter(([id]) => !failed.has(id))
    .map(([id, carried]) => [id, progressOf(carried, isReady(carried), context.now())] as const);
  return Object.fromEntries([...progress, ...[...failed.keys()].map((id) => [id, null] as const)]);
}

const outgoingOf = ({ loaded, decision }: Carried): { deliveryId: string; loaded: Carried['loaded'] }[] =>
  decision.send.map((deliveryId) => ({ deliveryId, loaded }));

const isReady = ({ decision }: Carried): boolean =>
  decision.state.notices.some((n) => n.deliveries.some((d) => d.status === 'queued'));
