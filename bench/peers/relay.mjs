// How filings come to an engine: claimed by the product's own query, as its relay does, the same for all.
import { carryOut, claimWaking, codeOf, listen } from './product.mjs';

const batch = 50;
const pollMs = 1_000;

/**
 * Claims what has something to do and hands it on, at once after a NOTIFY and each second anyway. `take` gets the ids of the
 * claimed filings; `busy` tells when no more should be claimed for now.
 */
export function startRelay({ context, databaseUrl }, take, busy = () => false) {
  let [stopped, nudged, wake] = [false, false, () => {}];
  const nudge = () => {
    nudged = true;
    wake();
  };
  const listener = listen(databaseUrl, 'todoke_wake', nudge);
  const pause = () =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, pollMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = (async () => {
    while (!stopped) {
      nudged = false;
      let more = false;
      try {
        if (!busy()) {
          const ids = (await claimWaking(context.db, batch)).map(({ id }) => id);
          if (ids.length > 0) await take(ids);
          more = ids.length === batch;
        }
      } catch (error) {
        context.log('relay-failed', { code: codeOf(error) });
      }
      if (!more && !nudged && !stopped) await pause();
    }
  })();
  return {
    nudge,
    stop: async () => {
      stopped = true;
      nudge();
      await listener.close();
      await running;
    },
  };
}

/**
 * Begins filings (the message that they were taken, visits announced) in one set, and answers the deliveries that are to go out.
 * A product would add its jobs in the same transaction; nothing is killed here, so this is left out, to everybody's advantage.
 */
export async function begin(context, ids) {
  const { carried } = await carryOut(context, ids, { firstPass: false });
  return [...carried].map(([id, { decision }]) => ({ id, deliveries: queued(decision) }));
}

/** Applies what came in for one filing and ends it when everything is answered. */
export async function settle(context, id) {
  const { carried, failed } = await carryOut(context, [id], { firstPass: false });
  const one = carried.get(id);
  if (!one) throw failed.get(id) ?? new Error('FilingGone');
  return { deliveries: queued(one.decision), done: one.decision.done };
}

const queued = ({ state }) =>
  state.notices.flatMap((n) => n.deliveries.filter((d) => d.status === 'queued').map((d) => d.id));
