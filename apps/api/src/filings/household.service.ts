import { Inject, Injectable } from '@nestjs/common';
import { dayOf } from '../../../../life-events/civil-date.js';
import type { Person } from '../../../../life-events/define.js';
import { accountsOf, faultsOfHousehold, type HouseholdEntry } from '../../../../life-events/household.js';
import { lifeEvent } from '../../../../life-events/index.js';
import type { Database } from '../../../../prisma/database.js';
import { Seal } from '../../../../prisma/seal.js';
import { saveMembers } from '../../../../prisma/stores/member.store.js';
import type { Actor } from '../identity/actor.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';
import { FilingsService } from './filings.service.js';

/** Who of a household reads and answers their own part. The person who files names their accounts. */
@Injectable()
export class HouseholdService {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly filings: FilingsService,
  ) {}

  /** Accounts by key of the person, as keyed hashes; refused as a whole when an entry is wrong, or the address is protected. */
  members(
    actor: Actor,
    persons: Person[],
    entries: HouseholdEntry[],
    { isProtected, now }: { isProtected: boolean; now: Date },
  ): Map<string, Buffer> {
    const faults = faultsOfHousehold(persons, entries, dayOf(now));
    if (entries.length > 0 && isProtected)
      faults.push({ pointer: '/household', code: 'protected', message: '住所を伏せる届出は、ご家族と分けられません' });
    const members = new Map([...accountsOf(entries)].map(([key, citizen]) => [key, this.seal.person(citizen ?? '')]));
    entries.forEach((entry, i) => {
      if (entry.citizen !== undefined && members.get(entry.person)?.equals(actor.person))
        faults.push({
          pointer: `/household/${i}/citizen`,
          code: 'self',
          message: 'ご自分の分は、そのままで見られます',
        });
    });
    if (faults.length > 0) throw new Problem('invalid-household', faults);
    return members;
  }

  /** These from now on; whoever is left out sees nothing any more, and their part is the filer's again. */
  async replace(actor: Actor, id: string, entries: HouseholdEntry[]): Promise<void> {
    const filing = await this.filings.whole(actor, id);
    const persons = (lifeEvent(filing.event)?.persons(filing.content.answers) ?? []) as Person[];
    const { isProtected } = filing;
    await saveMembers(this.db, id, this.members(actor, persons, entries, { isProtected, now: new Date() }));
  }
}
