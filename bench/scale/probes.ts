/** What people and loops ask of a database of any size: each asked often, alone, its p95 in ms. */
import { Pool } from 'undici';
import { dayOf } from '../../life-events/civil-date.js';
import type { Database } from '../../prisma/database.js';
import { claimWaking, claimLeftBehind } from '../../prisma/stores/wake.store.js';
import { findEndless, findOwnerless, pageOfOpen } from '../../prisma/stores/watch.store.js';
import { serialMark, withinATown } from '../answers.js';
import { p95Of, readEvery } from './p95.js';
import { citizenOf, idOf, kinds } from './rows.js';

export type Figures = Record<string, number>;

export async function probe(apiUrl: string, db: Database, filings: number, times: number): Promise<Figures> {
  const pool = new Pool(apiUrl, { connections: 1 });
  const token = tokens(pool);
  const numbers = Array.from({ length: Math.ceil(filings / readEvery) }, (_, i) => i * readEvery);
  const operator = await token({ role: 'operator', subject: 'scale-operator', level: 3 });
  const caseworker = await token({
    role: 'caseworker',
    subject: 'scale-caseworker',
    level: 3,
    organisation: 'city-10',
  });
  const citizens: { n: number; token: string }[] = [];
  for (const n of numbers.slice(0, times)) {
    citizens.push({ n, token: await token({ role: 'citizen', subject: citizenOf(n), level: 3 }) });
  }
  const citizen = (i: number) => citizens[i % citizens.length]!;
  const get = (path: string, who: string): Promise<void> => call(pool, 'GET', path, who, 200);
  const answers = JSON.stringify({ event: 'move', answers: withinATown() });
  const numbered = (i: number): string => answers.replaceAll(serialMark, String(i).padStart(serialMark.length, '0'));
  const post = (path: string, i: number, status: number): Promise<void> =>
    call(pool, 'POST', path, citizen(i).token, status, numbered(i), `scale-${filings}-${i}`);
  const probes: Record<string, (i: number) => Promise<unknown>> = {
    'plan preview': (i) => post('/v1/plans', i, 200),
    accept: (i) => post('/v1/filings', i, 202),
    status: (i) => get(`/v1/filings/${idOf(citizen(i).n, kinds.filing)}`, citizen(i).token),
    'own filings': (i) => get('/v1/filings', citizen(i).token),
    mailbox: (i) => get('/v1/mailbox/messages', citizen(i).token),
    'desk: an office': () => get('/v1/desk/tasks', caseworker),
    'desk: all': () => get('/v1/desk/tasks', operator),
    'desk: search': () => get('/v1/desk/filings?status=in-progress&event=move', caseworker),
    sweeper: () => claimLeftBehind(db, 50),
    watch: () => watchOpen(db),
    'relay claim': () => claimWaking(db, 50),
  };
  const figures: Figures = {};
  for (const [name, ask] of Object.entries(probes)) figures[name] = await p95Of(times, ask);
  await pool.close();
  return figures;
}

/** What the watch asks most: one page of open filings, and whether each notice of them has an owner. */
async function watchOpen(db: Database): Promise<void> {
  const page = await pageOfOpen(db, idOf(0, kinds.filing), 50);
  await findOwnerless(db, page, dayOf(new Date()));
  await findEndless(db, page);
}

function tokens(pool: Pool) {
  return async (grant: object): Promise<string> => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(grant);
    const response = await pool.request({ method: 'POST', path: '/demo/tokens', headers, body });
    return ((await response.body.json()) as { accessToken: string }).accessToken;
  };
}

async function call(
  pool: Pool,
  method: 'GET' | 'POST',
  path: string,
  token: string,
  expected: number,
  body?: string,
  key?: string,
): Promise<void> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body ? { 'content-type': 'application/json', 'idempotency-key': key! } : {}),
  };
  const response = await pool.request({ method, path, headers, body });
  const text = await response.body.text();
  if (response.statusCode !== expected) throw new Error(`${method} ${path}: ${response.statusCode} ${text}`);
}
