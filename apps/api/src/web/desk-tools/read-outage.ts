/** Reads what was typed to declare an outage. */
import type { FieldError } from '../components/error-summary/error-summary.js';
import { readInstant } from '../form/typed-moment.js';
import type { Text } from '../text/text.js';

const longestMs = 100 * 86_400_000;
const longestReason = 100;

export interface TypedOutage {
  from?: string;
  until: string;
  reason: string;
  holds: boolean;
}

export function readOutage(
  form: URLSearchParams,
  now: Date,
  words: Text['deskTools']['outages']['errors'],
): { outage: TypedOutage } | { errors: FieldError[] } {
  const typed = (name: string): string => (form.get(name) ?? '').trim();
  const [from, until, reason] = [readInstant(typed('from')), readInstant(typed('until')), typed('reason')];
  const errors: FieldError[] = [];
  const fault = (field: string, message: string): void => void errors.push({ field, message });
  if (typed('from') !== '' && from === undefined) fault('from', words.from);
  const begin = from === undefined ? now : new Date(from);
  const end = until === undefined ? null : new Date(until);
  if (end === null) fault('until', words.until);
  else if (end <= now) fault('until', words.past);
  else if (end <= begin) fault('until', words.order);
  else if (end.getTime() - begin.getTime() > longestMs) fault('until', words.long);
  if (reason === '' || reason.length > longestReason || /\p{Cs}|\p{Cc}/u.test(reason)) fault('reason', words.reason);
  if (errors.length > 0 || until === undefined) return { errors };
  return { outage: { ...(from === undefined ? {} : { from }), until, reason, holds: form.get('holds') !== 'no' } };
}
