/** Medians over the rounds, and the ratios between contestants of the same run. */
import type { RunResult } from '../run.js';
import { type Reached, reached, type Target, targets } from '../targets.js';

export interface Row {
  scenario: string;
  contestant: string;
  /** Rounds that count, of all. */
  valid: number;
  rounds: number;
  filingsPerSecond: number;
  lowest: number;
  highest: number;
  p50: number | null;
  p95: number | null;
  cpuPerFiling: Record<string, number>;
  cpuTotal: number;
}

export interface Ratio extends Target {
  /** Whom of `against` it is about. */
  other: string;
  ratio: number;
  reached: Reached;
}

/** Only rounds that count; a contestant of which none does has no row. */
export function summarise(results: RunResult[]): Row[] {
  const groups = new Map<string, RunResult[]>();
  for (const result of results) {
    const key = `${result.scenario} ${result.contestant}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups.values()].flatMap((all) => {
    const valid = all.filter(({ faults }) => faults.length === 0);
    return valid.length === 0 ? [] : [rowOf(valid, all.length)];
  });
}

function rowOf(valid: RunResult[], rounds: number): Row {
  const [{ scenario, contestant, cpuPerFiling }] = valid as [RunResult, ...RunResult[]];
  const rates = valid.map(({ filingsPerSecond }) => filingsPerSecond);
  const names = Object.keys(cpuPerFiling);
  const cpu = Object.fromEntries(names.map((name) => [name, median(valid.map((v) => v.cpuPerFiling[name] ?? 0))!]));
  return {
    ...{ scenario, contestant, rounds, valid: valid.length, filingsPerSecond: median(rates)! },
    ...{ lowest: Math.min(...rates), highest: Math.max(...rates) },
    p50: median(valid.flatMap(({ load }) => load.p50 ?? [])),
    p95: median(valid.flatMap(({ load }) => load.p95 ?? [])),
    cpuPerFiling: cpu,
    cpuTotal: Object.values(cpu).reduce((a, b) => a + b, 0),
  };
}

export function ratiosOf(rows: Row[]): Ratio[] {
  return targets.flatMap((target) => {
    const row = (name: string): Row | undefined =>
      rows.find(({ scenario, contestant }) => scenario === target.scenario && contestant === name);
    const value = (one: Row): number => (target.kind === 'more' ? one.filingsPerSecond : (one.p50 ?? Infinity));
    const ours = row('todoke');
    const others = target.against.flatMap((name) => row(name) ?? []);
    const hardest = others.toSorted((a, b) => (target.kind === 'more' ? value(b) - value(a) : value(a) - value(b)))[0];
    if (!ours || !hardest || value(hardest) === 0) return [];
    const ratio = value(ours) / value(hardest);
    return [{ ...target, other: hardest.contestant, ratio, reached: reached(target, ratio) }];
  });
}

export function median(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]!
    : sorted.length === 0
      ? null
      : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
