import { Controller, Get, HttpCode, Inject, Param as PathParam, Post, Query as QueryParam } from '@nestjs/common';
import type { Database } from '../../../../../prisma/database.js';
import { findOwnNotice, type OpenedNotice } from '../../../../../prisma/stores/own-notice.store.js';
import type { Actor } from '../../identity/actor.js';
import { Param, Query } from '../../openapi.js';
import { isId } from '../../paging.js';
import { DATABASE } from '../../platform/tokens.js';
import { Problem } from '../../problems.js';
import { organisationOf } from '../../recipient/organisation.js';
import { RepliesService } from '../../replies/replies.service.js';
import { writtenIn } from '../desk/refusals.js';
import { PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { DeskRefusedPage } from '../pages/desk-refused/desk-refused.page.js';
import { AnswerKindPage, AnswerPage } from '../pages/recipient/answer.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { plain } from '../text/ruby.js';
import { type AnswerKindId, answerKinds, isAnswerKind, kindOf } from './answer-kinds.js';
import { readAnswer } from './read-answer.js';
import { canAnswer, namesOf, openDeliveries, titleOf } from './view.js';

const isKey = (text: string): boolean => /^[\w-]{10,100}$/.test(text);

/** A notice is answered by hand, by the same rules as the callback. */
@Controller('recipient/notices/:id/answer')
export class AnswerController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly replies: RepliesService,
  ) {}

  @Get()
  @PageFor(['recipient'], 'Which kind of answer')
  @Param('id', 'Id of a notice')
  async kinds(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const notice = await this.find(actor, id);
    if (canAnswer(notice) !== 'yes') return seeOther(`/recipient/notices/${id}`);
    return this.kindPage(notice, visit, false);
  }

  @Get('form')
  @PageFor(['recipient'], 'What can be said with that kind of answer')
  @Param('id', 'Id of a notice')
  @Query('kind', 'Kind of answer')
  async form(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @PathParam('id') id: string,
    @QueryParam('kind') kind: unknown,
  ): Promise<PageAnswer> {
    const notice = await this.find(actor, id);
    if (canAnswer(notice) !== 'yes') return seeOther(`/recipient/notices/${id}`);
    if (!isAnswerKind(kind)) return { ...this.kindPage(notice, visit, true), status: 422 };
    return this.formPage(notice, kind, visit, new Map(), crypto.randomUUID());
  }

  @Post()
  @HttpCode(200)
  @PageFor(['recipient'], 'Answered; the same form when something has to be mended')
  @TakesForm()
  @Param('id', 'Id of a notice')
  async answer(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const notice = await this.find(actor, id);
    const { form, text } = visit;
    const [kind, key] = [form.get('kind'), form.get('key') ?? ''];
    if (!isAnswerKind(kind)) return { ...this.kindPage(notice, visit, true), status: 422 };
    if (!isKey(key)) throw new Problem('invalid-request');
    const read = readAnswer(kindOf(kind), form, form.get('inReplyTo'));
    const answered = await this.replies.find(notice.id);
    const senderKey = `by-hand:${key}`;
    if (answered && canAnswer(notice) === 'ended' && !(await this.replies.isTaken(answered, senderKey)))
      return endedPage(notice, visit);
    if ('reply' in read && answered) {
      await this.replies.take(answered, senderKey, read.reply);
      return seeOther(`/recipient/notices/${id}?said=answered`);
    }
    const { errors, fields } = text.recipient.answer;
    const faults = 'faults' in read ? read.faults : [];
    const words = faults.map(({ at, field, fault }) => [at, errors[fault](plain(fields[field]))] as const);
    return { ...this.formPage(notice, kind, visit, new Map(words), key), status: 422 };
  }

  private async find(actor: Actor, id: string): Promise<OpenedNotice> {
    const found = isId(id) ? await findOwnNotice(this.db, organisationOf(actor), id) : null;
    if (!found) throw new Problem('not-found');
    return found;
  }

  private kindPage(notice: OpenedNotice, { text, language }: Visit, hasError: boolean) {
    const { name } = namesOf(notice, language);
    const isChange = openDeliveries(notice.deliveries).some(({ type }) => type !== 'notice.created');
    const kinds = (Object.keys(answerKinds) as AnswerKindId[]).filter(
      (kind) => isChange || !kindOf(kind).onlyForChanges,
    );
    const body = <AnswerKindPage notice={notice.id} name={name} kinds={kinds} hasError={hasError} />;
    return { title: text.recipient.answer.title, faulty: hasError, body };
  }

  private formPage(
    notice: OpenedNotice,
    kind: AnswerKindId,
    { text, language, form }: Visit,
    errors: Map<string, string>,
    key: string,
  ) {
    const { name } = namesOf(notice, language);
    const open = openDeliveries(notice.deliveries).map((delivery) => ({
      id: delivery.id,
      title: `${titleOf(delivery, text)} ${delivery.sequence}`,
    }));
    const about = { notice: notice.id, name, kind, open, typed: form, errors };
    const body = <AnswerPage {...about} formKey={key} />;
    return { title: text.recipient.answer.kinds[kind], faulty: errors.size > 0, body };
  }
}

/** A colleague was quicker, or the citizen took it back. */
function endedPage({ id }: OpenedNotice, visit: Visit): PageAnswer {
  const title = visit.text.recipient.notice.ended;
  const body = <DeskRefusedPage title={title} back={`/recipient/notices/${id}`} typed={writtenIn(visit)} />;
  return { title, status: 409, faulty: true, body };
}
