/** `npm run test:faults`: the long run in the production shape, its verdict on the terminal and as a file. */
import { parseArgs } from 'node:util';
import { number } from '../../bench/args.js';
import { nameOf, writeResults } from '../../bench/report/write.js';
import { describe, StartError } from '../../scripts/start/errors.js';
import { printLine as print } from '../../scripts/start/print.js';
import { machine } from './machine.js';
import { buildOf } from './parts/previous.js';
import { linesOf } from './report.js';
import { type Options, runFaults } from './run.js';

const usage = `npm run test:faults -- [flags]
  --filings N      5000
  --minutes N      how long they come in under faults (12); then everything has 3 minutes to be done
  --faults N       beside one crash at each crash point (300)
  --seed N         the same seed gives the same faults
  --shape NAME     production: a real Temporal server on PostgreSQL; embedded: as in the demo
  --previous REF   the second worker is built from this commit
  --no-result      writes no file`;

interface Flags extends Options {
  ref: string | undefined;
  writes: boolean;
}

export async function main(args: string[]): Promise<number> {
  try {
    const { ref, writes, ...flags } = readFlags(args);
    const previous = ref === undefined ? undefined : await buildOf(ref, print);
    const began = new Date();
    const verdict = await runFaults({ ...flags, previous });
    for (const line of ['', ...linesOf(verdict)]) print(line);
    if (writes) {
      const minutes = Math.round((Date.now() - began.getTime()) / 6_000) / 10;
      const result = {
        at: began.toISOString(),
        shape: flags.shape,
        minutes,
        previous: ref ?? null,
        ...machine(),
        ...verdict,
      };
      print(
        `result           ${writeResults(`${nameOf(began)}-faults`, { json: `${JSON.stringify(result, null, 2)}\n` }).join()}`,
      );
    }
    return verdict.holds ? 0 : 1;
  } catch (error) {
    describe(error).forEach(print);
    return 1;
  }
}

function readFlags(args: string[]): Flags {
  const text = { type: 'string' } as const;
  const numbers = { filings: text, minutes: text, faults: text, seed: text };
  const options = { ...numbers, shape: text, previous: text, 'no-result': { type: 'boolean' } as const };
  const { values } = (() => {
    try {
      return parseArgs({ args, options });
    } catch (error) {
      throw new StartError(`${(error as Error).message}\n${usage}`);
    }
  })();
  const shape = values.shape ?? 'production';
  if (shape !== 'production' && shape !== 'embedded') throw new StartError(`--shape ${shape} is unknown\n${usage}`);
  return {
    ...{ shape, print, ref: values.previous, writes: values['no-result'] !== true },
    seed: number('seed', values.seed) ?? Math.floor(Math.random() * 1_000_000),
    filings: number('filings', values.filings) ?? 5_000,
    loadMs: (number('minutes', values.minutes) ?? 12) * 60_000,
    faults: number('faults', values.faults) ?? 300,
    citizens: 200,
    drainsWithinMs: 180_000,
  };
}
