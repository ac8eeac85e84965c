// Plain Temporal: filings are started by the relay, and each reply that came in becomes a signal.
import { codeOf } from './product.mjs';
import { deliver } from './notice.mjs';
import { begin, settle, startRelay } from './relay.mjs';
import { startTemporal, taskQueue } from './temporal-worker.mjs';

const lookEveryMs = 25;
/** Ids begin with the time: a look at the newest is a short scan of the primary key. */
const lookBackMs = 1_000;
const newest = 'SELECT id, filing_id FROM arrival WHERE id > $1';

export async function start(options) {
  const { context, scenario } = options;
  const activities = {
    deliver: async (deliveryId) => void (await deliver(context, deliveryId)),
    settle: (id) => settle(context, id),
  };
  const { client, stop } = await startTemporal(activities);
  const started = new Set();
  const relay = startRelay(options, async (ids) => {
    const fresh = ids.filter((id) => !started.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) started.add(id);
    const begun = await begin(context, fresh);
    const starts = begun.map(({ id, deliveries }) =>
      client.workflow.start('filingPerRecipient', { taskQueue, workflowId: id, args: [id, deliveries] }),
    );
    await Promise.all(starts);
  });
  const replies = ['callback', 'mix'].includes(scenario) ? signalReplies(context, client) : undefined;
  return async () => {
    clearInterval(replies);
    await relay.stop();
    await stop();
  };
}

/** One signal per reply, from here rather than from the API, so that all contestants accept by the same API. */
function signalReplies(context, client) {
  const signalled = new Set();
  const signal = ({ filing_id: id }) =>
    client.workflow
      .getHandle(id)
      .signal('replied')
      .catch((error) => codeOf(error));
  return setInterval(async () => {
    const since = Math.max(0, Date.now() - lookBackMs)
      .toString(16)
      .padStart(12, '0');
    const values = [`${since.slice(0, 8)}-${since.slice(8)}-0000-0000-000000000000`];
    const { rows } = await context.db.pool.query({ name: 'bench_replies', text: newest, values });
    const news = rows.filter(({ id }) => !signalled.has(id));
    for (const { id } of news) signalled.add(id);
    await Promise.all(news.map(signal));
  }, lookEveryMs);
}
