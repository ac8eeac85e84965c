import { Module } from '@nestjs/common';
import { FilingsModule } from '../filings/filings.module.js';
import { MandatesModule } from '../mandates/mandates.module.js';
import { MandatePagesController } from './account/mandates.controller.js';
import { AccountController } from './account/account.controller.js';
import { SendersController } from './mailbox/senders.controller.js';
import { MailboxPagesController } from './mailbox/mailbox-pages.controller.js';

/** The citizen's mailbox and settings. */
@Module({
  imports: [FilingsModule, MandatesModule],
  controllers: [SendersController, MailboxPagesController, MandatePagesController, AccountController],
})
export class CitizenModule {}
