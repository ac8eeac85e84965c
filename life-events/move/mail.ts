/** Forwarding of mail: one form takes six names, so more movers need several. */
import type { PersonName } from '../shared/person-name.js';
import type { MoveAnswers } from './questions.js';
import { contractsOf } from './contracts.js';

const namesPerForm = 6;

/** One entry per post company and form: `forward`, `forward-2`, … */
export function forwardingForms(answers: MoveAnswers): { provider: string; contract: string }[] {
  const forms = Math.ceil(answers.movers.length / namesPerForm);
  const companies = new Set(contractsOf(answers, 'post').map((it) => it.provider));
  return [...companies].flatMap((provider) =>
    Array.from({ length: forms }, (_, i) => ({ provider, contract: i === 0 ? 'forward' : `forward-${i + 1}` })),
  );
}

/** The names on one form. */
export function forwardedNames(answers: MoveAnswers, contract: string | null): PersonName[] {
  const nth = Number(contract?.split('-')[1] ?? 1);
  return answers.movers.slice((nth - 1) * namesPerForm, nth * namesPerForm).map((it) => it.name);
}
