/** Decides over what many late deliveries report in few transactions; those of one filing together, since they would be in each other's way. */
import type { Fact } from '../life-events/filing-state.js';
import { Gather } from '../prisma/gather.js';
import { type Carried, carryOut } from './carry-out.js';
import type { ActivityContext } from './context.js';

interface Report {
  id: string;
  facts: Fact[];
}

export class LateDecisions {
  private readonly reports: Gather<Report, Carried>;

  constructor(private readonly context: ActivityContext) {
    this.reports = new Gather((all) => this.store(all), { lanes: 1, most: 50 });
  }

  /** Resolves once the facts are stored with the decision they led to; what came in for the filing is left to its workflow. */
  decide(id: string, facts: Fact[]): Promise<Carried> {
    return this.reports.add({ id, facts });
  }

  private async store(all: Report[]): Promise<PromiseSettledResult<Carried>[]> {
    const facts = new Map<string, Fact[]>();
    for (const one of all) facts.set(one.id, [...(facts.get(one.id) ?? []), ...one.facts]);
    const options = { firstPass: false, arrivals: false, facts };
    const { carried, failed } = await carryOut(this.context, [...facts.keys()], options);
    return all.map(({ id }) => {
      const value = carried.get(id);
      const reason = failed.get(id) ?? new Error('FilingGone');
      return value ? { status: 'fulfilled', value } : { status: 'rejected', reason };
    });
  }
}
