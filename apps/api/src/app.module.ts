import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { type Config, config } from './config.js';
import { DemoMarkInterceptor } from './demo-mark.interceptor.js';
import { DeskModule } from './desk/desk.module.js';
import { FilingsModule } from './filings/filings.module.js';
import { HealthModule } from './health/health.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { LifeEventsModule } from './life-events/life-events.module.js';
import { MailboxModule } from './mailbox/mailbox.module.js';
import { MandatesModule } from './mandates/mandates.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { ProblemFilter } from './problem.filter.js';
import { RecipientModule } from './recipient/recipient.module.js';
import { RecipientsModule } from './recipients/recipients.module.js';
import { RepliesModule } from './replies/replies.module.js';
import { CitizenModule } from './web/citizen.module.js';
import { DeskPagesModule } from './web/desk/desk-pages.module.js';
import { RequestsModule } from './requests/requests.module.js';
import { FollowModule } from './web/follow/follow.module.js';
import { FileModule } from './web/file/file.module.js';
import { CounterModule } from './web/counter/counter.module.js';
import { DeskToolsModule } from './web/desk-tools/desk-tools.module.js';
import { RecipientPagesModule } from './web/recipient/recipient-pages.module.js';
import { RequestPagesModule } from './web/requests/request-pages.module.js';
import { WebModule } from './web/web.module.js';

@Module({})
export class AppModule {
  static for({ demo }: Pick<Config, 'demo'>): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot({ isGlobal: true, ignoreEnvFile: true, load: [config] }),
        PlatformModule,
        IdentityModule.for(demo),
        LifeEventsModule,
        FilingsModule,
        RepliesModule,
        RequestsModule,
        InboxModule,
        MailboxModule,
        MandatesModule,
        RecipientsModule,
        RecipientModule,
        DeskModule,
        HealthModule,
        WebModule.for(demo),
        FileModule,
        FollowModule,
        RequestPagesModule,
        CitizenModule,
        DeskPagesModule,
        RecipientPagesModule,
        CounterModule,
        DeskToolsModule,
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: DemoMarkInterceptor },
      ],
    };
  }
}
