import type { Client } from '@temporalio/client';
import { codeOf } from '../../../activities/context.js';
import type { Database } from '../../../prisma/database.js';
import { listen, type Listener } from '../../../prisma/listen.js';
import { claimWaking, wakeLeftBehind, type Woken } from '../../../prisma/stores/wake.store.js';
import { filingTaskQueue, filingWorkflowId, wokenSignal } from '../../../workflows/contract.js';
import type { filing } from '../../../workflows/filing.workflow.js';
import { log } from './log.js';
import { Loop } from './loop.js';

const batch = 50;
const pollMs = 1_000;
const sweepMs = 15_000;

/** Starts or wakes the workflow of every filing that has something to do. Polling is the truth, NOTIFY only makes it quick. */
export class Relay {
  private readonly waking = new Loop(
    () => this.wakeSome(),
    pollMs,
    (error) => this.report('relay-failed', error),
  );
  private readonly sweeping = new Loop(
    () => this.sweep(),
    sweepMs,
    (error) => this.report('sweep-failed', error),
  );
  private listener: Listener | undefined;

  constructor(
    private readonly db: Database,
    private readonly databaseUrl: string,
    private readonly client: Client,
  ) {}

  start(): void {
    this.listener = listen(this.databaseUrl, 'todoke_wake', () => this.waking.nudge());
    this.waking.start();
    this.sweeping.start();
  }

  async stop(): Promise<void> {
    await Promise.all([this.listener?.close(), this.waking.stop(), this.sweeping.stop()]);
  }

  private async wakeSome(): Promise<boolean> {
    const claimed = await claimWaking(this.db, batch);
    await Promise.all(
      claimed.map((woken) => this.signal(woken).catch((error: unknown) => this.report('wake-failed', error))),
    );
    return claimed.length === batch;
  }

  /** Starts the loop if it is not running: a filing that had ended is opened again by whatever came in. */
  private async signal({ id, event, receiptNumber }: Woken): Promise<void> {
    await this.client.workflow.signalWithStart<typeof filing>('filing', {
      workflowId: filingWorkflowId(id),
      taskQueue: filingTaskQueue,
      args: [id],
      signal: wokenSignal,
      signalArgs: [],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowTaskTimeout: '3s',
      staticSummary: `${event} ${receiptNumber}`,
    });
  }

  private async sweep(): Promise<boolean> {
    const woken = await wakeLeftBehind(this.db);
    if (woken > 0) {
      log('warn', 'swept', { filings: woken });
      this.waking.nudge();
    }
    return false;
  }

  private report(event: string, error: unknown): void {
    log('error', event, { code: codeOf(error) });
  }
}
