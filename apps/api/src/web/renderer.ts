import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Database } from '../../../../prisma/database.js';
import { countUnread } from '../../../../prisma/stores/mailbox.store.js';
import { idleMinutes } from '../../../../prisma/stores/session.store.js';
import { type Config, config } from '../config.js';
import { DATABASE } from '../platform/tokens.js';
import { type Assets, bundleAssets } from './assets/bundle.js';
import { type Content, renderDocument } from './layout/document.js';
import type { Visitor } from './layout/page-context.js';
import { csrfOf } from './sessions/cookies.js';
import type { Visit } from './sessions/visit.js';

/** Draws pages, each for the visit it answers. */
@Injectable()
export class Renderer {
  readonly assets: Assets = bundleAssets();

  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(config.KEY) private readonly settings: Config,
  ) {}

  async send(response: Response, visit: Visit, status: number, content: Content): Promise<void> {
    const html = renderDocument(content, {
      language: visit.language,
      text: visit.text,
      demo: this.settings.demo,
      csrf: csrfOf(visit.token),
      path: visit.path,
      assets: { style: `/assets/${this.assets.style.name}`, script: `/assets/${this.assets.script.name}` },
      visitor: await this.visitorOf(visit),
    });
    response.status(status).set(neverKept).type('html').send(html);
  }

  private async visitorOf({ session }: Visit): Promise<Visitor | null> {
    if (!session) return null;
    const { name, role, level, person } = session;
    const unread = role === 'citizen' ? await countUnread(this.db, person) : null;
    return { name, role, level, unread, idleMinutes };
  }
}

/** Pages hold what is about one person: no cache keeps them, and no other page learns their address. */
const neverKept = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' };

export type RequestWithVisit = Request & { visit?: Visit };
