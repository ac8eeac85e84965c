/** Whose caseworkers look after a notice. */
import type { FilingState, NoticeState } from './filing-state.js';

type Known = Pick<NoticeState, 'id' | 'recipientId' | 'municipality'>;

/** The notice's recipient; for one that nobody serves, the first public office of the filing; null when it has none: then operators do. */
export function organisationOf(
  { notices }: { notices: readonly Known[] } | FilingState,
  noticeId: string,
): string | null {
  const own = notices.find((n) => n.id === noticeId)?.recipientId ?? null;
  return own ?? leadOf(notices);
}

/** The first public office that is told. */
export const leadOf = (notices: readonly Known[]): string | null =>
  notices.find((n) => n.recipientId !== null && n.municipality !== null)?.recipientId ?? null;
