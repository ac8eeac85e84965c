/** The contracts the citizen named, told apart: one company may have several, and each is told about its own only. */
import type { NamedProvider } from '../define.js';
import { labelled } from '../shared/contracts.js';
import type { MoveCase } from './kind-of-move.js';
import type { NonePossible, ProviderAnswers, ProviderKind } from './questions-provider.js';
import type { MoveAnswers } from './questions.js';

type Side = 'old' | 'new';
export interface Contract extends NamedProvider {
  entry: ProviderAnswers;
}

/** Contracts of one kind in the order given, labelled `old`, `new`, `both`, `both-2`, …; a sided one concerns one address only. */
export function contractsOf(answers: MoveAnswers, kind: ProviderKind, side?: Side): Contract[] {
  const entries = (answers.providers ?? []).filter(
    (entry) => entry.kind === kind && (!side || (entry.for ?? 'both') === 'both' || entry.for === side),
  );
  return labelled(entries, (entry) => side ?? entry.for ?? 'both').map((it) => ({
    ...it,
    provider: it.entry.provider,
  }));
}

/** For `to`: what the plan needs to know of them. */
export function named(kind: ProviderKind, side?: Side): (c: MoveCase) => NamedProvider[] {
  return (c) => contractsOf(c.answers, kind, side).map(({ provider, contract }) => ({ provider, contract }));
}

/** The entry behind a label. Supplies belong to one address, so there a `both` entry is found under either. */
export function entryOf(answers: MoveAnswers, kind: ProviderKind, provider: string, contract: string | null) {
  const sides = kind === 'electricity' || kind === 'gas' ? (['old', 'new'] as const) : [undefined];
  const all = sides.flatMap((side) => contractsOf(answers, kind, side));
  return all.find((it) => it.provider === provider && it.contract === contract)?.entry;
}

/** The citizen said there is none. */
export function hasNone(answers: MoveAnswers, ...kinds: NonePossible[]): boolean {
  return kinds.some((kind) => answers.noProvider?.includes(kind));
}
