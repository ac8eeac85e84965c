/** A filing as it is divided among a household: who sees and answers which part. */
import type { CivilDate } from '../../../../../life-events/civil-date.js';
import type { Person } from '../../../../../life-events/define.js';
import { isChildOn } from '../../../../../life-events/household.js';
import type { FilingDetail } from '../../../../../prisma/stores/filing.store.js';
import { personsOf } from '../../filings/household.service.js';

/**
 * What somebody sees of a filing. `whole`: nobody else could see any. `divisible`: nobody else does yet. `rest`: the filer, what is not
 * others'. `part`: somebody else, their own.
 */
export type Share = 'whole' | 'divisible' | 'rest' | 'part';

export interface HouseholdPerson {
  key: string;
  name: string;
  isChild: boolean;
  /** It is the person who files, by name. */
  isFiler: boolean;
  /** Somebody was named for them. */
  isNamed: boolean;
  /** Of a child: key of the adult to whom it is tied, while that one is in the filing. */
  with: string | null;
  /** Names of the procedures that whoever looks after them sees: Japanese. */
  sees: string[];
}

export function shareOf(filing: FilingDetail, citizen: Buffer, today: CivilDate): Share {
  if (!filing.person.equals(citizen)) return 'part';
  if (filing.members.size > 0) return 'rest';
  return householdOf(filing, today).some(({ isChild, isFiler }) => !isChild && !isFiler) ? 'divisible' : 'whole';
}

/** Everybody of a filing that its reader has filed. */
export function householdOf(filing: FilingDetail, today: CivilDate): HouseholdPerson[] {
  const persons = personsOf(filing);
  const { members, content, byMandate } = filing;
  const isChild = (person: Person): boolean => isChildOn(person, today);
  const filer = byMandate ? undefined : persons.find((it) => !isChild(it) && it.name === content.filer);
  const procedures = [...filing.notices.map(({ planned }) => planned), ...content.todos];
  return persons.map((person) => {
    const member = members.get(person.key);
    const tiedTo = persons.find((it) => !isChild(it) && member && members.get(it.key)?.equals(member));
    return {
      key: person.key,
      name: person.name,
      isChild: isChild(person),
      isFiler: person === filer,
      isNamed: member !== undefined,
      with: (isChild(person) && tiedTo?.key) || null,
      sees: procedures.filter(({ personKey }) => personKey === person.key).map(({ name }) => name),
    };
  });
}
