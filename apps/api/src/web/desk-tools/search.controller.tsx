import { Controller, Get, Inject, Query as QueryParam, Res } from '@nestjs/common';
import type { Response } from 'express';
import { lifeEvent, lifeEvents } from '../../../../../life-events/index.js';
import type { Database } from '../../../../../prisma/database.js';
import { type DeskFiling, type FilingFilter, searchFilings } from '../../../../../prisma/stores/desk-filing.store.js';
import { scopeOf } from '../../desk/scope.js';
import type { Actor } from '../../identity/actor.js';
import { Query } from '../../openapi.js';
import { isId, toPage } from '../../paging.js';
import { DirectoryService } from '../../platform/directory.service.js';
import { DATABASE } from '../../platform/tokens.js';
import { Problem } from '../../problems.js';
import { deskRoles } from '../desk/desk-menu.js';
import { momentOf } from '../follow/moment.js';
import { PageFor, type PageAnswer } from '../page.js';
import { SearchPage } from '../pages/desk-tools/search.page.js';
import { SignedIn, type Visit, Visiting } from '../sessions/visit.js';
import { wordsFor } from '../text/definition-words.js';
import { plain } from '../text/ruby.js';
import { csvLine, csvStart } from './csv.js';
import { isAsked, readSearch, readTyped, type SearchTyped } from './search-query.js';

const perPage = 25;
const exportedAtOnce = 500;
const exportedAtMost = 10_000;

/** Filings that concern the caller's office, found by what somebody knows of them. */
@Controller('desk')
export class SearchController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly directory: DirectoryService,
  ) {}

  @Get('search')
  @PageFor([...deskRoles], 'Filings by receipt number, recipient, event, state and day')
  @Query('receiptNumber', 'In any width and case')
  @Query('recipient', 'Id, or part of a name')
  @Query('event', 'Id of a life event')
  @Query('status', 'Status of the filing')
  @Query('day', 'Day of filing in Japan')
  @Query('after', 'The `next` of the page before')
  async search(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @QueryParam() query: Record<string, unknown>,
  ): Promise<PageAnswer> {
    const { text, language } = visit;
    const typed = readTyped(query);
    const { entries } = await this.directory.current();
    const search = readSearch(typed, entries, text);
    const after = typeof query.after === 'string' && isId(query.after) ? query.after : undefined;
    const errors = 'errors' in search ? search.errors : [];
    const page =
      'filter' in search && isAsked(typed)
        ? toPage(await this.find(actor, search.filter, after, perPage + 1), perPage)
        : null;
    const body = (
      <SearchPage
        typed={typed}
        events={lifeEvents.map(({ id, title }) => ({ id, words: wordsFor(title, language) }))}
        errors={errors}
        found={page && page.items.map((filing) => foundIn(filing, visit))}
        next={page?.next ? `/desk/search?${asQuery(typed, page.next)}` : null}
        csv={`/desk/search.csv?${asQuery(typed)}`}
      />
    );
    const isFaulty = errors.length > 0;
    return { title: text.deskTools.search.title, wide: true, faulty: isFaulty, status: isFaulty ? 422 : 200, body };
  }

  @Get('search.csv')
  @PageFor([...deskRoles], 'The same list as CSV, 10,000 filings at most; no cell is a formula')
  @Query('receiptNumber', 'In any width and case')
  @Query('recipient', 'Id, or part of a name')
  @Query('event', 'Id of a life event')
  @Query('status', 'Status of the filing')
  @Query('day', 'Day of filing in Japan')
  async csv(
    @SignedIn() actor: Actor,
    @Visiting() visit: Visit,
    @QueryParam() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const { entries } = await this.directory.current();
    const search = readSearch(readTyped(query), entries, visit.text);
    if ('errors' in search) throw new Problem('invalid-request');
    const { columns } = visit.text.deskTools;
    const head = csvLine(csvColumns.map((name) => plain(columns[name])));
    response
      .type('text/csv')
      .set('content-disposition', 'attachment; filename="filings.csv"')
      .set('cache-control', 'no-store')
      .write(csvStart + head);
    let after: string | undefined;
    for (let sent = 0; sent < exportedAtMost && !response.destroyed; sent += exportedAtOnce) {
      const some = await this.find(actor, search.filter, after, exportedAtOnce);
      response.write(some.map((filing) => csvLine(cellsOf(filing, visit))).join(''));
      after = some.at(-1)?.id;
      if (some.length < exportedAtOnce) break;
    }
    response.end();
  }

  private find(actor: Actor, filter: Omit<FilingFilter, 'organisation'>, after: string | undefined, limit: number) {
    return searchFilings(this.db, { organisation: scopeOf(actor), ...filter }, after, limit);
  }
}

function asQuery(typed: SearchTyped, after?: string): string {
  const said = Object.entries(typed).filter(([, value]) => value !== '');
  return new URLSearchParams([...said, ...(after ? [['after', after]] : [])]).toString();
}

function foundIn(filing: DeskFiling, { text, language }: Visit) {
  const { filingStatuses, waitingFor } = text.deskTools;
  return {
    id: filing.id,
    receiptNumber: filing.receiptNumber,
    event: wordsFor(lifeEvent(filing.event)?.title ?? filing.event, language),
    status: filingStatuses[filing.status],
    waitingFor: waitingFor[filing.waitingFor],
    filedAt: momentOf(filing.filedAt, language),
    isAtCounter: filing.counter !== null,
  };
}

const csvColumns = [
  'receiptNumber',
  'event',
  'status',
  'waitingFor',
  'municipality',
  'filedAt',
  'endedAt',
  'counter',
] as const;

function cellsOf(filing: DeskFiling, visit: Visit): string[] {
  const { receiptNumber, event, status, waitingFor } = foundIn(filing, visit);
  return [
    ...[receiptNumber, ...[event.text, status, waitingFor].map(plain)],
    filing.municipality ?? '',
    filing.filedAt.toISOString(),
    filing.endedAt?.toISOString() ?? '',
    filing.counter?.office ?? '',
  ];
}
