/** The verdict as a person reads it. */
import type { Verdict } from './run.js';

const most = 12;

export function linesOf(verdict: Verdict): string[] {
  const { crashPoints: points } = verdict;
  const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0);
  const list = (counts: Record<string, number>): string =>
    Object.entries(counts)
      .map(([name, n]) => `${name} ${n}`)
      .join(', ');
  const violated = Object.entries(verdict.violations);
  return [
    `seed             ${verdict.seed}`,
    `filings          ${verdict.filings}, ${verdict.notices} notices, ${verdict.deliveries} deliveries in ${verdict.attempts} attempts`,
    `faults           ${sum(verdict.faults)}: ${list(verdict.faults)}`,
    `kills            ${sum(verdict.kills)}: ${list(verdict.kills)}`,
    `crash points     ${points.hit} of ${points.of}${points.missed.map((point) => `, not reached: ${point}`).join('')}`,
    `attempts         ${list(verdict.ends)}`,
    `requests again   ${verdict.unansweredRequests}`,
    `drained after    ${verdict.drainedAfterSeconds === null ? 'not in time' : `${verdict.drainedAfterSeconds} s`}`,
    ...verdict.strange.slice(0, most).map((what) => `unexpected       ${what}`),
    ...violated.flatMap(([name, faults]) => [
      `VIOLATED         ${name}: ${faults.length}`,
      ...faults.slice(0, most).map((fault) => `                 ${fault}`),
    ]),
    `verdict          ${verdict.holds ? 'nothing lost, nothing doubled, every promise held' : 'FAILED'}`,
  ];
}
