/** Every pair of parts talks through toxiproxy, so that the line between them can be troubled. */
import { type Proxy as Line, Toxiproxy } from 'toxiproxy-node-client';
import type { Stage } from '../../../bench/parts/stage.js';
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

export async function startNetwork(stage: Stage, program: string): Promise<Network> {
  const port = await freePort();
  const part = stage.spawn({
    part: 'toxiproxy',
    command: program,
    args: ['-host', '127.0.0.1', '-port', String(port)],
  });
  await untilReady({ part, isReady: () => accepts(port), limitMs: 20_000 });
  const client = new Toxiproxy(`http://127.0.0.1:${port}`);
  const lines = new Map<string, Line>();
  const enable = async (name: string, enabled: boolean): Promise<void> => {
    const { listen, upstream } = lines.get(name)!;
    await lines.get(name)!.update({ enabled, listen, upstream });
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
      const toxic = await line.addToxic<object>({
        name: `${trouble}-${Date.now()}`,
        stream,
        toxicity: 1,
        ...troubles[trouble],
      });
      await new Promise((resolve) => setTimeout(resolve, ms));
      await toxic.remove();
    },
  };
}
