import { watchedMoment } from '../life-events/advance/moments.js';
import { crashPoint } from '../prisma/crash-point.js';
import type { OpenFiling } from '../workflows/contract.js';
import { advanceSet, isReady } from './advance-filings.activity.js';
import type { Carried } from './carry-out.js';
import type { ActivityContext } from './context.js';
import type { Recorder } from './recorder.js';

const tryAgainMs = 10_000;

/** Advances a set of filings; answers those that are still open, save those that their own workflow carries on undisturbed. */
export async function advanceBatch(context: ActivityContext, recorder: Recorder, ids: string[]): Promise<OpenFiling[]> {
  context.batches.running += 1;
  context.batches.given = Math.max(0, context.batches.given - 1);
  const advanced = advanceSet(context, recorder, ids, { retries: true });
  const { carried, failed, ownMs } = await advanced.finally(() => (context.batches.running -= 1));
  context.batches.lastMs = ownMs;
  const open = [...carried].flatMap(([id, one]) => openOf(id, one, context.now()));
  if (open.length > 0) crashPoint('batch-advanced');
  return [...open, ...[...failed].map((id) => ({ id, inMs: tryAgainMs, tellsOwn: false }))];
}

function openOf(id: string, one: Carried, now: Date): OpenFiling[] {
  const { loaded, decision } = one;
  if (loaded.ownWorkflow) {
    const tellsOwn = decision.done || decision.late.length > 0 || isEarlier(decision.nextMoment, loaded.nextMoment);
    return tellsOwn ? [{ id, inMs: null, tellsOwn }] : [];
  }
  if (decision.done) return [];
  const moment = isReady(one, now) ? now : watchedMoment(decision);
  const inMs = moment && Math.max(0, moment.getTime() - now.getTime());
  return [{ id, inMs, tellsOwn: false }];
}

const isEarlier = (now: Date | null, before: Date | null): boolean => now !== null && (before === null || now < before);
