import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { codeOf } from '../../../activities/context.js';
import { root } from '../../../prisma/root.js';
import { type Activities, deliveryTaskQueue, filingTaskQueue, searchAttributes } from '../../../workflows/contract.js';
import { log } from './log.js';

export interface Address {
  address: string;
  namespace: string;
}

const indexedValueType = { Keyword: 2, KeywordList: 7, Bool: 5, Datetime: 6 } as const;
// Both milliseconds: an attempt of a late delivery (20 s) ends within the grace, what remains is retried elsewhere.
const shutdownGraceTime = 25_000;
const shutdownForceTime = 45_000;

/** Refuses whatever is no id, code or number. Given by its path, because the workflows' sandbox loads it too: it is in their bundle. */
const dataConverter = {
  payloadConverterPath: path.join(root, 'dist/workflows/payload-converter.js'),
};

/** The SDK's own log, levels and codes kept, words dropped: they may quote an error's message. */
export function installRuntime(): void {
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN', ({ level, meta }) => {
      const code = codeOf((meta as { error?: unknown } | undefined)?.error ?? {});
      log(level === 'ERROR' ? 'error' : 'warn', 'temporal-sdk', { code });
    }),
  });
}

export interface Temporal {
  namespace: string;
  /** The client and the workers share it: what is started here begins here, without a detour over the server's queue. */
  connection: NativeConnection;
  client: Client;
}

/** Connects, however long Temporal is away; `cancelled` ends the wait. */
export async function connectTemporal({ address, namespace }: Address, cancelled: AbortSignal): Promise<Temporal> {
  for (;;) {
    try {
      const connection = await NativeConnection.connect({ address });
      await registerSearchAttributes(connection, namespace).catch((error: unknown) => closeAndThrow(connection, error));
      return { namespace, connection, client: new Client({ connection, namespace, dataConverter }) };
    } catch (error) {
      log('warn', 'temporal-unreachable', { code: codeOf(error) });
      await sleep(1_000, undefined, { signal: cancelled });
    }
  }
}

async function closeAndThrow(connection: NativeConnection, error: unknown): Promise<never> {
  await connection.close();
  throw error;
}

/** A site may register them by hand instead; what exists already, or may not be added by us, is left as it is. */
async function registerSearchAttributes(connection: NativeConnection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(searchAttributes).filter(([name]) => !customAttributes?.[name]);
  if (missing.length === 0) return;
  const wanted = Object.fromEntries(missing.map(([name, type]) => [name, indexedValueType[type]]));
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: wanted });
}

/** Two workers in one process: filings, and late deliveries with slots of their own. */
export async function createWorkers({ connection, namespace }: Temporal, activities: Activities): Promise<Worker[]> {
  const bundle = path.join(root, 'dist/workflows.bundle.js');
  const common = {
    ...{ connection, namespace, dataConverter },
    activities: { ...activities },
    ...{ shutdownGraceTime, shutdownForceTime },
  };
  const filings = await Worker.create({
    ...common,
    taskQueue: filingTaskQueue,
    workflowBundle: { codePath: bundle },
    maxConcurrentLocalActivityExecutions: 100,
    maxCachedWorkflows: 1_000,
    workflowThreadPoolSize: 1,
    workflowTaskPollerBehavior: { type: 'autoscaling', maximum: 20 },
  });
  const deliveries = await Worker.create({
    ...common,
    taskQueue: deliveryTaskQueue,
    maxConcurrentActivityTaskExecutions: 50,
  });
  return [filings, deliveries];
}
