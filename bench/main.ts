/** `npm run bench`: interleaved rounds of all contestants, medians, ratios; answers the exit code. */
import { describe } from '../scripts/start/errors.js';
import { printLine as print } from '../scripts/start/print.js';
import { type Options, readOptions } from './args.js';
import { contestant, type Contestant } from './contestants.js';
import { type Bench, openBench } from './parts/bench.js';
import { endOnSignal } from './parts/interrupt.js';
import { chartOf } from './report/chart.js';
import { describeMachine, type Machine } from './report/machine.js';
import { ratiosOf, summarise } from './report/summary.js';
import { tableOf } from './report/table.js';
import { nameOf, writeResults } from './report/write.js';
import { run, type RunResult } from './run.js';
import { type Scenario, scenarios } from './scenarios.js';

interface Entry {
  scenario: Scenario;
  contestant: Contestant;
}

export async function main(args: string[]): Promise<number> {
  const interruption = endOnSignal();
  try {
    const options = readOptions(args);
    const entries = entriesOf(options);
    const bench = await openBench([...new Set(entries.map((entry) => entry.contestant))], interruption.stage);
    const machine = describeMachine(bench);
    const results = await Promise.race([runAll(bench, entries, options), interruption.happened]);
    return report(results, machine, options);
  } catch (error) {
    describe(error).forEach(print);
    return 1;
  } finally {
    await interruption.stage.stop();
    interruption.forget();
  }
}

function entriesOf({ scenarios: names, only }: Options): Entry[] {
  return scenarios
    .filter(({ name }) => names.includes(name))
    .flatMap((scenario) =>
      scenario.contestants
        .filter((name) => only === null || only.includes(name))
        .map((name) => ({ scenario, contestant: contestant(name) })),
    );
}

/** Rounds are interleaved, and each begins with another contestant: what changes on the machine meanwhile hits all of them. */
async function runAll(bench: Bench, entries: Entry[], options: Options): Promise<RunResult[]> {
  const results: RunResult[] = [];
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const name of new Set(entries.map(({ scenario }) => scenario.name))) {
      const own = entries.filter(({ scenario }) => scenario.name === name);
      const shift = (round - 1) % own.length;
      for (const entry of [...own.slice(shift), ...own.slice(0, shift)]) {
        const result = await runOne(bench, entry, options, round);
        if (result) results.push(result);
      }
    }
  }
  return results;
}

async function runOne(bench: Bench, entry: Entry, options: Options, round: number): Promise<RunResult | undefined> {
  const { scenario, contestant: who } = entry;
  const name = `round ${round}  ${scenario.name}  ${who.name}`;
  if (who.needsRedis && bench.redis && 'missing' in bench.redis) {
    print(`${name}: skipped, ${bench.redis.missing}`);
    return undefined;
  }
  const warmUpSeconds = options.quick ? scenario.quickWarmUpSeconds : scenario.warmUpSeconds;
  const usual =
    (options.quick ? scenario.quickInFlight : undefined) ?? scenario.inFlightOf?.[who.name] ?? scenario.inFlight;
  // Alone means alone, whatever is asked for the others.
  const inFlight = usual === 1 ? 1 : (options.inFlight ?? usual);
  try {
    const result = await run(bench, who, scenario, { round, inFlight, warmUpSeconds, seconds: options.seconds });
    const { filingsPerSecond, load, faults } = result;
    const told = `${filingsPerSecond.toFixed(1)} filings/s, p50 ${load.p50?.toFixed(0) ?? '–'} ms`;
    print(`${name}: ${told}${faults.length > 0 ? `  DOES NOT COUNT: ${faults.join('; ')}` : ''}`);
    return result;
  } catch (error) {
    print(`${name}: FAILED`);
    describe(error).forEach((line) => print(`  ${line}`));
    return undefined;
  }
}

function report(results: RunResult[], machine: Machine, options: Options): number {
  const rows = summarise(results);
  const ratios = ratiosOf(rows);
  tableOf(rows, ratios).forEach(print);
  print('');
  const began = new Date();
  const { cores, cpu, commit, isChanged, loadAverage } = machine;
  const caption = `Todoke ${commit.slice(0, 8)}${isChanged ? '+' : ''}, ${cores} cores (${cpu}), medians of ${options.rounds} rounds`;
  print(`${caption}; load of others when it began: ${loadAverage}`);
  if (options.writes) {
    const json = JSON.stringify({ at: began.toISOString(), machine, options, rows, ratios, runs: results }, null, 1);
    const files = writeResults(nameOf(began), { json: `${json}\n`, svg: chartOf(rows, caption) });
    print(files.join('  '));
  }
  return results.length > 0 && results.every(({ faults }) => faults.length === 0) ? 0 : 1;
}
