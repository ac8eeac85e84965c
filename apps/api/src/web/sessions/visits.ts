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

const preferred = (request: Request): Language => (request.acceptsLanguages('ja', 'en') === 'en' ? 'en' : 'ja');
