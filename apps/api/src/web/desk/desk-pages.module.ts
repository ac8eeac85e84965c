import { Module } from '@nestjs/common';
import { DeskModule } from '../../desk/desk.module.js';
import { ActsController } from './acts.controller.js';
import { CaseLoader } from './case-loader.js';
import { CompareController } from './compare.controller.js';
import { CasesController } from './cases.controller.js';
import { QueuesController } from './queues.controller.js';
import { TaskPagesController } from './task-pages.controller.js';

/** The caseworkers' desk as pages. */
@Module({
  imports: [DeskModule],
  controllers: [QueuesController, CasesController, TaskPagesController, CompareController, ActsController],
  providers: [CaseLoader],
})
export class DeskPagesModule {}
