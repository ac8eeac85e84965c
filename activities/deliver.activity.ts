import { ApplicationFailure } from '@temporalio/activity';
import type { DeliveryState, Fact } from '../life-events/filing-state.js';
import { crashPoint } from '../prisma/crash-point.js';
import { type Loaded, loadFilings } from '../prisma/stores/load.store.js';
import { findFilingOfDelivery } from '../prisma/stores/delivery.store.js';
import type { Carried } from './carry-out.js';
import { type ActivityContext, codeOf } from './context.js';
import { handOver } from './hand-over.js';
import type { LateDecisions } from './late-decisions.js';

/**
 * Makes one attempt of a late delivery. Ends when the recipient has it, when nobody needs it any more, or when it is a
 * caseworker's turn; otherwise fails with a code and the time to the next attempt, and Temporal calls again.
 */
export async function deliver(context: ActivityContext, late: LateDecisions, deliveryId: string): Promise<void> {
  const filingId = await findFilingOfDelivery(context.db, deliveryId);
  if (!filingId) return;
  const before = (await loadFilings(context.db, context.seal, [filingId], { arrivals: false })).get(filingId);
  const due = before && find(before, deliveryId);
  if (!due || !isOpen(due)) return;
  const wait = waitFor(due, context.now());
  if (wait > 0) throw retryIn(wait, 'NOT_YET');

  const taken = await decide(late, filingId, [{ kind: 'taken', deliveryId, at: context.now() }]);
  if (!taken.decision.send.includes(deliveryId)) {
    const left = find(taken.loaded, deliveryId);
    // Kept for a closed recipient: the filing's next moment sends it.
    if (!left || !isOpen(left)) return;
    throw retryIn(1_000, 'TAKEN_BY_ANOTHER');
  }
  crashPoint('late-taken');

  let recorded = taken;
  let code = '';
  await handOver(context, [{ deliveryId, loaded: taken.loaded }], 'late', async (id, facts) => {
    crashPoint('late-sent');
    code = codeOfAttempt(facts);
    recorded = await decide(late, id, facts);
    crashPoint('late-recorded');
  });
  const now = find(recorded.loaded, deliveryId);
  if (now && isOpen(now)) throw retryIn(waitFor(now, context.now()), code);
}

function codeOfAttempt([fact]: Fact[]): string {
  return fact?.kind === 'attempt' && !fact.result.ok ? fact.result.code : 'LATE';
}

async function decide(late: LateDecisions, filingId: string, facts: Fact[]): Promise<Carried> {
  try {
    return await late.decide(filingId, facts);
  } catch (error) {
    throw retryIn(1_000, codeOf(error));
  }
}

const find = (loaded: Loaded, deliveryId: string): DeliveryState | undefined =>
  loaded.state.notices.flatMap((n) => n.deliveries).find((d) => d.id === deliveryId);

const isOpen = (delivery: DeliveryState): boolean => delivery.status === 'late' || delivery.status === 'sending';

function waitFor(delivery: DeliveryState, now: Date): number {
  const until = delivery.status === 'sending' ? delivery.leaseUntil : delivery.nextAttemptAt;
  return until ? Math.max(0, until.getTime() - now.getTime()) : 0;
}

/** What operators read as the last failure: the code, and no stack, since nothing in our code failed. */
function retryIn(ms: number, code: string): ApplicationFailure {
  const failure = ApplicationFailure.create({ type: code, message: code, nextRetryDelay: Math.max(ms, 100) });
  failure.stack = '';
  return failure;
}
