/** The activities the worker serves, bound to what they work with. */
import { ApplicationFailure } from '@temporalio/activity';
import type { Activities } from '../workflows/contract.js';
import { advanceFilings } from './advance-filings.activity.js';
import { codeOf, type ActivityContext } from './context.js';
import { deliver } from './deliver.activity.js';

export const createActivities = (context: ActivityContext): Activities => ({
  advanceFilings: (ids) => withoutContent(context, () => advanceFilings(context, ids)),
  deliver: (deliveryId) => withoutContent(context, () => deliver(context, deliveryId)),
});

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
