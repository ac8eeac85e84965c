/** Chance that can be replayed: the same seed gives the same run of choices. */
export interface Chance {
  /** 0 … 1. */
  next(): number;
  between(least: number, most: number): number;
  of<T>(items: readonly T[]): T;
}

/** mulberry32. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (least, most) => least + next() * (most - least),
    of: (items) => items[Math.floor(next() * items.length)]!,
  };
}
