/** The queues of the desk. A new one is an entry here and its words. */
import { z } from 'zod';
import type { TaskCode, WatchCode } from '../../../../../life-events/filing-state.js';
import type { QueueQuery } from '../../../../../prisma/stores/desk-queue.store.js';
import type { Text } from '../text/text.js';

type Words = Text['desk'];
export type QueueSlug = keyof Words['queues'];
export type Column = 'clock' | 'what' | 'filing' | 'pair' | 'owner' | 'since';

export interface Queue {
  slug: QueueSlug;
  name: (words: Words) => string;
  query: QueueQuery & { codes?: readonly (TaskCode | WatchCode)[] };
  columns: readonly Column[];
  /** What is offered for each task: taking it, opening its case, or comparing two filings. */
  action: 'take' | 'open' | 'compare';
  /** What is said when nothing is in it. */
  empty: (words: Words) => string;
}

const usual: readonly Column[] = ['clock', 'what', 'filing', 'owner', 'since'];

function queue(slug: QueueSlug, more: Pick<Queue, 'query'> & Partial<Pick<Queue, 'columns' | 'action'>>): Queue {
  const of = (words: Words) => words.queues[slug];
  return {
    slug,
    name: (words) => of(words).name,
    columns: usual,
    action: 'open',
    empty: (words) => of(words).empty,
    ...more,
  };
}

export const queues: readonly Queue[] = [
  queue('mine', { query: { assignee: 'me' }, columns: ['clock', 'what', 'filing', 'since'] }),
  queue('unassigned', {
    query: { assignee: 'nobody' },
    columns: ['clock', 'what', 'filing', 'since'],
    action: 'take',
  }),
  queue('due-today', { query: { due: 'today' } }),
  queue('overdue', { query: { due: 'before-today' } }),
  queue('silent', { query: { codes: ['no-answer', 'request-overdue'] } }),
  queue('delivery-failed', { query: { codes: ['delivery-failed'] } }),
  queue('duplicates', {
    query: { codes: ['duplicate'] },
    columns: ['clock', 'pair', 'owner', 'since'],
    action: 'compare',
  }),
  queue('undo', { query: { undone: true } }),
  queue('all', { query: {} }),
];

export const queueSlug = z.enum(queues.map(({ slug }) => slug) as [QueueSlug, ...QueueSlug[]]);
export const queueOf = (slug: QueueSlug): Queue => queues.find((it) => it.slug === slug)!;
