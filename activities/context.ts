/** What activities work with; made once per worker process, replaced piece by piece in tests. */
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Decider } from '../life-events/filing-state.js';
import type { Database } from '../prisma/database.js';
import { calendarOf } from '../prisma/reference/calendars.js';
import type { Seal } from '../prisma/seal.js';
import type { Woken } from '../prisma/stores/wake.store.js';
import type { Breakers } from './breaker.js';
import type { Connector } from './connectors/connector.js';
import { Turns } from './turns.js';

export interface ActivityContext {
  db: Database;
  seal: Seal;
  connectors: Record<string, Connector>;
  /** Starts a filing's own workflow, or wakes it. */
  wakeOwn: (filing: Woken) => Promise<void>;
  turns: Turns;
  /**
   * Batches under way in this process, those that it gave to Temporal and that have not begun, and how long deciding and recording took
   * in the last one, without its recipients: by these the relay makes the next ones.
   */
  batches: { running: number; given: number; lastMs: number };
  /** Private keys by which everything that goes out by webhook is signed besides the recipient's secret. */
  signingKeys?: readonly string[];
  /** Without it no recipient is ever spared. */
  breakers?: Breakers;
  now: () => Date;
  warnBusinessDays: number;
  /** How many days before a day the citizen is reminded of it. */
  remindDays: readonly number[];
  /** Says in the demo profile, in everything that is sent, that no real office is reached. */
  demo: boolean;
  log: (event: string, ids: Record<string, string | number>) => void;
}

/** Of a process that has not begun anything. */
export const idle = (): Pick<ActivityContext, 'batches' | 'turns'> => ({
  batches: { running: 0, given: 0, lastMs: 0 },
  turns: new Turns(),
});

export const deciderOf = (context: ActivityContext): Decider => ({
  now: context.now(),
  newId,
  calendarOf,
  warnBusinessDays: context.warnBusinessDays,
  remindDays: context.remindDays,
});

/** A code without content: messages of database and parsing errors may quote what they choked on. */
export function codeOf(error: unknown): string {
  if (error instanceof z.ZodError) return `unreadable ${error.issues[0]?.path.join('.') ?? ''}`;
  return (error as { code?: string }).code ?? (error instanceof Error ? error.name : 'unknown');
}
