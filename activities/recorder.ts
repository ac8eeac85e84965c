/** Records what many filings' recipients answered in few transactions. */
import type { Fact } from '../life-events/filing-state.js';
import { Gather } from '../prisma/gather.js';
import type { Loaded } from '../prisma/stores/load.store.js';
import { type Carried, carryOut } from './carry-out.js';
import type { ActivityContext } from './context.js';

interface Answered {
  id: string;
  facts: Fact[];
  loaded: Loaded;
}

export class Recorder {
  private readonly answered: Gather<Answered, Carried>;

  constructor(private readonly context: ActivityContext) {
    // Each filing once: a second record of the same filing builds on the first.
    this.answered = new Gather((all) => this.store(all), { lanes: 2, most: 50, keyOf: ({ id }) => id });
  }

  /** Resolves once the facts are stored with the decision they led to. */
  record(id: string, facts: Fact[], loaded: Loaded): Promise<Carried> {
    return this.answered.add({ id, facts, loaded });
  }

  private async store(all: Answered[]): Promise<PromiseSettledResult<Carried>[]> {
    const facts = new Map(all.map((one) => [one.id, one.facts]));
    const fresh = all.map((one) => one.loaded);
    const ids = all.map(({ id }) => id);
    const { carried, failed } = await carryOut(this.context, ids, { firstPass: false, facts, fresh });
    return ids.map((id) => {
      const value = carried.get(id);
      const reason = failed.get(id) ?? new Error('not recorded');
      return value ? { status: 'fulfilled', value } : { status: 'rejected', reason };
    });
  }
}
