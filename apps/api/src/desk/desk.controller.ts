import { Controller, Get, Inject, Query as QueryParam } from '@nestjs/common';
import { z } from 'zod';
import type { Database } from '../../../../prisma/database.js';
import { listTasks } from '../../../../prisma/stores/task.store.js';
import { type Actor, Caller, For } from '../identity/actor.js';
import { Problems, Query, Returns, WithToken } from '../openapi.js';
import { pageQuery, toPage } from '../paging.js';
import { parse } from '../parse.js';
import { DATABASE } from '../platform/tokens.js';
import { Problem } from '../problems.js';

const taskSchema = z.object({
  id: z.string(),
  code: z.string(),
  filing: z.string(),
  receiptNumber: z.string(),
  event: z.string(),
  notice: z.string(),
  procedure: z.string(),
  organisation: z.string().nullable(),
  dueOn: z.string().nullable(),
  createdAt: z.string(),
});
const taskList = z.object({ items: z.array(taskSchema), next: z.string().nullable() });

/** What caseworkers have to look at. Operators see all of it: there is no content in it. */
@Controller('v1/desk')
@WithToken()
export class DeskController {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  @Get('tasks')
  @For('caseworker', 'supervisor', 'operator')
  @Query('after', 'The `next` of the page before')
  @Query('limit', '1 to 100, default 20')
  @Returns(200, taskList, "Open tasks of the caller's organisation, oldest first")
  @Problems(400)
  async tasks(@Caller() actor: Actor, @QueryParam() query: unknown): Promise<z.infer<typeof taskList>> {
    const { after, limit } = parse(pageQuery, query);
    if (actor.role !== 'operator' && !actor.organisation) throw new Problem('forbidden');
    const organisation = actor.role === 'operator' ? null : actor.organisation;
    const page = toPage(await listTasks(this.db, organisation, after, limit + 1), limit);
    return { items: page.items.map((task) => ({ ...task, createdAt: task.createdAt.toISOString() })), next: page.next };
  }
}
