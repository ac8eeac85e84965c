import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { FilingsService } from '../../filings/filings.service.js';
import { actorOf, type WithVisit } from '../sessions/visit.js';
import { SignInNeeded } from '../sessions/interruptions.js';

/** Refuses another's filing before a stream begins: once it has begun, its status can't be changed any more. */
@Injectable()
export class OwnFilingPageGuard implements CanActivate {
  constructor(private readonly filings: FilingsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { visit, params } = context.switchToHttp().getRequest<Request<{ id: string }> & WithVisit>();
    if (!visit?.session) throw new SignInNeeded('citizen');
    await this.filings.ownRevision(actorOf(visit.session), params.id);
    return true;
  }
}
