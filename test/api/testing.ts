/** What the specs of the HTTP API share: answers of a family, raw requests, and what every refusal has in common. */
import path from 'node:path';
import { expect } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { dayOf } from '../../life-events/civil-date.js';
import { move } from '../../life-events/move/index.js';
import type { Database } from '../../prisma/database.js';
import { openSeal } from '../../prisma/master-key.js';
import type { Seal } from '../../prisma/seal.js';
import { type Answer, Api } from '../support/api.js';
import { administer } from '../support/database.js';
import { startTodoke, type Todoke } from '../support/todoke.js';

/** Long enough for a seeded database and an API on a busy machine. */
export const startMs = 90_000;
/** Text that is put into every bad input, and must be found neither in an answer nor in a log. */
export const canary = 'カナリア7f3a91';

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  requestId: string;
  errors: { pointer: string; code: string; message: string }[];
  demo?: string;
}

/** An API without a worker: what is accepted stays as it was accepted. */
export const startApi = (env: Record<string, string> = {}): Promise<Todoke> => startTodoke({ parts: ['api'], env });

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Answers of the sample family, with the canary in an address line, changed at the given JSON pointers. */
export function answersWith(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const answers = structuredClone(move.example(dayOf(new Date()))) as Record<string, Json>;
  const all: [string, unknown][] = [['/from/building', `${canary}ハイツ`], ...Object.entries(changes)];
  for (const [pointer, value] of all) {
    const path = pointer.slice(1).split('/');
    const last = path.pop()!;
    const parent = path.reduce<Record<string, Json>>((at, key) => at[key] as Record<string, Json>, answers);
    if (value === undefined) delete parent[last];
    else parent[last] = value as Json;
  }
  return answers;
}

/** Sends exactly these bytes. */
export async function send(
  url: string,
  body: string | Uint8Array<ArrayBuffer> | null,
  headers: Record<string, string>,
  method = 'POST',
): Promise<Answer> {
  const response = await fetch(url, { method, headers, body });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const read = isJson ? (JSON.parse(text) as Record<string, unknown>) : {};
  return { status: response.status, headers: response.headers, body: read, text };
}

/** Sends JSON text as a citizen would, with a new Idempotency-Key. */
export const sendAs = (api: Api, route: string, body: string | Uint8Array<ArrayBuffer>): Promise<Answer> =>
  send(`${api.url}${route}`, body, {
    authorization: `Bearer ${api.token}`,
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
  });

/** How many rows every table has. */
export const rowCounts = (db: Database): Promise<Record<string, number>> => ofEveryTable(db, 'count(*)::int');

/** What every table holds, in a few characters each; when somebody was last here does not count. */
export const contents = (db: Database): Promise<Record<string, string | null>> =>
  ofEveryTable(db, "md5(string_agg(md5((to_jsonb(t) - 'seen_at')::text), '' ORDER BY to_jsonb(t) - 'seen_at'))");

async function ofEveryTable<T>({ pool }: Database, what: string): Promise<Record<string, T>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' ORDER BY 1",
  );
  const found = await pool.query<Record<string, T>>(
    `SELECT ${tables.map(({ name }) => `(SELECT ${what} FROM "${name}" t) AS "${name}"`).join(', ')}`,
  );
  return found.rows[0]!;
}

/** Reads a refusal (RFC 9457), and holds it to what every refusal promises. */
export function problemOf(answer: Pick<Answer<object>, 'status' | 'headers' | 'body' | 'text'>): ProblemBody {
  const problem = answer.body as ProblemBody;
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(problem).toEqual({
    type: expect.stringMatching(new RegExp(`^http.*/problems/${problem.code}$`)),
    title: expect.stringMatching(/./),
    status: answer.status,
    code: expect.stringMatching(/^[a-z-]+$/),
    detail: expect.stringMatching(/./),
    requestId: answer.headers.get('request-id'),
    errors: expect.any(Array),
    demo: expect.stringContaining('見本'),
    ...('digest' in problem ? { digest: expect.any(String) } : {}),
    ...('acr_values' in problem ? { acr_values: expect.stringMatching(/^[23]$/) } : {}),
  });
  expect(answer.text).not.toContain(canary);
  return problem;
}

/** What is wrong where, without the words. */
export const faultsOf = ({ errors }: ProblemBody): [string, string][] =>
  errors.map(({ pointer, code }) => [pointer, code]);

/** Does something that must be refused, and that must leave no row anywhere. */
export async function refused(todoke: Todoke, request: () => Promise<Answer<object>>): Promise<ProblemBody> {
  const before = await rowCounts(todoke.db);
  const problem = problemOf(await request());
  expect(await rowCounts(todoke.db)).toEqual(before);
  return problem;
}

/** Takes the database away, or gives it back. */
export async function allowDatabase(todoke: Todoke, allowed: boolean): Promise<void> {
  const { connectionString } = todoke.db.pool.options;
  const name = new URL(connectionString!).pathname.slice(1);
  await administer(async (admin) => {
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${allowed}`);
    if (allowed) return;
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  });
}

/** The seal of the data under test. */
export const sealOf = ({ db, home }: Todoke): Promise<Seal> => openSeal(db, path.join(home, 'keys', 'master.key'));

/** Puts a message into a mailbox, as the worker would. */
export async function writeMessage(
  todoke: Todoke,
  filingId: string,
  { kind = 'outcome', attachments = [] as string[] } = {},
): Promise<string> {
  const { pool } = todoke.db;
  const { rows } = await pool.query<{ data_key: Buffer; person: Buffer; notice: string }>(
    'SELECT f.data_key, f.person, (SELECT id FROM notice WHERE filing_id = f.id AND no = 1) AS notice FROM filing f WHERE f.id = $1',
    [filingId],
  );
  const { data_key: dataKey, person, notice } = rows[0]!;
  const id = newId();
  const key = await (await sealOf(todoke)).openKey(dataKey);
  const content = { title: '受け付けられました', body: 'よい知らせです。', actions: [], attachments };
  const box = key.sealJson({ table: 'message', column: 'content', id }, content);
  await pool.query(
    `INSERT INTO message (id, filing_id, notice_id, person, key, kind, content, due_on, sent_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
    [id, filingId, notice, person, id, kind, box, kind === 'request' ? '2026-12-01' : null],
  );
  return id;
}
