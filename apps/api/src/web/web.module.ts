import { type DynamicModule, Global, Module } from '@nestjs/common';
import { PageFilter } from './page.filter.js';
import { Renderer } from './renderer.js';
import { demoIdentity, IDENTITY_PROVIDER, noIdentity } from './sessions/sign-in.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { Visits } from './sessions/visits.js';
import { WebController } from './web.controller.js';

/** What pages stand on, for every module that has some. */
@Global()
@Module({})
export class WebModule {
  static for(demo: boolean): DynamicModule {
    return {
      module: WebModule,
      controllers: [WebController, SessionsController],
      providers: [
        Renderer,
        Visits,
        PageFilter,
        { provide: IDENTITY_PROVIDER, useValue: demo ? demoIdentity : noIdentity },
      ],
      exports: [Renderer, Visits, PageFilter],
    };
  }
}
