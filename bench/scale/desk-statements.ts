/** What the desk's pages are made of. */
import type { Database } from '../../prisma/database.js';
import type { Seal } from '../../prisma/seal.js';
import { findReading } from '../../prisma/stores/access.store.js';
import { findArrival } from '../../prisma/stores/arrival.store.js';
import { findCase, searchFilings } from '../../prisma/stores/desk-filing.store.js';
import { findDeskNotice } from '../../prisma/stores/desk-notice.store.js';
import {
  addTaskNote,
  changeTask,
  findTask,
  listTaskNotes,
  listTasks,
  listTasksOf,
  taskStates,
} from '../../prisma/stores/task.store.js';

export async function exerciseDesk(
  db: Database,
  seal: Seal,
  { filing, notice }: { filing: string; notice: string },
): Promise<void> {
  const now = new Date();
  for (const organisation of [null, 'city-10'])
    for (const state of [undefined, ...taskStates])
      await listTasks(db, { organisation, state, assignee: 'clerk', today: '2026-11-24' }, filing, 20);
  await findTask(db, filing);
  await listTasksOf(db, filing);
  await changeTask(db, { id: filing, revision: 0 }, { assignee: 'clerk' });
  await changeTask(db, { id: filing, revision: 0 }, { settledBy: 'clerk', at: now });
  await addTaskNote(db, seal, { id: filing, filing }, { author: 'clerk', text: 'x', at: now });
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
}
