import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Stores } from '../prisma/stores/store.fixture.js';
import { accepted, openStores } from '../prisma/stores/store.fixture.js';
import { contextOf } from './context.fixture.js';
import { Watch, type WatchSettings } from './watch.js';

let stores: Stores;
beforeAll(async () => (stores = await openStores()), 30_000);
afterAll(() => stores?.close());
beforeEach(() => stores.db.pool.query('TRUNCATE filing, notice, delivery, task, message, arrival, request CASCADE'));

const graceMs = 300_000;

const watch = (settings: Partial<WatchSettings> = {}): Watch =>
  new Watch(contextOf(stores), { graceMs, failsTasks: () => Promise.resolve(false), ...settings });

/** A filing that has begun, changed by hand as no decision of ours would. */
async function filing(changes: Record<string, string> = {}): Promise<{ id: string; notice: string }> {
  const { id, notices } = await accepted(stores);
  const set = { filing: 'started_at = now(), wake_pending = false', ...changes };
  for (const [table, change] of Object.entries(set))
    await stores.db.pool.query(`UPDATE ${table} SET ${change} WHERE ${table === 'filing' ? 'id' : 'filing_id'} = $1`, [
      id,
    ]);
  return { id, notice: notices[0]!.state.id };
}

async function tasksOf(filingId: string): Promise<object[]> {
  const text =
    'SELECT code, notice_id, organisation FROM task WHERE filing_id = $1 AND settled_at IS NULL ORDER BY code';
  return (await stores.db.pool.query<object>(text, [filingId])).rows;
}

async function messagesOf(filingId: string): Promise<string[]> {
  const { rows } = await stores.db.pool.query<{ key: string }>(
    'SELECT key FROM message WHERE filing_id = $1 ORDER BY key',
    [filingId],
  );
  return rows.map(({ key }) => key);
}

const longAgo = "filed_at = now() - interval '1 h', next_moment = now() - interval '1 h'";

describe('the watch', () => {
  it('leaves what has an owner alone', async () => {
    const { id } = await filing();

    const report = await watch().round();

    expect(report).toEqual({ 'overdue-task': 0, 'finished-task': 0 });
    expect(await tasksOf(id)).toEqual([]);
  });

  it('gives a notice that is on nobody’s way to a caseworker, and tells the citizen, once', async () => {
    const { id, notice } = await filing({ delivery: "status = 'cancelled'" });

    const reports = [await watch().round(), await watch().round()];

    expect(reports.map((r) => r.ownerless)).toEqual([1, undefined]);
    expect(await tasksOf(id)).toEqual([{ code: 'ownerless', notice_id: notice, organisation: 'city-011002' }]);
    expect(await messagesOf(id)).toEqual([`watch:ownerless:${notice}`]);
  });

  it.each([
    ['silent for long past its promise', "status = 'delivered', expected_by = now() - interval '1 h'"],
    ['expected to answer by no day at all', "status = 'delivered'"],
    ['held by nothing', "status = 'held'"],
    ['asked without a question', "status = 'needs-information', waiting_for = 'citizen'"],
  ])('finds a notice that is %s', async (_, change) => {
    const { id } = await filing({ notice: change });

    await watch().round();

    expect(await tasksOf(id)).toMatchObject([{ code: 'ownerless' }]);
  });

  it('opens the task of a caseworker’s notice again when it is lost', async () => {
    const { id, notice } = await filing({
      notice: "status = 'escalated', code = 'delivery-failed', waiting_for = 'caseworker'",
    });

    await watch().round();

    expect(await tasksOf(id)).toMatchObject([{ code: 'delivery-failed', notice_id: notice }]);
    expect(await messagesOf(id)).toEqual([]);
  });

  it('makes a filing that cannot be advanced somebody’s, and none of its neighbours', async () => {
    const bad = await filing({ filing: `started_at = now(), ${longAgo}`, notice: "status = 'garbage'" });
    const good = await filing({ filing: `started_at = now(), ${longAgo}` });

    const report = await watch().round();

    expect(report['advance-failed']).toBe(1);
    expect(await tasksOf(bad.id)).toContainEqual({
      code: 'advance-failed',
      notice_id: null,
      organisation: 'city-011002',
    });
    expect(await messagesOf(bad.id)).toContain('watch:advance-failed:');
    expect(await tasksOf(good.id)).toEqual([]);
  });

  it('makes a filing whose key is damaged somebody’s, though nothing can be written for its citizen', async () => {
    const { id } = await filing({ filing: `started_at = now(), data_key = '\\x00', ${longAgo}` });

    const report = await watch().round();

    expect(report['advance-failed']).toBe(1);
    expect(await tasksOf(id)).toMatchObject([{ code: 'advance-failed' }]);
    expect(await messagesOf(id)).toEqual([]);
  });

  it('makes several that cannot be read each somebody’s, also those that never began', async () => {
    const ids = [];
    for (const started of ['now()', 'NULL'])
      ids.push((await filing({ filing: `started_at = ${started}, data_key = '\\x00', ${longAgo}` })).id);

    await watch().round();

    for (const id of ids) expect(await tasksOf(id)).toMatchObject([{ code: 'advance-failed' }]);
  });

  it('takes no filing for damaged while the database refuses to answer', async () => {
    await filing({ filing: `started_at = now(), ${longAgo}` });
    await stores.db.pool.query('ALTER TABLE recipient RENAME COLUMN down TO down_for_now');

    await expect(watch().round()).rejects.toThrow();

    await stores.db.pool.query('ALTER TABLE recipient RENAME COLUMN down_for_now TO down');
    const { rows } = await stores.db.pool.query('SELECT code FROM task');
    expect(rows).toEqual([]);
  });

  it('wakes what was left behind, and asks for no person as long as that helps', async () => {
    const { id } = await filing({ filing: `started_at = NULL, wake_pending = false, ${longAgo}` });

    await watch().round();

    const { rows } = await stores.db.pool.query('SELECT wake_pending FROM filing WHERE id = $1', [id]);
    expect(rows).toEqual([{ wake_pending: true }]);
    expect(await tasksOf(id)).toEqual([]);
  });

  it.each([
    ['its workflow fails its tasks', true, [{ code: 'workflow-failing' }]],
    ['nobody looks at it', false, [{ code: 'left-behind' }]],
    ['Temporal is away, which concerns all of them', null, []],
  ])('that falls behind again and again because %s', async (_, fails, tasks) => {
    const { id } = await filing({ filing: `started_at = now(), ${longAgo}` });
    // Whatever is due now is late at once.
    const impatient = watch({ graceMs: -60_000, failsTasks: () => Promise.resolve(fails) });

    for (let round = 0; round < 3; round++) await impatient.round();

    expect(await tasksOf(id)).toMatchObject(tasks);
  });

  it('puts overdue tasks before a supervisor, and settles those whose notice has ended', async () => {
    const { id, notice } = await filing();
    const add = (code: string, dueOn: string) =>
      stores.db.pool.query(
        `INSERT INTO task (id, filing_id, notice_id, code, due_on, created_at) VALUES (gen_random_uuid(), $1, $2, $3, $4, now())`,
        [id, notice, code, dueOn],
      );
    await add('no-answer', '2026-01-05');

    const overdue = await watch().round();
    await stores.db.pool.query("UPDATE notice SET status = 'accepted', waiting_for = 'none' WHERE id = $1", [notice]);
    const finished = await watch().round();

    expect(overdue['overdue-task']).toBe(1);
    expect(finished['finished-task']).toBe(1);
    expect(await tasksOf(id)).toEqual([]);
  });
});
