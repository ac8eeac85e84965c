import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newStage, type Stage } from '../test/support/workflows.js';
import type { batch } from './batch.workflow.js';
import { batchWorkflowId, filingTaskQueue, type OpenFiling } from './contract.js';

jest.setTimeout(60_000);

/** What a batch leaves open, by filing and step, and which own workflows were asked for. */
const left = new Map<string, (OpenFiling | undefined)[]>();
const advanced: string[][] = [];
const opened: string[] = [];

let stage: Stage;
beforeAll(async () => {
  stage = await newStage({
    advanceBatch: (ids) => {
      advanced.push(ids);
      return Promise.resolve(ids.flatMap((id) => left.get(id)?.shift() ?? []));
    },
    openOwn: (ids) => {
      opened.push(...ids);
      return Promise.resolve();
    },
  });
});
afterAll(async () => stage.close());

let batches = 0;
const lingerMs = 3_000;
const run = (ids: string[]): Promise<void> =>
  stage.client.workflow.execute<typeof batch>('batch', {
    workflowId: batchWorkflowId(String((batches += 1))),
    taskQueue: filingTaskQueue,
    args: [ids, lingerMs],
    staticSummary: `batch ${ids.length}`,
  });

describe('a batch of filings', () => {
  it('that all end at once is one step, and no filing gets a workflow of its own', async () => {
    await run(['a1', 'a2', 'a3']);

    expect(advanced.filter((ids) => ids.includes('a1'))).toEqual([['a1', 'a2', 'a3']]);
    expect(opened.filter((id) => id.startsWith('a'))).toEqual([]);
  });

  it('looks again only at those whose moment has come', async () => {
    left.set('b1', [{ id: 'b1', inMs: 1_500, tellsOwn: false }]);

    await run(['b1', 'b2']);

    await stage.save('batch-pausing', batchWorkflowId(String(batches)));
    expect(advanced.filter((ids) => ids.some((id) => id.startsWith('b')))).toEqual([['b1', 'b2'], ['b1']]);
    expect(opened.filter((id) => id.startsWith('b'))).toEqual([]);
  });

  it('tells a filing its own workflow at once when that has to know', async () => {
    left.set('c1', [{ id: 'c1', inMs: null, tellsOwn: true }]);

    await run(['c1']);

    await stage.save('batch-telling', batchWorkflowId(String(batches)));
    expect(opened.filter((id) => id.startsWith('c'))).toEqual(['c1']);
  });

  it('gives what is still open after a while a workflow of its own', async () => {
    left.set('d1', [{ id: 'd1', inMs: null, tellsOwn: false }]);
    left.set('d2', [{ id: 'd2', inMs: 86_400_000, tellsOwn: false }]);

    await run(['d1', 'd2', 'd3']);

    expect(opened.filter((id) => id.startsWith('d')).sort()).toEqual(['d1', 'd2']);
  });
});
