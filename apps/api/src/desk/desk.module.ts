import { Module } from '@nestjs/common';
import { CaseService } from './case.service.js';
import { DecisionsService } from './decisions.service.js';
import { DeskFilingsController } from './desk-filings.controller.js';
import { DeskNoticesController } from './desk-notices.controller.js';
import { TasksController } from './tasks.controller.js';
import { TasksService } from './tasks.service.js';

@Module({
  controllers: [TasksController, DeskFilingsController, DeskNoticesController],
  providers: [TasksService, CaseService, DecisionsService],
})
export class DeskModule {}
