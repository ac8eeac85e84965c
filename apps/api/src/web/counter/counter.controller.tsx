import { Controller, Get, HttpCode, Inject, Param as PathParam, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { lifeEvent, lifeEvents } from '../../../../../life-events/index.js';
import type { Database } from '../../../../../prisma/database.js';
import { Seal } from '../../../../../prisma/seal.js';
import { identityChecks } from '../../../../../prisma/stores/accept.store.js';
import {
  beginDraft,
  type Draft,
  emptyDraft,
  findCounterFiling,
  findDraft,
  listOfficeDrafts,
  removeDraft,
} from '../../../../../prisma/stores/draft.store.js';
import { scopeOf } from '../../desk/scope.js';
import type { Actor } from '../../identity/actor.js';
import { Param } from '../../openapi.js';
import { isId } from '../../paging.js';
import { DirectoryService } from '../../platform/directory.service.js';
import { DATABASE } from '../../platform/tokens.js';
import { Problem } from '../../problems.js';
import { encode } from '../form/encode.js';
import { questionsOf } from '../form/question.js';
import { dayOf } from '../../../../../life-events/civil-date.js';
import { momentOf } from '../follow/moment.js';
import { PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { CounterFilingPage, CounterPage } from '../pages/desk-counter/desk-counter.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { wordsFor } from '../text/definition-words.js';
import { CounterSheetService, receiptNumberOf } from './counter-sheet.service.js';

const staff = ['caseworker', 'supervisor'] as const;

/** Filing for somebody without a device: the citizen's own form, filled in by a caseworker, with a sheet that the next desk scans. */
@Controller('desk/counter')
export class CounterController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly seal: Seal,
    private readonly directory: DirectoryService,
    private readonly sheets: CounterSheetService,
  ) {}

  @Get()
  @PageFor([...staff], 'Begin a filing at the counter, or go on with one')
  async begin(@SignedIn() actor: Actor, @Visiting() visit: Visit): Promise<PageAnswer> {
    return this.beginPage(actor, visit, []);
  }

  @Post()
  @HttpCode(200)
  @PageFor([...staff], 'The form; or what is missing')
  @TakesForm()
  async start(@SignedIn() actor: Actor, @Visiting() visit: Visit): Promise<PageAnswer> {
    const { form } = visit;
    const event = lifeEvent(form.get('event') ?? '');
    const check = identityChecks.find((known) => known === form.get('check'));
    if (!event || !check) {
      const faults = [...(event ? [] : ['event' as const]), ...(check ? [] : ['check' as const])];
      return { ...(await this.beginPage(actor, visit, faults)), status: 422 };
    }
    const isSample = form.get('sample') === '1';
    const fields = isSample ? encode(questionsOf(event), event.example(dayOf(new Date()))) : [];
    const begun = { ...emptyDraft, fields, counter: { staff: actor.subject, check } };
    const walkIn = this.seal.walkIn(crypto.randomUUID());
    const id = await beginDraft(this.db, this.seal, walkIn, event.id, begun, scopeOf(actor));
    return seeOther(`/drafts/${id}`);
  }

  @Get(':id')
  @PageFor([...staff], 'Go on, print, or follow: where the code of the sheet leads')
  @Param('id', 'Id of a draft')
  async show(
    @SignedIn() actor: Actor,
    @Visiting() { text, language }: Visit,
    @PathParam('id') id: string,
  ): Promise<PageAnswer> {
    const draft = await this.own(actor, id);
    if (!draft) return this.elsewhere(id);
    const { entries } = await this.directory.current();
    const event = wordsFor(lifeEvent(draft.event)?.title ?? draft.event, language);
    const { filingId } = draft;
    const page = (
      <CounterFilingPage
        id={id}
        event={event}
        office={entries.find((entry) => entry.id === draft.office)?.name ?? draft.office ?? ''}
        staff={draft.counter!.staff}
        changed={momentOf(draft.updatedAt, language)}
        check={draft.counter!.check}
        filed={filingId === null ? null : { receiptNumber: await receiptNumberOf(this.db, filingId), filing: filingId }}
      />
    );
    return { title: text.deskCounter.title, body: page };
  }

  @Get(':id/sheet.pdf')
  @PageFor([...staff], 'The printed twin: one A4 page with a code to scan, as PDF')
  @Param('id', 'Id of a draft')
  async sheet(
    @SignedIn() actor: Actor,
    @Visiting() { text, language }: Visit,
    @PathParam('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const draft = await this.own(actor, id);
    if (!draft) throw new Problem('not-found');
    const pdf = await this.sheets.pdf(draft, { text, language });
    response
      .type('application/pdf')
      .set('content-disposition', 'inline; filename="sheet.pdf"')
      .set('cache-control', 'no-store')
      .send(Buffer.from(pdf));
  }

  @Post(':id/discard')
  @HttpCode(200)
  @PageFor([...staff], 'What was begun is gone')
  @TakesForm()
  @Param('id', 'Id of a draft')
  async discard(@SignedIn() actor: Actor, @PathParam('id') id: string): Promise<PageAnswer> {
    const draft = await this.own(actor, id);
    if (!draft) throw new Problem('not-found');
    await removeDraft(this.db, { office: draft.office! }, id);
    return seeOther('/desk/counter');
  }

  /** Any caseworker of the office may go on with what a colleague began. */
  private own(actor: Actor, id: string): Promise<Draft | null> {
    const office = scopeOf(actor);
    return isId(id) && office !== null ? findDraft(this.db, this.seal, { office }, id) : Promise.resolve(null);
  }

  /** Another office that the filing concerns sees its case; what is only begun is nobody else's. */
  private async elsewhere(id: string): Promise<PageAnswer> {
    const filing = isId(id) ? await findCounterFiling(this.db, id) : null;
    if (filing === null) throw new Problem('not-found');
    return seeOther(`/desk/cases/${filing}`);
  }

  private async beginPage(actor: Actor, { text, language, form }: Visit, faults: ('event' | 'check')[]) {
    const drafts = await listOfficeDrafts(this.db, this.seal, scopeOf(actor) ?? '');
    const shown = drafts.map((draft) => ({
      id: draft.id,
      event: wordsFor(lifeEvent(draft.event)?.title ?? draft.event, language),
      staff: draft.counter?.staff ?? '',
      changed: momentOf(draft.updatedAt, language),
    }));
    const chosen = { event: form.get('event') ?? '', check: form.get('check') ?? '' };
    const events = lifeEvents.map(({ id, title }) => ({ id, title }));
    const body = <CounterPage events={events} drafts={shown} chosen={chosen} faults={faults} />;
    return { title: text.deskCounter.title, faulty: faults.length > 0, body };
  }
}
