import type { FilingProgress } from '../workflows/contract.js';
import { crashPoint } from '../prisma/crash-point.js';
import { type Carried, carryOut } from './carry-out.js';
import { type ActivityContext, codeOf } from './context.js';
import { handOver } from './hand-over.js';
import { progressOf } from './progress.js';
import type { Recorder } from './recorder.js';

/** Rounds of sending in one step: what an answer sets free goes out in the next round; the rest waits for the next step. */
const rounds = 4;

/** A filing that fails is null in the answer, an unknown one is missing; neither touches the others. */
export async function advanceFilings(
  context: ActivityContext,
  recorder: Recorder,
  ids: string[],
): Promise<Record<string, FilingProgress | null>> {
  const { carried, failed } = await advanceSet(context, recorder, ids, { retries: false });
  if ([...carried.values()].some(({ decision }) => decision.late.length > 0)) crashPoint('late-decided');
  const progress = [...carried].map(
    ([id, one]) => [id, progressOf(one, isReady(one, context.now()), context.now())] as const,
  );
  return Object.fromEntries([...progress, ...[...failed].map((id) => [id, null] as const)]);
}

/**
 * Advances any number of filings: decide and store, send everything that is ready outside any transaction, record each filing's
 * answers as soon as it has them. `retries` also makes the retries that are due, in the same first pass. `ownMs`: how long deciding and
 * the slowest record took, without waiting for recipients.
 */
export async function advanceSet(
  context: ActivityContext,
  recorder: Recorder,
  ids: string[],
  { retries }: { retries: boolean },
): Promise<{ carried: Map<string, Carried>; failed: Set<string>; ownMs: number }> {
  const began = performance.now();
  const decided = await carryOut(context, ids, { firstPass: true, retries });
  const decidingMs = performance.now() - began;
  let recordingMs = 0;
  const latest = decided.carried;
  const failed = decided.failed;
  let sending = [...latest.values()].filter(sends);
  for (let round = 1; sending.length > 0; round += 1) {
    crashPoint('attempt-begun');
    await handOver(context, sending.flatMap(outgoingOf), 'first', async (id, facts) => {
      const answered = performance.now();
      try {
        latest.set(id, await recorder.record(id, facts, latest.get(id)!.loaded));
        recordingMs = Math.max(recordingMs, performance.now() - answered);
        crashPoint('attempt-recorded');
      } catch (error) {
        failed.set(id, error);
      }
    });
    const ready = sending
      .map(({ loaded }) => loaded.state.id)
      .filter((id) => !failed.has(id) && isReady(latest.get(id)!, context.now()));
    if (round === rounds || ready.length === 0) break;
    const next = await carryOut(context, ready, { firstPass: true, retries });
    for (const [one, carried] of next.carried) latest.set(one, carried);
    for (const [one, error] of next.failed) failed.set(one, error);
    sending = [...next.carried.values()].filter(sends);
  }
  for (const [id, error] of failed) {
    context.log('advance-failed', { filingId: id, code: codeOf(error) });
    latest.delete(id);
  }
  return { carried: latest, failed: new Set(failed.keys()), ownMs: decidingMs + recordingMs };
}

const sends = ({ decision }: Carried): boolean => decision.send.length > 0;

const outgoingOf = ({ loaded, decision }: Carried): { deliveryId: string; loaded: Carried['loaded'] }[] =>
  decision.send.map((deliveryId) => ({ deliveryId, loaded }));

/** True when something became ready that this step did not send; what waits for a closed recipient is not ready. */
export const isReady = ({ decision }: Carried, now: Date): boolean =>
  decision.state.notices.some((n) =>
    n.deliveries.some((d) => d.status === 'queued' && (d.nextAttemptAt === null || d.nextAttemptAt <= now)),
  );
