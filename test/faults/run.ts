/** One fault run: filings come in, faults happen, then all is left alone and looked at. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Reply } from '../../kit/reply.js';
import type { Print } from '../../scripts/start/print.js';
import { step } from '../../scripts/start/print.js';
import { callBack } from '../support/receiver.js';
import { chanceFrom } from './chance.js';
import { type Invariant, violations } from './checker/invariants.js';
import { leftBehind, observe, type Run } from './checker/observe.js';
import type { Observed } from './checker/observed.js';
import { crashPoints } from './crash-points.js';
import { fileOne, type Load, newLoad, signIn } from './load.js';
import { openTown, type Town } from './parts/town.js';
import { describeFault, planFaults, type Size } from './plan.js';
import { openRecipients, type Recipients } from './recipients.js';
import { hitPoints, strike } from './strike.js';

export interface Options extends Size {
  print: Print;
  /** Folder of another version's build. */
  previous?: string | undefined;
  /** How long everything may take to be done after the last fault. */
  drainsWithinMs: number;
  citizens: number;
}

export interface Verdict {
  seed: number;
  filings: number;
  notices: number;
  deliveries: number;
  /** Attempts that recipients saw: more than deliveries, since a crash may hide an answer. */
  attempts: number;
  faults: Record<string, number>;
  kills: Record<string, number>;
  /** How they ended, as the worker noted it. */
  ends: Record<string, number>;
  unansweredRequests: number;
  crashPoints: { hit: number; of: number; missed: string[] };
  drainedAfterSeconds: number | null;
  violations: Partial<Record<Invariant, string[]>>;
  strange: string[];
  holds: boolean;
}

export async function runFaults(options: Options): Promise<Verdict> {
  const { print } = options;
  const town = await step(print, 'starting all parts', () => openTown(options));
  try {
    return await runIn(town, options);
  } finally {
    await step(print, 'stopping all parts', () => town.stop());
  }
}

async function runIn(town: Town, options: Options): Promise<Verdict> {
  const recipients = await openRecipients(town);
  const load = newLoad(await signIn(town.apiUrl, options.citizens));
  try {
    return await judge(town, recipients, load, options);
  } finally {
    load.isOver = true;
    await recipients.close();
  }
}

async function judge(town: Town, recipients: Recipients, load: Load, options: Options): Promise<Verdict> {
  const { seed, print } = options;
  const deathsBefore = town.keeper.deaths.length;
  const faults = await step(print, `${options.filings} filings under faults`, () => trouble(town, load, options));
  const drainedAfterMs = await step(print, 'draining', () => drain(town, options.drainsWithinMs, print));
  const lateReplies = await replyLate(town, load, recipients.secrets);
  const kills = town.keeper.deaths.slice(deathsBefore);
  const run: Run = { town, load, recipients, seed, kills: kills.length, lateReplies };
  const observed = await step(print, 'looking at everything from outside', () => observe(run));
  const ends = await endsOfAttempts(town);
  const missed = crashPoints.filter((point) => !hitPoints(town).includes(point));
  const found = violations(observed);
  const holds =
    Object.keys(found).length === 0 && missed.length === 0 && drainedAfterMs !== null && load.strange.length === 0;
  return {
    ...{ seed, filings: load.acknowledged.length, ...countsOf(observed), faults, kills: countBy(kills, (k) => k.part) },
    ends,
    unansweredRequests: load.unanswered,
    crashPoints: { hit: crashPoints.length - missed.length, of: crashPoints.length, missed },
    drainedAfterSeconds: drainedAfterMs === null ? null : Math.round(drainedAfterMs / 100) / 10,
    ...{ violations: found, strange: load.strange, holds },
  };
}

/** Files and strikes at the same time; answers how many faults of each kind there were, once all have ended. */
async function trouble(town: Town, load: Load, options: Options): Promise<Record<string, number>> {
  const { filings, loadMs, seed, print } = options;
  const plan = planFaults(options);
  const began = Date.now();
  const until = (at: number): Promise<void> => sleep(Math.max(0, began + at - Date.now()));
  const chance = chanceFrom(seed + 1);
  // Some alone, some in a rush: the busy way and the quiet way are different code.
  const starts = Array.from({ length: filings }, (_, n) => {
    const rush = Math.floor(n / 30);
    return n % 30 < 18 ? (rush * 30 * loadMs) / filings : ((n + chance.next()) * loadMs) / filings;
  });
  const filing = starts.map(async (at, n) => {
    await until(at);
    await fileOne(load, town.apiUrl, n, seed);
  });
  const striking = plan.map(async ({ at, fault }) => {
    await until(at);
    print(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${describeFault(fault)}`);
    await strike(town, fault);
  });
  await Promise.all(striking);
  await Promise.all(filing);
  await untilAllWereHit(town, load, options);
  return countBy(plan, ({ fault }) => fault.kind);
}

/** A crash point that was not reached yet gets some more filings to be reached by; few at a time, so that each has its own workflow. */
async function untilAllWereHit(town: Town, load: Load, { filings, seed }: Options): Promise<void> {
  const end = Date.now() + 30_000;
  for (let n = filings; hitPoints(town).length < crashPoints.length && Date.now() < end; n += 2) {
    await Promise.all(Array.from({ length: 2 }, (_, i) => fileOne(load, town.apiUrl, n + i, seed)));
    await sleep(1_000);
  }
}

/** Milliseconds until nothing was left to do, or null when that took too long. */
export async function drain(
  { databaseUrl }: Town,
  withinMs: number,
  print: Print = () => undefined,
): Promise<number | null> {
  const began = Date.now();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (let looks = 0; Date.now() - began < withinMs; looks += 1) {
      const left = await leftBehind(client);
      if (left.length === 0) return Date.now() - began;
      if (looks % 40 === 0)
        print(`  left: ${JSON.stringify(countBy(left, (what) => what.replace(/[0-9a-f-]{36}/, '…')))}`);
      await sleep(500);
    }
    return null;
  } finally {
    await client.end();
  }
}

/** The other outcome, for notices that were accepted: it must be taken and change nothing. */
async function replyLate(town: Town, load: Load, secrets: Map<string, string>): Promise<Observed['lateReplies']> {
  const notices = load.acknowledged.slice(0, 5).flatMap(({ filing }) => filing.notices);
  const known = notices.filter(({ recipient }) => recipient && secrets.has(recipient.id)).slice(0, 10);
  const reply: Reply = { outcome: 'rejected', reasons: [{ code: 'late', text: '遅い回答' }] };
  const replies = known.map(async ({ id: noticeId, recipient }) => {
    const status = await callBack(town.directApiUrl, { noticeId, secret: secrets.get(recipient!.id)!, reply });
    return { notice: noticeId, status };
  });
  const taken = await Promise.all(replies);
  await drain(town, 30_000);
  return taken;
}

async function endsOfAttempts({ databaseUrl }: Town): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ how: string; n: number }>(
      `SELECT coalesce(code, CASE WHEN ended_at IS NULL THEN 'cut off' ELSE 'taken' END) AS how, count(*)::int AS n
       FROM attempt GROUP BY 1 ORDER BY 2 DESC`,
    );
    return Object.fromEntries(rows.map(({ how, n }) => [how, n]));
  } finally {
    await client.end();
  }
}

const countsOf = ({ filings, journals }: Observed) => ({
  notices: filings.reduce((sum, { notices }) => sum + notices.length, 0),
  deliveries: journals.length,
  attempts: journals.reduce((sum, { count }) => sum + count, 0),
});

function countBy<T>(items: T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}
