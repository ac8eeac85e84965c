import { Controller, Get, HttpCode, Param as PathParam, Post, Query as QueryParam } from '@nestjs/common';
import { z } from 'zod';
import { postalCode } from '../../../../../life-events/identifiers.js';
import type { Draft } from '../../../../../prisma/stores/draft.store.js';
import { places } from '../../../../../prisma/reference/places.js';
import type { Actor } from '../../identity/actor.js';
import { Param, Query } from '../../openapi.js';
import { parse } from '../../parse.js';
import { Problem } from '../../problems.js';
import { DirectoryService } from '../../platform/directory.service.js';
import { townsAt } from '../form/fill-place.js';
import type { Step } from '../form/steps.js';
import type { TownChoice } from '../form/place-control.js';
import { PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { QuestionPage } from '../pages/question/question.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { atCounter } from './counter-mark.js';
import { DraftService, fillers, whenFiled } from './draft.service.js';
import { readable } from './errors.js';
import { faultsOn, isDone, nextStep, type OpenedDraft } from './opened-draft.js';
import { isOvertaken, seenIn, take } from './take.js';
import { aboutOf, companyName, viewOf } from './view.js';

/** The questions of a draft, one page after the other. */
@Controller()
export class QuestionsController {
  constructor(
    private readonly drafts: DraftService,
    private readonly directory: DirectoryService,
  ) {}

  /** For the script that fills an address while its code is typed; the button does the same without it. */
  @Get('postal-codes/:code')
  @PageFor(fillers, 'Places with this postal code, as JSON')
  @Param('code', 'Seven digits')
  postal(@PathParam('code') code: string): object {
    const { digits } = parse(z.object({ digits: postalCode }), { digits: code });
    const found = places.lookupPostalCode(digits);
    return {
      places: found.map((it) => ({
        'municipality-prefecture': it.municipality.slice(0, 2),
        'municipality-city': it.city,
        streetAddress: it.town,
      })),
    };
  }

  @Get('drafts/:id/:step')
  @PageFor(fillers, 'A question, with what was answered')
  @Param('id', 'Id of a draft')
  @Param('step', 'Id of the page')
  @Query('from', '`check`: go back there afterwards')
  async ask(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @PathParam('id') id: string,
    @PathParam('step') stepId: string,
    @QueryParam() query: Record<string, unknown>,
  ): Promise<PageAnswer> {
    const draft = await this.drafts.find(actor, id);
    if (draft.filingId !== null) return seeOther(whenFiled(draft, draft.filingId));
    const opened = await this.drafts.open(draft);
    const step = opened.steps.find((it) => it.id === stepId);
    // The page may have gone with an answer before it; its draft has not.
    if (!step) return seeOther(`/drafts/${id}`);
    return this.page(opened, step, visit, query);
  }

  @Post('drafts/:id/:step')
  @HttpCode(200)
  @PageFor(fillers, 'The next page; the same one when something has to be mended')
  @TakesForm()
  @Param('id', 'Id of a draft')
  @Param('step', 'Id of the page')
  async answer(
    @SignedIn() actor: Actor,
    @Visiting() { form, path }: Visit,
    @PathParam('id') id: string,
    @PathParam('step') stepId: string,
  ): Promise<PageAnswer> {
    const draft = await this.drafts.find(actor, id);
    if (draft.filingId !== null) return seeOther(whenFiled(draft, draft.filingId));
    const before = await this.drafts.open(draft);
    const step = before.steps.find((it) => it.id === stepId);
    if (!step) return seeOther(`/drafts/${id}`);
    const taken = take(draft, step, form);
    if (isOvertaken(step, draft.fields, taken.draft.fields, form)) throw new Problem('draft-changed');
    const opened = await this.drafts.save(taken.draft);
    const query = path.includes('from=check') ? '?from=check' : '';
    if (taken.stay !== null) return seeOther(`/drafts/${id}/${stepId}${taken.stay || query}`);
    const now = opened.steps.find((it) => it.id === stepId);
    if (now && taken.draft.visited.includes(stepId) && !isDone(now, opened))
      return seeOther(`/drafts/${id}/${stepId}${query}`);
    const next = nextStep(opened, stepId);
    return seeOther(`/drafts/${id}/${next ? next.id : query ? 'check' : 'plan'}`);
  }

  private async page(
    opened: OpenedDraft,
    step: Step,
    visit: Visit,
    query: Record<string, unknown>,
  ): Promise<PageAnswer> {
    const { text, language } = visit;
    const { draft, steps } = opened;
    const { entries } = await this.directory.current();
    const faults = draft.visited.includes(step.id) ? faultsOn(step, opened.faults) : [];
    const errors = readable(faults, opened, text, language);
    const view = viewOf(opened, step, entries, { errors, towns: townsOf(query.fill, opened), text });
    const before = steps[steps.indexOf(step) - 1];
    const isFromCheck = query.from === 'check';
    const back = isFromCheck ? 'check' : before?.id;
    const about = aboutOf(step, opened, text, language);
    const page = (
      <QuestionPage
        action={`/drafts/${draft.id}/${step.id}${isFromCheck ? '?from=check' : ''}`}
        back={back ? `/drafts/${draft.id}/${back}` : beginningOf(draft)}
        step={step}
        view={view}
        summary={errors.summary}
        about={about}
        seen={seenIn(step, draft.fields)}
        progress={{ done: steps.filter((it) => isDone(it, opened)).length, all: steps.length }}
        companyName={(kind) => companyName(opened, kind, language)}
      />
    );
    return {
      title: titleOf(step, opened, visit, about),
      faulty: errors.summary.length > 0,
      body: atCounter(draft, page),
    };
  }
}

const beginningOf = ({ id, event, office }: Draft): string =>
  office === null ? `/events/${event}` : `/desk/counter/${id}`;

function titleOf(step: Step, opened: OpenedDraft, { text, language }: Visit, about: string | null): string {
  if (step.kind === 'questions') return step.title || (about ?? text.file.household);
  if (step.kind === 'companies') return text.file.companies.title;
  if (step.kind === 'company') return text.file.companies.which(companyName(opened, step.company, language));
  return step.list.question.label;
}

const townsOf = (path: unknown, { fields }: OpenedDraft): TownChoice | null =>
  typeof path === 'string' ? townsAt(path, fields) : null;
