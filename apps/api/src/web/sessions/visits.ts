import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Database } from '../../../../../prisma/database.js';
import { Seal } from '../../../../../prisma/seal.js';
import { findSession } from '../../../../../prisma/stores/session.store.js';
import { type Config, config } from '../../config.js';
import { DATABASE } from '../../platform/tokens.js';
import type { WithForm } from '../form-body.js';
import { isLanguage, type Language, texts } from '../text/text.js';
import { newToken, readCookies, setLanguage, setToken } from './cookies.js';
import type { Visit } from './visit.js';

/** Knows a visit by its cookies. */
@Injectable()
export class Visits {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(config.KEY) private readonly settings: Config,
    private readonly seal: Seal,
  ) {}

  async of(request: Request & WithForm, response: Response): Promise<Visit> {
    const cookies = readCookies(request, this.secure);
    const visit = visitBy(cookies, request);
    if (!cookies.token) setToken(response, this.secure, visit.token);
    const wanted = wantedBy(request);
    if (wanted && wanted !== cookies.language) setLanguage(response, this.secure, wanted);
    return { ...visit, session: cookies.token ? await findSession(this.db, this.seal, cookies.token) : null };
  }

  /** As far as it is known without the database. */
  unknown(request: Request & WithForm): Visit {
    return visitBy(readCookies(request, this.secure), request);
  }

  private get secure(): boolean {
    return this.settings.publicUrl.startsWith('https:');
  }
}

function visitBy(cookies: ReturnType<typeof readCookies>, request: Request & WithForm): Visit {
  const language = wantedBy(request) ?? cookies.language ?? preferred(request);
  const { form = new URLSearchParams(), files = [] } = request;
  const token = cookies.token ?? newToken();
  return { session: null, token, language, text: texts[language], path: request.originalUrl, form, files };
}

const wantedBy = ({ query }: Request): Language | null => (isLanguage(query.lang) ? query.lang : null);
const preferred = (request: Request): Language => (request.acceptsLanguages('ja', 'en') === 'en' ? 'en' : 'ja');
