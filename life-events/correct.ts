/** A recipient doubts a field that it was sent, and the citizen's answer corrects what the filing says: which answer that is, and how it changes. */
import type { AnyLifeEvent, Origin, Person } from './define.js';
import type { PlanContext, PlannedProcedure } from './plan.js';
import type { RequestItem } from './request-items.js';

export interface Correction {
  /** JSON pointer into the answers. */
  pointer: string;
  value: unknown;
}

/** The answer that an item's question is about; null when it is about none. `pointer` of the item names a field of the delivery's body. */
export function correctable(
  event: AnyLifeEvent,
  answers: unknown,
  planned: PlannedProcedure,
  { pointer, type }: Pick<RequestItem, 'pointer' | 'type'>,
  context: Pick<PlanContext, 'today' | 'places'>,
): string | null {
  const [, name, rest = ''] = /^(?:\/data)?\/fields\/([^/]+)(\/.*)?$/.exec(pointer ?? '') ?? [];
  const isKept = type === 'document' || type === 'consent' || name === undefined || !planned.sends.includes(name);
  const origin = isKept ? undefined : (event.origins?.[name] as Origin<unknown, Person> | undefined);
  if (origin === undefined) return null;
  const at = typeof origin === 'string' ? origin : origin(...caseOf(event, answers, planned, context));
  if (!Array.isArray(at)) return at == null ? null : `${at}${rest}`;
  const [, index = '', inner = ''] = /^\/(\d+)(\/.*)?$/.exec(rest) ?? [];
  const entry = at[Number(index)];
  return index === '' || entry === undefined ? null : `${entry}${inner}`;
}

function caseOf(
  event: AnyLifeEvent,
  answers: unknown,
  planned: PlannedProcedure,
  { today, places }: Pick<PlanContext, 'today' | 'places'>,
): Parameters<Exclude<Origin<unknown, Person>, string>> {
  const persons = event.persons(answers) as Person[];
  const person = persons.find((p) => p.key === planned.personKey) ?? null;
  return [
    { answers, persons, person, today, places },
    { ref: planned.recipient!, contract: planned.contract },
  ];
}

/** The answers with these values in place; the given ones stay as they are. */
export function corrected(answers: unknown, corrections: Correction[]): Record<string, unknown> {
  const copy = structuredClone(answers) as Record<string, unknown>;
  for (const { pointer, value } of corrections) put(copy, pointer, value);
  return copy;
}

function put(answers: Record<string, unknown>, pointer: string, value: unknown): void {
  const path = pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = path.pop()!;
  let at = answers;
  for (const key of path) {
    if (!Object.hasOwn(at, key)) at[key] = {};
    at = at[key] as Record<string, unknown>;
    if (typeof at !== 'object' || at === null) return;
  }
  at[last] = fitted(Object.hasOwn(at, last) ? at[last] : undefined, value);
}

/** A name or reading answered as one text, in the parts in which it was asked for. */
function fitted(before: unknown, value: unknown): unknown {
  const isName = typeof before === 'object' && before !== null && ('family' in before || 'full' in before);
  if (!isName || typeof value !== 'string') return value;
  const [family, given, ...more] = value.trim().split(/\s+/u);
  return given === undefined || more.length > 0 ? { full: value } : { family, given };
}
