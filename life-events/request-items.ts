/** What a recipient asks: typed items, as they are kept and put to the citizen. */
import { z } from 'zod';
import type { Reply } from './filing-state.js';
import { detailsOf, slotText } from './reply-details.js';

export const itemTypes = ['text', 'choice', 'date', 'address', 'kana', 'identifier', 'document', 'consent'] as const;
export type ItemType = (typeof itemTypes)[number];

const choice = z.union([
  z.string().transform((text) => ({ value: text, label: text })),
  z.object({ value: z.string(), label: z.string() }),
]);

export const requestItem = z.object({
  id: z.string(),
  type: z.enum(itemTypes),
  label: z.string(),
  reason: z.string().default(''),
  /** JSON pointer of the field in doubt, in the body of the delivery. */
  pointer: z.string().optional(),
  choices: z.array(choice).optional(),
});
export type RequestItem = z.output<typeof requestItem>;

/** The items of a reply. An appointment or a consent without items of its own becomes one; what cannot be read is left out. */
export function itemsOf(reply: Reply): RequestItem[] {
  const given = (reply.items ?? []).flatMap((item) => requestItem.safeParse(item).data ?? []);
  if (given.length > 0) return given;
  if (reply.code === 'appointment-required') return slotItem(reply.details);
  if (reply.code === 'consent-required') return [consentItem];
  return [];
}

const consentItem: RequestItem = { id: 'consent', type: 'consent', label: '変更内容への承諾', reason: '' };

function slotItem(details: unknown): RequestItem[] {
  const appointment = detailsOf['appointment-required'].read(details);
  if (!appointment) return [];
  const choices = appointment.slots.map((slot) => ({ value: slot.from, label: slotText(slot) }));
  return [{ id: 'slot', type: 'choice', label: '希望する日時', reason: '予約のため', choices }];
}

/**
 * Equal for the same question about the same person: type, field in doubt, label without spaces and punctuation, and choices.
 * `plannedId` tells about whom the notice is.
 */
export function questionKey(item: RequestItem, plannedId: string): string {
  const person = /\.(p\d+)(?:\.|$)/.exec(plannedId)?.[1] ?? '';
  const label = item.label
    .normalize('NFKC')
    .replace(/[\p{P}\p{S}\p{Z}\s]/gu, '')
    .toLowerCase();
  const choices = (item.choices ?? []).map(({ value }) => value);
  return JSON.stringify([item.type, person, item.pointer ?? '', label, choices]);
}
