import { Controller, Get, HttpCode, Param as PathParam, Post } from '@nestjs/common';
import type { OpenTask } from '../../../../../prisma/stores/task.store.js';
import { purposeBody } from '../../desk/case.schema.js';
import { CaseService } from '../../desk/case.service.js';
import { TasksService } from '../../desk/tasks.service.js';
import type { Actor } from '../../identity/actor.js';
import { Param } from '../../openapi.js';
import { Problem } from '../../problems.js';
import type { FieldError } from '../components/error-summary/error-summary.js';
import { PageFor, type PageAnswer, seeOther, TakesForm } from '../page.js';
import { DeskComparePage } from '../pages/desk-compare/desk-compare.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { CaseLoader } from './case-loader.js';
import { caseAfter } from './cases.controller.js';
import { compareViews } from './compare-view.js';
import { deskRoles } from './desk-menu.js';
import { seenRevision, stalePage } from './stale.js';

/** Both filings, the earlier one first. */
type Pair = { id: string; receiptNumber: string }[];

/** Two filings that may be the same, side by side. */
@Controller('desk/tasks/:id/compare')
export class CompareController {
  constructor(
    private readonly tasks: TasksService,
    private readonly cases: CaseService,
    private readonly loader: CaseLoader,
  ) {}

  @Get()
  @PageFor([...deskRoles], 'Both filings, line by line')
  @Param('id', 'Id of a task `duplicate`')
  show(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    return this.page(actor, visit, id, []);
  }

  @Post('purpose')
  @HttpCode(200)
  @PageFor(['caseworker', 'supervisor'], 'Recorded for both filings; from now on their contents are shown')
  @TakesForm()
  @Param('id', 'Id of a task `duplicate`')
  async purpose(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const said = purposeBody.safeParse({ purpose: visit.form.get('purpose') });
    if (!said.success)
      return this.page(actor, visit, id, [{ field: 'purpose', message: visit.text.deskCase.purpose.error }]);
    const pair = pairOf(await this.tasks.find(actor, id));
    for (const one of pair) await this.cases.state(actor, one.id, said.data.purpose, new Date());
    return seeOther(`/desk/tasks/${id}/compare`);
  }

  @Post()
  @HttpCode(200)
  @PageFor(['caseworker', 'supervisor'], 'One is taken back, or both are kept')
  @TakesForm()
  @Param('id', 'Id of a task `duplicate`')
  async decide(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const { form, text } = visit;
    const task = await this.tasks.find(actor, id);
    const [first, second] = pairOf(task);
    const decision = form.get('decision');
    const withdrawn = decision === 'first' ? first : decision === 'second' ? second : null;
    if (!withdrawn && decision !== 'different')
      return this.page(actor, visit, id, [{ field: 'decision', message: text.deskCase.compare.error }]);
    const revision = seenRevision(form);
    try {
      if (!withdrawn) {
        await this.tasks.settle(actor, id, revision);
        return caseAfter(task.filing, 'kept-apart');
      }
      await this.tasks.withdrawDuplicate(actor, id, revision, withdrawn.id);
      return caseAfter(task.filing, 'withdrawn');
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.code !== 'task-changed') throw thrown;
      return stalePage(await this.tasks.find(actor, id), actor, visit);
    }
  }

  private async page(actor: Actor, visit: Visit, id: string, errors: FieldError[]): Promise<PageAnswer> {
    const task = await this.tasks.find(actor, id);
    const [first, second] = pairOf(task);
    const views = await this.views(actor, visit, [first!, second!]);
    const isReader = actor.role !== 'operator';
    const body = (
      <DeskComparePage
        task={id}
        revision={task.revision}
        first={first!}
        second={second!}
        parts={views && compareViews(views[0]!, views[1]!, visit.text)}
        needsPurpose={isReader && (views?.some(({ purpose }) => purpose === null) ?? false)}
        canDecide={isReader && task.settledAt === null}
        errors={errors}
      />
    );
    const { title } = visit.text.deskCase.compare;
    return { title, wide: true, body, ...(errors.length > 0 ? { status: 422, faulty: true } : {}) };
  }

  /** null when one of them is not for the reader. */
  private async views(actor: Actor, visit: Visit, pair: Pair) {
    try {
      return await Promise.all(pair.map(async ({ id }) => (await this.loader.load(actor, visit, id)).view));
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.code === 'not-found') return null;
      throw thrown;
    }
  }
}

/** Ids begin with their time. */
function pairOf({ code, filing, receiptNumber, other, otherReceiptNumber }: OpenTask): Pair {
  if (code !== 'duplicate' || other === null) throw new Problem('not-found');
  const both = [
    { id: filing, receiptNumber },
    { id: other, receiptNumber: otherReceiptNumber ?? '' },
  ];
  return both.sort((a, b) => a.id.localeCompare(b.id));
}
