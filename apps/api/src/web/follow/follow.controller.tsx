import {
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  type MessageEvent,
  Param as PathParam,
  Post,
  Query as QueryParam,
  Sse,
  UseGuards,
} from '@nestjs/common';
import type { Observable } from 'rxjs';
import { dayOf } from '../../../../../life-events/civil-date.js';
import { lifeEvent } from '../../../../../life-events/index.js';
import type { Database } from '../../../../../prisma/database.js';
import { Seal } from '../../../../../prisma/seal.js';
import { listAccess } from '../../../../../prisma/stores/access.store.js';
import { findCase } from '../../../../../prisma/stores/desk-filing.store.js';
import { listDrafts } from '../../../../../prisma/stores/draft.store.js';
import { FilingsService } from '../../filings/filings.service.js';
import { presentDetail } from '../../filings/present.js';
import { streamOf } from '../../filings/stream.js';
import type { Actor } from '../../identity/actor.js';
import { Param, Query } from '../../openapi.js';
import { pageQuery } from '../../paging.js';
import { parse } from '../../parse.js';
import { Changes } from '../../platform/changes.js';
import { DirectoryService } from '../../platform/directory.service.js';
import { DATABASE } from '../../platform/tokens.js';
import { Problem } from '../../problems.js';
import type { ChipLook } from '../components/chip/chip.js';
import { PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { DonePage } from '../pages/done/done.page.js';
import { FilingsPage } from '../pages/filings/filings.page.js';
import { FollowPage } from '../pages/follow/follow.page.js';
import { NoticePage } from '../pages/notice/notice.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { wordsFor } from '../text/definition-words.js';
import { plain } from '../text/ruby.js';
import { followView } from './follow-view.js';
import { shareOf } from './household-view.js';
import { liveCards } from './live.js';
import { dayIn } from './moment.js';
import { OwnFilingPageGuard } from './own-filing-page.guard.js';
import { RecipientFacts } from './recipient-facts.js';
import { timelineOf } from './timeline.js';

const looks: Record<string, ChipLook> = {
  'in-progress': 'moving',
  'action-required': 'turn',
  completed: 'done',
  withdrawn: 'quiet',
};
/** So many of the newest entries of the access log are looked through for one notice. */
const lookedAt = 200;

/** The citizen follows their filings. */
@Controller('filings')
export class FollowController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly filings: FilingsService,
    private readonly changes: Changes,
    private readonly facts: RecipientFacts,
    private readonly directory: DirectoryService,
  ) {}

  @Get()
  @PageFor(['citizen'], 'Own filings and drafts')
  @Query('after', 'The `next` of the page before')
  async list(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @QueryParam() query: Record<string, unknown>,
  ): Promise<PageAnswer> {
    const { text, language } = visit;
    const { after } = parse(pageQuery.pick({ after: true }), { after: query.after });
    const page = await this.filings.list(actor, { after, limit: 20 });
    const drafts = after === undefined ? await listDrafts(this.db, this.seal, actor.person) : [];
    const body = (
      <FilingsPage
        filings={page.items.map(({ id, receiptNumber, event, filedAt, status }) => ({
          ...{ id, receiptNumber, title: titleOf(event) },
          filedOn: dayIn(filedAt, language),
          status: text.follow.filing[status],
          look: looks[status] ?? 'quiet',
        }))}
        drafts={drafts.map(({ id, event, updatedAt }) => ({
          id,
          title: titleOf(event),
          day: dayIn(updatedAt, language),
        }))}
        next={page.next}
      />
    );
    return { title: text.follow.list.title, body };
  }

  @Get(':id')
  @PageFor(['citizen'], 'Where every notice stands, whose turn it is, and why')
  @Param('id', 'Id of a filing')
  async follow(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const filing = await this.filings.own(actor, id);
    const now = new Date();
    const view = presentDetail(filing, now);
    const { text, language } = visit;
    const eventTitle = titleOf(view.event);
    const title = text.follow.title(plain(wordsFor(eventTitle, language).text));
    const body = (
      <FollowPage
        view={followView(view, text, language, await this.facts.of(view))}
        eventTitle={eventTitle}
        share={shareOf(filing, actor.person, dayOf(now))}
        filer={filing.content.filer}
      />
    );
    return { title, body };
  }

  @Sse(':id/live')
  @UseGuards(OwnFilingPageGuard)
  @PageFor(['citizen'], 'Events `status`: the sentence and the cards as they are now')
  @Param('id', 'Id of a filing')
  live(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @PathParam('id') id: string,
    @Headers('last-event-id') last: string | undefined,
  ): Observable<MessageEvent> {
    return streamOf(id, last, {
      changes: this.changes.filings,
      revision: () => this.filings.ownRevision(actor, id),
      event: async () => {
        const { view, revision } = await this.filings.view(actor, id);
        const data = liveCards(followView(view, visit.text, visit.language, await this.facts.of(view)), visit);
        return { revision, data, ended: view.endedAt !== null };
      },
    });
  }

  @Get(':id/done')
  @PageFor(['citizen'], 'The receipt number, and what comes next')
  @Param('id', 'Id of a filing')
  async done(
    @SignedIn() actor: Actor,
    @Visiting() { text, language }: Visit,
    @PathParam('id') id: string,
  ): Promise<PageAnswer> {
    const { view } = await this.filings.view(actor, id);
    const eventTitle = titleOf(view.event);
    const title = text.file.done.title(plain(wordsFor(eventTitle, language).text));
    return { title, body: <DonePage id={id} receiptNumber={view.receiptNumber} eventTitle={eventTitle} /> };
  }

  @Get(':id/notices/:noticeId')
  @PageFor(['citizen'], 'One notice: every attempt, every reply, who looked')
  @Param('id', 'Id of a filing')
  @Param('noticeId', 'Id of a notice of it')
  async notice(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @PathParam('id') id: string,
    @PathParam('noticeId') noticeId: string,
  ): Promise<PageAnswer> {
    const { view } = await this.filings.view(actor, id);
    const card = followView(view, visit.text, visit.language, await this.facts.of(view)).cards.find(
      (it) => it.id === noticeId,
    );
    const found = card && (await findCase(this.db, id));
    if (!card || !found) throw new Problem('not-found');
    const looked = (await listAccess(this.db, actor.person, undefined, lookedAt)).filter((it) => it.filing === id);
    const { entries: recipients } = await this.directory.current();
    const nameOf = (one: string): string => recipients.find((it) => it.id === one)?.name ?? one;
    const entries = timelineOf(noticeId, found, looked, visit, nameOf);
    return {
      title: wordsFor(card.name, visit.language).text,
      body: <NoticePage card={card} filing={id} entries={entries} />,
    };
  }

  @Post(':id/procedures/:procedureId/done')
  @HttpCode(200)
  @PageFor(['citizen'], "The citizen's own word, noted; never an outcome")
  @TakesForm()
  @Param('id', 'Id of a filing')
  @Param('procedureId', 'Id of a visit or to-do')
  async markDone(
    @SignedIn() actor: Actor,
    @PathParam('id') id: string,
    @PathParam('procedureId') procedureId: string,
  ): Promise<PageAnswer> {
    await this.filings.markDone(actor, id, procedureId);
    return seeOther(`/filings/${id}`);
  }
}

const titleOf = (event: string): string => lifeEvent(event)?.title ?? event;
