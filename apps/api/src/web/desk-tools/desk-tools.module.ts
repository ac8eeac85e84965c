import { Module } from '@nestjs/common';
import { DeskModule } from '../../desk/desk.module.js';
import { OutagesController } from '../../desk/outages.controller.js';
import { BatchPagesController } from './batch-pages.controller.js';
import { OutagePagesController } from './outage-pages.controller.js';
import { SearchController } from './search.controller.js';
import { DeskStatisticsController } from './statistics.controller.js';

/** Search, sending again, outages and charts of the desk. */
@Module({
  imports: [DeskModule],
  controllers: [SearchController, BatchPagesController, OutagePagesController, DeskStatisticsController],
  providers: [OutagesController],
})
export class DeskToolsModule {}
