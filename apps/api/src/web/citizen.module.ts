import { Module } from '@nestjs/common';
import { AccountController } from './account/account.controller.js';
import { MailboxPagesController } from './mailbox/mailbox-pages.controller.js';

/** The citizen's mailbox and settings. */
@Module({ controllers: [MailboxPagesController, AccountController] })
export class CitizenModule {}
