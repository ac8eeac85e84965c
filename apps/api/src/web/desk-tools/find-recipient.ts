/** Which recipient somebody means who types an id, or part of a name. */
import type { RecipientEntry } from '../../../../../prisma/stores/recipient.store.js';
import type { Text } from '../text/text.js';

export type Found = { id: string } | { error: string };
const listed = 3;

export function findRecipient(typed: string, entries: RecipientEntry[], text: Text): Found {
  const { deskTools: words } = text;
  const exact = entries.find(({ id }) => id === typed.trim());
  if (exact) return { id: exact.id };
  const fitting = entries.filter(({ name }) => fold(name).includes(fold(typed)));
  if (fitting.length === 1) return { id: fitting[0]!.id };
  if (fitting.length === 0) return { error: words.noRecipient };
  const same = fitting.find(({ name }) => fold(name) === fold(typed));
  if (same) return { id: same.id };
  const some = fitting.slice(0, listed).map(({ id }) => id);
  return { error: `${words.whichRecipient} ${words.someRecipients(some.join('、'))}` };
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
