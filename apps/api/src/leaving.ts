import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { type Config, config } from './config.js';

/** Going away in order: nobody is sent here any more, whoever is here is answered, and only then the door is shut. */
@Injectable()
export class Leaving implements BeforeApplicationShutdown {
  isBegun = false;

  constructor(@Inject(config.KEY) private readonly settings: Config) {}

  async beforeApplicationShutdown(): Promise<void> {
    this.isBegun = true;
    await sleep(this.settings.leaveMs);
  }

  /** Asks callers to come back on another connection, which leads to another process. */
  tellCallers(_request: Request, response: Response, next: NextFunction): void {
    if (this.isBegun) response.set('connection', 'close');
    next();
  }
}
