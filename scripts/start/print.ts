export type Print = (line: string) => void;

export const printLine: Print = (line) => process.stdout.write(`${line}\n`);

/** Says what is done and how long it took; a step that takes its time says that it is still at it. */
export async function step<T>(print: Print, title: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const alive = setInterval(() => print(`  … ${title} (${seconds()})`), 10_000);
  try {
    const result = await work();
    print(`${title}: ${seconds()}`);
    return result;
  } finally {
    clearInterval(alive);
  }
}
