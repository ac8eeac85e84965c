/** With 20,000 filings in the tables, no page and no loop reads one of them from end to end. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, openDatabase } from '../prisma/database.js';
import { openSeal } from '../prisma/master-key.js';
import type { Seal } from '../prisma/seal.js';
import { seed } from '../scripts/seed-database.js';
import { newDatabase } from './support/database.js';
import { lifeEvent } from '../life-events/index.js';
import { findFiling } from '../prisma/stores/filing.store.js';
import { idOf, kinds } from '../bench/scale/rows.js';
import { loadFilings } from '../bench/scale/load.js';
import { faultsIn, recordStatements } from '../bench/scale/plans.js';
import { exerciseQueues } from '../bench/scale/desk-statements.js';
import { exercise } from '../bench/scale/statements.js';

const filings = 20_000;

describe('plans of the statements behind pages and loops', () => {
  let [db, seal, drop, home] = [] as unknown as [Database, Seal, () => Promise<void>, string];

  beforeAll(async () => {
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'todoke-plans-'));
    const database = await newDatabase();
    drop = database.drop;
    const secretsFile = path.join(home, 'secrets.json');
    await seed(database.url, { home, sandboxUrl: 'http://127.0.0.1:9', secretsFile });
    db = openDatabase(database.url, { connections: 4 });
    seal = await openSeal(db, path.join(home, 'keys', 'master.key'));
    await loadFilings(db, seal, filings);
  }, 120_000);

  afterAll(async () => {
    await db?.close();
    await drop?.();
    fs.rmSync(home, { recursive: true, force: true });
  });

  it('are of filings that read as the product’s own', async () => {
    const filing = await findFiling(db, seal, idOf(0, kinds.filing));

    expect(lifeEvent(filing!.event)!.persons(filing!.content.answers)).toHaveLength(1);
  });

  it(`read no big table from end to end at ${filings} filings`, async () => {
    const recorded = recordStatements(db);
    await exercise(db, seal);

    expect(recorded.size).toBeGreaterThan(30);
    expect(await faultsIn(db, recorded.values())).toEqual([]);
  }, 30_000);

  it('read no more of a backlog of tasks than pages show of it', async () => {
    const backlog = (code: string, worked: string) =>
      db.pool.query(
        `INSERT INTO task (id, filing_id, code, organisation, due_on, created_at, assignee, settled_at)
         SELECT gen_random_uuid(), id, $1, 'city-10', '2026-12-01', now(), ${worked} FROM filing`,
        [code],
      );
    await backlog('waits', 'NULL, NULL');
    await backlog('settled', "'colleague', now()");
    await db.pool.query('ANALYZE task');
    const recorded = recordStatements(db);
    await exerciseQueues(db);

    expect(await faultsIn(db, recorded.values())).toEqual([]);
  }, 30_000);

  it('would notice one that does', async () => {
    const text = 'SELECT id FROM filing WHERE event = $1';

    expect(await faultsIn(db, [{ text, values: ['move'] }])).not.toEqual([]);
  });
});
