/** Server time of pages, from the request's first byte to the answer's last, beside the bare query each is made from. */
import { Pool } from 'undici';
import type { Database } from '../../prisma/database.js';
import type { Seal } from '../../prisma/seal.js';
import { findFiling, listFilings } from '../../prisma/stores/filing.store.js';
import { browseMessages, findMessage } from '../../prisma/stores/mailbox.store.js';
import { p95Of, readEvery } from './p95.js';
import { citizenOf, idOf, kinds } from './rows.js';

export interface PageFigure {
  name: string;
  p95: number;
  /** p95 of the query alone, opened as the page opens it. */
  bare: number;
}

/** What a page may take on the server, in ms. */
export const pageMs = 25;
const mostReaders = 50;

interface Reader {
  n: number;
  cookie: string;
  filing: string;
  message: string;
}

export async function probePages(
  apiUrl: string,
  db: Database,
  seal: Seal,
  filings: number,
  times: number,
): Promise<PageFigure[]> {
  const pool = new Pool(apiUrl, { connections: 1 });
  try {
    const readers = await signIn(pool, db, seal, Math.min(mostReaders, Math.ceil(filings / readEvery)));
    const personOf = ({ n }: Reader): Buffer => seal.person(citizenOf(n));
    const pages: [name: string, path: (reader: Reader) => string, query: (reader: Reader) => Promise<unknown>][] = [
      ['follow', ({ filing }) => `/filings/${filing}`, ({ filing }) => findFiling(db, seal, filing)],
      ['own filings', () => '/filings', (reader) => listFilings(db, personOf(reader), undefined, 21)],
      ['mailbox', () => '/mailbox', (reader) => browseMessages(db, seal, personOf(reader), { limit: 21 })],
      ['message', ({ message }) => `/mailbox/${message}`, (r) => findMessage(db, seal, personOf(r), r.message)],
      ['sheet', ({ filing }) => `/filings/${filing}/sheet`, ({ filing }) => findFiling(db, seal, filing)],
    ];
    const figures: PageFigure[] = [];
    for (const [name, path, query] of pages) {
      const reader = (i: number): Reader => readers[i % readers.length]!;
      const p95 = await p95Of(times, (i) => get(pool, path(reader(i)), reader(i).cookie));
      figures.push({ name, p95, bare: await p95Of(times, (i) => query(reader(i))) });
    }
    return figures;
  } finally {
    await pool.close();
  }
}

async function signIn(pool: Pool, db: Database, seal: Seal, count: number): Promise<Reader[]> {
  const readers: Reader[] = [];
  for (let i = 0; i < count; i += 1) {
    const n = i * readEvery;
    const [message] = await browseMessages(db, seal, seal.person(citizenOf(n)), { limit: 1 });
    const form = await pool.request({ method: 'GET', path: '/sign-in' });
    const csrf = /name="_csrf" value="([^"]+)"/.exec(await form.body.text())![1]!;
    const answer = await pool.request({
      method: 'POST',
      path: '/sign-in',
      headers: {
        cookie: cookieOf(form.headers['set-cookie']),
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ _csrf: csrf, name: citizenOf(n), level: '3' }).toString(),
    });
    await answer.body.dump();
    const cookie = cookieOf(answer.headers['set-cookie']);
    readers.push({ n, cookie, filing: idOf(n, kinds.filing), message: message!.id });
  }
  return readers;
}

async function get(pool: Pool, path: string, cookie: string): Promise<void> {
  const { statusCode, body } = await pool.request({ method: 'GET', path, headers: { cookie } });
  await body.dump();
  if (statusCode !== 200) throw new Error(`GET ${path}: ${statusCode}`);
}

const cookieOf = (set: string | string[] | undefined): string =>
  [set ?? []]
    .flat()
    .map((it) => it.split(';', 1)[0])
    .join('; ');
