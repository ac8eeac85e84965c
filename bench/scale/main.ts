/** `npm run bench -- scale`: the same questions at 10,000 filings and at a million, the plans behind them, and a backlog. */
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import path from 'node:path';
import { openDatabase } from '../../prisma/database.js';
import { openSeal } from '../../prisma/master-key.js';
import { describe, StartError } from '../../scripts/start/errors.js';
import { printLine as print, step } from '../../scripts/start/print.js';
import { number } from '../args.js';
import { contestant } from '../contestants.js';
import { type Bench, openBench, template } from '../parts/bench.js';
import { endOnSignal } from '../parts/interrupt.js';
import { apiUrlOf, startApi } from '../parts/product.js';
import { describeMachine } from '../report/machine.js';
import { nameOf, writeResults } from '../report/write.js';
import { bytesPerFiling, loadFilings } from './load.js';
import { measureBacklog } from './outage.js';
import { type PageFigure, pageMs, probePages } from './pages.js';
import { faultsIn, type PlanFault, recordStatements } from './plans.js';
import { type Figures, probe } from './probes.js';
import { noticesPerFiling } from './rows.js';
import { exercise } from './statements.js';

const small = 10_000;
const atMost = 1.5;

interface Size {
  filings: number;
  p95: Figures;
  pages: PageFigure[];
  planFaults: PlanFault[];
}

export async function main(args: string[]): Promise<number> {
  const interruption = endOnSignal();
  try {
    const { filings, backlog, times } = readFlags(args);
    checkDisk(interruption.stage.home, filings);
    const bench = await openBench([contestant('todoke')], interruption.stage);
    const machine = describeMachine(bench);
    const work = async () => {
      const sizes: Size[] = [];
      for (const count of [Math.min(small, filings), filings]) sizes.push(await measure(bench, count, times));
      const ok = report(sizes);
      const drained = backlog > 0 ? await measureBacklog(bench, backlog) : null;
      return { sizes, ok, drained };
    };
    const { sizes, ok, drained } = await Promise.race([work(), interruption.happened]);
    if (drained) {
      const { ratio, memoryMb, filings: piled, filingsPerSecond, steady } = drained;
      const rates = `${filingsPerSecond.toFixed(1)}/s, steady ${steady.toFixed(1)}/s: ratio ${ratio.toFixed(2)} (at least 0.9)`;
      print(`backlog of ${piled}: ${rates}; at most ${memoryMb.api} MB (API), ${memoryMb.worker} MB (worker)`);
    }
    const results = { at: new Date().toISOString(), machine, sizes, drained };
    writeResults(`${nameOf(new Date())}-scale`, { json: `${JSON.stringify(results, null, 1)}\n` }).forEach(print);
    return ok && (drained === null || drained.ratio >= 0.9) ? 0 : 1;
  } catch (error) {
    describe(error).forEach(print);
    return 1;
  } finally {
    await interruption.stage.stop();
    interruption.forget();
  }
}

function readFlags(args: string[]): { filings: number; backlog: number; times: number } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { filings: text, backlog: text, quick: { type: 'boolean' } } });
  const filings = number('filings', values.filings) ?? (values.quick ? 20_000 : 1_000_000);
  const backlog = values.backlog === '0' ? 0 : (number('backlog', values.backlog) ?? (values.quick ? 500 : 50_000));
  return { filings, backlog, times: values.quick ? 100 : 400 };
}

function checkDisk(folder: string, filings: number): void {
  const { bavail, bsize } = fs.statfsSync(folder);
  const gb = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;
  const needed = 2 * bytesPerFiling * (filings + small) + 3e9;
  print(`${filings} filings and ${filings * noticesPerFiling} notices: needs ${gb(needed)} of disk below ${folder}`);
  if (bavail * bsize > needed) return;
  throw new StartError(
    `there are ${gb(bavail * bsize)} free: make room, name another TMPDIR, or load fewer (--filings N)`,
  );
}

async function measure(bench: Bench, filings: number, times: number): Promise<Size> {
  const { stage, cluster, ports } = bench;
  const databaseUrl = await cluster.clone(template, 'bench_app');
  const db = openDatabase(databaseUrl, { connections: 4 });
  try {
    const seal = await openSeal(db, path.join(stage.home, 'keys', 'master.key'));
    await step(print, `loading ${filings} filings`, () => loadFilings(db, seal, filings));
    await cluster.run('CHECKPOINT');
    const api = await startApi({ stage, ports, databaseUrl });
    const p95 = await step(print, 'asking', () => probe(apiUrlOf(ports), db, filings, times));
    const pages = await step(print, 'reading pages', () => probePages(apiUrlOf(ports), db, seal, filings, times));
    await api.stop();
    const recorded = recordStatements(db);
    await exercise(db, seal);
    return { filings, p95, pages, planFaults: await faultsIn(db, recorded.values()) };
  } finally {
    await db.close();
    await cluster.drop('bench_app');
  }
}

function report([few, many]: Size[]): boolean {
  print('');
  print(
    `${'p95 ms'.padEnd(18)}${String(few!.filings).padStart(10)}${String(many!.filings).padStart(10)}     ratio (at most ${atMost})`,
  );
  let ok = true;
  for (const [name, before] of Object.entries(few!.p95)) {
    const after = many!.p95[name]!;
    const ratio = after / before;
    const word = ratio <= atMost ? 'ok' : 'short';
    ok &&= ratio <= atMost;
    print(
      `${name.padEnd(18)}${before.toFixed(2).padStart(10)}${after.toFixed(2).padStart(10)}${ratio.toFixed(2).padStart(10)}  ${word}`,
    );
  }
  for (const { name, p95, bare } of many!.pages) {
    ok &&= p95 <= pageMs;
    const ratio = `${(p95 / bare).toFixed(1)} × the bare query of ${bare.toFixed(2)}`;
    print(
      `page ${name.padEnd(13)}${p95.toFixed(2).padStart(20)}  ${ratio}  (at most ${pageMs}) ${p95 <= pageMs ? 'ok' : 'short'}`,
    );
  }
  for (const { statement, node } of many!.planFaults) print(`PLAN: ${node}: ${statement}`);
  return ok && many!.planFaults.length === 0;
}
