/** A Temporal namespace of a test's own: the task queues have the same names everywhere, so workers of two tests must not share one. */
import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';

export interface Namespace {
  name: string;
  client: Client;
  /** Everything Temporal keeps about workflows here, as one text: histories with their payloads, search attributes, memos, pending work. */
  everything(): Promise<string>;
  /** The ids of all activities that were scheduled on a task queue. */
  activities(): Promise<string[]>;
  /** Ends every workflow that runs, as an operator might by mistake. */
  terminateAll(): Promise<void>;
  close(): Promise<void>;
}

const retention = msToTs('1 day');

/** Registers a namespace; it can be used at once. Search attributes are the worker's to register. */
export async function newNamespace(address: string | undefined): Promise<Namespace> {
  if (!address) throw new Error('TEST_TEMPORAL_ADDRESS is missing: run the specs by `npm test`');
  const name = `t-${crypto.randomUUID()}`;
  const connection = await Connection.connect({ address });
  await connection.workflowService.registerNamespace({
    namespace: name,
    workflowExecutionRetentionPeriod: retention,
  });
  const client = new Client({ connection, namespace: name });
  return {
    name,
    client,
    everything: () => everythingIn(client),
    activities: () => activitiesIn(client),
    terminateAll: async () => {
      for await (const { workflowId } of client.workflow.list({ query: "ExecutionStatus='Running'" })) {
        await client.workflow.getHandle(workflowId).terminate();
      }
    },
    close: () => connection.close(),
  };
}

async function activitiesIn(client: Client): Promise<string[]> {
  const ids: string[] = [];
  for await (const { workflowId, runId } of client.workflow.list()) {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    ids.push(...(events ?? []).flatMap((event) => event.activityTaskScheduledEventAttributes?.activityId ?? []));
  }
  return ids;
}

async function everythingIn(client: Client): Promise<string> {
  const texts: string[] = [];
  for await (const { workflowId, runId, raw } of client.workflow.list()) {
    const handle = client.workflow.getHandle(workflowId, runId);
    const described = await handle.describe();
    texts.push(workflowId, runId, ...textsIn(raw), ...textsIn(described.raw));
    texts.push(...textsIn(await handle.fetchHistory()));
  }
  return texts.join('\n');
}

/** Every string and every run of bytes in a protobuf message: payloads are JSON as bytes. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [Buffer.from(value).toString('utf8')];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}
