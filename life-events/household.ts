/** One filing for a household: which of its persons read and answer their own part, and to whom children are tied. */
import { ageOn, type CivilDate } from './civil-date.js';
import type { Person } from './define.js';

/** An adult with an account of their own, or a child tied to such an adult. Whoever is not named is looked after by the person who files. */
export interface HouseholdEntry {
  /** Key of the person in the plan. */
  person: string;
  /** The account of an adult. */
  citizen?: string | undefined;
  /** Key of the adult to whom a child is tied. */
  with?: string | undefined;
}

export interface HouseholdFault {
  pointer: string;
  code: string;
  message: string;
}

const adultAge = 18;

/** 民法4条: of age from the day on which somebody becomes 18. */
export const isChildOn = ({ dateOfBirth }: Person, day: CivilDate): boolean =>
  dateOfBirth !== undefined && ageOn(dateOfBirth, day) < adultAge;

/** What is wrong with the entries; empty when they hold together. */
export function faultsOfHousehold(persons: Person[], entries: HouseholdEntry[], today: CivilDate): HouseholdFault[] {
  const accounts = new Set(entries.filter((e) => e.citizen !== undefined).map((e) => e.person));
  return entries.flatMap((entry, i) => {
    const fault = (key: string, code: string, message: string): HouseholdFault[] => [
      { pointer: `/household/${i}/${key}`, code, message },
    ];
    const person = persons.find(({ key }) => key === entry.person);
    if (!person) return fault('person', 'unknown', 'この届出の人ではありません');
    if (entries.findIndex((it) => it.person === entry.person) < i)
      return fault('person', 'duplicate', '同じ人が二度あります');
    if (isChildOn(person, today)) {
      if (entry.citizen !== undefined) return fault('citizen', 'child', '18歳未満の人は、大人の人と一緒にしてください');
      return accounts.has(entry.with ?? '') ? [] : fault('with', 'unknown', '一緒にする大人の人を選んでください');
    }
    if (entry.citizen === undefined) return fault('citizen', 'required', '大人の人の利用者を入力してください');
    return entry.with === undefined ? [] : fault('with', 'adult', '大人の人は、ほかの人と一緒にできません');
  });
}

/** Who looks after each person that is named: the person's own account, or that of the adult to whom a child is tied. */
export function accountsOf(entries: HouseholdEntry[]): Map<string, string> {
  const own = new Map(entries.flatMap((e) => (e.citizen === undefined ? [] : [[e.person, e.citizen] as const])));
  return new Map(entries.map((e) => [e.person, own.get(e.person) ?? own.get(e.with!)!]));
}

/**
 * What becomes of the accounts when one person's changes: an account of their own, that of the adult to whom a child is tied, or, when the
 * entry says neither, the filer's again. Children tied to an adult go with them.
 */
export function withEntry(
  persons: Person[],
  members: ReadonlyMap<string, string>,
  entry: HouseholdEntry,
  today: CivilDate,
): Map<string, string> {
  const isChild = (key: string): boolean => persons.some((it) => it.key === key && isChildOn(it, today));
  const before = members.get(entry.person);
  const tied = isChild(entry.person)
    ? []
    : [...members.keys()].filter((key) => isChild(key) && members.get(key) === before);
  const account = entry.citizen ?? members.get(entry.with ?? '');
  const after = new Map(members);
  for (const key of [entry.person, ...tied]) {
    if (account === undefined) after.delete(key);
    else after.set(key, account);
  }
  return after;
}

/**
 * The same persons after an amendment, whose keys count anew: found by name and day of birth, or in the same place when only these were
 * corrected. Who is gone is let go.
 */
export function stillMembers<T>(before: Person[], now: Person[], members: ReadonlyMap<string, T>): Map<string, T> {
  const same = (a: Person, b: Person): boolean => a.name === b.name && a.dateOfBirth === b.dateOfBirth;
  const moved = now.flatMap((person): [string, T][] => {
    const old = before.find((it) => same(it, person)) ?? before.find((it) => it.key === person.key);
    const isOther = old && !same(old, person) && now.some((it) => same(it, old));
    const member = old && !isOther ? members.get(old.key) : undefined;
    return member === undefined ? [] : [[person.key, member]];
  });
  return new Map(moved);
}
