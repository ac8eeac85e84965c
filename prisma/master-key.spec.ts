import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newDatabase } from '../test/support/database.js';
import { type Database, openDatabase } from './database.js';
import { MasterKeyError, openSeal, prepareMasterKey } from './master-key.js';

let db: Database;
let drop: () => Promise<void>;
let home: string;
let file: string;
beforeAll(async () => {
  const made = await newDatabase();
  drop = made.drop;
  db = openDatabase(made.url, { connections: 2 });
}, 30_000);
beforeEach(async () => {
  await db.pool.query('TRUNCATE seal_check, recipient');
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'todoke-key-'));
  file = path.join(home, 'keys', 'master.key');
});
afterAll(async () => {
  await db?.close();
  await drop?.();
});

const place = { table: 't', column: 'c', id: '1' };

describe('the master key of a new database', () => {
  it('is made once, for its owner only, and kept', async () => {
    await prepareMasterKey(db, file);
    const made = fs.readFileSync(file, 'utf8');
    const key = await (await openSeal(db, file)).newKey();
    const box = key.seal(place, 'kept');

    await prepareMasterKey(db, file);

    const again = await (await openSeal(db, file)).openKey(key.wrapped);
    expect(fs.readFileSync(file, 'utf8')).toBe(made);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(again.open(place, box).toString()).toBe('kept');
  });

  it('may be brought along', async () => {
    fs.mkdirSync(path.dirname(file));
    fs.writeFileSync(file, Buffer.alloc(32, 7).toString('base64'));

    await prepareMasterKey(db, file);

    expect(fs.readFileSync(file, 'utf8')).toBe(Buffer.alloc(32, 7).toString('base64'));
  });

  it('must be there before anything is opened', async () => {
    await expect(openSeal(db, file)).rejects.toThrow(MasterKeyError);
  });
});

describe('the master key of a sealed database', () => {
  beforeEach(() => prepareMasterKey(db, file));

  it('is never made anew when it is missing', async () => {
    fs.rmSync(file);

    await expect(prepareMasterKey(db, file)).rejects.toThrow(/master key is missing/);
    await expect(openSeal(db, file)).rejects.toThrow(/master key is missing/);

    expect(fs.existsSync(file)).toBe(false);
  });

  it('is never made anew over data whose check was lost', async () => {
    await db.pool.query('TRUNCATE seal_check');
    await db.pool.query(
      `INSERT INTO recipient (id, name, kind, serves, channel, data_key, secrets) VALUES ('x', 'x', 'bank', '{}', '{}', '', '')`,
    );
    fs.rmSync(file);

    await expect(prepareMasterKey(db, file)).rejects.toThrow(MasterKeyError);

    expect(fs.existsSync(file)).toBe(false);
  });

  it('is not another one', async () => {
    fs.writeFileSync(file, Buffer.alloc(32, 1).toString('base64'));

    await expect(prepareMasterKey(db, file)).rejects.toThrow(/another master key/);
    await expect(openSeal(db, file)).rejects.toThrow(/another master key/);
  });

  it('is not a torn one, and the complaint does not tell it', async () => {
    const torn = fs.readFileSync(file, 'utf8').slice(0, 20);
    fs.writeFileSync(file, torn);

    const failure = await openSeal(db, file).catch((error: Error) => error);

    expect(failure).toBeInstanceOf(MasterKeyError);
    expect(String(failure)).not.toContain(torn);
  });
});
