import { Module } from '@nestjs/common';
import { LifeEventsModule } from '../life-events/life-events.module.js';
import { MandatesModule } from '../mandates/mandates.module.js';
import { AcceptService } from './accept.service.js';
import { AmendmentService } from './amendment.service.js';
import { ChangesController } from './changes.controller.js';
import { ChangesService } from './changes.service.js';
import { CalendarService } from './calendar.service.js';
import { FilingsController } from './filings.controller.js';
import { FilingsService } from './filings.service.js';
import { HouseholdService } from './household.service.js';
import { ReceiptService } from './receipt.service.js';
import { ReversalService } from './reversal.service.js';

@Module({
  imports: [LifeEventsModule, MandatesModule],
  controllers: [ChangesController, FilingsController],
  providers: [
    AcceptService,
    CalendarService,
    AmendmentService,
    ChangesService,
    FilingsService,
    HouseholdService,
    ReceiptService,
    ReversalService,
  ],
  exports: [
    AcceptService,
    CalendarService,
    AmendmentService,
    ChangesService,
    FilingsService,
    HouseholdService,
    ReceiptService,
    ReversalService,
  ],
})
export class FilingsModule {}
