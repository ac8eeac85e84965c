// A floor: what a Temporal workflow costs that does nothing at all. Filings are marked as ended so that the load goes on.
import { startRelay } from './relay.mjs';
import { startTemporal, taskQueue } from './temporal-worker.mjs';

const end = `UPDATE filing SET wake_pending = false, started_at = now(), ended_at = now(), status = 'completed' WHERE id = $1`;

export async function start(options) {
  const { client, stop } = await startTemporal({});
  const { pool } = options.context.db;
  const relay = startRelay(options, async (ids) => {
    for (const id of ids) {
      void client.workflow
        .execute('empty', { taskQueue, workflowId: id })
        .then(() => pool.query({ name: 'bench_end', text: end, values: [id] }));
    }
  });
  return async () => {
    await relay.stop();
    await stop();
  };
}
