import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Problem } from '../problems.js';
import { type Level, type Role, ROLES, type WithActor } from './actor.js';
import { TokenService } from './token.service.js';

/** No route is open unless it says so: a token, and a role the route allows. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.get<Role[] | 'open' | undefined>(ROLES, context.getHandler());
    if (allowed === 'open') return true;
    const request = context.switchToHttp().getRequest<Request & WithActor>();
    request.actor = await this.tokens.check(bearerOf(request));
    if (!allowed?.includes(request.actor.role)) throw new Problem('forbidden');
    return true;
  }
}

export function bearerOf(request: Request): string {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && token) return token;
  throw new Problem('unauthenticated', [], { headers: { 'www-authenticate': 'Bearer' } });
}

/** Asks for a surer sign-in (RFC 9470) when the caller's is below what the act needs. */
export function requireLevel(level: Level, needed: Level): void {
  if (level >= needed) return;
  const challenge = `Bearer error="insufficient_user_authentication", acr_values="${needed}"`;
  throw new Problem('insufficient-authentication', [], {
    headers: { 'www-authenticate': challenge },
    members: { acr_values: String(needed) },
  });
}
