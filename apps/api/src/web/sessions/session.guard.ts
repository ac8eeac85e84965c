import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import type { Role } from '../../identity/actor.js';
import { Problem } from '../../problems.js';
import type { WithForm } from '../form-body.js';
import { isCsrf } from './cookies.js';
import { SignInNeeded, StaleForm } from './interruptions.js';
import type { WithVisit } from './visit.js';
import { Visits } from './visits.js';

export const PAGE = 'todoke:page';

/** Knows who visits a page, and stops visitors it is not for and forms that no page of ours has drawn. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly visits: Visits,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request & WithVisit & WithForm>();
    const visit = await this.visits.of(request, http.getResponse<Response>());
    request.visit = visit;
    const roles = this.reflector.get<Role[] | 'open'>(PAGE, context.getHandler());
    if (request.method === 'POST' && !isFromUs(request)) throw new Problem('forbidden');
    if (roles !== 'open') {
      if (!visit.session) throw new SignInNeeded(roles.includes('citizen') ? 'citizen' : 'staff');
      if (!roles.includes(visit.session.role)) throw new Problem('forbidden');
    }
    if (request.method === 'POST' && !isCsrf(visit.token, visit.form.get('_csrf') ?? '')) throw new StaleForm();
    return true;
  }
}

/** Browsers say where a request was made; one that says neither is judged by its token alone. */
function isFromUs(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = request.get('origin');
  return origin === undefined || URL.parse(origin)?.host === request.get('host');
}
