import { Module } from '@nestjs/common';
import { FilingsModule } from '../filings/filings.module.js';
import { MailboxController } from './mailbox.controller.js';

@Module({ imports: [FilingsModule], controllers: [MailboxController] })
export class MailboxModule {}
