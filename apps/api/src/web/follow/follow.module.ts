import { Module } from '@nestjs/common';
import { FilingsModule } from '../../filings/filings.module.js';
import { ChangePagesController } from './changes.controller.js';
import { FollowController } from './follow.controller.js';
import { HouseholdPagesController } from './household.controller.js';
import { PapersController } from './papers.controller.js';
import { RecipientFacts } from './recipient-facts.js';

/** The citizen follows a filing. */
@Module({
  imports: [FilingsModule],
  controllers: [FollowController, PapersController, ChangePagesController, HouseholdPagesController],
  providers: [RecipientFacts],
})
export class FollowModule {}
