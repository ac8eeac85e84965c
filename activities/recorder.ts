/**
 * Records what many filings' recipients answered in few transactions: whatever waits when a lane is free is stored together.
 * There is no timer, so that nothing waits while the database is idle.
 */
import type { Fact } from '../life-events/filing-state.js';
import type { Loaded } from '../prisma/stores/load.store.js';
import { type Carried, carryOut } from './carry-out.js';
import type { ActivityContext } from './context.js';

interface Waiting {
  id: string;
  facts: Fact[];
  loaded: Loaded;
  done: (carried: Carried) => void;
  failed: (error: unknown) => void;
}

const lanes = 2;
const most = 50;

export class Recorder {
  private waiting: Waiting[] = [];
  private busy = 0;

  constructor(private readonly context: ActivityContext) {}

  /** Resolves once the facts are stored with the decision they led to. */
  record(id: string, facts: Fact[], loaded: Loaded): Promise<Carried> {
    return new Promise((done, failed) => {
      this.waiting.push({ id, facts, loaded, done, failed });
      this.drain();
    });
  }

  private drain(): void {
    while (this.busy < lanes && this.waiting.length > 0) {
      this.busy += 1;
      void this.store(this.take()).finally(() => {
        this.busy -= 1;
        this.drain();
      });
    }
  }

  /** Each filing once: a second record of the same filing builds on the first. */
  private take(): Map<string, Waiting> {
    const taken = new Map<string, Waiting>();
    for (const one of this.waiting) if (taken.size < most && !taken.has(one.id)) taken.set(one.id, one);
    this.waiting = this.waiting.filter((one) => taken.get(one.id) !== one);
    return taken;
  }

  private async store(taken: Map<string, Waiting>): Promise<void> {
    const all = [...taken.values()];
    try {
      const facts = new Map(all.map((one) => [one.id, one.facts]));
      const fresh = all.map((one) => one.loaded);
      const { carried, failed } = await carryOut(this.context, [...taken.keys()], { firstPass: false, facts, fresh });
      for (const one of all) {
        const stored = carried.get(one.id);
        if (stored) one.done(stored);
        else one.failed(failed.get(one.id) ?? new Error('not recorded'));
      }
    } catch (error) {
      for (const one of all) one.failed(error);
    }
  }
}
