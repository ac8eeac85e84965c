/** Every pair of parts talks through toxiproxy, so that the line between them can be troubled. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Proxy as Line, Toxiproxy } from 'toxiproxy-node-client';
import type { Stage } from '../../../bench/parts/stage.js';
import type { Child } from '../../../scripts/start/child.js';
import { accepts, freePort } from '../../../scripts/start/ports.js';
import { untilReady } from '../../../scripts/start/readiness.js';

export const troubles = {
  latency: { type: 'latency', attributes: { latency: 300, jitter: 200 } },
  reset: { type: 'reset_peer', attributes: { timeout: 50 } },
  /** What is sent is swallowed, and nobody is told. */
  'half-open': { type: 'timeout', attributes: { timeout: 0 } },
  'slow-close': { type: 'slow_close', attributes: { delay: 1_000 } },
} as const;
export type Trouble = keyof typeof troubles;

export interface Network {
  /** Opens a line to an upstream port; answers the port to connect to instead. */
  open(name: string, upstreamPort: number): Promise<number>;
  trouble(name: string, trouble: Trouble, ms: number): Promise<void>;
  /** Nobody gets through, until it is mended. */
  cut(name: string): Promise<void>;
  mend(name: string): Promise<void>;
}

/** Toxiproxy waits for ever where an end of a line was killed while data went through (its own limit is 25 s). */
const patienceMs = 5_000;
const isDone = (work: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    work.then(
      () => true,
      () => false,
    ),
    sleep(patienceMs, false, { ref: false }),
  ]);

export async function startNetwork(stage: Stage, program: string): Promise<Network> {
  const port = await freePort();
  const lines = new Map<string, Line>();
  const cut = new Set<string>();
  const start = async (): Promise<Child> => {
    const args = ['-host', '127.0.0.1', '-port', String(port)];
    const part = stage.spawn({ part: 'toxiproxy', command: program, args });
    await untilReady({ part, isReady: () => accepts(port), limitMs: 20_000 });
    return part;
  };
  let running = await start();
  const client = new Toxiproxy(`http://127.0.0.1:${port}`);
  const restart = async (): Promise<void> => {
    running.kill();
    await running.exited;
    running = await start();
    const ends = [...lines].map(([name, { listen, upstream }]) => ({
      name,
      listen,
      upstream,
      enabled: !cut.has(name),
    }));
    await client.populate(ends);
  };
  let laying: Promise<void> | undefined;
  /** All lines break for a moment and lose their troubles: one more fault, and better than a run that cannot go on. */
  const layAnew = (): Promise<void> => (laying ??= restart().finally(() => (laying = undefined)));
  const enable = async (name: string, enabled: boolean): Promise<void> => {
    if (enabled) cut.delete(name);
    else cut.add(name);
    const line = lines.get(name)!;
    const { listen, upstream } = line;
    if (!(await isDone(line.update({ enabled, listen, upstream })))) await layAnew();
  };
  return {
    cut: (name) => enable(name, false),
    mend: (name) => enable(name, true),
    open: async (name, upstreamPort) => {
      const listen = await freePort();
      const ends = { listen: `127.0.0.1:${listen}`, upstream: `127.0.0.1:${upstreamPort}` };
      lines.set(name, await client.createProxy({ name, ...ends }));
      return listen;
    },
    trouble: async (name, trouble, ms) => {
      const line = lines.get(name);
      if (!line) throw new Error(`there is no line ${name}`);
      const stream = trouble === 'half-open' ? ('upstream' as const) : ('downstream' as const);
      const toxic = { name: `${trouble}-${Date.now()}`, stream, toxicity: 1, ...troubles[trouble] };
      const adding = line.addToxic<object>(toxic);
      await isDone(adding);
      await sleep(ms);
      if (!(await isDone(adding.then((added) => added.remove())))) await layAnew();
    },
  };
}
