import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { filter, firstValueFrom, race, Subject, timer } from 'rxjs';
import { listen, type Listener } from '../../../../prisma/listen.js';
import { type Config, config } from '../config.js';

/** Tells when something was laid into an inbox. News can be missed: readers look again by themselves. */
@Injectable()
export class InboxNews implements OnApplicationBootstrap, BeforeApplicationShutdown {
  isOver = false;
  private readonly placed = new Subject<string>();
  private listener: Listener | undefined;

  constructor(@Inject(config.KEY) private readonly settings: Config) {}

  onApplicationBootstrap(): void {
    this.listener = listen(this.settings.databaseUrl, 'todoke_inbox', (recipientId) => this.placed.next(recipientId));
  }

  /** Before the server stops: it waits for those who wait here. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isOver = true;
    this.placed.next('');
    await this.listener?.close();
  }

  /** Ends with the next thing that is placed for the recipient, at the latest after `ms`. */
  async next(recipientId: string, ms: number): Promise<void> {
    const mine = this.placed.pipe(filter((id) => id === recipientId || id === ''));
    await firstValueFrom(race(mine, timer(ms)), { defaultValue: '' });
  }
}
