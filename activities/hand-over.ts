/** Hands deliveries over to their recipients. Technical trouble is a value, so that it is always recorded. */
import { crashPoint } from '../prisma/crash-point.js';
import { noTurn } from '../life-events/cause.js';
import type { AttemptResult, DeliveryState, Fact, NoticeState } from '../life-events/filing-state.js';
import { attemptMs, firstPassMs } from '../life-events/schedule.js';
import { type Endpoint, findBodies, findEndpoints, markGone } from '../prisma/stores/delivery.store.js';
import type { Loaded } from '../prisma/stores/load.store.js';
import { within } from './connectors/connector.js';
import type { ActivityContext } from './context.js';

export interface Outgoing {
  deliveryId: string;
  loaded: Loaded;
}

interface Addressed {
  loaded: Loaded;
  delivery: DeliveryState;
  recipientId: string | null;
  /** How this notice is sent, if not as its recipient's others. */
  channel: NoticeState['channel'];
}

/** Attempts of a first pass are over sooner than many recipients answer; a late one has its whole time. */
type Pass = 'first' | 'late';
const limits: Record<Pass, number> = { first: firstPassMs, late: attemptMs };

/**
 * The time of a first attempt begins with its turn: what waits because we are busy is no fault of its recipient. Whoever has no turn
 * by then is not sent, and is tried again by the schedule.
 */
const mostWaitMs = 5_000;

/** Sends everything, a first pass by turns; `answered` is called for each filing as soon as all its deliveries of this pass have ended. */
export async function handOver(
  context: ActivityContext,
  outgoing: Outgoing[],
  pass: Pass,
  answered: (filingId: string, facts: Fact[]) => Promise<void>,
): Promise<void> {
  const all = outgoing.map(addressed);
  const recipients = [...new Set(all.map(({ recipientId }) => recipientId).filter((id) => id !== null))];
  const keyOf = new Map(all.map(({ delivery, loaded }) => [delivery.id, loaded.key]));
  const [bodies, endpoints] = await Promise.all([
    findBodies(context.db, [...keyOf.keys()], (id) => keyOf.get(id)!),
    findEndpoints(context.db, context.seal, recipients),
  ]);
  const send = async (one: Addressed): Promise<Fact> => {
    const endpoint = endpoints.get(one.recipientId ?? '');
    const body = bodies.get(one.delivery.id);
    const result = endpoint && body ? await attemptOf(context, one, endpoint, body, pass) : null;
    const without = unsent(body ? 'NO_ENDPOINT' : 'UNREADABLE', 'stop');
    return factOf(one, context.now(), result ?? without);
  };
  const latest = context.now().getTime() + mostWaitMs;
  const inTurn = (one: Addressed): Promise<Fact> =>
    context.turns.take(one.recipientId ?? '', () =>
      context.now().getTime() > latest ? factOf(one, context.now(), unsent(noTurn, 'schedule')) : send(one),
    );
  const byFiling = group(all, (one) => one.loaded.state.id);
  const sendOwn = async (filingId: string, own: Addressed[]): Promise<void> => {
    const facts = await Promise.all(own.map(pass === 'late' ? send : inTurn));
    crashPoint('attempt-sent');
    await answered(filingId, facts);
  };
  await Promise.all([...byFiling].map(([filingId, own]) => sendOwn(filingId, own)));
}

async function attemptOf(
  context: ActivityContext,
  { loaded, delivery, recipientId, channel: instead }: Addressed,
  endpoint: Endpoint,
  body: Uint8Array,
  pass: Pass,
): Promise<AttemptResult | null> {
  const { channel, secrets, name, goneSince, down } = endpoint;
  const connector = context.connectors[instead ?? channel.type];
  if (!connector || recipientId === null) return null;
  // Whoever said that it is gone is left alone until its endpoint is registered anew.
  if (goneSince !== null && !instead && channel.type === 'webhook') return unsent('GONE', 'stop');
  const handover = {
    webhookId: delivery.id,
    body,
    to: { recipientId, recipientName: name, receiptNumber: loaded.receiptNumber },
    endpoint: {
      url: channel.type === 'webhook' ? channel.url : '',
      secrets: [...secrets, ...(context.signingKeys ?? [])],
    },
  };
  const result = await within(limits[pass], (signal) => connector.send(handover, signal));
  if (!result.ok && result.code === 'GONE') await noteGone(context, recipientId);
  const isWebhook = !instead && channel.type === 'webhook';
  if (isWebhook) await context.breakers?.note(context, recipientId, down, result, pass === 'late');
  return result;
}

/** The mark is of use to people; an attempt is never lost over it. */
async function noteGone(context: ActivityContext, recipientId: string): Promise<void> {
  context.log('recipient-gone', { recipientId });
  await markGone(context.db, recipientId, context.now()).catch(() => undefined);
}

function addressed({ deliveryId, loaded }: Outgoing): Addressed {
  for (const notice of loaded.state.notices) {
    const delivery = notice.deliveries.find((d) => d.id === deliveryId);
    if (!delivery) continue;
    const channel = delivery.recipientId === null ? notice.channel : null;
    return { loaded, delivery, recipientId: delivery.recipientId ?? notice.recipientId, channel };
  }
  throw new Error(`filing ${loaded.state.id} has no delivery ${deliveryId}`);
}

function factOf({ delivery }: Addressed, at: Date, result: AttemptResult): Fact {
  return { kind: 'attempt', deliveryId: delivery.id, attempt: delivery.attempts, at, result };
}

const unsent = (code: string, retry: 'schedule' | 'stop'): AttemptResult => ({
  ok: false,
  code,
  httpStatus: null,
  retry,
  retryAfterMs: null,
});

function group<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
