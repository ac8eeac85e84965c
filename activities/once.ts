interface UnderWay<R> {
  result: Promise<R>;
  since: number;
}

/** Who asks after this time is not kept waiting for what may never end: Temporal's own patience with a step. */
const patienceMs = 60_000;

/**
 * Work that is asked for again while it is under way is not begun a second time: whoever asks gets the same result. Temporal asks again
 * when a worker is so busy that it seems dead, and doing the work twice would make it busier still.
 */
export class Once<R> {
  private readonly underWay = new Map<string, UnderWay<R>>();

  do(key: string, work: () => Promise<R>): Promise<R> {
    const recent = this.recent(key);
    if (recent) return recent;
    const begun: UnderWay<R> = { result: work(), since: Date.now() };
    this.underWay.set(key, begun);
    const forget = (): void => void (this.underWay.get(key) === begun && this.underWay.delete(key));
    begun.result.then(forget, forget);
    return begun.result;
  }

  /** For whoever has to see what came in since: what is under way comes to its end first, and the work is done once more. */
  async doAfter(key: string, work: () => Promise<R>): Promise<R> {
    const recent = this.recent(key);
    if (recent) await recent.catch(() => undefined);
    return this.do(key, work);
  }

  private recent(key: string): Promise<R> | undefined {
    const known = this.underWay.get(key);
    return known && Date.now() - known.since < patienceMs ? known.result : undefined;
  }
}
