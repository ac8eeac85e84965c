/** Looks at a Todoke from outside: its API, its recipients, the mail catcher, its logs, and what lies in Temporal. */
import { setTimeout as sleep } from 'node:timers/promises';
import fs from 'node:fs';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import PostalMime from 'postal-mime';
import type { FilingView } from '../../../apps/api/src/filings/filing.schema.js';
import type { Message, PlanView } from '../../support/api.js';
import { answersOf, type Citizen, type Load } from '../load.js';
import type { Town } from '../parts/town.js';
import { journalsOf, type Recipients } from '../recipients.js';
import type { Bundle, Observed } from './observed.js';

const atOnce = 8;

export interface Run {
  town: Town;
  load: Load;
  recipients: Recipients;
  seed: number;
  kills: number;
  lateReplies: Observed['lateReplies'];
}

export async function observe({ town, load, recipients, seed, kills, lateReplies }: Run): Promise<Observed> {
  const api = reader(town.directApiUrl);
  const { acknowledged, repeated, citizens } = load;
  const tokenOf = new Map(citizens.map(({ name, token }) => [name, token]));
  const ofCitizen = <T>(read: (citizen: Citizen) => Promise<T>): Promise<T[]> => inTurn(citizens, read);
  const ofFiling = <T>(route: (id: string) => string): Promise<(T | null)[]> =>
    inTurn(acknowledged, ({ citizen, filing }) => api.find<T>(route(filing.id), tokenOf.get(citizen)!));
  const present = <T>(all: (T | null)[]): T[] => all.filter((one) => one !== null);

  const listed = await ofCitizen(({ token }) => api.list<{ id: string }>('/v1/filings', token));
  const messages = (await ofCitizen(({ token }) => api.list<Message>('/v1/mailbox/messages', token))).flat();
  const filings = present(await ofFiling<FilingView>((id) => `/v1/filings/${id}`));
  const bundles = present(await ofFiling<Bundle>((id) => `/v1/filings/${id}/evidence`));
  const tasks = await api.list<Observed['tasks'][number]>('/v1/desk/tasks', await api.token('operator'));
  const client = new pg.Client({ connectionString: town.databaseUrl });
  await client.connect();
  try {
    return {
      ...{ acknowledged, repeated, filings, messages, bundles, tasks, kills, lateReplies },
      listed: new Map(citizens.map(({ name }, i) => [name, listed[i]!.map(({ id }) => id)])),
      journals: await journalsOf(town, recipients),
      sends: await sendsOf(api, citizens[0]!, seed),
      mails: await mailsIn(path.join(town.home, 'mail')),
      mailsWanted: await count(client, 'SELECT count(*)::int AS n FROM mail'),
      canaries: answersOf(50, seed).canaries,
      sinks: await sinksOf(town),
      leftBehind: await leftBehind(client),
      runningForEnded: await runningForEnded(town, filings),
    };
  } finally {
    await client.end();
  }
}

/** What still waits to be done. A mail waits for its time, at most a minute. */
export async function leftBehind(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ what: string }>(
    `SELECT 'wake flag of ' || id AS what FROM filing WHERE wake_pending
     UNION ALL SELECT 'not started: ' || id FROM filing WHERE started_at IS NULL
     UNION ALL SELECT 'arrival ' || id FROM arrival WHERE applied_at IS NULL
     UNION ALL SELECT 'delivery ' || id || ' ' || status FROM delivery WHERE status IN ('queued', 'sending', 'late')
     UNION ALL SELECT 'mail ' || id FROM mail WHERE sent_at IS NULL
     UNION ALL SELECT 'open notice ' || id || ' ' || status FROM notice WHERE waiting_for = 'recipient'`,
  );
  return rows.map(({ what }) => what);
}

async function count(client: pg.Client, sql: string): Promise<number> {
  return (await client.query<{ n: number }>(sql)).rows[0]!.n;
}

/** Fields by procedure, as the plans of good and bad recipients alike promise them. */
async function sendsOf(api: Reader, { token }: Citizen, seed: number): Promise<Map<string, string[]>> {
  const { answers } = answersOf(50, seed);
  const plan = await api.post<PlanView>('/v1/plans', { event: 'move', answers }, token);
  return new Map(plan.procedures.map(({ id, sends }) => [id.split('.')[0]!, sends]));
}

async function mailsIn(folder: string): Promise<Observed['mails']> {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.eml'));
  return Promise.all(
    names.map(async (name) => {
      const mail = await PostalMime.parse(fs.readFileSync(path.join(folder, name)));
      return { to: mail.to?.[0]?.address ?? '', messageId: mail.messageId ?? '' };
    }),
  );
}

