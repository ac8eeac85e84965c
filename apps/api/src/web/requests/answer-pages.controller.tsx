import { createHash } from 'node:crypto';
import { Controller, Get, HttpCode, Param as PathParam, Post } from '@nestjs/common';
import type { Actor } from '../../identity/actor.js';
import { Param } from '../../openapi.js';
import { Problem } from '../../problems.js';
import { AnswersService, type AskedRequest } from '../../requests/answers.service.js';
import type { ReadableFaults } from '../file/errors.js';
import { deadlineIn } from '../follow/moment.js';
import { fillPlace, townsAt } from '../form/fill-place.js';
import { Fields } from '../form/fields.js';
import type { TownChoice } from '../form/place-control.js';
import { PageFor, type PageAnswer, seeOther, TakesFiles } from '../page.js';
import { AnsweredPage, AnswerPage, titleFor } from '../pages/answer/answer.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { AnswerDocuments, type KeptDocument } from './answer-documents.js';
import { answerFaults, refusedFaults } from './answer-faults.js';
import { type AskedItem, askedItems, typedIn, valuesIn } from './answer-form.js';

interface Typed {
  fields: Fields;
  documents: Map<string, KeptDocument>;
  errors: ReadableFaults;
  towns: TownChoice | null;
}

const nothing: Typed = {
  fields: new Fields(),
  documents: new Map(),
  errors: { summary: [], byPath: new Map() },
  towns: null,
};

/** The citizen answers what recipients ask. */
@Controller('requests')
export class AnswerPagesController {
  constructor(
    private readonly answers: AnswersService,
    private readonly documents: AnswerDocuments,
  ) {}

  @Get(':id')
  @PageFor(['citizen'], 'What is asked, by when, and what happens without an answer')
  @Param('id', 'Id of a request of an own filing')
  async ask(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const request = await this.answers.look(actor, id);
    return this.page(request, askedItems(request, visit.text), visit, nothing);
  }

  @Post(':id')
  @HttpCode(200)
  @PageFor(['citizen'], 'Answered; the same page when something has to be mended')
  @TakesFiles()
  @Param('id', 'Id of a request of an own filing')
  async answer(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const request = await this.answers.look(actor, id);
    const asked = askedItems(request, visit.text);
    if (request.standing !== 'open' || asked.length === 0) return this.page(request, asked, visit, nothing);
    const fields = typedIn(asked, visit.form);
    const documents = await this.documents.keep(actor, request, asked, visit);
    const typed: Typed = { ...nothing, fields, documents };
    const fill = visit.form.get('fill');
    if (fill !== null) return this.page(request, asked, visit, { ...typed, ...filled(fill, fields, asked, visit) });
    const { values, faults } = valuesIn(asked, fields);
    const errors = answerFaults(asked, fields, { form: faults, values, documents }, visit);
    if (errors.summary.length > 0) return this.page(request, asked, visit, { ...typed, errors });
    const corrects = visit.form.getAll('correct');
    const items = asked.map(({ item, path, isCorrectable }) => {
      const document = documents.get(path)?.document;
      const value = document ? { document: document.id } : values.get(item.id);
      return { id: item.id, value, ...(isCorrectable && corrects.includes(path) ? { correct: true } : {}) };
    });
    const refused = await this.send(actor, id, items);
    if (refused)
      return this.page(request, asked, visit, { ...typed, errors: refusedFaults(refused, asked, fields, visit) });
    return seeOther(`/requests/${id}`);
  }

  /** Null when it is taken, here or in another tab; its own page tells which. Else what is wrong. */
  private async send(actor: Actor, id: string, items: { id: string; value: unknown; correct?: boolean }[]) {
    const key = `web-${createHash('sha256')
      .update(JSON.stringify([id, items]))
      .digest('base64url')}`;
    try {
      await this.answers.answer(actor, id, key, { items });
      return null;
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      if (['request-closed', 'request-answered', 'nothing-to-answer'].includes(thrown.code)) return null;
      if (thrown.code !== 'invalid-answer') throw thrown;
      return thrown.errors;
    }
  }

  private page(request: AskedRequest, asked: AskedItem[], visit: Visit, typed: Typed): PageAnswer {
    const { text, language, form } = visit;
    const { standing, dueOn } = request;
    const about = { filing: request.filing.id, procedure: request.askedBy[0]!.name, askedBy: namesOf(request) };
    if (standing !== 'open')
      return {
        title: text.answer[standing === 'answered' ? 'sent' : 'closed'].title,
        status: standing === 'closed' && [...form].length > 0 ? 409 : 200,
        body: <AnsweredPage {...about} standing={standing} />,
      };
    const { fields, errors, towns } = typed;
    const isFaulty = errors.summary.length > 0;
    const body = (
      <AnswerPage
        {...about}
        action={`/requests/${request.id}`}
        due={dueOn !== null && dueOn < '9999' ? deadlineIn(dueOn, language) : null}
        asked={asked}
        documents={typed.documents}
        view={{ fields, errors: errors.byPath, entries: {}, companies: [], towns }}
        summary={errors.summary}
        corrects={form.getAll('correct')}
        hasChanged={isForOthers(asked, form)}
      />
    );
    return { title: titleFor(about.procedure, visit), status: isFaulty ? 422 : 200, faulty: isFaulty, body };
  }
}

const namesOf = ({ askedBy }: AskedRequest): string[] => [
  ...new Set(askedBy.flatMap((it) => it.recipient?.name ?? [])),
];

/** A form of an old tab brings answers to what is not asked any more. */
const isForOthers = (asked: AskedItem[], form: URLSearchParams): boolean =>
  [...form.keys()].some((name) => /^\/i[0-9a-f]{12}\b/.test(name) && !asked.some(({ path }) => name.startsWith(path)));

function filled(path: string, fields: Fields, asked: AskedItem[], { form }: Visit): Partial<Typed> {
  if (!asked.some((it) => it.path === path && it.item.type === 'address')) return {};
  const filling = fillPlace(fields, path, form.get(`${path}.town`));
  return filling ? { fields: filling } : { towns: townsAt(path, fields) };
}
