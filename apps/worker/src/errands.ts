import { codeOf } from '../../../activities/context.js';
import { sendTestEvent, type TestLine } from '../../../activities/test-event.js';
import { replaySome } from '../../../prisma/stores/replay.store.js';
import { log } from './log.js';
import { Loop } from './loop.js';

const pollMs = 500;

/** What recipients asked for by their own routes: test events, and sending again what they lost. */
export class Errands {
  private readonly loops: Loop[];

  constructor(line: TestLine) {
    const failed = (error: unknown): void => log('error', 'errand-failed', { code: codeOf(error) });
    this.loops = [
      new Loop(() => sendTestEvent(line), pollMs, failed),
      new Loop(() => replaySome(line.db, line.seal), pollMs, failed),
    ];
  }

  start(): void {
    for (const loop of this.loops) loop.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }
}