/** Logs, mails, metrics, and all that Temporal keeps. */
async function sinksOf(town: Town): Promise<Map<string, Buffer>> {
  const sinks = new Map<string, Buffer>();
  const logs = path.join(town.home, 'logs');
  for (const name of fs.readdirSync(logs)) sinks.set(`the log ${name}`, fs.readFileSync(path.join(logs, name)));
  const mails = path.join(town.home, 'mail');
  const parsed = fs.readdirSync(mails).map(async (name) => {
    const bytes = fs.readFileSync(path.join(mails, name));
    const { subject, text } = await PostalMime.parse(bytes);
    return Buffer.concat([bytes, Buffer.from(`${subject}\n${text}\n`)]);
  });
  sinks.set('a mail', Buffer.concat(await Promise.all(parsed)));
  for (const url of [town.directApiUrl, ...town.workerUrls]) {
    sinks.set(`the metrics of ${url}`, Buffer.from(await (await fetch(`${url}/metrics`)).text()));
  }
  const { data } = town.temporal;
  if ('file' in data) {
    for (const file of [data.file, `${data.file}-wal`]) {
      if (fs.existsSync(file)) sinks.set(path.basename(file), fs.readFileSync(file));
    }
  } else for (const name of data.databases) sinks.set(`the database ${name}`, await rowsOf(town.databaseUrlOf(name)));
  return sinks;
}

/** Every value of every table, bytes as they are. */
async function rowsOf(url: string): Promise<Buffer> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const sql = "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'";
    const parts: Buffer[] = [];
    for (const { name } of (await client.query<{ name: string }>(sql)).rows) {
      const { rows } = await client.query<unknown[]>({ text: `SELECT * FROM ${name}`, rowMode: 'array' });
      for (const value of rows.flat()) {
        parts.push(Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value) ?? ''), Buffer.from('\n'));
      }
    }
    return Buffer.concat(parts);
  } finally {
    await client.end();
  }
}

/** A late attempt whose worker died is given up by Temporal within half a minute, and its workflow ends then. */
const endsWithinMs = 60_000;

/** Temporal's visibility follows with a delay, so that what is listed is looked at. */
async function runningForEnded({ temporal }: Town, filings: FilingView[]): Promise<string[]> {
  const ended = new Set(filings.filter(({ endedAt }) => endedAt !== null).map(({ id }) => `filing:${id}`));
  const connection = await Connection.connect({ address: temporal.address });
  try {
    const client = new Client({ connection, namespace: temporal.namespace });
    const isRunning = async (workflowId: string): Promise<boolean> =>
      (await client.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
    const running: string[] = [];
    for await (const { workflowId } of client.workflow.list({ query: "ExecutionStatus='Running'" })) {
      if (ended.has(workflowId) && (await isRunning(workflowId))) running.push(workflowId);
    }
    const until = Date.now() + endsWithinMs;
    while (running.length > 0 && Date.now() < until) {
      if (await isRunning(running[0]!)) await sleep(1_000);
      else running.shift();
    }
    return await Promise.all(running.map(async (workflowId) => `${workflowId} ${await pendingOf(client, workflowId)}`));
  } finally {
    await connection.close();
  }
}

interface Reader {
  token(role: string): Promise<string>;
  find<T>(route: string, token: string): Promise<T | null>;
  list<T>(route: string, token: string): Promise<T[]>;
  post<T>(route: string, body: object, token?: string): Promise<T>;
}

function reader(url: string): Reader {
  const json = { 'content-type': 'application/json' };
  const call = async <T>(route: string, init: RequestInit): Promise<T | null> => {
    const answer = await fetch(url + route, init);
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`${route}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const bearer = (token?: string): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {});
  const find = <T>(route: string, token: string): Promise<T | null> => call(route, { headers: bearer(token) });
  const post = async <T>(route: string, body: object, token?: string): Promise<T> =>
    (await call<T>(route, { method: 'POST', body: JSON.stringify(body), headers: { ...json, ...bearer(token) } }))!;
  return {
    find,
    post,
    token: async (role) =>
      (await post<{ accessToken: string }>('/demo/tokens', { role, subject: 'observer' })).accessToken,
    list: async <T>(route: string, token: string) => {
      const all: T[] = [];
      for (let next: string | null = ''; next !== null;) {
        const from: string = `${route}?limit=100${next && `&after=${next}`}`;
        const page: { items: T[]; next: string | null } = (await find(from, token))!;
        all.push(...page.items);
        ({ next } = page);
      }
      return all;
    },
  };
}

/** A few at once, in order. */
async function inTurn<T, R>(items: T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += atOnce) {
    results.push(...(await Promise.all(items.slice(at, at + atOnce).map(work))));
  }
  return results;
}

/** What a workflow waits for: its task, given how often already, or nothing that Temporal knows of. */
async function pendingOf(client: Client, workflowId: string): Promise<string> {
  const { raw } = await client.workflow.getHandle(workflowId).describe();
  const { pendingWorkflowTask: task, pendingActivities } = raw;
  return `(${task ? `task of attempt ${task.attempt}` : 'no task'}, ${pendingActivities?.length ?? 0} activities pending)`;
}
