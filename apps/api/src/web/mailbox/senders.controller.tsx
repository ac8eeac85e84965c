import { Controller, Get, HttpCode, Inject, Param as PathParam, Post } from '@nestjs/common';
import type { Database } from '../../../../../prisma/database.js';
import { changeConsent, listSenders } from '../../../../../prisma/stores/electronic-consent.store.js';
import type { Actor } from '../../identity/actor.js';
import { Param } from '../../openapi.js';
import { DirectoryService } from '../../platform/directory.service.js';
import { DATABASE } from '../../platform/tokens.js';
import { Problem } from '../../problems.js';
import { dayIn } from '../follow/moment.js';
import { PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { SendersPage } from '../pages/mailbox/senders.page.js';
import { returnPath } from '../sessions/return-path.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';

const mostSenders = 200;

/** The citizen consents, sender by sender, to take decisions electronically. */
@Controller('mailbox/senders')
export class SendersController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly directory: DirectoryService,
  ) {}

  @Get()
  @PageFor(['citizen'], 'From whom decisions are taken electronically')
  async list(@SignedIn() actor: Actor, @Visiting() { text, language }: Visit): Promise<PageAnswer> {
    const [senders, { entries }] = await Promise.all([
      listSenders(this.db, actor.person, mostSenders),
      this.directory.current(),
    ]);
    const nameOf = new Map(entries.map(({ id, name }) => [id, name]));
    const shown = senders.map(({ sender: id, since }) => ({
      ...{ id, name: nameOf.get(id) ?? id },
      since: since && dayIn(since, language),
    }));
    return { title: text.mailbox.senders.title, body: <SendersPage senders={shown} /> };
  }

  @Post(':sender')
  @HttpCode(200)
  @PageFor(['citizen'], 'Consented, or withdrawn')
  @TakesForm()
  @Param('sender', 'Id of a recipient that was told something of one’s own')
  async change(
    @SignedIn() actor: Actor,
    @Visiting() { form }: Visit,
    @PathParam('sender') sender: string,
  ): Promise<PageAnswer> {
    const own = await listSenders(this.db, actor.person, mostSenders);
    if (!own.some((it) => it.sender === sender)) throw new Problem('not-found');
    await changeConsent(this.db, actor.person, sender, form.get('consent') === 'yes');
    return seeOther(returnPath(form.get('to'), '/mailbox/senders'));
  }
}
