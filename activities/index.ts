/** The activities the worker serves, bound to what they work with. */
import { ApplicationFailure, Context } from '@temporalio/activity';
import type { Activities, FilingProgress, OpenFiling } from '../workflows/contract.js';
import { advanceBatch } from './advance-batch.activity.js';
import { advanceFilings } from './advance-filings.activity.js';
import { codeOf, type ActivityContext } from './context.js';
import { deliver } from './deliver.activity.js';
import { LateDecisions } from './late-decisions.js';
import { Once } from './once.js';
import { openOwn } from './open-own.activity.js';
import { Recorder } from './recorder.js';

const heartbeatMs = 4_000;

export function createActivities(context: ActivityContext): Activities {
  const recorder = new Recorder(context);
  const late = new LateDecisions(context);
  const batches = new Once<OpenFiling[]>();
  const filings = new Once<Record<string, FilingProgress | null>>();
  return {
    advanceBatch: (ids) =>
      withoutContent(context, () => batches.do(ids.join(), () => advanceBatch(context, recorder, ids))),
    openOwn: (ids) => withoutContent(context, () => openOwn(context, ids)),
    advanceFilings: (ids) =>
      withoutContent(context, () => filings.doAfter(ids.join(), () => advanceFilings(context, recorder, ids))),
    deliver: (deliveryId) => withoutContent(context, () => heartbeating(() => deliver(context, late, deliveryId))),
  };
}

/** Temporal hears within seconds that a worker is gone, and gives the attempt to another. */
async function heartbeating<T>(work: () => Promise<T>): Promise<T> {
  const activity = Context.current();
  const timer = setInterval(() => activity.heartbeat(), heartbeatMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** Temporal keeps the messages of errors: an unexpected one leaves here as a code, since it may quote what it choked on. */
async function withoutContent<T>(context: ActivityContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApplicationFailure) throw error;
    const code = codeOf(error);
    context.log('activity-failed', { code });
    throw ApplicationFailure.create({ type: code, message: code });
  }
}
