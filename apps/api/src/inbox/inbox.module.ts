import { Module } from '@nestjs/common';
import { InboxNews } from './inbox-news.js';
import { InboxController } from './inbox.controller.js';

@Module({ controllers: [InboxController], providers: [InboxNews] })
export class InboxModule {}
