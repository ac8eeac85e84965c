import { Module } from '@nestjs/common';
import { FilingsModule } from '../../filings/filings.module.js';
import { LifeEventsModule } from '../../life-events/life-events.module.js';
import { MandatesModule } from '../../mandates/mandates.module.js';
import { DraftService } from './draft.service.js';
import { DraftsController } from './drafts.controller.js';
import { PlanController } from './plan.controller.js';
import { QuestionsController } from './questions.controller.js';

/** The citizen files. `drafts/:id/plan` comes before `drafts/:id/:step`. */
@Module({
  imports: [LifeEventsModule, FilingsModule, MandatesModule],
  controllers: [DraftsController, PlanController, QuestionsController],
  providers: [DraftService],
  exports: [DraftService],
})
export class FileModule {}
