/** The flags of `npm run bench`. */
import { parseArgs } from 'node:util';
import { StartError } from '../scripts/start/errors.js';
import { contestants } from './contestants.js';
import { scenarios } from './scenarios.js';

export const usage = `npm run bench -- [flags]
  --quick              one short round of everything: shows that it works, not how fast
  --rounds N           rounds, interleaved (3)
  --seconds N          measured in each run (20)
  --in-flight N        filings under way, instead of the scenario's own number
  --scenario a,b       ${scenarios.map(({ name }) => name).join(', ')}
  --only a,b           ${contestants.map(({ name }) => name).join(', ')}
  --no-results         print the table, write no files
npm run bench -- scale [--filings N] [--backlog N] [--quick]`;

export interface Options {
  quick: boolean;
  rounds: number;
  seconds: number;
  inFlight: number | null;
  scenarios: string[];
  only: string[] | null;
  writes: boolean;
}

export function readOptions(args: string[]): Options {
  const { values } = parse(args);
  const list = (text: string | undefined): string[] | null => text?.split(',').filter(Boolean) ?? null;
  const quick = values.quick === true;
  const options = {
    quick,
    rounds: number('rounds', values.rounds) ?? (quick ? 1 : 3),
    seconds: number('seconds', values.seconds) ?? (quick ? 4 : 20),
    inFlight: number('in-flight', values['in-flight']),
    scenarios: list(values.scenario) ?? scenarios.map(({ name }) => name),
    only: list(values.only),
    writes: values['no-results'] !== true,
  };
  known('scenario', options.scenarios, scenarios);
  known('only', options.only ?? [], contestants);
  return options;
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const numbers = { rounds: text, seconds: text, 'in-flight': text };
  const options = { ...numbers, quick: flag, scenario: text, only: text, 'no-results': flag };
  try {
    return parseArgs({ args, options });
  } catch (error) {
    throw new StartError(`${(error as Error).message}\n${usage}`);
  }
}

export function number(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new StartError(`--${name} needs a whole number above 0`);
  return value;
}

function known(name: string, given: string[], all: { name: string }[]): void {
  const unknown = given.filter((one) => !all.some((other) => other.name === one));
  if (unknown.length > 0) throw new StartError(`--${name} ${unknown.join(',')} is unknown\n${usage}`);
}
