/** What activities work with in a spec: its own database, nobody to send to, nobody to wake. */
import type { Stores } from '../prisma/stores/store.fixture.js';
import { type ActivityContext, idle } from './context.js';

export const contextOf = ({ db, seal }: Stores, more: Partial<ActivityContext> = {}): ActivityContext => ({
  ...{ db, seal, connectors: {}, ...idle(), demo: true, warnBusinessDays: 3, remindDays: [7, 3, 1] },
  wakeOwn: () => Promise.resolve(),
  now: () => new Date(),
  log: () => undefined,
  ...more,
});
