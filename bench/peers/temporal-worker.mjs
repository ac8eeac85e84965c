// A Temporal client and worker with the options the product uses, so that only the way of working differs.
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';

export const taskQueue = 'bench';

export async function startTemporal(activities) {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = process.env;
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });
  const native = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    ...{ connection: native, namespace, taskQueue, activities },
    workflowsPath: fileURLToPath(new URL('temporal.workflow.mjs', import.meta.url)),
    maxConcurrentActivityTaskExecutions: 200,
    maxConcurrentWorkflowTaskExecutions: 100,
    maxCachedWorkflows: 2_000,
    workflowThreadPoolSize: 1,
    workflowTaskPollerBehavior: { type: 'autoscaling', maximum: 20 },
    activityTaskPollerBehavior: { type: 'autoscaling', maximum: 20 },
  });
  const running = worker.run();
  const stop = async () => {
    worker.shutdown();
    await running;
    await native.close();
    await connection.close();
  };
  return { client, stop };
}
