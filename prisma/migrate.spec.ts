import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { emptyDatabase } from '../test/support/database.js';
import { diff, migrate } from './migrate.js';

let url: string;
let drop: () => Promise<void>;
beforeEach(async () => ({ url, drop } = await emptyDatabase()));
afterEach(() => drop());

describe('migrating', () => {
  it('applies what is missing, once, and leads to exactly the schema', async () => {
    const first = await migrate(url);
    const second = await migrate(url);

    expect(first.length).toBeGreaterThan(0);
    expect(second).toEqual([]);
    expect(await diff(url)).toBe('');
  }, 30_000);

  it('is done once when several start at the same time', async () => {
    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);

    expect(applied.map((names) => names.length > 0).sort()).toEqual([false, false, true]);
  }, 30_000);
});

describe('the difference', () => {
  it('shows what was changed by hand', async () => {
    await migrate(url);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('ALTER TABLE filing DROP COLUMN event_day');
    await client.end();

    expect(await diff(url)).toMatch(/ADD COLUMN\s+"event_day"/);
  }, 30_000);
});
