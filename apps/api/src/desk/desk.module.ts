import { Module } from '@nestjs/common';
import { BatchesController } from './batches.controller.js';
import { BatchesService } from './batches.service.js';
import { CaseService } from './case.service.js';
import { DecisionsService } from './decisions.service.js';
import { DeskFilingsController } from './desk-filings.controller.js';
import { DeskNoticesController } from './desk-notices.controller.js';
import { OutagesController } from './outages.controller.js';
import { TasksController } from './tasks.controller.js';
import { TasksService } from './tasks.service.js';

@Module({
  controllers: [TasksController, DeskFilingsController, DeskNoticesController, BatchesController, OutagesController],
  providers: [TasksService, CaseService, DecisionsService, BatchesService],
  exports: [TasksService, CaseService, DecisionsService, BatchesService],
})
export class DeskModule {}
