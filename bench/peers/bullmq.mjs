// BullMQ on a Redis that syncs every write.
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { jobsOf, retryAfterSeconds } from './jobs.mjs';
import { startRelay } from './relay.mjs';

const name = 'jobs';

export async function start(options) {
  const { enqueue, perform } = jobsOf(options);
  const connect = () => new Redis(process.env.BENCH_REDIS, { maxRetriesPerRequest: null });
  const queue = new Queue(name, { connection: connect() });
  const worker = new Worker(name, (job) => perform(job.data), { connection: connect(), concurrency: 50 });
  worker.on('error', () => undefined);
  await worker.waitUntilReady();
  const backoff = { type: 'fixed', delay: retryAfterSeconds * 1000 };
  const opts = { attempts: 10, backoff, removeOnComplete: true, removeOnFail: false };
  const relay = startRelay(options, async (ids) => {
    await queue.addBulk((await enqueue(ids)).map((data) => ({ name: 'job', data, opts })));
  });
  return async () => {
    await relay.stop();
    await worker.close();
    await queue.close();
  };
}
