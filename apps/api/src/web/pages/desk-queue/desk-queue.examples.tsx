import { queues, queueOf, type QueueSlug } from '../../desk/queues.js';
import type { QueueRow } from '../../desk/queue-rows.js';
import type { Example } from '../../example.js';
import { DeskQueuePage } from './desk-queue.page.js';

const rows: QueueRow[] = (['refused', 'turn', 'moving', 'quiet'] as const).map((look, i) => ({
  id: `t${i}`,
  revision: i,
  filing: `f${i}`,
  receiptNumber: `MV-20261124-ABC${i + 2}-E`,
  otherReceiptNumber: `MV-20261123-ABC${i + 2}-E`,
  event: { text: '引越し', lang: undefined },
  clock: { look, words: '2開庁日過ぎています' },
  dueOn: look === 'quiet' ? null : '2026年11月24日',
  code: '届けられない',
  procedure: { text: '転入届', lang: undefined },
  isEscalated: i === 0,
  owner: i === 1 ? '<img src=x onerror=alert(1)>\u202e逆' : null,
  isMine: false,
  since: '2026年11月24日 10:00',
}));

const drawn = (slug: QueueSlug, shown: QueueRow[], isMore = false): Example => ({
  name: `queue ${slug} of ${shown.length}`,
  state: shown.length > 0 ? 'filled' : 'empty',
  draw: () => (
    <DeskQueuePage
      queue={queueOf(slug)}
      counts={queues.map((it, i) => ({ slug: it.slug, count: isMore ? 1234 : i }))}
      isMore={isMore}
      rows={shown}
      next={isMore ? 't9' : null}
      who="札幌市（見本）・職員"
      name="花子"
    />
  ),
});

export const examples: Example[] = [
  drawn('mine', []),
  drawn('unassigned', rows, true),
  drawn('overdue', rows),
  drawn('duplicates', rows),
];
