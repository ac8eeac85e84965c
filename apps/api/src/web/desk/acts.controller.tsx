import { Controller, Get, HttpCode, Param as PathParam, Post } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { CaseService } from '../../desk/case.service.js';
import type { CaseNotice } from '../../desk/case.schema.js';
import { DecisionsService } from '../../desk/decisions.service.js';
import type { Actor } from '../../identity/actor.js';
import { Param } from '../../openapi.js';
import { uuid } from '../../paging.js';
import { DirectoryService } from '../../platform/directory.service.js';
import { Problem } from '../../problems.js';
import type { FieldError } from '../components/error-summary/error-summary.js';
import { PageFor, type PageAnswer, TakesForm } from '../page.js';
import { ChannelPage, DecidePage, type OneOf, ReassignPage, TellPage } from '../pages/desk-act/desk-act.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { wordsFor } from '../text/definition-words.js';
import { type FormAct, readAct } from './act-forms.js';
import { caseAfter } from './cases.controller.js';
import { deskRoles } from './desk-menu.js';
import { refusedPage } from './refusals.js';

/** More than this many are not listed: the id is typed. */
const mostListed = 100;
const pages = { decide: DecidePage, channel: ChannelPage, tell: TellPage };

/** What a caseworker does about a notice: asked on a page of its own, carried out by the filing. */
@Controller('desk/cases/:id/notices/:noticeId')
export class ActsController {
  constructor(
    private readonly cases: CaseService,
    private readonly decisions: DecisionsService,
    private readonly directory: DirectoryService,
  ) {}

  @Post('resend')
  @HttpCode(200)
  @PageFor([...deskRoles], 'It goes out again at once')
  @TakesForm()
  @Param('id', 'Id of a filing')
  @Param('noticeId', 'Id of a notice of it')
  async resend(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @PathParam('id') id: string,
    @PathParam('noticeId') noticeId: string,
  ): Promise<PageAnswer> {
    await this.notice(actor, id, noticeId);
    try {
      await this.decisions.decide(actor, noticeId, keyIn(visit.form), { act: 'resend' });
      return caseAfter(id, 'resend');
    } catch (thrown) {
      return refusedPage(thrown, visit, `/desk/cases/${id}`);
    }
  }

  @Get(':act')
  @PageFor([...deskRoles], 'The form of what is to be done')
  @Param('id', 'Id of a filing')
  @Param('noticeId', 'Id of a notice of it')
  @Param('act', '`decide`, `reassign`, `channel` or `tell`')
  async ask(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @PathParam('id') id: string,
    @PathParam('noticeId') noticeId: string,
    @PathParam('act') asked: string,
  ): Promise<PageAnswer> {
    const act = actOf(asked, actor);
    return this.page(actor, visit, { id, noticeId, act, errors: [] });
  }

  @Post(':act')
  @HttpCode(200)
  @PageFor([...deskRoles], 'Noted; the filing carries it out. The form again when something has to be mended')
  @TakesForm()
  @Param('id', 'Id of a filing')
  @Param('noticeId', 'Id of a notice of it')
  @Param('act', '`decide`, `reassign`, `channel` or `tell`')
  async carryOut(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @PathParam('id') id: string,
    @PathParam('noticeId') noticeId: string,
    @PathParam('act') asked: string,
  ): Promise<PageAnswer> {
    const act = actOf(asked, actor);
    await this.notice(actor, id, noticeId);
    const read = readAct[act](visit.form, visit.text.deskCase);
    if (!read.ok) return this.page(actor, visit, { id, noticeId, act, errors: read.errors });
    try {
      await this.decisions.decide(actor, noticeId, keyIn(visit.form), read.asked);
      return caseAfter(id, act);
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.code !== 'recipient-does-not-fit')
        return refusedPage(thrown, visit, `/desk/cases/${id}`);
      const errors = [{ field: 'recipient', message: visit.text.deskCase.reassign.doesNotFit }];
      return this.page(actor, visit, { id, noticeId, act, errors });
    }
  }

  private async page(
    actor: Actor,
    { text, language, form }: Visit,
    { id, noticeId, act, errors }: { id: string; noticeId: string; act: FormAct; errors: FieldError[] },
  ): Promise<PageAnswer> {
    const notice = await this.notice(actor, id, noticeId);
    const person = notice.content?.person;
    const name = `${wordsFor(notice.name, language).text}${person ? `（${person}）` : ''}`;
    const back = `/desk/cases/${id}`;
    const props = {
      ...{ back, errors, action: `${back}/notices/${noticeId}/${act}`, keyOf: form.get('key') ?? newId() },
      about: [name, notice.recipient?.name].filter(Boolean).join('・'),
      typed: Object.fromEntries(form),
    };
    const Page = act === 'reassign' ? null : pages[act];
    const body = Page ? <Page {...props} /> : <ReassignPage {...props} recipients={await this.fitting(notice)} />;
    const title = text.deskCase.acts[act];
    return errors.length > 0 ? { title, body, status: 422, faulty: true } : { title, body };
  }

  /** Who could take it over; null when they are too many to list, or the kind is not known. */
  private async fitting({ recipient, procedure }: CaseNotice): Promise<OneOf[] | null> {
    const { entries } = await this.directory.current();
    const kind = entries.find(({ id }) => id === recipient?.id)?.kind;
    if (kind === undefined) return null;
    const fitting = entries.filter(
      (it) =>
        it.kind === kind &&
        it.id !== recipient?.id &&
        (it.procedures.length === 0 || it.procedures.includes(procedure)),
    );
    return fitting.length > mostListed ? null : fitting.map(({ id, name }) => ({ value: id, label: name }));
  }

  private async notice(actor: Actor, id: string, noticeId: string): Promise<CaseNotice> {
    const { notices } = await this.cases.view(actor, id, new Date());
    const found = notices.find((it) => it.id === noticeId && (it.isOwn || actor.role === 'operator'));
    if (!found) throw new Problem('not-found');
    return found;
  }
}

/** Operators change ways; what concerns content is for caseworkers. */
function actOf(asked: string, { role }: Actor): FormAct {
  if (asked === 'channel') return asked;
  if (asked !== 'decide' && asked !== 'reassign' && asked !== 'tell') throw new Problem('not-found');
  if (role === 'operator') throw new Problem('forbidden');
  return asked;
}

/** The form's own; one that was tampered with is replaced. */
const keyIn = (form: URLSearchParams): string => uuid.safeParse(form.get('key')).data ?? newId();
