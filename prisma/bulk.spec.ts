import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { emptyDatabase } from '../test/support/database.js';
import { insertRows, updateRows } from './bulk.js';
import { type Database, openDatabase } from './database.js';

const columns = { id: 'int', text: 'text', list: 'text[]', bytes: 'bytea', at: 'timestamptz' };
const at = new Date('2026-11-21T01:02:03.004Z');

let db: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  const made = await emptyDatabase();
  drop = made.drop;
  db = openDatabase(made.url, { connections: 2 });
  await db.pool.query(
    'CREATE TABLE thing (id int PRIMARY KEY, text text, list text[], bytes bytea, at timestamptz, n int DEFAULT 0)',
  );
}, 30_000);
beforeEach(() => db.pool.query('TRUNCATE thing'));
afterAll(async () => {
  await db?.close();
  await drop?.();
});

const all = async (): Promise<unknown[]> =>
  (await db.pool.query('SELECT id, text, list, bytes, at FROM thing ORDER BY id')).rows;
const thing = (id: number, more: object = {}) => ({
  id,
  text: 'a',
  list: ['x'],
  bytes: Buffer.of(0, 255),
  at,
  ...more,
});

describe('inserting rows', () => {
  it('writes any values of any rows as they are', async () => {
    const rows = [
      thing(1),
      thing(2, { text: null, list: [], bytes: null, at: null }),
      thing(3, { text: `'; DROP TABLE thing; --`, list: ['a,b', '{"c"}', 'd\\e', 'f "g"', 'NULL', ''] }),
      thing(4, { text: '葛\u{e0100}𠮷', list: ['﨑\n'] }),
    ];

    await db.transaction((client) => insertRows(client, 'thing', columns, rows));

    expect(await all()).toEqual(rows);
  });

  it('does nothing without rows', async () => {
    await db.transaction((client) => insertRows(client, 'thing', columns, []));

    expect(await all()).toEqual([]);
  });

  it('writes none when one is refused, or leaves out what is there when told so', async () => {
    await db.transaction((client) => insertRows(client, 'thing', columns, [thing(1)]));
    const both = [thing(2), thing(1, { text: 'other' })];

    await expect(db.transaction((client) => insertRows(client, 'thing', columns, both))).rejects.toThrow();
    const refused = await all();
    await db.transaction((client) => insertRows(client, 'thing', columns, both, 'ON CONFLICT DO NOTHING'));

    expect(refused).toEqual([thing(1)]);
    expect(await all()).toEqual([thing(1), thing(2)]);
  });
});

describe('updating rows', () => {
  it('changes the rows whose keys are all equal, and answers which', async () => {
    await db.transaction((client) =>
      insertRows(client, 'thing', columns, [thing(1), thing(2, { text: 'b' }), thing(3)]),
    );
    const set = { id: 'int', text: 'text', list: 'text[]' };
    const changes = [
      { id: 1, text: 'a', list: ['new', 'er'] },
      { id: 2, text: 'a', list: [] },
      { id: 9, text: 'a', list: [] },
    ];

    const { rows } = await db.transaction((client) =>
      updateRows(client, 'thing', ['id', 'text'], set, changes, ', n = n + 1'),
    );

    expect(rows).toEqual([{ id: 1 }]);
    expect(await all()).toEqual([thing(1, { list: ['new', 'er'] }), thing(2, { text: 'b' }), thing(3)]);
  });
});

describe('a transaction', () => {
  it('undoes everything when its work fails, and its connection can be used again', async () => {
    const failing = db.transaction(async (client) => {
      await insertRows(client, 'thing', columns, [thing(1)]);
      throw new Error('on purpose');
    });

    await expect(failing).rejects.toThrow('on purpose');

    expect(await all()).toEqual([]);
    expect(db.pool.waitingCount).toBe(0);
  });
});
