import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Worker } from '@temporalio/worker';
import { Breakers } from '../../../activities/breaker.js';
import { createActivities } from '../../../activities/index.js';
import { type ActivityContext, codeOf, idle } from '../../../activities/context.js';
import { openConnectors } from '../../../activities/connectors/index.js';
import type { Connector } from '../../../activities/connectors/connector.js';
import { openSigningKeys } from '../../../activities/signing.js';
import { type Database, openDatabase } from '../../../prisma/database.js';
import { openSeal } from '../../../prisma/master-key.js';
import { placeInInbox } from '../../../prisma/stores/inbox.store.js';
import { Chores } from './chores.js';
import { Comparing } from './comparing.js';
import { type Config, config } from './config.js';
import { Errands } from './errands.js';
import { serveHealth } from './health.js';
import { log } from './log.js';
import { Mails } from './mails.js';
import { Metrics } from './metrics.js';
import { Relay } from './relay.js';
import { connectTemporal, createWorkers, installRuntime, type Temporal } from './temporal.js';
import { WatchLoop } from './watch.js';
import { wakeOwn } from './wake.js';

interface Parts {
  temporal: Temporal;
  loops: { stop: () => Promise<void> }[];
  workers: Worker[];
  running: Promise<unknown>;
}

/** Starts and stops the worker's parts in order. Nest owns the signals. */
@Injectable()
export class WorkerService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly db: Database;
  private readonly connectors: Record<string, Connector>;
  private readonly stopping = new AbortController();
  private parts: Parts | undefined;
  private health: Server | undefined;
  private readonly metrics = new Metrics();

  constructor(@Inject(config.KEY) private readonly config: Config) {
    this.db = openDatabase(this.config.databaseUrl, { connections: 20 });
    this.connectors = openConnectors({
      ...this.config,
      placeInInbox: (recipientId, deliveryId) => placeInInbox(this.db, recipientId, deliveryId),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    this.health = await serveHealth(
      this.config.port,
      { live: () => true, ready: () => this.ready() },
      this.metrics.registry,
    );
    installRuntime();
    for (const folder of this.config.ownFolders) await mkdir(folder, { recursive: true, mode: 0o750 });
    const seal = await openSeal(this.db, this.config.masterKeyFile);
    const signingKeys = await openSigningKeys(this.db, seal);
    const temporal = await connectTemporal(this.config.temporal, this.stopping.signal);
    const { client } = temporal;
    const work = idle();
    const context: ActivityContext = {
      db: this.db,
      seal,
      connectors: this.connectors,
      signingKeys,
      wakeOwn: (filing) => wakeOwn(client, this.config.publicUrl, filing),
      ...work,
      breakers: new Breakers(),
      now: () => new Date(),
      warnBusinessDays: this.config.warnBusinessDays,
      remindDays: this.config.remindDays,
      demo: this.config.demo,
      log: (event, ids) => log('error', event, ids),
    };
    const activities = createActivities(context);
    const workers = await createWorkers(temporal, activities);
    const running = Promise.all(workers.map((worker) => worker.run()));
    running.catch((error: unknown) => this.crashed(error));
    const relay = new Relay(this.db, this.config.databaseUrl, client, this.config.publicUrl, work);
    const mails = new Mails(this.db, seal, this.config.mail);
    const watch = new WatchLoop(context, client, this.metrics, this.config.watch);
    const comparing = new Comparing(context, this.config.duplicateDays);
    const loops = [relay, mails, watch, comparing, new Errands(context), new Chores(context)];
    for (const loop of loops) loop.start();
    this.parts = { temporal, loops, workers, running };
    log('info', 'worker-ready');
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    if (this.parts) {
      const { temporal, loops, workers, running } = this.parts;
      await Promise.all(loops.map((loop) => loop.stop()));
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await running.catch(() => undefined);
      await temporal.connection.close();
    }
    await Promise.all(Object.values(this.connectors).map(async (connector) => connector.close?.()));
    await this.db.close();
    this.health?.close();
    this.health?.closeAllConnections();
  }

  /** A worker that cannot go on ends the process: whoever started it starts another. */
  private crashed(error: unknown): void {
    log('error', 'worker-crashed', { code: codeOf(error) });
    if (!this.stopping.signal.aborted) process.kill(process.pid, 'SIGTERM');
    process.exitCode = 1;
  }

  private async ready(): Promise<Record<string, boolean>> {
    const within = <T>(work: Promise<T>): Promise<boolean> =>
      Promise.race([work.then(() => true), new Promise<boolean>((r) => setTimeout(r, 2_000, false))]).catch(
        () => false,
      );
    const temporal = this.parts?.temporal.client.workflowService.getSystemInfo({});
    return {
      database: await within(this.db.pool.query('SELECT 1')),
      temporal: temporal ? await within(temporal) : false,
      workers: this.parts?.workers.every((worker) => worker.getState() === 'RUNNING') ?? false,
    };
  }
}
