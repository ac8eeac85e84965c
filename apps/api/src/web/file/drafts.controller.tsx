import { Controller, Get, HttpCode, Inject, Param as PathParam, Post } from '@nestjs/common';
import { dayOf } from '../../../../../life-events/civil-date.js';
import type { AnyLifeEvent } from '../../../../../life-events/define.js';
import { lifeEvent } from '../../../../../life-events/index.js';
import type { Database } from '../../../../../prisma/database.js';
import { Seal } from '../../../../../prisma/seal.js';
import { beginDraft, emptyDraft, listDrafts, removeDraft } from '../../../../../prisma/stores/draft.store.js';
import type { Actor } from '../../identity/actor.js';
import { Param } from '../../openapi.js';
import { isId } from '../../paging.js';
import { DATABASE } from '../../platform/tokens.js';
import { Problem } from '../../problems.js';
import { encode } from '../form/encode.js';
import { questionsOf } from '../form/question.js';
import { OpenPage, PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { StartPage } from '../pages/start/start.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { wordsFor } from '../text/definition-words.js';
import { DraftService, fillers, whenFiled } from './draft.service.js';
import { nextStep } from './opened-draft.js';
import { showDay } from './show-value.js';

/** Where filing begins, and where it is gone on with. */
@Controller()
export class DraftsController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly drafts: DraftService,
  ) {}

  @Get('events/:event')
  @OpenPage('Who can file, what is needed, how long it takes')
  @Param('event', 'Id of a life event')
  async start(@Visiting() visit: Visit, @PathParam('event') id: string): Promise<PageAnswer> {
    const event = eventOf(id);
    const { session, text } = visit;
    const own = session?.role === 'citizen' ? await listDrafts(this.db, this.seal, session.person) : [];
    const drafts = own
      .filter((draft) => draft.event === id)
      .map((draft) => ({ id: draft.id, day: showDay(dayOf(draft.updatedAt), text) }));
    return {
      title: wordsFor(event.title, visit.language).text,
      body: <StartPage event={event} drafts={drafts} isSignedIn={session?.role === 'citizen'} />,
    };
  }

  @Post('events/:event/drafts')
  @HttpCode(200)
  @PageFor(['citizen'], 'A new draft')
  @TakesForm()
  @Param('event', 'Id of a life event')
  async begin(
    @SignedIn() actor: Actor,
    @Visiting() { form }: Visit,
    @PathParam('event') id: string,
  ): Promise<PageAnswer> {
    const event = eventOf(id);
    const isSample = form.get('sample') === '1';
    const fields = isSample ? encode(questionsOf(event), event.example(dayOf(new Date()))) : [];
    const draftId = await beginDraft(this.db, this.seal, actor.person, id, { ...emptyDraft, fields });
    return seeOther(`/drafts/${draftId}`);
  }

  @Get('drafts/:id')
  @PageFor(fillers, 'The page of the draft to go on with')
  @Param('id', 'Id of a draft')
  async resume(@SignedIn() actor: Actor, @PathParam('id') id: string): Promise<PageAnswer> {
    const draft = await this.drafts.find(actor, id);
    if (draft.filingId !== null) return seeOther(whenFiled(draft, draft.filingId));
    return seeOther(`/drafts/${id}/${nextStep(await this.drafts.open(draft), null)?.id ?? 'plan'}`);
  }

  @Post('drafts/:id/discard')
  @HttpCode(200)
  @PageFor(['citizen'], 'The draft is gone')
  @TakesForm()
  @Param('id', 'Id of a draft')
  async discard(@SignedIn() actor: Actor, @PathParam('id') id: string): Promise<PageAnswer> {
    if (!isId(id)) throw new Problem('not-found');
    await removeDraft(this.db, { person: actor.person }, id);
    return seeOther('/filings');
  }
}

function eventOf(id: string): AnyLifeEvent {
  const event = lifeEvent(id);
  if (!event) throw new Problem('not-found');
  return event;
}
