import { Inject, Injectable } from '@nestjs/common';
import { type CivilDate, dayOf } from '../../../../life-events/civil-date.js';
import type { Person } from '../../../../life-events/define.js';
import {
  accountsOf,
  faultsOfHousehold,
  type HouseholdEntry,
  isChildOn,
  withEntry,
} from '../../../../life-events/household.js';
import { lifeEvent } from '../../../../life-events/index.js';
import type { Database } from '../../../../prisma/database.js';
import { Seal } from '../../../../prisma/seal.js';
import type { FilingDetail } from '../../../../prisma/stores/filing.store.js';
import { saveMembers } from '../../../../prisma/stores/member.store.js';
import type { Actor } from '../identity/actor.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';
import { FilingsService } from './filings.service.js';

interface Circumstances {
  isProtected: boolean;
  today: CivilDate;
}

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
    circumstances: Circumstances,
  ): Map<string, Buffer> {
    const hashed = entries.map((entry) => this.hashed(entry));
    check(actor, persons, hashed, circumstances);
    return toBytes(accountsOf(hashed));
  }

  /** These from now on; whoever is left out sees nothing any more, and their part is the filer's again. */
  async replace(actor: Actor, id: string, entries: HouseholdEntry[]): Promise<void> {
    const filing = await this.filings.whole(actor, id);
    const members = this.members(actor, personsOf(filing), entries, circumstancesOf(filing));
    if (!(await saveMembers(this.db, filing, members))) await this.replace(actor, id, entries);
  }

  /**
   * One person's account from now on; an entry that names neither an account nor an adult lets go. `seen` is how many changes the filing
   * had when the person was chosen: answers false when there were more since, because keys may be others' now.
   */
  async change(actor: Actor, id: string, seen: number, entry: HouseholdEntry): Promise<boolean> {
    const filing = await this.filings.whole(actor, id);
    if (filing.changes !== seen) return false;
    const persons = personsOf(filing);
    if (!persons.some(({ key }) => key === entry.person)) throw new Problem('not-found');
    const circumstances = circumstancesOf(filing);
    const { today } = circumstances;
    const members = new Map([...filing.members].map(([key, it]) => [key, it.toString('hex')]));
    const hashed = this.hashed(entry);
    const isOther = (it: Person): boolean => it.key !== entry.person && !isChildOn(it, today);
    const others = persons.filter(isOther).map(({ key }) => ({ person: key, citizen: members.get(key) }));
    const named = others.filter(({ citizen }) => citizen !== undefined);
    if (entry.citizen !== undefined || entry.with !== undefined)
      check(actor, persons, [...named, hashed], circumstances);
    const isSaved = await saveMembers(this.db, filing, toBytes(withEntry(persons, members, hashed, today)));
    return isSaved || this.change(actor, id, seen, entry);
  }

  private hashed(entry: HouseholdEntry): HouseholdEntry {
    if (entry.citizen === undefined) return entry;
    return { ...entry, citizen: this.seal.person(entry.citizen).toString('hex') };
  }
}

/** Refuses entries, of accounts as keyed hashes, that do not hold together. */
function check(
  actor: Actor,
  persons: Person[],
  entries: HouseholdEntry[],
  { isProtected, today }: Circumstances,
): void {
  const faults = faultsOfHousehold(persons, entries, today);
  if (entries.length > 0 && isProtected)
    faults.push({ pointer: '/household', code: 'protected', message: '住所を伏せる届出は、ご家族と分けられません' });
  entries.forEach(({ citizen }, i) => {
    if (citizen === actor.person.toString('hex'))
      faults.push({
        pointer: `/household/${i}/citizen`,
        code: 'self',
        message: 'ご自分の分は、そのままで見られます',
      });
  });
  if (faults.length > 0) throw new Problem('invalid-household', faults);
}

/** The persons of a filing whose answers its reader may see. */
export const personsOf = ({ event, content }: FilingDetail): Person[] =>
  (lifeEvent(event)?.persons(content.answers) ?? []) as Person[];

const circumstancesOf = ({ isProtected }: FilingDetail): Circumstances => ({ isProtected, today: dayOf(new Date()) });

const toBytes = (accounts: ReadonlyMap<string, string>): Map<string, Buffer> =>
  new Map([...accounts].map(([key, account]) => [key, Buffer.from(account, 'hex')]));
