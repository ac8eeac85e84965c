import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import type { Database } from '../../../../../prisma/database.js';
import { Seal } from '../../../../../prisma/seal.js';
import { findSession } from '../../../../../prisma/stores/session.store.js';
import { type Config, config } from '../../config.js';
import type { Role } from '../../identity/actor.js';
import { DATABASE } from '../../platform/tokens.js';
import { Problem } from '../../problems.js';
import type { WithForm } from '../form-body.js';
import { isLanguage, texts } from '../text/text.js';
import { isCsrf, newToken, readCookies, setLanguage, setToken } from './cookies.js';
import { SignInNeeded, StaleForm } from './interruptions.js';
import type { Visit, WithVisit } from './visit.js';

export const PAGE = 'todoke:page';

/** Knows who visits a page, and stops visitors it is not for and forms that no page of ours has drawn. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(config.KEY) private readonly settings: Config,
    private readonly seal: Seal,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request & WithVisit & WithForm>();
    const visit = await this.visitOf(request, http.getResponse<Response>());
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

  private async visitOf(request: Request & WithForm, response: Response): Promise<Visit> {
    const secure = this.settings.publicUrl.startsWith('https:');
    const cookies = readCookies(request, secure);
    const session = cookies.token ? await findSession(this.db, this.seal, cookies.token) : null;
    const token = cookies.token ?? newToken();
    if (!cookies.token) setToken(response, secure, token);
    const { lang } = request.query;
    const wanted = isLanguage(lang) ? lang : null;
    if (wanted && wanted !== cookies.language) setLanguage(response, secure, wanted);
    const language = wanted ?? cookies.language ?? preferred(request);
    const { form = new URLSearchParams(), files = [] } = request;
    return { session, token, language, text: texts[language], path: request.originalUrl, form, files };
  }
}

const preferred = (request: Request) => (request.acceptsLanguages('ja', 'en') === 'en' ? 'en' : 'ja');

/** Browsers say where a request was made; one that says neither is judged by its token alone. */
function isFromUs(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = request.get('origin');
  return origin === undefined || URL.parse(origin)?.host === request.get('host');
}
