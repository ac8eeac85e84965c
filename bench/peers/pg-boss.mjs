// pg-boss: four workers that fetch batches. It polls, twice a second at most.
import PgBoss from 'pg-boss';
import { jobsOf, retryAfterSeconds } from './jobs.mjs';
import { startRelay } from './relay.mjs';

const name = 'jobs';
const workers = 4;
const pollingIntervalSeconds = 0.5;

export async function start(options) {
  const { enqueue, perform } = jobsOf(options);
  const boss = new PgBoss({ connectionString: options.engineDatabaseUrl, max: 20 });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(name, { retryLimit: 10, retryDelay: retryAfterSeconds, retryBackoff: false });
  // A batch fails as a whole, so each job of it reports for itself.
  const work = async (jobs) => {
    const results = await Promise.allSettled(jobs.map(({ data }) => perform(data)));
    const failed = jobs.filter((_, i) => results[i].status === 'rejected').map(({ id }) => id);
    if (failed.length > 0) await boss.fail(name, failed);
  };
  const batchSize = options.unit === 'filing' ? 15 : 125;
  for (let i = 0; i < workers; i += 1) await boss.work(name, { batchSize, pollingIntervalSeconds }, work);
  const relay = startRelay(options, async (ids) => {
    await boss.insert((await enqueue(ids)).map((data) => ({ name, data })));
  });
  return async () => {
    await relay.stop();
    await boss.stop({ graceful: false, wait: false });
  };
}
