/** Seals what a filing becomes by an amendment, as accepting sealed what it was. */
import type { Decision } from '../life-events/filing-state.js';
import { filingContentPlace } from '../prisma/stores/filing.store.js';
import { membersIn } from '../prisma/stores/plan.store.js';
import type { Stored } from '../prisma/stores/advance.store.js';
import type { Loaded } from '../prisma/stores/load.store.js';

export function sealedPlan({ key, state }: Loaded, decision: Decision): Pick<Stored, 'replanned' | 'content'> {
  const { amended, replanned } = decision;
  const entries = [...replanned].map(([id, entry]) => {
    const box = key.sealJson({ table: 'notice', column: 'planned', id }, entry);
    return [id, box] as const;
  });
  return {
    replanned: new Map(entries),
    content: amended && key.sealJson(filingContentPlace(state.id), amended.content),
  };
}

/** A filing as the next decision has to see it, without loading it again. */
export function afterAmendment(
  loaded: Loaded,
  { amended }: Decision,
  replanned: Stored['replanned'],
): Pick<Loaded, 'planned' | 'eventDay' | 'municipality' | 'rulesVersion' | 'members'> {
  const { eventDay, municipality, rulesVersion } = amended ?? loaded;
  const planned = replanned.size === 0 ? loaded.planned : new Map([...loaded.planned, ...replanned]);
  return { planned, eventDay, municipality, rulesVersion, members: membersAfter(loaded, amended) };
}

/** An amendment may have given persons other keys, or let them go. */
export function membersAfter({ members }: Pick<Loaded, 'members'>, amended: Decision['amended']): Loaded['members'] {
  if (!amended) return members;
  const known = [...members.values()];
  const languageOf = (person: Buffer) => known.find((it) => it.person.equals(person))?.language ?? 'ja';
  return new Map([...membersIn(amended)].map(([key, person]) => [key, { person, language: languageOf(person) }]));
}
