import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { codeOf, type ActivityContext } from '../../../activities/context.js';
import { carryOutEndings } from '../../../activities/endings.js';
import { Watch } from '../../../activities/watch.js';
import { filingWorkflowId } from '../../../workflows/contract.js';
import { log } from './log.js';
import { Loop } from './loop.js';
import type { Metrics } from './metrics.js';

/** From this attempt on a workflow task fails for a reason that does not pass by itself. */
const failingAttempt = 3;

/** Lets the watch go round, and counts what is so for whoever looks at the metrics. */
export class WatchLoop {
  private readonly loop: Loop;
  private readonly watch: Watch;

  constructor(
    private readonly context: ActivityContext,
    private readonly client: Client,
    private readonly metrics: Metrics,
    { everyMs, graceMs }: { everyMs: number; graceMs: number },
  ) {
    this.watch = new Watch(context, { graceMs, failsTasks: (id) => this.failsTasks(id) });
    this.loop = new Loop(
      () => this.step(),
      everyMs,
      (error) => log('error', 'watch-failed', { code: codeOf(error) }),
    );
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async step(): Promise<boolean> {
    await carryOutEndings(this.context);
    const report = await this.watch.round();
    const found = Object.entries(report).filter(([, count]) => count > 0);
    for (const [code, count] of found) log('warn', 'watch-found', { code, count });
    await this.metrics.refresh(this.context.db, report);
    return false;
  }

  private async failsTasks(filingId: string): Promise<boolean | null> {
    try {
      const { raw } = await this.client.workflow.getHandle(filingWorkflowId(filingId)).describe();
      return (raw.pendingWorkflowTask?.attempt ?? 0) >= failingAttempt;
    } catch (error) {
      return error instanceof WorkflowNotFoundError ? false : null;
    }
  }
}
