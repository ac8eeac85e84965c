import { Module } from '@nestjs/common';
import { FilingsModule } from '../filings/filings.module.js';
import { AccountController } from './account/account.controller.js';
import { SendersController } from './mailbox/senders.controller.js';
import { MailboxPagesController } from './mailbox/mailbox-pages.controller.js';

/** The citizen's mailbox and settings. */
@Module({ imports: [FilingsModule], controllers: [SendersController, MailboxPagesController, AccountController] })
export class CitizenModule {}
