// The floor: claims filings and carries them out in sets. What is late, or answered later, nobody takes care of.
import { codeOf } from './product.mjs';
import { startRelay } from './relay.mjs';

/** Sets under way at once: more would only make them smaller. */
const atOnce = 2;

export async function start(options) {
  const { context, advanceFilings } = options;
  let running = 0;
  const relay = startRelay(
    options,
    async (ids) => {
      running += 1;
      void advanceFilings(ids)
        .catch((error) => context.log('advance-failed', { code: codeOf(error) }))
        .finally(() => {
          running -= 1;
          relay.nudge();
        });
    },
    () => running >= atOnce,
  );
  return () => relay.stop();
}
