import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { findColleagues } from './colleague.store.js';
import { accepted, openStores, type Stores } from './store.fixture.js';

jest.setTimeout(60_000);
let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores?.close());

const day = 86_400_000;
const now = Date.now();

it('colleagues are those who have tasks of the organisation, or finished one lately, with how many they have', async () => {
  const { id: filing } = await accepted(stores);
  let tasks = 0;
  const task = (organisation: string | null, who: { assignee?: string; settledBy?: string }, settledDaysAgo?: number) =>
    stores.db.pool.query(
      `INSERT INTO task (id, filing_id, code, organisation, assignee, settled_by, settled_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
      [
        ...[newId(), filing, `code-${(tasks += 1)}`, organisation, who.assignee ?? null, who.settledBy ?? null],
        settledDaysAgo === undefined ? null : new Date(now - settledDaysAgo * day),
      ],
    );
  await task('city-1', { assignee: 'busy' });
  await task('city-1', { assignee: 'busy' });
  await task('city-1', {});
  await task('city-1', { assignee: 'busy', settledBy: 'helper' }, 1);
  await task('city-1', { assignee: 'away' }, 100);
  await task('city-2', { assignee: 'stranger' });
  await task(null, { assignee: 'operator' });
  const of = (organisation: string | null) => findColleagues(stores.db, organisation, new Date(now - 90 * day));

  expect(await of('city-1')).toEqual([
    { subject: 'busy', open: 2 },
    { subject: 'helper', open: 0 },
  ]);
  expect(await of(null)).toEqual([{ subject: 'operator', open: 1 }]);
  expect(await of('city-3')).toEqual([]);
});
