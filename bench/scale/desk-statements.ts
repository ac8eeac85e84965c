/** What the desk's pages are made of. */
import type { Database } from '../../prisma/database.js';
import type { Seal } from '../../prisma/seal.js';
import { findReading } from '../../prisma/stores/access.store.js';
import { findArrival } from '../../prisma/stores/arrival.store.js';
import {
  countBatchItems,
  findPendingItems,
  listBatches,
  listBatchItems,
  proposeBatch,
} from '../../prisma/stores/batch.store.js';
import { findColleagues } from '../../prisma/stores/colleague.store.js';
import { findCase, searchFilings } from '../../prisma/stores/desk-filing.store.js';
import { countQueues, listQueue, type QueueQuery } from '../../prisma/stores/desk-queue.store.js';
import { countBacklogAges, listRecipientFigures } from '../../prisma/stores/desk-statistics.store.js';
import { findDeskNotice } from '../../prisma/stores/desk-notice.store.js';
import { countAll } from '../../prisma/stores/metrics.store.js';
import { findUntold, listOutages, recordOutage } from '../../prisma/stores/outage.store.js';
import {
  addTaskNote,
  changeTask,
  findTask,
  listTaskNotes,
  listTasks,
  listTasksOf,
  taskStates,
} from '../../prisma/stores/task.store.js';
import {
  escalateTasks,
  findEndless,
  findLeftBehind,
  findOwnerless,
  pageOfOpen,
  settleFinished,
} from '../../prisma/stores/watch.store.js';

/** Whatever a queue can ask for. */
const queries: QueueQuery[] = [
  {},
  { assignee: 'me' },
  { assignee: 'nobody' },
  { due: 'today' },
  { due: 'before-today' },
  { codes: ['delivery-failed'] },
  { undone: true },
];

/** What tasks are found by. */
export async function exerciseQueues(db: Database): Promise<void> {
  const today = '2026-11-24';
  for (const organisation of [null, 'city-10']) {
    const [first] = await listTasks(db, { organisation, assignee: 'clerk', today }, undefined, 20);
    for (const state of [undefined, ...taskStates])
      await listTasks(db, { organisation, state, assignee: 'clerk', today }, first?.id, 20);
    const reader = { organisation, subject: 'clerk', today };
    await countQueues(db, queries, reader);
    for (const query of queries) {
      await listQueue(db, query, reader, undefined, 20);
      await listQueue(db, query, reader, first?.id, 20);
    }
    await findColleagues(db, organisation, new Date(0));
  }
}

export async function exerciseDesk(
  db: Database,
  seal: Seal,
  { filing, notice, recipient }: { filing: string; notice: string; recipient: string },
): Promise<void> {
  const now = new Date();
  await exerciseQueues(db);
  for (const organisation of [null, 'city-10']) {
    await countBacklogAges(db, organisation, now);
    await listBatches(db, organisation, undefined, 20);
    await listOutages(db, organisation, undefined, 20);
  }
  for (const organisation of [null, recipient]) await listRecipientFigures(db, organisation, new Date(0));
  await findTask(db, filing);
  await listTasksOf(db, filing);
  await changeTask(db, { id: filing, revision: 0 }, { assignee: 'clerk' });
  await changeTask(db, { id: filing, revision: 0 }, { settledBy: 'clerk', at: now });
  await addTaskNote(db, seal, { id: filing, filing }, { id: filing, author: 'clerk', text: 'x', at: now });
  await listTaskNotes(db, seal, filing, undefined, 20);
  for (const organisation of [null, 'city-10']) {
    await searchFilings(db, { organisation }, undefined, 20);
    await searchFilings(db, { organisation, status: 'in-progress', recipient: 'city-11' }, filing, 20);
    await searchFilings(db, { organisation, receiptNumber: 'MV-1' }, undefined, 20);
    await searchFilings(db, { organisation, event: 'move', filed: { from: now, until: now } }, undefined, 20);
  }
  await findCase(db, filing);
  await findDeskNotice(db, notice);
  await findReading(db, filing, seal.person('clerk'));
  await findArrival(db, seal, 'desk:nobody', 'nothing');
  await proposeBatch(db, {
    act: 'resend-late',
    recipient: 'city-10',
    organisation: null,
    createdBy: 'x',
    createdAt: now,
    key: 'x',
  });
  await listBatchItems(db, filing, undefined, 20);
  await countBatchItems(db, filing);
  await findPendingItems(db, 20);
  await recordOutage(db, {
    ...{ recipient: 'city-10', reason: 'x', holds: false, from: now, until: new Date(now.getTime() + 60_000) },
    ...{ declaredBy: 'x', declaredAt: now, key: 'x' },
  });
  await findUntold(db, now, 20);
  await countAll(db);
  await findLeftBehind(db, now, 20);
  const open = await pageOfOpen(db, '00000000-0000-0000-0000-000000000000', 20);
  await findOwnerless(db, open, '2026-11-24');
  await findEndless(db, open);
  await escalateTasks(db, '2026-11-24');
  await settleFinished(db, filing, 20);
}
