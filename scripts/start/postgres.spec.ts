import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startPostgres } from './postgres.js';

let dir: string;

beforeAll(() => {
  // Private to its owner: as root, PostgreSQL's own account could not enter it by itself.
  dir = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'todoke-postgres-')), 'postgres');
});
afterAll(() => fs.rmSync(path.dirname(dir), { recursive: true, force: true }));

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  it('goes on with its data, refuses strangers, and is durable', async () => {
    const first = await startPostgres({ dir, port: 0 });
    await query(first.url, `CREATE TABLE words AS SELECT '葛󠄀城' AS word`);
    await first.stop();

    const second = await startPostgres({ dir, port: 0 });
    try {
      expect(await query(second.url, 'SELECT word FROM words')).toEqual([{ word: '葛󠄀城' }]);
      expect(await query(second.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
      expect(await query(second.url, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
      const withoutPassword = second.url.replace(/:[^:@/]+@/, ':wrong@');
      await expect(query(withoutPassword, 'SELECT 1')).rejects.toThrow('password authentication failed');
    } finally {
      await second.stop();
    }
    expect(fs.statSync(path.join(dir, 'password')).mode & 0o777).toBe(0o600);
  }, 60_000);

  it('keeps the values of failed statements out of its log', async () => {
    const { url, stop } = await startPostgres({ dir, port: 0 });
    try {
      await query(url, `CREATE TABLE people (name text PRIMARY KEY); INSERT INTO people VALUES ('秘密太郎')`);
      await expect(query(url, `INSERT INTO people VALUES ('秘密太郎')`)).rejects.toThrow('duplicate key');
      await expect(query(url, `SELECT '秘密太郎'::int`)).rejects.toThrow('invalid input');
    } finally {
      await stop();
    }
    expect(fs.readFileSync(path.join(dir, 'logs/postgres.log'), 'utf8')).not.toContain('秘密太郎');
  }, 60_000);
});
