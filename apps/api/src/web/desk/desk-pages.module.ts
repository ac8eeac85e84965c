import { Module } from '@nestjs/common';
import { QueuesController } from './queues.controller.js';

/** The caseworkers' desk as pages. */
@Module({ controllers: [QueuesController] })
export class DeskPagesModule {}
