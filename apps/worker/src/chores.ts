import { codeOf, type ActivityContext } from '../../../activities/context.js';
import { tellOfOutages, workOffBatches } from '../../../activities/desk-chores.js';
import { log } from './log.js';
import { Loop } from './loop.js';

const pollMs = 2_000;

/** Works off the desk's batches, and tells of outages. */
export class Chores {
  private readonly loop = new Loop(
    () => this.step(),
    pollMs,
    (error) => log('error', 'chores-failed', { code: codeOf(error) }),
  );

  constructor(private readonly context: ActivityContext) {}

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async step(): Promise<boolean> {
    const more = await Promise.all([workOffBatches(this.context), tellOfOutages(this.context)]);
    return more.some(Boolean);
  }
}
