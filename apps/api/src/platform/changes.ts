import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Subject } from 'rxjs';
import { listen, type Listener } from '../../../../prisma/listen.js';
import { type Config, config } from '../config.js';

/** Tells which filings changed, whoever changed them. News can be missed: readers look again by themselves now and then. */
@Injectable()
export class Changes implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly filings = new Subject<string>();
  private listener: Listener | undefined;

  constructor(@Inject(config.KEY) private readonly settings: Config) {}

  onApplicationBootstrap(): void {
    this.listener = listen(this.settings.databaseUrl, 'todoke_changed', (ids) => {
      for (const id of ids.split(',')) this.filings.next(id);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.filings.complete();
    await this.listener?.close();
  }
}
