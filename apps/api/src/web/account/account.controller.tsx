import { Controller, Get, HttpCode, Inject, Param as PathParam, Post } from '@nestjs/common';
import type { Database } from '../../../../../prisma/database.js';
import { Seal } from '../../../../../prisma/seal.js';
import { listAccess } from '../../../../../prisma/stores/access.store.js';
import { findSettings, saveSettings, settingsSchema } from '../../../../../prisma/stores/mail.store.js';
import { endSession, listSessions } from '../../../../../prisma/stores/session.store.js';
import type { Actor } from '../../identity/actor.js';
import { Param } from '../../openapi.js';
import { isId } from '../../paging.js';
import { DirectoryService } from '../../platform/directory.service.js';
import { DATABASE } from '../../platform/tokens.js';
import { Problem } from '../../problems.js';
import { dayIn, momentOf } from '../follow/moment.js';
import { purposeWords } from '../follow/timeline.js';
import { PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { AccountPage, type AccountPageProps } from '../pages/account/account.page.js';
import { isLanguage } from '../text/text.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';

const shownAccess = 50;

/** What a citizen may look after themselves: sessions, mails, and who saw their data. */
@Controller('account')
export class AccountController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly directory: DirectoryService,
  ) {}

  @Get()
  @PageFor(['citizen'], 'Sessions, mail settings, access log')
  async show(@SignedIn() actor: Actor, @Visiting() visit: Visit): Promise<PageAnswer> {
    const settings = await findSettings(this.db, this.seal, actor.person);
    const isSaved = visit.path.endsWith('?saved=1');
    return this.page(actor, visit, {
      settings: { ...settings, email: settings.email ?? '' },
      isSaved,
      isFaulty: false,
    });
  }

  @Post()
  @HttpCode(200)
  @PageFor(['citizen'], 'Saved; the same page when the address is none')
  @TakesForm()
  async save(@SignedIn() actor: Actor, @Visiting() visit: Visit): Promise<PageAnswer> {
    const { form } = visit;
    const email = (form.get('email') ?? '').trim();
    const digest = form.get('digest') === 'daily' ? 'daily' : 'immediate';
    const chosen = form.get('language');
    const language = isLanguage(chosen) ? chosen : visit.language;
    const read = settingsSchema.safeParse({ email: email === '' ? null : email, digest, language });
    if (!read.success) {
      const again = await this.page(actor, visit, {
        settings: { email, digest, language },
        isSaved: false,
        isFaulty: true,
      });
      return { ...again, status: 422, faulty: true };
    }
    await saveSettings(this.db, this.seal, actor.person, read.data);
    return seeOther('/account?saved=1');
  }

  @Post('sessions/:id/end')
  @HttpCode(200)
  @PageFor(['citizen'], 'That session has ended')
  @TakesForm()
  @Param('id', 'Id of an own session')
  async end(@SignedIn() actor: Actor, @PathParam('id') id: string): Promise<PageAnswer> {
    if (!isId(id)) throw new Problem('not-found');
    await endSession(this.db, actor.person, id);
    return seeOther('/account');
  }

  private async page(
    actor: Actor,
    { session, text, language }: Visit,
    more: Pick<AccountPageProps, 'settings' | 'isSaved' | 'isFaulty'>,
  ) {
    const [sessions, access, { entries }] = await Promise.all([
      listSessions(this.db, this.seal, actor.person),
      listAccess(this.db, actor.person, undefined, shownAccess),
      this.directory.current(),
    ]);
    const nameOf = (id: string): string => entries.find((entry) => entry.id === id)?.name ?? id;
    const body = (
      <AccountPage
        {...more}
        sessions={sessions.map(({ id, device, createdAt }) => ({
          ...{ id, device, since: dayIn(createdAt, language) },
          isHere: id === session?.id,
        }))}
        access={access.map(({ at, actor: who, what, purpose }) => ({
          ...{ at: momentOf(at, language), iso: at.toISOString() },
          what: purpose === null ? what : text.follow.notice.looked(purposeWords(purpose, text)),
          who: who === 'self' ? text.follow.notice.you : nameOf(who),
        }))}
      />
    );
    return { title: text.account.title, body };
  }
}
