import { compareFilings } from '../../../activities/compare-filings.js';
import { type ActivityContext, codeOf } from '../../../activities/context.js';
import { log } from './log.js';
import { Loop } from './loop.js';

const idleMs = 2_000;

/** Compares new filings with those before, away from the path that carries them out; not at all when `days` is 0. */
export class Comparing {
  private readonly loop: Loop;

  constructor(
    context: ActivityContext,
    private readonly days: number,
  ) {
    const failed = (error: unknown): void => log('error', 'comparing-failed', { code: codeOf(error) });
    this.loop = new Loop(() => compareFilings(context, days), idleMs, failed);
  }

  start(): void {
    if (this.days > 0) this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }
}
