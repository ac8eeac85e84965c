/** A database with its schema and seal for the specs of the stores, and filings to put in. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { v7 as newId } from 'uuid';
import { delivery, notice } from '../../life-events/advance.fixture.js';
import { newDatabase } from '../../test/support/database.js';
import { type Database, openDatabase } from '../database.js';
import { openSeal, prepareMasterKey } from '../master-key.js';
import type { Seal } from '../seal.js';
import { acceptFilings, type NewFiling } from './accept.store.js';
import { registerRecipient } from './recipient.store.js';

export interface Stores {
  db: Database;
  seal: Seal;
  close(): Promise<void>;
}

export async function openStores(): Promise<Stores> {
  const { url, drop } = await newDatabase();
  const db = openDatabase(url, { connections: 5 });
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'todoke-store-'));
  const file = path.join(home, 'master.key');
  await prepareMasterKey(db, file);
  const close = async (): Promise<void> => {
    await db.close();
    await drop();
    fs.rmSync(home, { recursive: true });
  };
  return { db, seal: await openSeal(db, file), close };
}

/** The office that is told of the filings made here; where nothing is sent, its address leads nowhere. */
export async function registerOffice({ db, seal }: Stores, url = 'https://office.example/'): Promise<string> {
  const id = 'city-011002';
  const input = {
    ...{
      id,
      name: '見本市',
      kind: 'municipality' as const,
      serves: { national: true as const },
      procedures: [],
      contact: null,
    },
    ...{ channel: { type: 'webhook' as const, url }, answerWithin: null, maintenance: null },
  };
  await registerRecipient(db, seal, input, `whsec_${Buffer.alloc(32, 's').toString('base64')}`);
  return id;
}

/** A filing with one notice and its delivery. */
export async function newFiling({ seal }: Stores, more: Partial<NewFiling> = {}): Promise<NewFiling> {
  const key = await seal.newKey();
  const id = more.id ?? newId();
  const office = { recipientId: 'city-011002', municipality: '011002' };
  const state = notice(newId(), { plannedId: 'MV-01', procedure: 'MV-01', ...office, deliveries: [] });
  const sent = delivery(newId());
  const filedAt = new Date();
  return {
    id,
    receiptNumber: `T-${id}`,
    event: 'move',
    rulesVersion: '1',
    person: seal.person('yamada'),
    municipality: '011002',
    planDigest: 'digest',
    eventDay: '2026-11-17',
    key,
    content: key.sealJson({ table: 'filing', column: 'content', id }, {}),
    filedAt,
    notices: [{ state, planned: key.sealJson({ table: 'notice', column: 'planned', id: state.id }, {}) }],
    deliveries: [
      {
        state: sent,
        noticeId: state.id,
        body: key.seal({ table: 'delivery', column: 'body', id: sent.id }, '{}'),
      },
    ],
    concerned: [],
    evidence: [{ at: filedAt.toISOString(), event: 'SubmissionAcceptance' }],
    idempotency: { client: 'client', key: id, fingerprint: 'f', response: Buffer.of(1) },
    actor: { role: 'citizen', actor: 'yamada' },
    ...more,
  };
}

export async function accepted(stores: Stores, more: Partial<NewFiling> = {}): Promise<NewFiling> {
  const filing = await newFiling(stores, more);
  await acceptFiling(stores.db, filing);
  return filing;
}

/** A filing that has begun and has nothing to do. */
export async function quiet(stores: Stores): Promise<NewFiling> {
  const filing = await accepted(stores);
  await stores.db.pool.query('UPDATE filing SET started_at = now(), wake_pending = false WHERE id = $1', [filing.id]);
  return filing;
}

/** How many rows of a filing lie in each table that accepting writes to. */
export async function rowsOf({ db }: Stores, filingId: string): Promise<Record<string, number>> {
  const tables = ['filing', 'notice', 'delivery', 'evidence', 'idempotency', 'access'];
  const counts = tables.map((table) => {
    const column = table === 'filing' ? 'id' : 'filing_id';
    return `(SELECT count(*)::int FROM "${table}" WHERE ${column} = $1) AS "${table}"`;
  });
  const { rows } = await db.pool.query<Record<string, number>>(`SELECT ${counts.join(', ')}`, [filingId]);
  return rows[0]!;
}

/** Accepts one filing; throws what it failed of. */
export async function acceptFiling(db: Database, filing: NewFiling): Promise<void> {
  const [result] = await acceptFilings(db, [filing]);
  if (result?.status === 'rejected') throw result.reason;
}
