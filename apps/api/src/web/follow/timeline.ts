/** The story of one notice: what was tried, what came back, who looked. */
import type { Access } from '../../../../../prisma/stores/access.store.js';
import type { DeskCase } from '../../../../../prisma/stores/desk-filing.store.js';
import type { TimelineEntry } from '../components/timeline/timeline.js';
import type { Language, Text } from '../text/text.js';
import { momentOf } from './moment.js';

export function timelineOf(
  noticeId: string,
  found: DeskCase,
  looked: Access[],
  { text, language }: { text: Text; language: Language },
  nameOf: (organisation: string) => string,
): TimelineEntry[] {
  const words = text.follow.notice;
  const deliveries = found.notices.find((n) => n.id === noticeId)?.deliveries ?? [];
  const attempts = found.attempts.filter((a) => deliveries.some((d) => d.id === a.deliveryId));
  const came = found.arrivals.filter((a) => a.noticeId === noticeId && ['reply', 'decision'].includes(a.kind));
  const entries: [Date, Omit<TimelineEntry, 'at' | 'when'>][] = [
    [found.filedAt, { title: words.filed, by: words.you }],
    ...attempts.map((a): [Date, Omit<TimelineEntry, 'at' | 'when'>] => [
      a.startedAt,
      { title: a.code === null ? words.sent(a.n) : words.failed(a.n) },
    ]),
    ...came.map((a): [Date, Omit<TimelineEntry, 'at' | 'when'>] => [
      a.receivedAt,
      { title: a.kind === 'reply' ? words.reply : words.decision },
    ]),
    ...looked
      .filter((it) => it.purpose !== null)
      .map((it): [Date, Omit<TimelineEntry, 'at' | 'when'>] => [
        it.at,
        { title: words.looked(purposeWords(it.purpose, text)), by: it.actor ? nameOf(it.actor) : words.staff },
      ]),
  ];
  return entries
    .sort(([a], [b]) => a.getTime() - b.getTime())
    .map(([at, entry]) => ({ at: at.toISOString(), when: momentOf(at, language), ...entry }));
}

/** What a caseworker said they read it for. */
export function purposeWords(purpose: string | null, { follow }: Text): string {
  const { purposes } = follow.notice;
  return purpose !== null && Object.hasOwn(purposes, purpose) ? purposes[purpose as 'other'] : purposes.other;
}
