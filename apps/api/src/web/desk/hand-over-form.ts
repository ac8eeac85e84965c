/** To whom a task is handed over: to one of those who are offered, to whoever is typed, or back to everybody. */
import { tokenName } from '../../identity/actor.js';
import type { FieldError } from '../components/error-summary/error-summary.js';
import type { Text } from '../text/text.js';

const colleague = tokenName(255);
const offered = 'colleague:';

export const valueOf = (subject: string): string => `${offered}${subject}`;

export function readHandOver(
  form: URLSearchParams,
  { handOver }: Text['deskCase'],
): { to: string | null } | { error: FieldError } {
  const chosen = form.get('to') ?? '';
  if (chosen === 'nobody') return { to: null };
  if (chosen !== 'other' && !chosen.startsWith(offered)) return { error: { field: 'to', message: handOver.choose } };
  const name = chosen === 'other' ? (form.get('other') ?? '').trim() : chosen.slice(offered.length);
  if (colleague.safeParse(name).success) return { to: name };
  return { error: { field: 'other', message: name === '' ? handOver.otherMissing : handOver.error } };
}
