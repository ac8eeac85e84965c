import {
  ActivityCancellationType,
  CancellationScope,
  condition,
  continueAsNew,
  defineSignal,
  patched,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { type Activities, deliveryTaskQueue, type FilingProgress, wokenSignal } from './contract.js';
import { detailsOf, searchAttributesOf } from './details.js';

export const woken = defineSignal(wokenSignal);

const { advanceFilings } = proxyLocalActivities<Activities>({
  startToCloseTimeout: '60s',
  retry: { initialInterval: '500ms', maximumInterval: '10s' },
});

const tryAgainMs = 10_000;
/** Events after which a new run goes on: far below Temporal's limits, so that a run is quickly replayed and read. */
const longestHistory = 1_000;

/** Keeps time for one filing and keeps going: everything that is decided, is decided in `advanceFilings`. */
export async function filing(filingId: string): Promise<void> {
  let wakes = 0;
  setHandler(woken, () => void wakes++);
  const running = new Set<string>();

  for (;;) {
    const seen = wakes;
    const progress = (await advanceFilings([filingId]))[filingId];
    if (progress === undefined) return;
    if (progress) {
      show(progress);
      for (const { id, summary } of progress.late.filter(({ id }) => !running.has(id))) {
        running.add(id);
        void carry(id, summary).finally(() => {
          running.delete(id);
          wakes++;
        });
      }
      if (progress.done && wakes === seen) return;
    }
    const ms = progress ? progress.nextMomentMs : tryAgainMs;
    const isWoken = (): boolean => wakes !== seen;
    if (ms === null) await condition(isWoken);
    else await condition(isWoken, ms);
    // A delivery under way ends with its run; it is still late, so that the first step of the next run starts it again.
    const { continueAsNewSuggested: isSuggested, historyLength } = workflowInfo();
    const isLong = historyLength > longestHistory && patched('short-runs');
    if (isLong || (isSuggested && running.size === 0)) await continueAsNew<typeof filing>(filingId);
  }
}

/** A late delivery: one activity, seen and paused in the Web UI by the delivery's id, tried for days. */
async function carry(deliveryId: string, summary: string): Promise<void> {
  const { deliver } = proxyActivities<Activities>({
    taskQueue: deliveryTaskQueue,
    activityId: deliveryId,
    summary,
    startToCloseTimeout: '45s',
    heartbeatTimeout: '15s',
    scheduleToCloseTimeout: '30 days',
    cancellationType: ActivityCancellationType.ABANDON,
    // Only for attempts that died with their worker: `deliver` says itself when to try again after any other.
    retry: { initialInterval: '5s', maximumInterval: '10s' },
  });
  // A delivery that failed for good is still late in the database: the next step starts it again, so nothing is lost here.
  await CancellationScope.nonCancellable(() => deliver(deliveryId)).catch(() => undefined);
}

function show(progress: FilingProgress): void {
  setCurrentDetails(detailsOf(progress));
  upsertSearchAttributes(searchAttributesOf(progress));
}
