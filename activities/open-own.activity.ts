import { crashPoint } from '../prisma/crash-point.js';
import { claimOwn } from '../prisma/stores/wake.store.js';
import type { ActivityContext } from './context.js';

/** Gives filings that stay open a workflow of their own, or wakes the one they have. Safe to repeat. */
export async function openOwn(context: ActivityContext, ids: string[]): Promise<void> {
  const open = await claimOwn(context.db, ids);
  if (open.length > 0) crashPoint('own-claimed');
  await Promise.all(open.map((filing) => context.wakeOwn(filing)));
}
