import { Controller, Get, HttpCode, Inject, Param as PathParam, Post, Query as QueryParam, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import type { Database } from '../../../../../prisma/database.js';
import { Seal } from '../../../../../prisma/seal.js';
import {
  type About,
  archiveMessage,
  browseMessages,
  findAbout,
  findMessage,
  listMessages,
  markOpened,
  messagesToAct,
  type Message,
} from '../../../../../prisma/stores/mailbox.store.js';
import { consentSince } from '../../../../../prisma/stores/electronic-consent.store.js';
import { findRevision } from '../../../../../prisma/stores/filing.store.js';
import { findDivided } from '../../../../../prisma/stores/member.store.js';
import { lifeEvent } from '../../../../../life-events/index.js';
import { FilingsService } from '../../filings/filings.service.js';
import type { Actor } from '../../identity/actor.js';
import { Param, Query } from '../../openapi.js';
import { isId, toPage } from '../../paging.js';
import { parse } from '../../parse.js';
import { DATABASE } from '../../platform/tokens.js';
import { Problem } from '../../problems.js';
import { dayIn, deadlineIn, momentOf } from '../follow/moment.js';
import { PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { MailboxPage, type MailItem } from '../pages/mailbox/mailbox.page.js';
import { MessagePage } from '../pages/mailbox/message.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { plain } from '../text/ruby.js';
import type { Language } from '../text/text.js';

const perPage = 20;
/** Messages rest sealed: a search opens so many of the newest and looks at them. */
const searched = 500;
const exported = 5_000;
const mostToAct = 100;
export type View = 'inbox' | 'action' | 'unread' | 'archived';
const kind = z.enum(['outcome', 'request', 'reminder', 'receipt', 'task', 'info']);
const query = z.object({
  after: z.uuid().optional(),
  view: z.enum(['inbox', 'action', 'unread', 'archived']).catch('inbox'),
  q: z.string().max(100).optional(),
  filing: z.uuid().optional(),
  who: z.string().max(200).optional(),
});

/** The citizen's mailbox (電子私書箱) as pages. */
@Controller('mailbox')
export class MailboxPagesController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly filings: FilingsService,
  ) {}

  @Get()
  @PageFor(['citizen'], 'Own messages, newest first')
  @Query('after', 'The `next` of the page before')
  @Query('view', '`action`, `unread` or `archived`')
  @Query('q', 'Words to look for')
  @Query('filing', 'Only of this filing')
  @Query('who', 'Only about this person')
  async list(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @QueryParam() asked: Record<string, unknown>,
  ): Promise<PageAnswer> {
    const { after, view, q, filing, who } = parse(query, {
      ...{ after: asked.after, view: asked.view, q: asked.q },
      ...{ filing: asked.filing, who: asked.who },
    });
    const search = q?.trim() || null;
    const page =
      search !== null || who !== undefined
        ? await this.found(actor, search ?? '', filing, who)
        : await this.page(actor, view, after, filing);
    const about = await findAbout(this.db, this.seal, page.items);
    const shown = page.items.map((message) => itemOf(message, about.get(message.id)!, visit.language));
    const only = filing === undefined ? null : { filing, who: who ?? null };
    const body = <MailboxPage items={shown} search={search} view={view} next={page.next} only={only} />;
    return { title: visit.text.mailbox.title, body };
  }

  @Get('export.json')
  @PageFor(['citizen'], 'All own messages as one file')
  async export(@SignedIn() actor: Actor, @Res() response: Response): Promise<void> {
    const messages = await listMessages(this.db, this.seal, actor.person, undefined, exported);
    response
      .set('content-disposition', 'attachment; filename="mailbox.json"')
      .set('cache-control', 'no-store')
      .type('application/json')
      .send(JSON.stringify({ messages }, null, 2));
  }

  @Get(':id')
  @PageFor(['citizen'], 'The message; reading it is noted as opened')
  @Param('id', 'Id of a message')
  async read(
    @SignedIn() actor: Actor,
    @Visiting() { language }: Visit,
    @PathParam('id') id: string,
  ): Promise<PageAnswer> {
    const message = await this.own(actor, id);
    if (!message.openedAt) await markOpened(this.db, this.seal, message, new Date());
    const { body, attachments } = message;
    // Whoever is named no longer keeps their messages, and sees nothing of the filing any more.
    const seesFiling = (await findRevision(this.db, message.filing, actor.person)) !== null;
    const request = seesFiling ? await this.requestOf(actor, message) : null;
    const more = { isArchived: message.archivedAt !== null, request, seesFiling };
    const about = (await findAbout(this.db, this.seal, [message])).get(id)!;
    const since = about.sender && (await consentSince(this.db, actor.person, about.sender.id));
    const consent = message.kind === 'outcome' && about.sender ? { since: since && dayIn(since, language) } : null;
    const shown = { ...itemOf(message, about, language), body, attachments, ...more };
    const page = <MessagePage message={shown} consent={consent} />;
    return { title: plain(message.title), body: page };
  }

  @Post(':id/archive')
  @HttpCode(200)
  @PageFor(['citizen'], 'Put away, or taken out again')
  @TakesForm()
  @Param('id', 'Id of a message')
  async archive(
    @SignedIn() actor: Actor,
    @Visiting() { form }: Visit,
    @PathParam('id') id: string,
  ): Promise<PageAnswer> {
    await this.own(actor, id);
    await archiveMessage(this.db, actor.person, id, form.get('away') === 'yes');
    return seeOther('/mailbox');
  }

  /** What the message asks to be answered, while it still can be. */
  private async requestOf(actor: Actor, { actions, filing, notice }: Message): Promise<string | null> {
    if (!actions.includes('answer')) return null;
    const { view } = await this.filings.view(actor, filing);
    return view.requests.find(({ askedBy }) => askedBy.some((it) => it.notice === notice))?.id ?? null;
  }

  private async page(actor: Actor, view: View, after: string | undefined, filing: string | undefined) {
    if (view === 'action') return { items: await this.toAct(actor), next: null };
    const filter = { after, limit: perPage + 1, unreadOnly: view === 'unread', archived: view === 'archived', filing };
    return toPage(await browseMessages(this.db, this.seal, actor.person, filter), perPage);
  }

  /** What waits for its reader: a part that is another's of the household by now does not. */
  private async toAct(actor: Actor): Promise<Message[]> {
    const messages = await messagesToAct(this.db, this.seal, actor.person, mostToAct);
    const divided = await findDivided(
      this.db,
      messages.map(({ filing }) => filing),
    );
    const parts = await Promise.all(divided.map(async (id) => (await this.filings.view(actor, id)).view));
    return messages.filter(({ filing, notice }) => {
      const part = parts.find(({ id }) => id === filing);
      return !part || part.notices.some(({ id }) => id === notice);
    });
  }

  /** Everything rests sealed: the newest are opened and looked at. */
  private async found(
    actor: Actor,
    search: string,
    filing: string | undefined,
    who: string | undefined,
  ): Promise<{ items: Message[]; next: null }> {
    const words = fold(search).split(/\s+/u);
    const all = await listMessages(this.db, this.seal, actor.person, undefined, searched);
    const found = all.filter(
      ({ title, body, filing: of }) =>
        (filing === undefined || of === filing) &&
        words.every((word) => fold(plain(`${title}\n${body}`)).includes(word)),
    );
    if (who === undefined) return { items: found, next: null };
    const about = await findAbout(this.db, this.seal, found);
    return { items: found.filter(({ id }) => about.get(id)?.person === who), next: null };
  }

  private async own(actor: Actor, id: string): Promise<Message> {
    const message = isId(id) ? await findMessage(this.db, this.seal, actor.person, id) : null;
    if (!message) throw new Problem('not-found');
    return message;
  }
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

function itemOf(message: Message, about: About, language: Language): MailItem {
  return {
    filing: { ...about.filing, event: lifeEvent(about.filing.event)?.title ?? about.filing.event },
    person: about.person,
    sender: about.sender,
    id: message.id,
    kind: kind.parse(message.kind),
    title: message.title,
    language: message.language,
    when: momentOf(message.sentAt, language),
    due: message.dueOn && deadlineIn(message.dueOn, language),
    isUnread: message.openedAt === null,
  };
}
