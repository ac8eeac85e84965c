/**
 * 支援措置: an address that somebody dangerous must not learn. Offices of that address may know it; whoever serves the place that was left,
 * and every company, gets what reveals it only when the citizen ticks that recipient again.
 */
import type { AnyLifeEvent, Case, Person, Procedure } from './define.js';
import type { PlannedProcedure } from './plan.js';
import type { RecipientRef } from './recipients.js';
import { registerOffice } from './shared/offices.js';

/** What of a procedure's fields reveals the protected address, and the one recipient who gets it all the same. */
export interface Shield {
  hides: string[];
  opensFor: string | null;
}

export const isProtected = (answers: unknown): boolean =>
  (answers as { protected?: unknown } | null | undefined)?.protected === true;

/** The shield of one procedure and recipient; undefined in a case that needs none. */
export function shieldOf(
  event: AnyLifeEvent,
  procedure: Procedure<unknown, Person, string>,
  c: Case<unknown, Person>,
  { recipient, contract }: { recipient: RecipientRef | null; contract: string | null },
): Shield | undefined {
  if (!isProtected(c.answers)) return undefined;
  const hides = procedure.sends.filter((name) => {
    const reveals = event.fields[name]?.reveals;
    return reveals === true || (reveals && recipient !== null && reveals(c, { ref: recipient, contract }));
  });
  return { hides, opensFor: isAtShelter(event, procedure, c) ? (recipient?.id ?? null) : null };
}

/** True for the offices of the protected address: they keep its registers. */
function isAtShelter(
  { shelter }: AnyLifeEvent,
  { to }: Procedure<unknown, Person, string>,
  c: Case<unknown, Person>,
): boolean {
  const home: string | null = shelter?.(c) ?? null;
  if (home === null || to === null || !('office' in to)) return false;
  const at = to.at(c);
  return at === home || at === registerOffice(c.places, home);
}

/** Names in `sends` that this recipient does not get. */
export const withheldFrom = ({ shield, recipient }: Pick<PlannedProcedure, 'shield' | 'recipient'>): string[] =>
  shield && (recipient === null || shield.opensFor !== recipient.id) ? shield.hides : [];

/** The same entries, with those opened that the citizen ticked again. */
export const disclose = (entries: PlannedProcedure[], ids: readonly string[]): PlannedProcedure[] =>
  entries.map((p) =>
    p.shield && ids.includes(p.id) ? { ...p, shield: { ...p.shield, opensFor: p.recipient?.id ?? null } } : p,
  );
