/** Hands deliveries over to their recipients. Technical trouble is a value, so that it is always recorded. */
import { setMaxListeners } from 'node:events';
import { crashPoint } from '../prisma/crash-point.js';
import type { AttemptResult, Fact } from '../life-events/filing-state.js';
import { findBodies, findEndpoints } from '../prisma/stores/delivery.store.js';
import type { Loaded } from '../prisma/stores/load.store.js';
import type { ActivityContext } from './context.js';

export interface Outgoing {
  deliveryId: string;
  loaded: Loaded;
}

/** Sends everything at once; `answered` is called for each filing as soon as all its deliveries of this pass have ended. */
export async function handOver(
  context: ActivityContext,
  outgoing: Outgoing[],
  deadlineMs: number,
  answered: (filingId: string, facts: Fact[]) => Promise<void>,
): Promise<void> {
  const notices = outgoing.flatMap(({ loaded }) => loaded.state.notices);
  const recipientOf = new Map(
    notices.flatMap((n) => n.deliveries.map((d) => [d.id, d.recipientId ?? n.recipientId] as const)),
  );
  const channelOf = new Map(
    notices.flatMap((n) => n.deliveries.map((d) => [d.id, d.recipientId === null ? n.channel : null] as const)),
  );
  const attemptOf = new Map(notices.flatMap((n) => n.deliveries.map((d) => [d.id, d.attempts] as const)));
  const loadedOf = new Map(outgoing.map((o) => [o.deliveryId, o.loaded]));
  const recipients = [...new Set(outgoing.map((o) => recipientOf.get(o.deliveryId)).filter((id) => id != null))];
  const [bodies, endpoints] = await Promise.all([
    findBodies(context.db, [...loadedOf.keys()], (id) => loadedOf.get(id)!.key),
    findEndpoints(context.db, context.seal, recipients),
  ]);
  const signal = AbortSignal.timeout(deadlineMs);
  // One listener for each delivery is no leak, and Node's warning about it would be no JSON line in the log.
  setMaxListeners(0, signal);
  const send = async ({ deliveryId }: Outgoing): Promise<Fact> => {
    const endpoint = endpoints.get(recipientOf.get(deliveryId) ?? '');
    const connector = endpoint && context.connectors[channelOf.get(deliveryId) ?? endpoint.channel.type];
    const body = bodies.get(deliveryId);
    const result: AttemptResult =
      endpoint && connector && body
        ? await connector.send(
            {
              webhookId: deliveryId,
              body,
              endpoint: { url: endpoint.channel.url, secrets: endpoint.secrets },
              deadlineMs,
            },
            signal,
          )
        : { ok: false, code: body ? 'NO_ENDPOINT' : 'UNREADABLE', httpStatus: null, retry: 'stop', retryAfterMs: null };
    return { kind: 'attempt', deliveryId, attempt: attemptOf.get(deliveryId)!, at: context.now(), result };
  };
  const byFiling = group(outgoing, (o) => o.loaded.state.id);
  const sendOwn = async (filingId: string, own: Outgoing[]): Promise<void> => {
    const facts = await Promise.all(own.map(send));
    crashPoint('attempt-sent');
    await answered(filingId, facts);
  };
  await Promise.all([...byFiling].map(([filingId, own]) => sendOwn(filingId, own)));
}

function group<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
