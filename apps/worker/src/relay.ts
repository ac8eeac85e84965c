import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { v7 as newId } from 'uuid';
import { type ActivityContext, codeOf } from '../../../activities/context.js';
import { crashPoint } from '../../../prisma/crash-point.js';
import type { Database } from '../../../prisma/database.js';
import { listen, type Listener } from '../../../prisma/listen.js';
import { claimWaking, markOwn, claimLeftBehind, type Woken } from '../../../prisma/stores/wake.store.js';
import { log } from './log.js';
import { Loop } from './loop.js';
import { Pressure } from './pressure.js';
import { startBatch, wakeOwn } from './wake.js';

const most = 50;
const least = 5;
/** Deciding and recording take less, unless there is no time: then the next batches are smaller, and end within their leases. */
const tooLongMs = 3_000;
const pollMs = 1_000;
const sweepMs = 5_000;
/** What could not be helped is not swept again sooner: a filing that cannot be read stays left behind. */
const sweepAgainMs = 30_000;
/** From this many a second on, filings go by the express lane; below, each has its own workflow to look at from the start. */
const busyPerSecond = 10;
/** So many batches keep a process busy. While they are under way, the next one waits for company, at most this long: its size is what makes it cheap. */
const enough = 2;
const lingerMs = 250;
/** Replies come in company, of the same filing and of others: after the last that were there, the next ones wait this long, so that a filing is not looked at ten times for ten. */
const lingerForRepliesMs = 400;
const lingerStepMs = 10;
/** While the process has no time left as well, or no turns to send, no more are begun, at most this long: whoever waits for a turn has an end by then. */
const patienceMs = 8_000;

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
  private readonly recent: { at: number; filings: number }[] = [];
  private readonly swept = new Map<string, number>();
  private readonly pressure = new Pressure();
  private fill = most;

  constructor(
    private readonly db: Database,
    private readonly databaseUrl: string,
    private readonly client: Client,
    private readonly publicUrl: string,
    /** What this process is working on. */
    private readonly work: Pick<ActivityContext, 'batches' | 'turns'>,
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
    const asked = this.size();
    const claimed = await claimWaking(this.db, asked);
    if (claimed.length === 0) return false;
    crashPoint('relay-claimed');
    if (this.isBusy(claimed.length)) await this.give(claimed);
    else await this.wakeEach(claimed);
    crashPoint('relay-told');
    await this.untilThereIsTime();
    if (claimed.length < asked && claimed.some((one) => one.isUnderWay)) await sleep(lingerForRepliesMs);
    else if (claimed.length < most) await this.linger();
    return true;
  }

  /** Ends early with the batches: a slow recipient in one of them holds up the next by this little, and never longer. */
  private async linger(): Promise<void> {
    for (let waited = 0; this.work.batches.running + this.work.batches.given >= enough; waited += lingerStepMs) {
      // What has not begun here by then was begun by another worker, or nowhere.
      if (waited >= lingerMs) return void (this.work.batches.given = 0);
      await sleep(lingerStepMs);
    }
  }

  private size(): number {
    const tookLong = this.work.batches.lastMs > tooLongMs;
    this.work.batches.lastMs = 0;
    this.fill = tookLong ? Math.max(least, Math.floor(this.fill / 2)) : Math.min(most, this.fill + least);
    return this.fill;
  }

  private async untilThereIsTime(): Promise<void> {
    for (let waited = 0; waited < patienceMs && this.isFull(); waited += lingerStepMs) await sleep(lingerStepMs);
  }

  private isFull(): boolean {
    const { batches, turns } = this.work;
    return batches.running >= enough && (turns.areShort() || this.pressure.isSaturated());
  }

  /** A batch that could not be started leaves its filings claimed until their lease ends: the next claim finds them. */
  private give(claimed: Woken[]): Promise<void> {
    this.work.batches.given += 1;
    return startBatch(this.client, newId(), claimed).catch((error: unknown) => this.report('batch-failed', error));
  }

  private async wakeEach(claimed: Woken[]): Promise<void> {
    await markOwn(
      this.db,
      claimed.map((one) => one.id),
    );
    crashPoint('relay-marked-own');
    await Promise.all(claimed.map((one) => this.wake(one)));
  }

  private wake(one: Woken): Promise<void> {
    return wakeOwn(this.client, this.publicUrl, one).catch((error: unknown) => this.report('wake-failed', error));
  }

  private isBusy(claimed: number): boolean {
    const now = Date.now();
    while (this.recent[0] && this.recent[0].at < now - 1_000) this.recent.shift();
    this.recent.push({ at: now, filings: claimed });
    return this.recent.reduce((sum, { filings }) => sum + filings, 0) > busyPerSecond;
  }

  /**
   * What was left behind goes by a new batch at once: a workflow of its own may be what is stuck, since Temporal waits longer
   * for a workflow task each time that a worker died over it.
   */
  private async sweep(): Promise<boolean> {
    // What is late because there is no time is not left behind.
    if (this.isFull()) return false;
    const now = Date.now();
    for (const [id, at] of this.swept) if (at < now - sweepAgainMs) this.swept.delete(id);
    const limit = this.fill;
    const left = await claimLeftBehind(this.db, limit, [...this.swept.keys()]);
    for (const { id } of left) this.swept.set(id, now);
    if (left.length === 0) return false;
    crashPoint('sweep-raised');
    log('warn', 'swept', { filings: left.length });
    const own = left.filter((one) => one.ownWorkflow);
    await Promise.all([this.give(left), ...own.map((one) => this.wake(one))]);
    await this.untilThereIsTime();
    return left.length === limit;
  }

  private report(event: string, error: unknown): void {
    log('error', event, { code: codeOf(error) });
  }
}
