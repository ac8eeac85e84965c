import { Controller, Get, Inject, Param as PathParam, Query as QueryParam } from '@nestjs/common';
import { dayOf } from '../../../../../life-events/civil-date.js';
import type { Database } from '../../../../../prisma/database.js';
import { countQueues, listQueue } from '../../../../../prisma/stores/desk-queue.store.js';
import { scopeOf } from '../../desk/scope.js';
import type { Actor } from '../../identity/actor.js';
import { Param, Query } from '../../openapi.js';
import { pageQuery, toPage } from '../../paging.js';
import { parse } from '../../parse.js';
import { DirectoryService } from '../../platform/directory.service.js';
import { DATABASE } from '../../platform/tokens.js';
import { Problem } from '../../problems.js';
import { PageFor, type PageAnswer } from '../page.js';
import { DeskQueuePage } from '../pages/desk-queue/desk-queue.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { deskRoles } from './desk-menu.js';
import { rowOf } from './queue-rows.js';
import { queueOf, queues, type QueueSlug, queueSlug } from './queues.js';

const perPage = 25;

/** What waits for a caseworker, queue by queue. */
@Controller('desk')
export class QueuesController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly directory: DirectoryService,
  ) {}

  @Get()
  @PageFor([...deskRoles], 'Own tasks, and how much waits in each queue')
  home(@SignedIn() actor: Actor, @Visiting() visit: Visit): Promise<PageAnswer> {
    return this.page(actor, visit, 'mine', undefined);
  }

  @Get('queues/:slug')
  @PageFor([...deskRoles], 'A queue, the most urgent first')
  @Param('slug', 'Name of a queue')
  @Query('after', 'The `next` of the page before')
  queue(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @PathParam('slug') slug: string,
    @QueryParam() query: Record<string, unknown>,
  ): Promise<PageAnswer> {
    const known = queueSlug.safeParse(slug);
    if (!known.success) throw new Problem('not-found');
    const { after } = parse(pageQuery.pick({ after: true }), { after: query.after });
    return this.page(actor, visit, known.data, after);
  }

  private async page(
    actor: Actor,
    { text, language, session }: Visit,
    slug: QueueSlug,
    after: string | undefined,
  ): Promise<PageAnswer> {
    const today = dayOf(new Date());
    const queue = queueOf(slug);
    const reader = { organisation: scopeOf(actor), subject: actor.subject, today };
    const queries = queues.map(({ query }) => query);
    const [{ counts, isMore }, tasks, { entries }] = await Promise.all([
      countQueues(this.db, queries, reader),
      listQueue(this.db, queue.query, reader, after, perPage + 1),
      this.directory.current(),
    ]);
    const { items, next } = toPage(tasks, perPage);
    const { desk, signIn } = text;
    const office = entries.find(({ id }) => id === actor.organisation)?.name ?? actor.organisation ?? desk.everyOffice;
    const body = (
      <DeskQueuePage
        queue={queue}
        counts={queues.map((it, i) => ({ slug: it.slug, count: counts[i] ?? 0 }))}
        isMore={isMore}
        rows={items.map((task) => rowOf(task, { text, language, subject: actor.subject, today }))}
        next={next}
        who={desk.office(office, actor.role === 'citizen' ? '' : signIn.roles[actor.role])}
        name={session?.name ?? ''}
      />
    );
    return { title: `${queue.name(desk)}｜${desk.title}`, wide: true, body };
  }
}
