import { Body, Controller, Get, HttpCode, Inject, Param as PathParam, Post, Query as QueryParam } from '@nestjs/common';
import type { z } from 'zod';
import { dayOf } from '../../../../life-events/civil-date.js';
import type { Database } from '../../../../prisma/database.js';
import { listTasks } from '../../../../prisma/stores/task.store.js';
import { type Actor, Caller, For } from '../identity/actor.js';
import { Accepts, Param, Problems, Query, Returns, WithToken } from '../openapi.js';
import { pageQuery, toPage } from '../paging.js';
import { parse } from '../parse.js';
import { DATABASE } from '../platform/tokens.js';
import { scopeOf } from './scope.js';
import {
  duplicateBody,
  handOverBody,
  noteBody,
  noteList,
  noteSchema,
  presentTask,
  settleBody,
  takeBody,
  taskList,
  taskQuery,
  taskSchema,
  type TaskView,
} from './task.schema.js';
import { TasksService } from './tasks.service.js';

/** What caseworkers have to look at. Operators see all of it: there is no content in it, save in the notes. */
@Controller('v1/desk/tasks')
@WithToken()
export class TasksController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly tasks: TasksService,
  ) {}

  @Get()
  @For('caseworker', 'supervisor', 'operator')
  @Query('state', '`mine`, `unassigned`, `due-today`, `overdue` or `escalated`; all that are open when left out')
  @Query('code', 'Why a person is needed, such as `delivery-failed`')
  @Query('after', 'The `next` of the page before')
  @Query('limit', '1 to 100, default 20')
  @Returns(200, taskList, "Open tasks of the caller's organisation, oldest first")
  @Problems(400)
  async list(@Caller() actor: Actor, @QueryParam() query: unknown): Promise<z.infer<typeof taskList>> {
    const { after, limit, ...more } = parse(taskQuery, query);
    const filter = { organisation: scopeOf(actor), assignee: actor.subject, today: dayOf(new Date()), ...more };
    const page = toPage(await listTasks(this.db, filter, after, limit + 1), limit);
    return { items: page.items.map(presentTask), next: page.next };
  }

  @Get(':id')
  @For('caseworker', 'supervisor', 'operator')
  @Param('id', 'Id of a task')
  @Returns(200, taskSchema, 'The task, open or settled')
  @Problems(404)
  async get(@Caller() actor: Actor, @PathParam('id') id: string): Promise<TaskView> {
    return presentTask(await this.tasks.find(actor, id));
  }

  @Post(':id/take')
  @HttpCode(200)
  @For('caseworker', 'supervisor', 'operator')
  @Param('id', 'Id of a task')
  @Accepts(takeBody)
  @Returns(200, taskSchema, "It is the caller's now")
  @Problems(400, 404, 409, 413, 415)
  async take(@Caller() actor: Actor, @PathParam('id') id: string, @Body() body: unknown): Promise<TaskView> {
    const { revision } = parse(takeBody, body);
    return presentTask(await this.tasks.assign(actor, id, revision, actor.subject));
  }

  @Post(':id/hand-over')
  @HttpCode(200)
  @For('caseworker', 'supervisor', 'operator')
  @Param('id', 'Id of a task')
  @Accepts(handOverBody)
  @Returns(200, taskSchema, "It is the colleague's now, or nobody's")
  @Problems(400, 404, 409, 413, 415)
  async handOver(@Caller() actor: Actor, @PathParam('id') id: string, @Body() body: unknown): Promise<TaskView> {
    const { revision, to } = parse(handOverBody, body);
    return presentTask(await this.tasks.assign(actor, id, revision, to));
  }

  @Post(':id/settle')
  @HttpCode(200)
  @For('caseworker', 'supervisor', 'operator')
  @Param('id', 'Id of a task')
  @Accepts(settleBody)
  @Returns(200, taskSchema, 'It is done')
  @Problems(400, 404, 409, 413, 415)
  async settle(@Caller() actor: Actor, @PathParam('id') id: string, @Body() body: unknown): Promise<TaskView> {
    const { revision } = parse(settleBody, body);
    return presentTask(await this.tasks.settle(actor, id, revision));
  }

  @Post(':id/withdraw-duplicate')
  @HttpCode(200)
  @For('caseworker', 'supervisor')
  @Param('id', 'Id of a task `duplicate`')
  @Accepts(duplicateBody)
  @Returns(
    200,
    taskSchema,
    'Both are the same: one of them is taken back at every recipient. If they are not, settle the task',
  )
  @Problems(400, 404, 409, 413, 415, 422)
  async withdrawDuplicate(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @Body() body: unknown,
  ): Promise<TaskView> {
    const { revision, withdraw } = parse(duplicateBody, body);
    return presentTask(await this.tasks.withdrawDuplicate(actor, id, revision, withdraw));
  }

  @Get(':id/notes')
  @For('caseworker', 'supervisor')
  @Param('id', 'Id of a task')
  @Query('after', 'The `next` of the page before')
  @Query('limit', '1 to 100, default 20')
  @Returns(200, noteList, 'Oldest first')
  @Problems(400, 404)
  async notes(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @QueryParam() query: unknown,
  ): Promise<z.infer<typeof noteList>> {
    const { after, limit } = parse(pageQuery, query);
    const page = toPage(await this.tasks.notes(actor, id, after, limit + 1), limit);
    return { items: page.items.map((note) => ({ ...note, at: note.at.toISOString() })), next: page.next };
  }

  @Post(':id/notes')
  @HttpCode(201)
  @For('caseworker', 'supervisor')
  @Param('id', 'Id of a task')
  @Accepts(noteBody)
  @Returns(201, noteSchema, 'What colleagues should know; 2000 characters at most')
  @Problems(400, 404, 413, 415)
  async note(
    @Caller() actor: Actor,
    @PathParam('id') id: string,
    @Body() body: unknown,
  ): Promise<z.infer<typeof noteSchema>> {
    const note = await this.tasks.note(actor, id, parse(noteBody, body).text);
    return { ...note, at: note.at.toISOString() };
  }
}
