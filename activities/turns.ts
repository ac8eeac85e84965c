/** Turns of first attempts: so many are under way at a time in this process, and of one recipient no more than its share. */
import pLimit, { type LimitFunction } from 'p-limit';

const most = 128;
/** So many turns a slow recipient holds at most: the others go on. */
const mostOfOne = 16;
const longWaitMs = 1_000;

export class Turns {
  private readonly all = pLimit(most);
  private readonly own = new Map<string, LimitFunction>();
  private lastWaitMs = 0;

  /** Does the work when its turn comes. */
  take<T>(recipientId: string, work: () => T | Promise<T>): Promise<T> {
    const own = this.own.get(recipientId) ?? pLimit(mostOfOne);
    this.own.set(recipientId, own);
    return own(() => {
      const began = performance.now();
      return this.all(() => {
        this.lastWaitMs = performance.now() - began;
        return work();
      });
    });
  }

  /** All are taken, and waiting takes long: whatever is begun now would only wait as well. */
  areShort(): boolean {
    return this.all.pendingCount > 0 && this.lastWaitMs > longWaitMs;
  }
}
