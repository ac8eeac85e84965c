/** What a new plan means for each notice of a filing: nothing, an amendment, its end, or a notice that was not there before. */
import type { PlannedProcedure } from './plan.js';

/** An entry of a plan, and what its recipient is to know. */
export interface Entry {
  planned: PlannedProcedure;
  fields: Record<string, unknown>;
}

/** A notice as it is planned, and what its recipient was last told, or is about to be told first; null when there is no recipient. */
export interface Known {
  noticeId: string;
  planned: PlannedProcedure;
  told: Told | null;
}

export interface Told {
  fields: Record<string, unknown>;
  dueOn: string | null;
  how: string;
}

export type Comparison =
  | { kind: 'unchanged'; noticeId: string; entry: Entry }
  /** `changed`: names of the sent fields that differ, and `dueOn` or `how` when those do. */
  | { kind: 'amended'; noticeId: string; entry: Entry; changed: string[] }
  | { kind: 'no-longer-due'; noticeId: string }
  | { kind: 'new'; entry: Entry };

/** Compares by procedure, person, contract and recipient: every known notice and every new entry is named exactly once. */
export function comparePlans(known: Known[], entries: Entry[]): Comparison[] {
  const personOf = samePersons(known, entries);
  const open = new Map(known.map((k) => [keyOf(k.planned, k.planned.personKey), k]));
  const compared = entries.map((entry): Comparison => {
    const { personKey } = entry.planned;
    const key = keyOf(entry.planned, personKey && (personOf.get(personKey) ?? null));
    const match = personKey !== null && !personOf.get(personKey) ? undefined : open.get(key);
    if (!match) return { kind: 'new', entry };
    open.delete(key);
    const { noticeId } = match;
    const changed = changesOf(match.told, entry);
    return changed.length === 0
      ? { kind: 'unchanged', noticeId, entry }
      : { kind: 'amended', noticeId, entry, changed };
  });
  const matched = new Set(compared.map((c) => ('noticeId' in c ? c.noticeId : null)));
  const ended = known.filter(({ noticeId }) => !matched.has(noticeId));
  return [...compared, ...ended.map(({ noticeId }): Comparison => ({ kind: 'no-longer-due', noticeId }))];
}

/** Another recipient is another notice: what the one was told must be taken back there, and told to the other anew. */
const keyOf = ({ procedure, contract, recipient }: PlannedProcedure, personKey: string | null): string =>
  JSON.stringify([procedure, personKey, contract, recipient?.id ?? null]);

/**
 * Which person of the old plan each one of the new plan is. Keys count persons in the order they were named, so a person left out
 * moves the others up: the name tells who is who, and the place only when a name was corrected.
 */
function samePersons(known: Known[], entries: Entry[]): Map<string, string | null> {
  const before = namesOf(known);
  const now = namesOf(entries);
  const taken = new Set<string>();
  const take = (key: string | undefined): string | null => {
    if (key === undefined || taken.has(key)) return null;
    taken.add(key);
    return key;
  };
  const same = new Map<string, string | null>();
  const isStill = ([key, name]: [string, string | null]): boolean => before.get(key) === name;
  for (const [key] of [...now].filter(isStill)) same.set(key, take(key));
  for (const [key, name] of [...now].filter(([k]) => !same.has(k))) {
    const moved = take([...before].find(([k, n]) => n === name && !taken.has(k))?.[0]);
    if (moved) same.set(key, moved);
  }
  const gone = [...before].filter(([k]) => !taken.has(k)).map(([k]) => k);
  for (const key of now.keys()) if (!same.has(key)) same.set(key, take(gone.find((k) => k === key)));
  return same;
}

const namesOf = (entries: { planned: PlannedProcedure }[]): Map<string, string | null> =>
  new Map(entries.flatMap(({ planned: p }) => (p.personKey === null ? [] : [[p.personKey, p.person] as const])));

function changesOf(told: Told | null, { planned, fields }: Entry): string[] {
  if (!told) return [];
  const names = new Set([...Object.keys(told.fields), ...Object.keys(fields)]);
  const changed = [...names].filter((name) => !isSame(told.fields[name], fields[name])).sort();
  const isDueOtherwise = told.dueOn !== (planned.deadline?.effective ?? null);
  return [...changed, ...(isDueOtherwise ? ['dueOn'] : []), ...(told.how === planned.how ? [] : ['how'])];
}

/** Equal as JSON, whatever the order of the keys. */
const isSame = (a: unknown, b: unknown): boolean => ordered(a) === ordered(b);

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? '';
