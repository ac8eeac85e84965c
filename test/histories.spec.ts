import fs from 'node:fs';
import { describe, expect, it, jest } from '@jest/globals';
import proto from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { dataConverter, quietly, workflowBundle } from './support/workflows.js';

const folder = new URL('histories/', import.meta.url);
const names = fs.readdirSync(folder).filter((name) => name.endsWith('.json'));
const { History } = proto.temporal.api.history.v1;

jest.setTimeout(60_000);
quietly();

/**
 * Workflows that began under an earlier release go on under this one. To add the histories of a release:
 * `TODOKE_SAVE_HISTORIES=1 npm test -- workflows`, then name the files after the release and format them.
 */
describe('histories of earlier releases', () => {
  it('are kept', () => {
    const filings = ['given-up', 'happy', 'late', 'moments', 'not-advanced', 'reopened', 'retried', 'unknown'];
    const kinds = [...filings.map((kind) => `filing-${kind}`), 'batch-pausing', 'batch-telling'];
    expect(names).toEqual(expect.arrayContaining(kinds.map((kind) => `${kind}.json`)));
  });

  it.each(names)('%s leads the workflow of today the same way', async (name) => {
    const history = History.fromObject(JSON.parse(fs.readFileSync(new URL(name, folder), 'utf8')) as object);

    await Worker.runReplayHistory(
      { workflowBundle, dataConverter, replayName: name },
      history,
      `${name.split('-')[0]!}:replayed`,
    );
  });

  it('that it would not make are found out', async () => {
    const text = fs.readFileSync(new URL('filing-late.json', folder), 'utf8');
    const altered = text.replace(/("activityId": "[^"]+)"/, '$1-other"');
    const history = History.fromObject(JSON.parse(altered) as object);

    const replayed = Worker.runReplayHistory({ workflowBundle, dataConverter }, history);

    await expect(replayed).rejects.toThrow(/nondeterminism/);
  });
});
