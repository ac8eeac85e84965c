/** The faults of a run, all of them from its seed: the same seed and size give the same faults in the same order. */
import { chanceFrom, type Chance } from './chance.js';
import { crashPoints } from './crash-points.js';
import type { Shape } from './parts/town.js';
import { type Trouble, troubles } from './parts/network.js';

type Point = (typeof crashPoints)[number];

export type Fault =
  | { kind: 'crash'; point: Point }
  | { kind: 'kill'; part: string }
  | { kind: 'freeze'; part: string; ms: number }
  | { kind: 'stop-postgres' }
  | { kind: 'network'; line: string; trouble: Trouble; ms: number }
  | { kind: 'mail-down'; ms: number }
  | { kind: 'disk-full'; ms: number }
  | { kind: 'lose-flags' }
  | { kind: 'deploy' };

export interface Planned {
  /** Milliseconds since the first filing. */
  at: number;
  fault: Fault;
}

export interface Size {
  seed: number;
  shape: Shape;
  filings: number;
  /** How long filings come in, and faults happen. */
  loadMs: number;
  /** Faults beside the crash points. */
  faults: number;
}

/** Reached only by what is late already. */
const isReachedLate = (point: Point): boolean => point.startsWith('late-') || point === 'own-claimed';

const crash = (point: Point, at: number) => ({ at: Math.round(at), fault: { kind: 'crash' as const, point } });

/**
 * Every crash point once: first those that it takes a while to get to, before other crashes come in between; the others until three quarters
 * are over, so that each has time to be reached. The rest by chance.
 */
export function planFaults({ seed, shape, loadMs, faults }: Size): Planned[] {
  const chance = chanceFrom(seed);
  const points = shuffled([...crashPoints], chance);
  const crashes = [
    ...points.filter(isReachedLate).map((point) => crash(point, 0)),
    ...points
      .filter((point) => !isReachedLate(point))
      .map((point, i, all) => crash(point, loadMs * (0.3 + (0.45 * i) / all.length))),
  ];
  // The sweeper only finds what was lost: that has to happen while its crash point is armed.
  const swept = crashes.find(({ fault }) => fault.point === 'sweep-raised')!;
  const lost = { at: swept.at + 100, fault: { kind: 'lose-flags' } as const };
  const must = mustHappen(shape);
  const others = Array.from({ length: Math.max(faults, must.length) }, (_, i, all = faults) => ({
    at: Math.round(((i + chance.next()) / Math.max(all, must.length)) * loadMs),
    fault: must[i] ?? anyFault(chance, shape),
  }));
  const order = shuffled(
    others.map(({ fault }) => fault),
    chance,
  );
  const rest = others.map(({ at }, i) => ({ at, fault: order[i]! }));
  return [...crashes, lost, ...rest].sort((a, b) => a.at - b.at);
}

/** Of each kind at least one, and each kind of trouble on each line of the worker and the API. */
function mustHappen(shape: Shape): Fault[] {
  const lines = linesOf(shape);
  const kinds = Object.keys(troubles) as Trouble[];
  return [
    { kind: 'stop-postgres' },
    { kind: 'kill', part: 'temporal' },
    { kind: 'kill', part: 'sandbox' },
    { kind: 'kill', part: 'worker-2' },
    { kind: 'mail-down', ms: 3_000 },
    { kind: 'disk-full', ms: 3_000 },
    { kind: 'deploy' },
    ...['api', 'worker', 'temporal', 'sandbox'].map((part) => ({ kind: 'freeze', part, ms: 2_500 }) as const),
    ...lines.map((line, i) => ({ kind: 'network', line, trouble: kinds[i % kinds.length]!, ms: 2_000 }) as const),
  ];
}

const linesOf = (shape: Shape): string[] => [
  ...['citizens-api', 'recipients-api', 'worker-recipients', 'api-postgres', 'worker-postgres', 'worker-temporal'],
  'worker-smtp',
  ...(shape === 'production' ? ['temporal-postgres'] : []),
];

/** Mostly kills of what works on filings; the servers less often, since each of their returns takes its time. */
function anyFault(chance: Chance, shape: Shape): Fault {
  const luck = chance.next();
  const workers = ['worker', 'worker-2'];
  if (luck < 0.62) return { kind: 'kill', part: chance.of(['api', 'api', ...workers, ...workers, 'sandbox']) };
  if (luck < 0.66) return { kind: 'kill', part: 'temporal' };
  if (luck < 0.69) return { kind: 'stop-postgres' };
  const ms = Math.round(chance.between(500, 4_000));
  if (luck < 0.78) return { kind: 'freeze', part: chance.of(['api', ...workers, 'temporal', 'sandbox']), ms };
  if (luck < 0.95) {
    const trouble = chance.of(Object.keys(troubles) as Trouble[]);
    return { kind: 'network', line: chance.of(linesOf(shape)), trouble, ms };
  }
  if (luck < 0.97) return { kind: 'deploy' };
  return luck < 0.985 ? { kind: 'disk-full', ms } : { kind: 'mail-down', ms };
}

function shuffled<T>(items: T[], chance: Chance): T[] {
  const left = [...items];
  return items.map(() => left.splice(Math.floor(chance.next() * left.length), 1)[0]!);
}

/** As it is printed: `kill worker`, `network worker-postgres half-open 1830`. */
export const describeFault = ({ kind, ...more }: Fault): string => [kind, ...Object.values(more)].join(' ');
