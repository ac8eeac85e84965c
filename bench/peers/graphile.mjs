// graphile-worker with a local queue and batched completion, as its page on performance advises.
import { makeWorkerUtils, run } from 'graphile-worker';
import { jobsOf } from './jobs.mjs';
import { startRelay } from './relay.mjs';

const concurrentJobs = 50;
const task = 'job';

export async function start(options) {
  const { enqueue, perform } = jobsOf(options);
  const worker = {
    connectionString: options.engineDatabaseUrl,
    concurrentJobs,
    maxPoolSize: 20,
    pollInterval: 1000,
    localQueue: { size: 200 },
    completeJobBatchDelay: 0,
    failJobBatchDelay: 0,
  };
  const preset = { worker };
  const utils = await makeWorkerUtils({ preset });
  await utils.migrate();
  const runner = await run({ preset, noHandleSignals: true, taskList: { [task]: perform } });
  const relay = startRelay(options, async (ids) => {
    const jobs = await enqueue(ids);
    await utils.addJobs(jobs.map((payload) => ({ identifier: task, payload })));
  });
  return async () => {
    await relay.stop();
    await runner.stop();
    await utils.release();
  };
}
