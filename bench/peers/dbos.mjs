// DBOS Transact: a workflow per filing under the filing's id, started by whoever learns of the filing.
// unit `notice`: a step per recipient, side by side, with DBOS's own retries, and a last step (as documented).
// unit `filing`: the whole of it in one step. unit `set`: one workflow with one step for many filings, the way the product does it.
import { DBOS } from '@dbos-inc/dbos-sdk';
import { deliver } from './notice.mjs';
import { begin, settle, startRelay } from './relay.mjs';

const retries = { retriesAllowed: true, intervalSeconds: 5, backoffRate: 10, maxAttempts: 10 };
const answersLater = ['callback', 'mix'];
const topic = 'woken';
const waitSeconds = 60;
/** More would only make them smaller. */
const setsAtOnce = 2;

export async function start(options) {
  const { context, advanceFilings, engineDatabaseUrl, unit, scenario } = options;
  const waits = answersLater.includes(scenario);

  const advanceOne = async (id) => (await advanceFilings([id]))[id];
  const batched = DBOS.registerWorkflow(
    async (id) => {
      for (;;) {
        const progress = await DBOS.runStep(() => advanceOne(id), { name: 'advance' });
        if (progress?.done || !waits) return;
        await DBOS.recv(topic, waitSeconds);
      }
    },
    { name: 'batched' },
  );

  const send = (deliveryId) =>
    DBOS.runStep(() => deliver(context, deliveryId).then(() => null), { name: 'deliver', ...retries });
  const documented = DBOS.registerWorkflow(
    async (id, first) => {
      for (let deliveries = first; ;) {
        await Promise.allSettled(deliveries.map(send));
        const next = await DBOS.runStep(() => settle(context, id), { name: 'settle' });
        if (next.done || !waits) return;
        ({ deliveries } = next);
        if (deliveries.length === 0) await DBOS.recv(topic, waitSeconds);
      }
    },
    { name: 'documented' },
  );

  const together = DBOS.registerWorkflow(
    (ids) => DBOS.runStep(() => advanceFilings(ids).then(() => null), { name: 'advance' }),
    { name: 'together' },
  );

  DBOS.setConfig({
    name: 'bench',
    systemDatabaseUrl: engineDatabaseUrl,
    systemDatabasePoolSize: 20,
    logLevel: 'error',
    runAdminServer: false,
  });
  await DBOS.launch();

  let running = 0;
  const runTogether = async (ids) => {
    running += 1;
    const handle = await DBOS.startWorkflow(together, { workflowID: ids.join('+').slice(0, 200) })(ids);
    void handle.getResult().finally(() => {
      running -= 1;
      relay.nudge();
    });
  };
  const started = new Set();
  const take = async (ids) => {
    if (unit === 'set') return runTogether(ids);
    const [known, fresh] = [ids.filter((id) => started.has(id)), ids.filter((id) => !started.has(id))];
    if (waits) for (const id of fresh) started.add(id);
    const wakes = known.map((id) => DBOS.send(id, 'woken', topic));
    if (unit === 'filing') {
      await Promise.all([...wakes, ...fresh.map((id) => DBOS.startWorkflow(batched, { workflowID: id })(id))]);
    } else {
      const begun = await begin(context, fresh);
      const starts = begun.map(({ id, deliveries }) =>
        DBOS.startWorkflow(documented, { workflowID: id })(id, deliveries),
      );
      await Promise.all([...wakes, ...starts]);
    }
  };
  const relay = startRelay(options, take, () => running >= setsAtOnce);
  return async () => {
    await relay.stop();
    await DBOS.shutdown();
  };
}
