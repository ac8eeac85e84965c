import { describe, expect, it } from '@jest/globals';
import { linesOf } from './report.js';
import { runFaults } from './run.js';

const seed = Number(process.env.TODOKE_FAULTS_SEED ?? 20261124);
const filings = Number(process.env.TODOKE_FAULTS_FILINGS ?? 300);
const loadMs = Number(process.env.TODOKE_FAULTS_SECONDS ?? 40) * 1000;

describe('300 filings under kills, freezes and broken lines', () => {
  it('are neither lost nor doubled, whatever crashes at whatever point', async () => {
    const said: string[] = [];
    const print = (line: string): void => {
      if (process.env.TODOKE_FAULTS_SHOW) process.stderr.write(`${line}\n`);
      said.push(line);
    };

    const verdict = await runFaults({
      ...{ seed, filings, loadMs, print, shape: 'embedded', faults: 20, citizens: 200, drainsWithinMs: 180_000 },
    });

    if (!verdict.holds || process.env.TODOKE_FAULTS_SHOW) console.log([...said, ...linesOf(verdict)].join('\n'));
    expect(verdict).toMatchObject({ holds: true, violations: {}, strange: [], crashPoints: { missed: [] } });
    expect(Object.values(verdict.kills).reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(20);
  }, 400_000);
});
