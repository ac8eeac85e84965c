import { Controller, Get, Inject, Query as QueryParam } from '@nestjs/common';
import type { Database } from '../../../../../prisma/database.js';
import {
  ages,
  countBacklogAges,
  listRecipientFigures,
  mostOpen,
} from '../../../../../prisma/stores/desk-statistics.store.js';
import { scopeOf } from '../../desk/scope.js';
import type { Actor } from '../../identity/actor.js';
import { Query } from '../../openapi.js';
import { DirectoryService } from '../../platform/directory.service.js';
import { DATABASE } from '../../platform/tokens.js';
import { deskRoles } from '../desk/desk-menu.js';
import { PageFor, type PageAnswer } from '../page.js';
import { DeskStatisticsPage } from '../pages/desk-tools/statistics.page.js';
import { periodOf } from '../components/tabs/period-tabs.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';

const dayMs = 86_400_000;

/** How recipients do: operators see those that owe most, everybody else their own office. */
@Controller('desk/statistics')
export class DeskStatisticsController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly directory: DirectoryService,
  ) {}

  @Get()
  @PageFor([...deskRoles], 'Answer times, age of what is open, failures: as charts and tables')
  @Query('days', '7, 30 or 90')
  async statistics(
    @SignedIn() actor: Actor,
    @Visiting() { text }: Visit,
    @QueryParam('days') asked: unknown,
  ): Promise<PageAnswer> {
    const days = periodOf(asked);
    const now = new Date();
    const scope = scopeOf(actor);
    const [figures, counts, { entries }] = await Promise.all([
      listRecipientFigures(this.db, scope, new Date(now.getTime() - days * dayMs)),
      countBacklogAges(this.db, scope, now),
      this.directory.current(),
    ]);
    const nameOf = (id: string): string => entries.find((entry) => entry.id === id)?.name ?? id;
    const body = (
      <DeskStatisticsPage
        days={days}
        recipients={figures.map(({ recipient, ...rest }) => ({ name: nameOf(recipient), ...rest }))}
        backlog={ages.map((age) => ({ age, count: counts[age] }))}
        most={mostOpen}
      />
    );
    return { title: text.deskTools.statistics.title, wide: true, body };
  }
}
