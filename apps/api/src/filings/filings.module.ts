import { Module } from '@nestjs/common';
import { LifeEventsModule } from '../life-events/life-events.module.js';
import { AcceptService } from './accept.service.js';
import { FilingsController } from './filings.controller.js';
import { FilingsService } from './filings.service.js';
import { ReceiptService } from './receipt.service.js';

@Module({
  imports: [LifeEventsModule],
  controllers: [FilingsController],
  providers: [AcceptService, FilingsService, ReceiptService],
  exports: [FilingsService, ReceiptService],
})
export class FilingsModule {}
