/**
 * Works off together whatever waits when a lane is free, and what comes in the same turn of the event loop. Nothing waits while a lane
 * is free, and sets grow with the load.
 */
export class Gather<T, R> {
  private waiting: { item: T; done: (result: R) => void; failed: (error: unknown) => void }[] = [];
  private busy = 0;
  private beginning = false;

  /** `work` answers for each item, in order. Items with the same key are never in the same set. */
  constructor(
    private readonly work: (items: T[]) => Promise<PromiseSettledResult<R>[]>,
    private readonly limits: { lanes: number; most: number; keyOf?: (item: T) => unknown },
  ) {}

  add(item: T): Promise<R> {
    return new Promise((done, failed) => {
      this.waiting.push({ item, done, failed });
      if (this.beginning) return;
      this.beginning = true;
      setImmediate(() => {
        this.beginning = false;
        this.drain();
      });
    });
  }

  private drain(): void {
    while (this.busy < this.limits.lanes && this.waiting.length > 0) {
      this.busy += 1;
      void this.workOff(this.take()).finally(() => {
        this.busy -= 1;
        this.drain();
      });
    }
  }

  private take(): Gather<T, R>['waiting'] {
    const { most, keyOf = (item: T) => item } = this.limits;
    const taken = new Map<unknown, (typeof this.waiting)[number]>();
    for (const one of this.waiting) {
      const key = keyOf(one.item);
      if (taken.size < most && !taken.has(key)) taken.set(key, one);
    }
    const set = new Set(taken.values());
    this.waiting = this.waiting.filter((one) => !set.has(one));
    return [...set];
  }

  private async workOff(taken: Gather<T, R>['waiting']): Promise<void> {
    try {
      const results = await this.work(taken.map(({ item }) => item));
      taken.forEach(({ done, failed }, i) => {
        const result = results[i]!;
        if (result.status === 'fulfilled') done(result.value);
        else failed(result.reason);
      });
    } catch (error) {
      for (const { failed } of taken) failed(error);
    }
  }
}
