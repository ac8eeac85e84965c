/** The contracts the citizen named, told apart: one company may have several, and each is told about its own only. */
import type { NamedProvider } from '../define.js';
import { labelled } from '../shared/contracts.js';
import type { DeathCase } from './death-case.js';
import type { ContractAnswers, ContractKind, NonePossible } from './questions-contract.js';
import type { DeathAnswers } from './questions.js';

/** Contracts of one kind in the order given, labelled by what is wished for: `succeed`, `cancel`, `cancel-2`, `notify`. */
export function contractsOf(answers: DeathAnswers, kind: ContractKind) {
  const entries = (answers.contracts ?? []).filter((entry) => entry.kind === kind);
  return labelled(entries, (entry) => entry.wish ?? 'notify');
}

/** For `to`: what the plan needs to know of them. */
export function named(
  kind: ContractKind,
  which: (entry: ContractAnswers) => boolean = () => true,
): (c: DeathCase) => NamedProvider[] {
  return (c) =>
    contractsOf(c.answers, kind)
      .filter(({ entry }) => which(entry))
      .map(({ contract, entry }) => ({ provider: entry.provider, contract }));
}

/** The entry behind a label. */
export function entryOf(answers: DeathAnswers, kind: ContractKind, provider: string, contract: string | null) {
  return contractsOf(answers, kind).find((it) => it.entry.provider === provider && it.contract === contract)?.entry;
}

/** The citizen said there is none. */
export const hasNone = (answers: DeathAnswers, kind: NonePossible): boolean =>
  answers.noContract?.includes(kind) ?? false;
