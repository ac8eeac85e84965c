import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { WithActor } from '../identity/actor.js';
import { Problem } from '../problems.js';
import { FilingsService } from './filings.service.js';

/** Refuses another's filing before a stream begins: once it has begun, its status can't be changed any more. */
@Injectable()
export class OwnFilingGuard implements CanActivate {
  constructor(private readonly filings: FilingsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { actor, params } = context.switchToHttp().getRequest<Request<{ id: string }> & WithActor>();
    if (!actor) throw new Problem('unauthenticated');
    await this.filings.ownRevision(actor, params.id);
    return true;
  }
}
