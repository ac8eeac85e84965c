/** What somebody looks for: read from the address, so that a search can be kept as a bookmark. */
import { addDays, startOf } from '../../../../../life-events/civil-date.js';
import { lifeEvents } from '../../../../../life-events/index.js';
import { filingStatuses } from '../../../../../life-events/status.js';
import type { FilingFilter } from '../../../../../prisma/stores/desk-filing.store.js';
import type { RecipientEntry } from '../../../../../prisma/stores/recipient.store.js';
import type { FieldError } from '../components/error-summary/error-summary.js';
import { readDay } from '../form/typed-moment.js';
import type { Text } from '../text/text.js';
import { findRecipient } from './find-recipient.js';

export const searchFields = ['receiptNumber', 'recipient', 'event', 'status', 'day'] as const;
export type SearchTyped = Record<(typeof searchFields)[number], string>;
const longest = 200;

export const readTyped = (query: Record<string, unknown>): SearchTyped =>
  Object.fromEntries(
    searchFields.map((name) => {
      const given = query[name];
      return [name, typeof given === 'string' ? given.trim().slice(0, longest) : ''];
    }),
  ) as SearchTyped;

export const isAsked = (typed: SearchTyped): boolean => searchFields.some((name) => typed[name] !== '');

export type Search = { filter: Omit<FilingFilter, 'organisation'> } | { errors: FieldError[] };

export function readSearch(typed: SearchTyped, entries: RecipientEntry[], text: Text): Search {
  const errors: FieldError[] = [];
  const recipient = typed.recipient === '' ? null : findRecipient(typed.recipient, entries, text);
  if (recipient && 'error' in recipient) errors.push({ field: 'recipient', message: recipient.error });
  const day = typed.day === '' ? null : readDay(typed.day);
  if (day === undefined) errors.push({ field: 'day', message: text.deskTools.search.dayError });
  if (errors.length > 0) return { errors };
  return {
    filter: {
      receiptNumber: receiptNumberIn(typed.receiptNumber),
      recipient: recipient && 'id' in recipient ? recipient.id : undefined,
      event: lifeEvents.find(({ id }) => id === typed.event)?.id,
      status: filingStatuses.find((status) => status === typed.status),
      filed: day ? { from: startOf(day), until: startOf(addDays(day, 1)) } : undefined,
    },
  };
}

/** As it was read out or scanned: in any width and case, with or without spaces. */
const receiptNumberIn = (typed: string): string | undefined =>
  typed
    .normalize('NFKC')
    .replace(/[\s\p{Cc}]/gu, '')
    .replace(/[‐‑–—―ー−]/gu, '-')
    .toUpperCase() || undefined;
