import { Controller, Get, HttpCode, Param as PathParam, Post } from '@nestjs/common';
import { saying } from '../../../../../kit/text.js';
import { isolated } from '../../../../../life-events/isolated.js';
import type { OpenTask } from '../../../../../prisma/stores/task.store.js';
import { TasksService } from '../../desk/tasks.service.js';
import type { Actor } from '../../identity/actor.js';
import { Param } from '../../openapi.js';
import { uuid } from '../../paging.js';
import type { FieldError } from '../components/error-summary/error-summary.js';
import { linesOf } from '../form/lines.js';
import { PageFor, type PageAnswer, TakesForm } from '../page.js';
import { HandOverPage } from '../pages/desk-act/desk-act.page.js';
import { Problem } from '../../problems.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { CaseLoader } from './case-loader.js';
import { caseAfter, casePage } from './cases.controller.js';
import { deskRoles } from './desk-menu.js';
import { readHandOver, valueOf } from './hand-over-form.js';
import { codeWords } from './queue-rows.js';
import { refusedPage } from './refusals.js';
import { seenRevision, stalePage } from './stale.js';

const noteText = saying(2_000);

/** Taking, handing over and settling tasks, and notes about them. Whoever comes second is shown who was first. */
@Controller('desk/tasks/:id')
export class TaskPagesController {
  constructor(
    private readonly tasks: TasksService,
    private readonly loader: CaseLoader,
  ) {}

  @Post('take')
  @HttpCode(200)
  @PageFor([...deskRoles], "It is the reader's now; or who was quicker")
  @TakesForm()
  @Param('id', 'Id of a task')
  take(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    return this.change(actor, visit, id, async (revision) => {
      const { filing } = await this.tasks.assign(actor, id, revision, actor.subject);
      return caseAfter(filing, 'taken');
    });
  }

  @Get('hand-over')
  @PageFor([...deskRoles], 'To whom')
  @Param('id', 'Id of a task')
  async askWhom(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    return this.handOverPage(visit, await this.tasks.find(actor, id), []);
  }

  @Post('hand-over')
  @HttpCode(200)
  @PageFor([...deskRoles], "It is the colleague's now, or nobody's")
  @TakesForm()
  @Param('id', 'Id of a task')
  async handOver(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const read = readHandOver(visit.form, visit.text.deskCase);
    if ('error' in read) return this.handOverPage(visit, await this.tasks.find(actor, id), [read.error]);
    return this.change(actor, visit, id, async (revision) => {
      const { filing } = await this.tasks.assign(actor, id, revision, read.to);
      return caseAfter(filing, 'handed-over');
    });
  }

  @Post('settle')
  @HttpCode(200)
  @PageFor([...deskRoles], 'It is done; or why not yet')
  @TakesForm()
  @Param('id', 'Id of a task')
  settle(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    return this.change(actor, visit, id, async (revision) => {
      const { filing } = await this.tasks.settle(actor, id, revision);
      return caseAfter(filing, 'settled');
    });
  }

  @Post('notes')
  @HttpCode(200)
  @PageFor(['caseworker', 'supervisor'], 'Kept for colleagues; the case again when it says nothing or too much')
  @TakesForm()
  @Param('id', 'Id of a task')
  async note(@SignedIn() actor: Actor, @Visiting() visit: Visit, @PathParam('id') id: string): Promise<PageAnswer> {
    const { form, text } = visit;
    const typed = linesOf(form, 'text');
    const said = noteText.safeParse(typed);
    const task = await this.tasks.find(actor, id);
    if (said.success) {
      await this.tasks.note(actor, id, said.data, uuid.safeParse(form.get('id')).data);
      return caseAfter(task.filing, 'noted');
    }
    const { view } = await this.loader.load(actor, visit, task.filing);
    const errors = [{ field: `note-${id}`, message: text.deskCase.notes.error }];
    return {
      ...casePage(visit, { view, done: null, errors, note: { task: id, text: typed } }),
      status: 422,
      faulty: true,
    };
  }

  /** Done if the task is still as it was seen; else a page says how it is now. */
  private async change(
    actor: Actor,
    visit: Visit,
    id: string,
    act: (revision: number) => Promise<PageAnswer>,
  ): Promise<PageAnswer> {
    try {
      return await act(seenRevision(visit.form));
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      if (thrown.code === 'not-found' || thrown.code === 'forbidden') throw thrown;
      const task = await this.tasks.find(actor, id);
      if (thrown.code !== 'task-changed') return refusedPage(thrown, visit, `/desk/cases/${task.filing}`);
      return stalePage(task, actor, visit);
    }
  }

  private async handOverPage({ text, form }: Visit, task: OpenTask, errors: FieldError[]): Promise<PageAnswer> {
    const { handOver } = text.deskCase;
    const colleagues = await this.tasks.colleagues(task);
    const body = (
      <HandOverPage
        action={`/desk/tasks/${task.id}/hand-over`}
        back={`/desk/cases/${task.filing}`}
        about={`${codeWords(task.code, text.desk)} ${task.receiptNumber}`}
        keyOf={String(task.revision)}
        colleagues={colleagues.map(({ subject, open }) => ({
          value: valueOf(subject),
          label: isolated(subject),
          hint: handOver.has(open),
        }))}
        typed={{ to: form.get('to') ?? '', other: form.get('other') ?? '' }}
        errors={errors}
      />
    );
    return { title: handOver.title, body, ...(errors.length > 0 ? { status: 422, faulty: true } : {}) };
  }
}
