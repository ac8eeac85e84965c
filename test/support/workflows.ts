/** The workflows as the worker runs them (their bundle, their converter), on the Temporal server of the test run, with activities that a spec plays. */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { Client } from '@temporalio/client';
import { DefaultLogger, makeTelemetryFilterString, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import {
  type Activities,
  deliveryTaskQueue,
  deskLinkOf,
  type FilingProgress,
  filingTaskQueue,
  filingWorkflowId,
  searchAttributes,
  wokenSignal,
} from '../../workflows/contract.js';
import type { filing } from '../../workflows/filing.workflow.js';
import { payloadConverter } from '../../workflows/payload-converter.js';
import { type Namespace, newNamespace } from './temporal.js';

const built = (file: string): string => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));

const histories = new URL('../histories/', import.meta.url);

export const workflowBundle = { codePath: built('workflows.bundle.js') };
export const dataConverter = { payloadConverterPath: built('workflows/payload-converter.js') };

// Node requires the converter by its path, ES module or not; Jest on Node 20 can't, so it is handed the same module.
jest.doMock(dataConverter.payloadConverterPath, () => ({ payloadConverter }), { virtual: true });

/** What the activities answer for one filing. Steps count from 1. */
export interface Script {
  step: (n: number) => Promise<FilingProgress | null | undefined> | FilingProgress | null | undefined;
  deliver?: (deliveryId: string, n: number) => Promise<void>;
}

export interface Stage extends Namespace {
  /** Plays a filing; starts it, or wakes it, as the relay does. */
  play(id: string, script: Script): Promise<void>;
  wake(id: string): Promise<void>;
  /** Resolves when the filing's workflow has ended. */
  ended(id: string): Promise<void>;
  steps(id: string): number;
  deliveries(id: string): number;
  /** Names of the events in the filing's history, newest run. */
  events(id: string): Promise<string[]>;
  history(id: string): Promise<string>;
  /** Keeps the history for `test/histories`, when asked to by `TODOKE_SAVE_HISTORIES`: once per release. */
  save(name: string, workflowId: string): Promise<void>;
}

/** Failures that a spec plays are not news. */
export function quietly(): void {
  const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' });
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter } } });
}

const indexedValueType = { Keyword: 2, KeywordList: 7, Bool: 5, Datetime: 6 } as const;

/** `batch` plays the express lane's activities. */
export async function newStage(batch: Partial<Activities> = {}): Promise<Stage> {
  quietly();
  const address = process.env.TEST_TEMPORAL_ADDRESS;
  const namespace = await newNamespace(address);
  const { connection } = namespace.client;
  await connection.operatorService.addSearchAttributes({
    namespace: namespace.name,
    searchAttributes: Object.fromEntries(
      Object.entries(searchAttributes).map(([k, type]) => [k, indexedValueType[type]]),
    ),
  });
  const client = new Client({ connection, namespace: namespace.name, dataConverter, identity: 'spec' });
  const cast = new Cast(batch);
  const stop = await runWorkers(address!, namespace.name, cast);
  const handleOf = (id: string) => client.workflow.getHandle<typeof filing>(filingWorkflowId(id));
  const wake = async (id: string): Promise<void> => {
    await client.workflow.signalWithStart<typeof filing>('filing', {
      workflowId: filingWorkflowId(id),
      taskQueue: filingTaskQueue,
      args: [id],
      signal: wokenSignal,
      signalArgs: [],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowTaskTimeout: '3s',
      staticSummary: 'move MV-20261121-7F3K-C',
      staticDetails: deskLinkOf('https://todoke.test', '0190f5a4-7c1e-7abc-8def-0123456789ab'),
    });
  };
  const historyOf = async (workflowId: string): Promise<string> =>
    JSON.stringify(await client.workflow.getHandle(workflowId).fetchHistory(), null, 2);
  return {
    ...namespace,
    client,
    play: async (id, script) => {
      cast.scripts.set(id, script);
      await wake(id);
    },
    wake,
    ended: (id) => handleOf(id).result(),
    steps: (id) => cast.steps.get(id) ?? 0,
    deliveries: (id) => cast.deliveries.get(id) ?? 0,
    events: async (id) => eventsOf(await handleOf(id).fetchHistory()),
    history: (id) => historyOf(filingWorkflowId(id)),
    save: async (name, workflowId) => {
      const file = new URL(`${name}.json`, histories);
      if (process.env.TODOKE_SAVE_HISTORIES) fs.writeFileSync(file, `${await historyOf(workflowId)}\n`);
    },
    close: async () => {
      await stop();
      await namespace.close();
    },
  };
}

/** Plays the activities; a delivery's id begins with its filing's. */
class Cast {
  readonly scripts = new Map<string, Script>();
  readonly steps = new Map<string, number>();
  readonly deliveries = new Map<string, number>();

  constructor(private readonly batch: Partial<Activities>) {}

  readonly activities: Activities = {
    advanceFilings: async (ids) => {
      const answers = ids.map(async (id) => [id, await this.scripts.get(id)?.step(count(this.steps, id))] as const);
      return Object.fromEntries((await Promise.all(answers)).filter(([, progress]) => progress !== undefined)) as never;
    },
    deliver: async (deliveryId) => {
      const id = deliveryId.replace(/\.[^.]*$/, '');
      return this.scripts.get(id)?.deliver?.(deliveryId, count(this.deliveries, id));
    },
    advanceBatch: async (ids) => (await this.batch.advanceBatch?.(ids)) ?? [],
    openOwn: async (ids) => this.batch.openOwn?.(ids),
  };
}

async function runWorkers(address: string, namespace: string, { activities }: Cast): Promise<() => Promise<void>> {
  const connection = await NativeConnection.connect({ address });
  const common = { connection, namespace, dataConverter, activities: { ...activities }, identity: 'spec' };
  const workers = await Promise.all([
    Worker.create({ ...common, taskQueue: filingTaskQueue, workflowBundle }),
    Worker.create({ ...common, taskQueue: deliveryTaskQueue }),
  ]);
  const running = workers.map((worker) => worker.run());
  return async () => {
    for (const worker of workers) worker.shutdown();
    await Promise.all(running);
    await connection.close();
  };
}

function count(counts: Map<string, number>, id: string): number {
  const n = (counts.get(id) ?? 0) + 1;
  counts.set(id, n);
  return n;
}

function eventsOf(history: { events?: object[] | null }): string[] {
  return (history.events ?? []).flatMap((event) => Object.keys(event).filter((key) => key.endsWith('Attributes')));
}
