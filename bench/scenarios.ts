/** What is measured: how recipients behave, how many filings are under way, and who takes part. */
import type { Mode } from './receiver/behaviour.js';

export interface Scenario {
  name: string;
  title: string;
  receiver: Mode;
  answers: 'withinATown' | 'betweenTowns';
  inFlight: number;
  /** Fewer for a contestant that is bound by CPU with far less: with all of them, hardly one would end within the window. */
  inFlightOf?: Record<string, number>;
  /** For `--quick`, where the usual number would take minutes to drain. */
  quickInFlight?: number;
  /** Before the measured window, so that it sees the steady state. */
  warmUpSeconds: number;
  quickWarmUpSeconds: number;
  /** Outcomes after which a filing counts as carried out; all ten, unless a recipient is dead. */
  outcomes: number;
  contestants: string[];
}

const steady = { answers: 'withinATown', warmUpSeconds: 5, quickWarmUpSeconds: 2, outcomes: 10 } as const;

export const scenarios: Scenario[] = [
  {
    ...steady,
    name: 'at-once',
    title: '10 recipients, all answer at once',
    receiver: 'accept',
    inFlight: 50,
    contestants: [
      ...[
        'todoke',
        'no-engine',
        'dbos-sets',
        'dbos-batched',
        'dbos',
        'graphile',
        'graphile-each',
        'bullmq',
        'bullmq-each',
      ],
      ...['pg-boss', 'pg-boss-each', 'temporal', 'temporal-empty', 'todoke-embedded'],
    ],
  },
  {
    ...steady,
    name: 'fail10',
    title: '10 % of first attempts answer 500, tried again after 5 s',
    receiver: 'fail10',
    // Two thirds of the filings wait for a second attempt: fewer in flight would measure the wait.
    inFlight: 1_500,
    quickInFlight: 150,
    warmUpSeconds: 12,
    quickWarmUpSeconds: 8,
    contestants: ['todoke', 'dbos'],
  },
  {
    ...steady,
    name: 'callback',
    title: 'every recipient answers by callback after 20 to 200 ms',
    receiver: 'callback',
    inFlight: 150,
    inFlightOf: { temporal: 20 },
    contestants: ['todoke', 'temporal'],
  },
  {
    ...steady,
    name: 'dead',
    title: 'one of the ten recipients is dead; the nine others answer at once',
    receiver: 'dead',
    inFlight: 50,
    outcomes: 9,
    contestants: ['todoke', 'dbos'],
  },
  {
    ...steady,
    name: 'alone',
    title: 'one filing at a time: 202 to last outcome',
    receiver: 'accept',
    inFlight: 1,
    contestants: ['todoke', 'no-engine', 'dbos', 'temporal', 'todoke-embedded'],
  },
  {
    name: 'mix',
    title: 'a third at once, a third by callback within 5 s, a third held 10 s behind another notice',
    receiver: 'mix',
    answers: 'betweenTowns',
    // Every filing is open for more than 10 s.
    inFlight: 600,
    inFlightOf: { temporal: 60 },
    quickInFlight: 60,
    warmUpSeconds: 20,
    quickWarmUpSeconds: 13,
    outcomes: 10,
    contestants: ['todoke', 'dbos-batched', 'dbos', 'temporal'],
  },
];
