import { Controller, Get, HttpCode, Inject, Param as PathParam, Post } from '@nestjs/common';
import { addMonths, dayOf } from '../../../../../life-events/civil-date.js';
import type { AnyLifeEvent } from '../../../../../life-events/define.js';
import { lifeEvent } from '../../../../../life-events/index.js';
import type { Database } from '../../../../../prisma/database.js';
import { Seal } from '../../../../../prisma/seal.js';
import { beginDraft, emptyDraft, listDrafts, removeDraft } from '../../../../../prisma/stores/draft.store.js';
import type { Session } from '../../../../../prisma/stores/session.store.js';
import type { Actor } from '../../identity/actor.js';
import { MandatesService } from '../../mandates/mandates.service.js';
import { Param } from '../../openapi.js';
import { isId } from '../../paging.js';
import { DATABASE } from '../../platform/tokens.js';
import { Problem } from '../../problems.js';
import { dayIn, deadlineIn } from '../follow/moment.js';
import { encode } from '../form/encode.js';
import { questionsOf } from '../form/question.js';
import { OpenPage, PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { StartPage } from '../pages/start/start.page.js';
import { actorOf, SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import type { Language } from '../text/text.js';
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
    private readonly mandates: MandatesService,
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
    const isSignedIn = session?.role === 'citizen';
    const mandates = isSignedIn && event.byMandate ? await this.mandatesFor(session, id, visit.language) : [];
    const window = windowOf(event, visit.language);
    const body = (
      <StartPage event={event} drafts={drafts} isSignedIn={isSignedIn} mandates={mandates} window={window} />
    );
    return { title: wordsFor(event.title, visit.language).text, body };
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
    const onBehalfOf = form.get('mandate');
    const begun = { ...emptyDraft, fields, onBehalfOf };
    const draftId = await beginDraft(this.db, this.seal, actor.person, id, begun);
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

  /** Those held that allow this event now. */
  private async mandatesFor(session: Session, event: string, language: Language) {
    const { items } = await this.mandates.list(actorOf(session), { limit: 20 });
    return items
      .filter((it) => it.role === 'agent' && it.status === 'active' && it.events.includes(event))
      .map(({ id, until }) => ({ id, until: dayIn(`${until}T12:00:00+09:00`, language) }));
  }
}

function windowOf({ taken }: AnyLifeEvent, language: Language): { from: string; to: string } | null {
  if (!taken) return null;
  const day = (months: number): string => deadlineIn(addMonths(dayOf(new Date()), months), language);
  return { from: day(-taken.monthsBack), to: day(taken.monthsAhead) };
}

function eventOf(id: string): AnyLifeEvent {
  const event = lifeEvent(id);
  if (!event) throw new Problem('not-found');
  return event;
}
