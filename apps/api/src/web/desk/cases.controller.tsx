import { Controller, Get, HttpCode, Param as PathParam, Post, Query as QueryParam } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { purposeBody } from '../../desk/case.schema.js';
import { CaseService } from '../../desk/case.service.js';
import type { Actor } from '../../identity/actor.js';
import { Param, Query } from '../../openapi.js';
import { PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { DeskCasePage, type DeskCasePageProps, type Done } from '../pages/desk-case/desk-case.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { CaseLoader } from './case-loader.js';
import { deskRoles } from './desk-menu.js';

/** A case on one page. */
@Controller('desk/cases')
export class CasesController {
  constructor(
    private readonly loader: CaseLoader,
    private readonly cases: CaseService,
  ) {}

  @Get(':id')
  @PageFor([...deskRoles], 'Everything about a filing: who has it, why it is stuck, what was tried, what can be done')
  @Param('id', 'Id of a filing')
  @Query('done', 'What was just done')
  async show(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @PathParam('id') id: string,
    @QueryParam('done') done: unknown,
  ): Promise<PageAnswer> {
    const { view } = await this.loader.load(actor, visit, id);
    return casePage(visit, { view, done: doneOf(done, visit), errors: [], note: null });
  }

  @Post(':id/purpose')
  @HttpCode(200)
  @PageFor(['caseworker', 'supervisor'], 'Recorded, and shown to the citizen; from now on the content is shown')
  @TakesForm()
  @Param('id', 'Id of a filing')
  async purpose(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const said = purposeBody.safeParse({ purpose: visit.form.get('purpose') });
    if (said.success) {
      await this.cases.state(actor, id, said.data.purpose, new Date());
      return seeOther(`/desk/cases/${id}`);
    }
    const { view } = await this.loader.load(actor, visit, id);
    const errors = [{ field: 'purpose', message: visit.text.deskCase.purpose.error }];
    return { ...casePage(visit, { view, done: null, errors, note: null }), status: 422, faulty: true };
  }
}

/** The page of a case, as it is now. */
export function casePage({ text }: Visit, props: Omit<DeskCasePageProps, 'newId'>) {
  const { event, receiptNumber } = props.view;
  return {
    title: text.deskCase.title(event, receiptNumber),
    wide: true,
    body: <DeskCasePage {...props} newId={newId} />,
  };
}

function doneOf(said: unknown, { text }: Visit): Done | null {
  return typeof said === 'string' && Object.hasOwn(text.deskCase.done, said) ? (said as Done) : null;
}

export const caseAfter = (id: string, done: Done): PageAnswer => seeOther(`/desk/cases/${id}?done=${done}`);
