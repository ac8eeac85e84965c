/** Opens a recipient's breaker when it keeps failing, whichever filings it fails for, and closes it with the first success. */
import type { AttemptResult } from '../life-events/filing-state.js';
import { type Breaker, closeBreaker, openBreaker } from '../prisma/stores/breaker.store.js';
import { type ActivityContext, codeOf } from './context.js';

/** So many failures in a row, with no success among them, are no coincidence. */
const threshold = 10;
/** Failures that lie further apart have nothing to do with each other. */
const memoryMs = 5 * 60_000;
const firstMs = 5_000;
const longestMs = 60 * 60_000;

/** A recipient that is overloaded or away. A wrong address or a bad reply is no reason to spare it. */
const isTrouble = (result: AttemptResult): boolean =>
  !result.ok && /^(HTTP_429|HTTP_5\d\d|CONNECT|DNS|TIMEOUT)$/.test(result.code);

/** How long it stays open the n-th time. */
export const openMs = (times: number): number => Math.min(longestMs, firstMs * 2 ** Math.min(times - 1, 20));

type Line = Pick<ActivityContext, 'db' | 'now' | 'log'>;

/** Counts in this process; what it finds is in the database for all. */
export class Breakers {
  private readonly failures = new Map<string, { count: number; since: number }>();

  /** `isPatient`: the attempt had its whole time; a first pass is over sooner than many recipients answer. */
  async note(line: Line, recipientId: string, down: Breaker | null, result: AttemptResult, isPatient: boolean) {
    try {
      if (result.ok) await this.succeeded(line, recipientId, down);
      else if (isTrouble(result) && (isPatient || result.code !== 'TIMEOUT'))
        await this.failed(line, recipientId, down);
    } catch (error) {
      // It spares the recipient; no attempt is lost over it.
      line.log('breaker-failed', { recipientId, code: codeOf(error) });
    }
  }

  private async succeeded({ db, now, log }: Line, id: string, down: Breaker | null): Promise<void> {
    this.failures.delete(id);
    if (down && !down.over && (await closeBreaker(db, id, now()))) log('recipient-up', { recipientId: id });
  }

  private async failed({ db, now, log }: Line, id: string, down: Breaker | null): Promise<void> {
    const at = now().getTime();
    const isOpen = down !== null && !down.over;
    if (isOpen && down.until.getTime() > at) return;
    if (!isOpen && this.count(id, at) < threshold) return;
    this.failures.delete(id);
    const times = isOpen ? down.times + 1 : 1;
    const from = isOpen ? down.from : new Date(at);
    const opened = { from, until: new Date(at + openMs(times)), times };
    if (await openBreaker(db, id, down, opened))
      log('recipient-down', { recipientId: id, seconds: openMs(times) / 1_000 });
  }

  private count(id: string, at: number): number {
    const before = this.failures.get(id);
    const goesOn = before !== undefined && at - before.since < memoryMs;
    const counted = goesOn ? { count: before.count + 1, since: before.since } : { count: 1, since: at };
    this.failures.set(id, counted);
    return counted.count;
  }
}
