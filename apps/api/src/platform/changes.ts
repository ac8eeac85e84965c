import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Subject } from 'rxjs';
import { listen, type Listener } from '../../../../prisma/listen.js';
import { type Config, config } from '../config.js';

/** Tells which filings changed, whoever changed them. News can be missed: readers look again by themselves now and then. */
@Injectable()
export class Changes implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly filings = new Subject<string>();
  private listener: Listener | undefined;

  constructor(@Inject(config.KEY) private readonly settings: Config) {}

  onApplicationBootstrap(): void {
    this.listener = listen(this.settings.databaseUrl, 'todoke_changed', (ids) => {
      for (const id of ids.split(',')) this.filings.next(id);
    });
  }

  /** Before the server stops: it waits for the streams that hang on this. */
  async beforeApplicationShutdown(): Promise<void> {
    this.filings.complete();
    await this.listener?.close();
  }
}
