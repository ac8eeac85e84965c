import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/activity';
import { Worker } from '@temporalio/worker';
import { dataConverter, newStage, type Stage, workflowBundle } from '../test/support/workflows.js';
import { until } from '../test/support/todoke.js';
import { type FilingProgress, filingWorkflowId } from './contract.js';

jest.setTimeout(120_000);
let stage: Stage;
beforeAll(async () => {
  stage = await newStage();
});
afterAll(async () => stage.close());

const open: FilingProgress = {
  late: [],
  nextMomentMs: null,
  done: false,
  event: 'move',
  status: 'in-progress',
  needsAction: false,
  waitingOn: ['municipality-131016'],
  dueOn: '2026-12-07',
  municipality: '131016',
  notices: [{ procedure: 'MV-03', recipient: 'municipality-131016', status: 'delivered', code: null }],
};
const done: FilingProgress = { ...open, done: true, status: 'completed', waitingOn: [] };
const lateOne = (id: string): FilingProgress['late'] => [{ id: `${id}.1`, summary: 'MP-01a:mihon-gas' }];

describe('a filing that lives for years', () => {
  it('goes on in a new run before its history is too long, and takes a delivery under way along', async () => {
    const id = 'filing-of-years';
    let isTaken = (): void => undefined;
    const taken = new Promise<void>((resolve) => (isTaken = resolve));
    await stage.play(id, {
      // It is started a second time by the second run.
      step: () => (stage.deliveries(id) < 2 ? { ...open, late: lateOne(id) } : done),
      deliver: (_, n) => (n === 1 ? taken : Promise.resolve()),
    });

    const { runId: first } = await stage.client.workflow.getHandle(filingWorkflowId(id)).describe();
    for (let woken = 0; stage.deliveries(id) < 2 && woken < 3_000; woken += 1) await stage.wake(id);
    isTaken();
    await stage.ended(id);

    const { events } = await stage.client.workflow.getHandle(filingWorkflowId(id), first).fetchHistory();
    expect(events!.length).toBeLessThan(2_000);
    const history = { events: events! };
    await Worker.runReplayHistory({ workflowBundle, dataConverter }, history, filingWorkflowId(id));
    expect(Object.keys(events!.at(-1)!)).toContain('workflowExecutionContinuedAsNewEventAttributes');
  });

  it('is woken by two hundred replies, and each of them is looked at', async () => {
    const id = 'filing-of-200-replies';
    let replies = 0;
    let seen = 0;
    const step = (): FilingProgress => {
      seen = replies;
      return replies < 200 ? open : done;
    };
    await stage.play(id, { step });

    while (replies < 200) {
      replies += 1;
      await stage.wake(id);
    }
    await stage.ended(id);

    expect(seen).toBe(200);
    expect((await stage.events(id)).length).toBeLessThan(2_000);
  });
});

describe('histories of every kind', () => {
  const pauses = (n: number): FilingProgress => ({ ...open, nextMomentMs: n < 3 ? 50 : null, done: n === 3 });

  it.each<[string, Parameters<Stage['play']>[1]]>([
    ['moments', { step: pauses }],
    ['not-advanced', { step: (n) => (n === 1 ? null : done) }],
    ['unknown', { step: () => undefined }],
    [
      'given-up',
      {
        step: (n) => (n < 3 ? { ...open, late: lateOne('filing-given-up') } : done),
        deliver: async (_, n) => {
          if (n === 1) throw ApplicationFailure.nonRetryable('GONE', 'GONE');
        },
      },
    ],
    [
      'retried',
      {
        step: (n) => (n === 1 ? { ...open, late: lateOne('filing-retried') } : done),
        deliver: async (_, n) => {
          if (n < 3) throw ApplicationFailure.create({ type: 'HTTP_503', message: 'HTTP_503', nextRetryDelay: 50 });
        },
      },
    ],
  ])('%s', async (kind, script) => {
    const id = `filing-${kind}`;
    await stage.play(id, script);
    if (kind === 'not-advanced') {
      await until('the pause', async () => (await stage.events(id)).some((event) => event.startsWith('timerStarted')));
      await stage.wake(id);
    }

    await stage.ended(id);

    await stage.save(`filing-${kind}`, filingWorkflowId(id));
    expect((await stage.events(id)).at(-1)).toBe('workflowExecutionCompletedEventAttributes');
  });

  it('reopened', async () => {
    const id = 'filing-reopened';
    await stage.play(id, {
      step: (n) => (n === 2 ? { ...open, late: lateOne(id) } : done),
      deliver: () => Promise.resolve(),
    });
    await stage.ended(id);
    await stage.wake(id);
    await stage.ended(id);

    await stage.save('filing-reopened', filingWorkflowId(id));
    expect(stage.deliveries(id)).toBe(1);
  });
});
