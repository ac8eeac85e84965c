import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { notice } from '../life-events/advance.fixture.js';
import { plannedFor } from '../life-events/advance/changes.fixture.js';
import { addDays, atHour, dayOf } from '../life-events/civil-date.js';
import { datedTodos } from '../life-events/todos.js';
import { filingContentPlace } from '../prisma/stores/filing.store.js';
import { acceptFiling, newFiling, openStores, type Stores } from '../prisma/stores/store.fixture.js';
import { carryOut } from './carry-out.js';
import { contextOf } from './context.fixture.js';

let stores: Stores;
beforeAll(async () => (stores = await openStores()), 30_000);
afterAll(() => stores?.close());

it('reminds of a to-do in the words of its plan entry, with the calendar, each time once', async () => {
  const today = dayOf(new Date());
  const effective = addDays(today, 10);
  const todo = plannedFor(notice('z', { deadline: { type: 'EXPIRY', effective } }), { how: 'self', name: '相続放棄' });
  const filing = await newFiling(stores);
  const { id, key } = filing;
  const content = key.sealJson(filingContentPlace(id), { answers: {}, consents: [], todos: [todo], filer: 'x' });
  await acceptFiling(stores.db, { ...filing, content, todos: datedTodos([todo]) });

  for (const days of [3, 5, 7, 7, 9]) {
    const noon = atHour(addDays(today, days), 12);
    const { failed } = await carryOut(contextOf(stores, { now: () => noon }), [id], { firstPass: false });
    expect([...failed.values()]).toEqual([]);
  }

  const { rows } = await stores.db.pool.query<{ id: string; key: string; content: Buffer }>(
    "SELECT id, key, content FROM message WHERE filing_id = $1 AND kind = 'reminder' ORDER BY id",
    [id],
  );
  expect(rows.map((row) => row.key.split(':').at(-1))).toEqual(['7', '3', '1']);
  const [first] = rows.map((row) => key.openJson({ table: 'message', column: 'content', id: row.id }, row.content));
  expect(first).toMatchObject({ attachments: ['calendar.ics'], actions: ['done'] });
  expect(JSON.stringify(first)).toContain('相続放棄');
  expect(JSON.stringify(first)).toContain('この日を過ぎると、権利がなくなります。');
});
