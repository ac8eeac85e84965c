/** The table on the terminal. */
import { contestant } from '../contestants.js';
import { scenarios } from '../scenarios.js';
import type { Ratio, Row } from './summary.js';

const processes = ['api', 'worker', 'temporal', 'postgres', 'redis', 'receiver', 'load'];

export function tableOf(rows: Row[], ratios: Ratio[]): string[] {
  return scenarios.flatMap(({ name, title }) => {
    const own = rows.filter(({ scenario }) => scenario === name);
    if (own.length === 0) return [];
    const figures = own.toSorted((a, b) => b.filingsPerSecond - a.filingsPerSecond).map(figuresOf);
    const met = ratios.filter(({ scenario }) => scenario === name).map(ratioLine);
    const head = ['', 'filings/s', 'low–high', 'rounds', 'p50 ms', 'p95 ms', 'CPU ms/filing', ...processes];
    return [
      '',
      `${name}: ${title}`,
      ...align([head, ...figures]),
      ...(met.length > 0 ? ['', ...align([ratioHead, ...met])] : []),
    ];
  });
}

const ratioHead = ['Todoke to', 'ratio', 'at least', 'aim', ''];

function figuresOf(row: Row): string[] {
  const { cpuPerFiling, filingsPerSecond, lowest, highest, p50, p95, valid, rounds, cpuTotal } = row;
  return [
    contestant(row.contestant).title,
    ...[
      show(filingsPerSecond),
      `${show(lowest)}–${show(highest)}`,
      valid === rounds ? String(rounds) : `${valid} of ${rounds}`,
    ],
    ...[show(p50), show(p95), show(cpuTotal)],
    ...processes.map((name) => show(cpuPerFiling[name] ?? null)),
  ];
}

function ratioLine({ title, other, against, ratio, kind, atLeast, aim, reached }: Ratio): string[] {
  const name = against.length > 1 ? `${title} (${other})` : title;
  const limit = (value: number | null): string => (value === null ? '–' : `${kind === 'less' ? '≤ ' : ''}${value}`);
  return [name, ratio.toFixed(2), limit(atLeast), limit(aim), reached];
}

function show(value: number | null): string {
  if (value === null) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** The first column to the left, the others to the right. */
function align(lines: string[][]): string[] {
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? '').length)));
  return lines.map((line) =>
    line
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
}
