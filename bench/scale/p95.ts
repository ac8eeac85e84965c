/** Filings of citizens whose boxes open lie this far apart. */
export const readEvery = 5_000;
const warmUps = 30;

/** Asks so many times, one after the other, after some that do not count; the p95 in ms. */
export async function p95Of(times: number, ask: (i: number) => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < warmUps + times; i += 1) {
    const began = performance.now();
    await ask(i);
    if (i >= warmUps) took.push(performance.now() - began);
  }
  return took.sort((a, b) => a - b)[Math.floor(took.length * 0.95)]!;
}
