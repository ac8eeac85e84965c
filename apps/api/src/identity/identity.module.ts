import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { type Config, config } from '../config.js';
import { AuthGuard } from './auth.guard.js';
import { DemoTokensController } from './demo-tokens.controller.js';
import { readKeys, TokenService } from './token.service.js';

@Global()
@Module({})
export class IdentityModule {
  static for(demo: boolean): DynamicModule {
    return {
      module: IdentityModule,
      controllers: demo ? [DemoTokensController] : [],
      providers: [
        { provide: 'todoke:jwks', inject: [config.KEY], useFactory: (c: Config) => readKeys(c) },
        TokenService,
        { provide: APP_GUARD, useClass: AuthGuard },
      ],
      exports: [TokenService],
    };
  }
}
